/** What this feature asks of main and of the store. */
import type { Account } from '#domain/account'
import type { Backup, BackupStatus } from '#domain/backup'
import { call, onSignal } from '../bridge.ts'
import { countConversations, countExport, exportLines, exportReadable } from '../store/export.ts'
import { importFile } from '../store/import.ts'
import { setAside } from '../store/set-aside.ts'
import { restoreBackup } from '../sync/backups.ts'
import { say } from '../words/say.ts'
import { clearMarks, isDeleting } from './deleting.ts'
import { exporting, importing, restoring } from './jobs.ts'

export { beginAfresh } from '../sync/backups.ts'

/** Every state that can be restored, of the store written last first. */
export const listBackups = (): Promise<readonly Backup[]> => call('listBackups', null)

const lookEveryMs = 5000

/** Has main look at the disk now and every few seconds, and says what it found; returns how to stop. */
export const watchDisk = (tell: (disk: BackupStatus['disk']) => void): (() => void) => {
  const stopHearing = onSignal('backups', ({ disk }) => tell(disk))
  // Whoever lists the backups is told how things stand as well.
  const look = (): void => void listBackups().catch(() => undefined)
  look()
  const timer = setInterval(look, lookEveryMs)
  return () => {
    stopHearing()
    clearInterval(timer)
  }
}

/** Merges a backup into what is here; `then` is done before it is said to be finished, also where it was cut off: what came back counts. */
export const restore = (backup: Backup, then: () => Promise<unknown> = async () => undefined): void => restoring.start(async (tell, signal) => {
  let hasSome = false
  try {
    const counts = await restoreBackup(backup.id, ({ rows, of }) => {
      hasSome ||= rows > 0
      tell(rows, of)
    }, signal)
    hasSome = true
    return { backup, counts }
  } finally {
    if (hasSome) await then()
  }
})

/** Removes a database that cannot be read, because the user asked for it; the page is to be loaded anew. */
export const clearInbox = (): Promise<void> => setAside()

const deleteAll = async (accounts: readonly Account[]): Promise<void> => {
  await setAside()
  // Signs out while it can, then deletes what main keeps, and last the files of the page itself.
  await call('deleteEverything', { accounts: accounts.map((account) => ({ ...account, abilities: [...account.abilities] })) })
  clearMarks()
}

/** Well below what may cross at once. */
const partLength = 500_000

/** Writes pieces of a text as one file of an export; resolves to its folder. */
const writeFile = async (exportId: string, file: 'kith.jsonl' | 'conversations.html', pieces: AsyncIterable<string>, signal: AbortSignal): Promise<string> => {
  let [held, from] = ['', 0]
  const write = async (text: string, isLast: boolean): Promise<string> => {
    signal.throwIfAborted()
    const folder = await call('writeExport', { exportId, file, from, text, isLast })
    from += text.length
    return folder
  }
  for await (const piece of pieces) {
    held += piece
    for (; held.length > partLength; held = held.slice(partLength)) await write(held.slice(0, partLength), false)
  }
  return write(held, true)
}

const counted = async function* (lines: AsyncIterable<string>, each: () => void): AsyncGenerator<string, void, undefined> {
  for await (const line of lines) {
    each()
    yield `${line}\n`
  }
}

/** Counts one up with every call, and tells now and then. */
const counter = (total: number, tell: (done: number, total: number) => void): (() => void) => {
  let done = 0
  return () => {
    done += 1
    if (done % 50 === 0 || done === total) tell(done, total)
  }
}

/** Everything, as a file for Kith and a page for people; stopped or failed, it leaves no half of either. */
export const exportEverything = (version: string): void => exporting.start(async (tell, signal) => {
  const exportId = crypto.randomUUID()
  const now = Date.now()
  // The header and the end are lines of their own.
  const total = Object.values(await countExport()).reduce((sum, count) => sum + count, 2)
  try {
    await writeFile(exportId, 'kith.jsonl', counted(exportLines(version, now, signal), counter(total, tell)), signal)
    const conversations = await countConversations()
    const page = { step: say('export.writing-page'), counted: 'conversations' } as const
    tell(0, conversations, page)
    const each = counter(conversations, (done) => tell(done, conversations, page))
    return await writeFile(exportId, 'conversations.html', exportReadable(now, signal, each), signal)
  } catch (error) {
    await call('writeExport', { exportId, file: 'kith.jsonl', from: 0, text: null, isLast: true }).catch(() => undefined)
    throw error
  }
})

/** Puts what another Kith exported together with what is here; `then` is done before it is said to be finished. */
export const importFrom = (file: File, then: () => Promise<unknown>): void => importing.start(async (tell, signal) => {
  const counts = await importFile(file, ({ phase, done, of, share }) =>
    tell(done, of, { step: say(`import.step.${phase}`), share, ...(phase === 'sorting' ? { counted: 'threads' } : {}) }), signal)
  await then()
  return counts
})

let deleting: Promise<void> | null = null
/** Everything; the page is to be loaded anew. Asked twice, it is done once. Rejects with a BridgeError or a StoreProblem; the next start goes on. */
export const deleteEverything = (accounts: readonly Account[]): Promise<void> => (deleting ??= deleteAll(accounts))

/** Before the store is opened: what a crash left undeleted goes now. Rejects as `deleteEverything` does. */
export const finishDeleting = async (): Promise<void> => (isDeleting() ? deleteAll([]) : undefined)
