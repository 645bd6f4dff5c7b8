/** The backups of a profile: journal, snapshots and what can be restored, behind the calls of the bridge. */
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallInput } from '#bridge'
import type { Backup, BackupStatus, OpenedBackups } from '#domain/backup'
import type { Handlers } from '../bridge-server.ts'
import { failed } from '../failed.ts'
import { createTurns } from '../turns.ts'
import { flushFolder } from '../write-whole.ts'
import { readChoices, saveChoices } from './choices.ts'
import { freeBytesOf, writeFailure } from './disk.ts'
import { readGeneration, type GenerationFiles } from './generation-files.ts'
import { allBackups, listGenerations, readRows } from './list-backups.ts'
import { makeRoom } from './make-room.ts'
import { generationFolder } from './names.ts'
import { createPartReader, type LedgerWord } from './read-parts.ts'
import { countRows, hasContent, picturesIn, sortedRows } from './rows.ts'
import { createStatus, type Written } from './status.ts'
import { createWriter, type Writer } from './writer.ts'

const minuteMs = 60_000
/** A snapshot that failed is not tried again every minute: it reads everything. */
const retryMs = 10 * minuteMs

export interface BackupParts {
  /** The profile folder; everything lies in `backups` in it. */
  readonly folder: string
  readonly now: () => number
  /** Called at every change of how things stand, not at every write. */
  readonly say: (status: BackupStatus) => void
  /** What the send ledger knows of an outbox item; `unheard`: nothing at all. */
  readonly ledgerWord: (itemId: string) => Promise<LedgerWord | 'unheard'>
  /** Bytes free on the profile's disk; the system's word unless given. */
  readonly freeBytes?: () => Promise<number>
  /** All backups together stay under this many bytes. */
  readonly capBytes?: number
}

export interface Backups {
  readonly handlers: Pick<Handlers, 'openBackups' | 'appendJournal' | 'settleBackups' | 'listBackups' | 'readBackup'>
  readonly status: () => BackupStatus
  /** Runs by itself every minute: makes a snapshot where one is due and looks at the disk. Never rejects. */
  readonly check: () => Promise<void>
  /** Hashes of the pictures any generation's latest state names. Rejects where one cannot be read now: then none may be removed. */
  readonly picturesInUse: () => Promise<ReadonlySet<string>>
  /** At quit: a last snapshot where something changed, then nothing more is written. Never rejects. */
  readonly stop: () => Promise<void>
  /** Before everything is deleted: nothing more is written until a store opens its backups anew. */
  readonly letGo: () => Promise<void>
}

type OpenBackups = CallInput<'openBackups'>

interface Open {
  readonly generation: string
  readonly folder: string
  readonly writer: Writer
}

export const createBackups = (parts: BackupParts): Backups => {
  const { folder: profile, now, say, ledgerWord, capBytes = 500_000_000 } = parts
  const backups = join(profile, 'backups')
  const choicesPath = join(backups, 'choices.json')
  const status = createStatus(backups, parts.freeBytes ?? (() => freeBytesOf(profile)), say)
  const turns = createTurns()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => turns.take('backups', work)
  let open: Open | null = null
  /** What the store asked last, to try again where the disk did not let it be opened. */
  let asked: OpenBackups | null = null
  let snapshotFailedAt: number | null = null

  /** Runs a write; how it went is in the status. Rejects with a Failed. */
  const writing = async <T>(what: Written, work: () => Promise<T>): Promise<T> => {
    try {
      const result = await work()
      status.note(what, null)
      if (open) status.noteWrittenAt(open.writer.writtenAt)
      return result
    } catch (error) {
      status.note(what, error)
      await status.lookAtDisk()
      throw writeFailure(error)
    }
  }

  /** Never rejects: the status says what went wrong. */
  const snapshot = async ({ generation, folder, writer }: Open): Promise<void> => {
    await writing('snapshots', async () => {
      await writer.takeSnapshot()
      const mayDropOthers = (await readChoices(choicesPath)).settled.includes(generation)
      await makeRoom({ backups, own: folder, mayDropOthers, bytes: capBytes })
      snapshotFailedAt = null
    }).catch(() => {
      snapshotFailedAt = now()
    })
  }

  /** The store says it is empty, but there are rows of its generation: its database was emptied. They become a generation of their own. */
  const setEmptiedAside = async (generation: string, folder: string): Promise<void> => {
    const { settled } = await readChoices(choicesPath)
    await saveChoices(choicesPath, { settled: settled.filter((one) => one !== generation), restoring: null })
    const names = await listGenerations(backups)
    let n = 1
    while (names.includes(`${folder}.emptied-${n}`)) n += 1
    await rename(join(backups, folder), join(backups, `${folder}.emptied-${n}`))
    await flushFolder(backups)
  }

  const readOwn = async (generation: string, isEmpty: boolean, folder: string): Promise<GenerationFiles> => {
    const files = await readGeneration(join(backups, folder))
    if (!isEmpty || files.isNewer || !hasContent(countRows(files.rows))) return files
    await setEmptiedAside(generation, folder)
    return readGeneration(join(backups, folder))
  }

  /** What the user may choose from; and nothing to choose from settles it. */
  const offerTo = async ({ generation, isEmpty }: OpenBackups, folder: string | null): Promise<Backup[]> => {
    const { settled, restoring } = await readChoices(choicesPath)
    // Emptied, and the disk did not let that be written down: then it has not been settled since.
    if (folder !== null && settled.includes(generation)) return []
    const others = (await listGenerations(backups)).filter((name) => name !== folder)
    // What cannot be written down now is settled at a later start.
    if (others.length === 0 && folder !== null) await saveChoices(choicesPath, { settled: [...settled, generation], restoring: null }).catch(() => undefined)
    // A restore that was cut short leaves a store that is no longer empty, and not whole either.
    return isEmpty || restoring === generation ? allBackups(backups, others) : []
  }

  /** Rejects with the system's error; then at least what could be read may be known (`open`). */
  const openWriter = async ({ generation, isEmpty }: OpenBackups): Promise<void> => {
    const folder = generationFolder(generation)
    open = null
    const files = await readOwn(generation, isEmpty, folder)
    const writer = createWriter({ folder: join(backups, folder), generation, now, files, say: status.noteFound })
    open = { generation, folder, writer }
    await writer.prepare()
  }

  const openGeneration = async (input: OpenBackups): Promise<OpenedBackups> => {
    asked = input
    await status.lookAtDisk()
    // A disk that takes nothing, or gives nothing, is said and does not keep Kith from starting.
    await writing('journal', () => openWriter(input)).catch(() => undefined)
    // Backups that cannot be listed are not none: an empty offer would settle a choice nobody was given. The page asks again.
    const offer = await offerTo(input, open?.folder ?? null).catch((error: unknown) => {
      throw failed('refused', 'backups-unreadable', String(error))
    })
    return { acknowledged: open?.writer.acknowledged ?? 0, offer, status: status.read() }
  }

  const append = async ({ generation, entries }: CallInput<'appendJournal'>): Promise<number> => {
    if (asked?.generation !== generation) throw failed('refused', 'backups-not-open', 'Open the backups of this generation first.')
    const input = asked
    return writing('journal', async () => {
      if (!open) await openWriter(input)
      return open ? open.writer.append(entries) : 0
    })
  }

  const reader = createPartReader({
    now,
    ledgerWord,
    async load(id) {
      const rows = await readRows(backups, id)
      return rows && sortedRows(rows)
    },
  })

  /** What is here now is kept first, so that a restore can be undone by another one. */
  const beginRestore = async (): Promise<void> => {
    const current = open
    if (!current) return
    const choices = await readChoices(choicesPath)
    // A disk that takes nothing must still let a backup be read from it.
    if (!choices.settled.includes(current.generation)) await saveChoices(choicesPath, { ...choices, restoring: current.generation }).catch(() => undefined)
    await snapshot(current)
  }

  const check = (): Promise<void> => inTurn(async () => {
    await status.lookAtDisk()
    const isTooSoon = snapshotFailedAt !== null && Math.abs(now() - snapshotFailedAt) < retryMs
    if (open?.writer.isDue === true && !isTooSoon) await snapshot(open)
  })
  const timer = setInterval(() => void check(), minuteMs)
  timer.unref()

  return {
    handlers: {
      openBackups: (input) => inTurn(() => openGeneration(input)),
      appendJournal: (input) => inTurn(() => append(input)),
      settleBackups: ({ generation }) => inTurn(() => writing('choices', async () => {
        const { settled } = await readChoices(choicesPath)
        await saveChoices(choicesPath, { settled: [...settled.filter((one) => one !== generation), generation], restoring: null })
        return null
      })),
      listBackups: () => inTurn(async () => {
        // Whoever asks wants to know how things stand now, also a page that was loaded anew and heard nothing yet.
        await status.lookAtDisk()
        say(status.read())
        return allBackups(backups, await listGenerations(backups))
      }),
      readBackup: ({ id, after }) => inTurn(async () => {
        if (after === 0) await beginRestore()
        return reader.read(id, after)
      }),
    },
    status: status.read,
    check,
    picturesInUse: () => inTurn(async () => {
      const hashes = new Set<string>()
      for (const folder of await listGenerations(backups)) {
        for (const hash of picturesIn((await readGeneration(join(backups, folder))).rows)) hashes.add(hash)
      }
      return hashes
    }),
    stop: () => inTurn(async () => {
      clearInterval(timer)
      if (open) await snapshot(open)
      open = null
      asked = null
    }),
    letGo: () => inTurn(async () => {
      open = null
      asked = null
    }),
  }
}
