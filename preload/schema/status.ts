import * as v from 'valibot'
import { accountSchema, connectorInfoSchema } from './account.ts'
import { progressSchema } from './batch.ts'
import { failureSchema } from './failure.ts'

/** How an account's reading stands, said whenever it changes. */
export const accountStatusSchema = v.object({
  accountId: v.string(),
  /** resting: up to date; reading: asking now; waiting: will try again; paused: signed out, needs the user; stopped: filling the past was stopped by the user. */
  phase: v.picklist(['resting', 'reading', 'waiting', 'paused', 'stopped']),
  failure: v.nullable(failureSchema),
  /** When it asks again (ms since epoch), or null. */
  nextAt: v.nullable(v.number()),
  /** When it last read to the end without a failure. */
  lastReadAt: v.nullable(v.number()),
  progress: v.nullable(progressSchema),
})

export const signInSchema = v.object({
  network: v.string(),
  fields: v.record(v.string(), v.pipe(v.string(), v.maxLength(4000))),
  /** Without signing in: only the account behind a public handle, to be read as strangers may. */
  isPreview: v.optional(v.literal(true)),
})

export const signedInSchema = v.variant('is', [
  v.object({ is: v.literal('signed-in'), account: accountSchema }),
  v.object({ is: v.literal('failed'), failure: failureSchema }),
])

/** What a loop needs to begin. */
export const startSyncSchema = v.object({
  account: accountSchema,
  cursor: v.nullable(v.string()),
  watched: v.array(v.string()),
  /** How many days of the past a first read fills in. */
  pastDays: v.pipe(v.number(), v.minValue(0), v.maxValue(3650)),
  /** False where the user has stopped that. */
  fillsPast: v.boolean(),
})

/**
 * Where secrets rest. unset: no keyring here, the user has not chosen yet; locked: a passphrase is needed;
 * session: kept in memory until Kith quits.
 */
export const vaultStateSchema = v.picklist(['keyring', 'passphrase', 'session', 'locked', 'unset'])

export const helloSchema = v.object({
  version: v.string(),
  host: v.picklist(['electron', 'chromium']),
  networks: v.array(connectorInfoSchema),
  vault: vaultStateSchema,
  /** Started with --sample: add the sample inbox and skip the first-run choice. */
  addSample: v.boolean(),
  /** Things the user should know about this start, as stable words (`no-sandbox`, `separate-inbox`). */
  notices: v.array(v.string()),
})
