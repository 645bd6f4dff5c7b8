/** The border between main and renderer: the only list of what may cross it, as one JSON string each way, checked on arrival. */
import * as v from 'valibot'
import type { DeepReadonly } from './domain/readonly.ts'
import { accountSchema } from './schema/account.ts'
import { backupPartSchema, backupSchema, backupStatusSchema, bytesPartSchema, exportPartSchema, journalSchema, openBackupsSchema, openedBackupsSchema } from './schema/backup.ts'
import { barAnswerSchema, barAskSchema } from './schema/barrier.ts'
import { batchSchema, receiptSchema } from './schema/batch.ts'
import { failureSchema } from './schema/failure.ts'
import { moderatedSchema, moderateSchema } from './schema/moderating.ts'
import { recentAnswerSchema } from './schema/recent.ts'
import { approvalSchema, findAnswerSchema, sendAnswerSchema, sendItemSchema } from './schema/sending.ts'
import { accountStatusSchema, helloSchema, signedInSchema, signInSchema, startSyncSchema, vaultStateSchema } from './schema/status.ts'

const none = v.null()
/** What the renderer may ask of main: name, what it gives, what it gets. */
export const calls = {
  hello: { input: none, output: helloSchema },
  /** Choose where secrets rest on a machine without a keyring; null keeps them for this session only. */
  chooseVault: { input: v.object({ passphrase: v.nullable(v.pipe(v.string(), v.minLength(8), v.maxLength(1000))) }), output: vaultStateSchema },
  unlockVault: { input: v.object({ passphrase: v.string() }), output: vaultStateSchema },
  signIn: { input: signInSchema, output: signedInSchema },
  /** While the user signs in in their browser: open the page that shows a code (false: there is none), take what they pasted, or give up. */
  showSignInCode: { input: none, output: v.boolean() },
  pasteSignIn: { input: v.object({ text: v.pipe(v.string(), v.maxLength(8000)) }), output: v.boolean() },
  cancelSignIn: { input: none, output: none },
  /** Revokes on the network where it can be reached, and always forgets the secret. */
  signOut: { input: v.object({ account: accountSchema }), output: none },
  /** Start (or restart) the loop of one account from where the store has read to. */
  startSync: { input: startSyncSchema, output: none },
  stopSync: { input: v.object({ accountId: v.string() }), output: none },
  /** Ask now instead of waiting for the next turn. Null means all accounts. */
  syncNow: { input: v.object({ accountId: v.nullable(v.string()) }), output: none },
  /** Stop or go on filling in the past. What is new is read all the same. */
  fillPast: { input: v.object({ accountId: v.string(), isOn: v.boolean() }), output: none },
  /** The user pressed Send. `isFirst`: they have never written to this person; `isAgain`: they decided so although it may be there already. */
  approve: { input: v.object({ item: sendItemSchema, isFirst: v.boolean(), isAgain: v.boolean() }), output: approvalSchema },
  /** The user took it back: what was approved under this id is no longer. */
  withdraw: { input: v.object({ itemId: v.string() }), output: none },
  /** Sends only what is exactly as it was approved. */
  send: { input: v.object({ item: sendItemSchema, account: accountSchema }), output: sendAnswerSchema },
  find: { input: v.object({ item: sendItemSchema, account: accountSchema }), output: findAnswerSchema },
  moderate: { input: v.object({ account: accountSchema, ...moderateSchema.entries }), output: moderatedSchema },
  /** Muting or blocking somebody on their network, which the user pressed for; and somebody's latest public posts, when it is their turn. */
  bar: { input: barAskSchema, output: barAnswerSchema },
  readPerson: { input: v.object({ account: accountSchema, personId: v.string(), handle: v.string() }), output: recentAnswerSchema },
  /** Opens an https or mailto address in the user's own browser; false where it may not be opened. */
  openLink: { input: v.object({ url: v.pipe(v.string(), v.maxLength(8000)) }), output: v.boolean() },
  /** Takes a picture's bytes part by part; answers how many are there; checked against the hash when all are. Reading: null where it is not here, at most 1 MB at once. */
  putAttachment: { input: bytesPartSchema, output: v.number() },
  readAttachment: { input: v.object({ hash: bytesPartSchema.entries.hash, from: v.number() }), output: v.nullable(bytesPartSchema) },
  openBackups: { input: openBackupsSchema, output: openedBackupsSchema },
  /** On disk when it answers; what was acknowledged before changes nothing. Answers the highest sequence it has. */
  appendJournal: { input: journalSchema, output: v.number() },
  /** The user restored a backup, or began afresh: from now on this generation is the one that counts. */
  settleBackups: { input: v.object({ generation: v.string() }), output: none },
  listBackups: { input: none, output: v.array(backupSchema) },
  readBackup: { input: v.object({ id: v.string(), after: v.number() }), output: backupPartSchema },
  /** Answers the folder the files are in. */
  writeExport: { input: exportPartSchema, output: v.string() },
  /** Words on no disk yet when the page goes, for the next one: `keep` puts them in the place of those before, null none. Answers what is kept. */
  unsaved: { input: v.object({ keep: v.optional(v.nullable(v.string())) }), output: v.nullable(v.string()) },
  /** Signs out everywhere and deletes everything Kith keeps outside the store: backups, ledger, pictures, secrets, the sample. */
  deleteEverything: { input: v.object({ accounts: v.array(accountSchema) }), output: none },
  /** Brings the window to the front: a notification that was pressed leads back to it. */
  show: { input: none, output: none },
  /** Closes the window; asked by the page once nothing holds it any more. */
  quit: { input: none, output: none },
} as const

/** What main hands over and waits for: the answer is the receipt. */
export const deliveries = {
  batch: { input: batchSchema, receipt: receiptSchema },
  /** The user wants to quit: true where nothing is held; else the page asks them and calls `quit` itself. */
  closing: { input: none, receipt: v.boolean() },
} as const
/** What main says without waiting. `signIn`: how far a sign-in is. */
export const signals = { status: accountStatusSchema, backups: backupStatusSchema, signIn: v.literal('in-browser') } as const

export type CallName = keyof typeof calls
export type CallInput<K extends CallName> = DeepReadonly<v.InferOutput<(typeof calls)[K]['input']>>
export type CallOutput<K extends CallName> = DeepReadonly<v.InferOutput<(typeof calls)[K]['output']>>
export type Signals = { [K in keyof typeof signals]: DeepReadonly<v.InferOutput<(typeof signals)[K]>> }

/** JSON of one call: `{name, input}`; answered by `{ok: output}` or `{refused: "why", failure?: "the same as a Failure the page can phrase"}`. */
export const callSchema = v.object({ name: v.string(), input: v.unknown() })
export const answerSchema = v.union([v.object({ ok: v.unknown() }), v.object({ refused: v.string(), failure: v.optional(failureSchema) })])
/** JSON of what main pushes: a delivery waits for its receipt, a signal is answered by "null". */
export const pushSchema = v.variant('is', [
  v.object({ is: v.literal('delivery'), name: v.picklist(['batch', 'closing']), input: v.unknown() }),
  v.object({ is: v.literal('signal'), name: v.picklist(['status', 'backups', 'signIn']), input: v.unknown() }),
])

/** What a host puts on `window.kith`: strings over, strings back, at most `largestMessage` characters. */
export interface Port {
  call(json: string): Promise<string>
  /** One listener; what it resolves to goes back as the receipt. */
  listen(listener: (json: string) => Promise<string>): void
}
export const largestMessage = 4_000_000
