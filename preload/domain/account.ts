import type { InferOutput } from 'valibot'
import type { abilitySchema, accountSchema, connectorInfoSchema, limitsSchema, signInFieldSchema } from '../schema/account.ts'
import type { accountStatusSchema, vaultStateSchema } from '../schema/status.ts'
import type { DeepReadonly } from './readonly.ts'

/** One of the user's own sign-ins, or a preview of one; no secret inside. */
export type Account = DeepReadonly<InferOutput<typeof accountSchema>>
/** What an account may do there, always positive. */
export type Ability = InferOutput<typeof abilitySchema>
/** How long an answer may be. */
export type Limits = DeepReadonly<InferOutput<typeof limitsSchema>>
/** A connector's card: data only. */
export type ConnectorInfo = DeepReadonly<InferOutput<typeof connectorInfoSchema>>
export type SignInField = DeepReadonly<InferOutput<typeof signInFieldSchema>>
/** How an account's reading stands. */
export type AccountStatus = DeepReadonly<InferOutput<typeof accountStatusSchema>>
/** Where secrets rest. */
export type VaultState = InferOutput<typeof vaultStateSchema>
