/** The account behind a public handle, as anybody may see it. */
import type { Agent } from '@atproto/api'
import type { Account } from '#domain/account'
import { Failed, failed } from '../../failed.ts'
import type { Surroundings } from '../connector.ts'
import { previewAbilities } from '../preview.ts'
import { cleaned, serviceOrigin } from './address.ts'
import { openAgent } from './api.ts'
import { asFailed, isNamed } from './failure.ts'
import { network, personIdOf, profileUrlOf } from './ids.ts'
import { info } from './info.ts'
import { isForSignedInOnly } from './labels.ts'
import { toPerson, type Profile } from './map.ts'

/** Bluesky's own, for whoever reads without an account: https://docs.bsky.app/docs/advanced-guides/api-directory */
const publicServer = 'public.api.bsky.app'

/** A handle, a DID, or the address of a profile page, to what the API takes. */
export const actorIn = (typed: string): string => cleaned(cleaned(typed).replace(/^https?:\/\/[^/]+\/profile\//iu, '').replace(/[/?#].*$/u, ''))

/** Asks as anybody does: what is kept from strangers is a refusal, and no sign-out. */
export const openly = async <T>(now: number, asking: Promise<T>): Promise<T> => {
  try {
    return await asking
  } catch (error) {
    if (isNamed(error, 'InvalidRequest')) throw failed('refused', 'unknown-handle', (error as Error).message)
    const problem = asFailed(error, now)
    if (!(problem instanceof Failed) || problem.failure.kind !== 'signed-out') throw error
    const { code, detail } = problem.failure
    throw failed('refused', code === 'session-ended' ? 'needs-sign-in' : code, detail)
  }
}

/** People can ask not to be shown to strangers; that is kept here as the network's own pages keep it. */
export const mayBeSeen = (profile: Profile): void => {
  if (isForSignedInOnly(profile)) throw failed('refused', 'needs-sign-in', profile.handle)
}

const profileOf = async (agent: Agent, actor: string, now: number): Promise<Profile> => (await openly(now, agent.getProfile({ actor }))).data

/** Rejects with `refused` and one of unknown-handle, needs-sign-in, bad-address, account-taken-down …; or with what the network did. */
export const preview = async (fields: Readonly<Record<string, string>>, surroundings: Surroundings): Promise<Account> => {
  const service = serviceOrigin(fields['service']?.trim() ? fields['service'] : publicServer)
  const profile = await profileOf(openAgent(surroundings, service), actorIn(fields['handle'] ?? ''), surroundings.now())
  mayBeSeen(profile)
  const id = personIdOf(profile.did)
  const { handle, name } = toPerson(profile)
  return {
    id, network, personId: id, handle, name: name || handle, service, url: profileUrlOf(profile.did),
    abilities: previewAbilities, limits: info.limits, addedAt: surroundings.now(), isPreview: true,
  }
}
