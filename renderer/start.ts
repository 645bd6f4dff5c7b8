/** What happens between an empty page and a living inbox. */
import type { CallOutput } from '#bridge'
import { signIn, startAll, syncWhenOnline } from './accounts/actions.ts'
import { finishDeleting } from './backup/actions.ts'
import { call, listen, onSignal } from './bridge.ts'
import { putBackKept, takeKept } from './leaving-words.ts'
import { keepWhatWasLeft } from './quit/left-open.ts'
import { listAccounts } from './store/accounts.ts'
import { openStore } from './store/open.ts'
import type { Settings } from './store/rows.ts'
import { getSettings } from './store/settings.ts'
import { getBackups, openBackups, subscribeBackups } from './sync/backups.ts'
import { receiveBatches } from './sync/receive.ts'
import { startSending } from './sync/send.ts'
import type { Sending } from './sync/send.ts'
import { setAccountStatus, setVaultState } from './sync/status.ts'
import { startWaking } from './sync/wake.ts'
import { applyLook } from './ui/look.ts'
import { speakAs } from './words/language.ts'
import { say } from './words/say.ts'

export type Hello = CallOutput<'hello'>

export interface Started {
  readonly hello: Hello
  readonly sending: Sending
}

export interface Begun extends Started {
  /** Calls back where something begun behind the page failed; returns how to stop. */
  readonly onTrouble: (listener: (words: string) => void) => () => void
}

/** Started with --sample: the made-up inbox is there without asking. */
async function addSample({ networks }: Hello): Promise<void> {
  const sample = networks.find(({ isSample }) => isSample)
  const accounts = await listAccounts()
  if (sample && !accounts.some(({ network }) => network === sample.network)) await signIn(sample.network, {})
}

const take = (settings: Settings): Promise<void> => {
  applyLook(settings)
  return speakAs(settings.language)
}

/** Choices and accounts may have come back from somewhere: they count from now on. */
export async function takeUp(): Promise<void> {
  await take(await getSettings())
  await startAll()
}

/** Handled where it is awaited, also where something before that fails first. */
const begun = <T>(work: Promise<T>): Promise<T> => {
  work.catch(() => undefined)
  return work
}

/**
 * Opens the store, greets main, and sets reading and sending going; `onReadable` is called once the store can be read.
 * Rejects with a StoreProblem or a BridgeError.
 */
export async function start(onReadable: () => void): Promise<Begun> {
  receiveBatches()
  onSignal('status', setAccountStatus)
  // First of all: where the store does not open, main may know why.
  listen()
  await finishDeleting()
  // Main answers while the store opens.
  const greeted = begun(call('hello', null))
  const taken = begun(takeKept())
  await openStore(undefined, onReadable)
  // Asks the browser not to clear the inbox when the disk is full; where it says no, nothing is to be done.
  void navigator.storage.persist().catch(() => false)
  // Before anything is painted.
  await take(await getSettings())
  startWaking()
  const hello = await greeted
  setVaultState(hello.vault)
  // Where main cannot read them, what is stored opens all the same.
  await taken.catch(() => undefined)
  // What was lost can come back before anything new is written or sent.
  await openBackups()
  await startAll()
  syncWhenOnline()
  const isOffered = (): boolean => getBackups().offer.length > 0
  const addWanted = async (): Promise<void> => (hello.addSample ? addSample(hello) : undefined)
  const listeners = new Set<(words: string) => void>()
  const tell = (error: unknown): void => {
    const why = error instanceof Error ? error.message : String(error)
    for (const listener of listeners) listener(say('start.trouble', { why }))
  }
  // What main could not open at once may be offered later.
  let isChoosing = isOffered()
  // Where they cannot be saved this time either, they stand in their composers all the same.
  if (!isChoosing) await addWanted().then(putBackKept)
  subscribeBackups(() => {
    const wasChoosing = isChoosing
    isChoosing = isOffered()
    if (wasChoosing && !isChoosing) void takeUp().then(addWanted).then(putBackKept).catch(tell)
  })
  await keepWhatWasLeft()
  const onTrouble = (listener: (words: string) => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return { hello, sending: startSending(), onTrouble }
}
