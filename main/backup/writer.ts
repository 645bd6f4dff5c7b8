/** Writes one generation: its journal, its snapshots, and what is mended when a file turns out damaged. */
import { access, constants, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { JournalEntry } from '#domain/backup'
import { failed } from '../failed.ts'
import { isMissing } from '../system-error.ts'
import { flushFolder } from '../write-whole.ts'
import { readGeneration, type GenerationFiles } from './generation-files.ts'
import { beginJournal, cutJournal, extendJournal } from './journal-file.ts'
import { isDue, whatToKeep } from './keep.ts'
import { journalName, snapshotName, takenInName, timeInName } from './names.ts'
import { writeSnapshot } from './snapshot-file.ts'

export interface Writer {
  /** The highest sequence that is on disk with everything before it. */
  readonly acknowledged: number
  /** When something was last written (ms since epoch), or null. */
  readonly writtenAt: number | null
  /** Makes the folder fit to be written, mending what must be; resolves to what it holds. Rejects with the system's error. */
  prepare(): Promise<GenerationFiles>
  /** Resolves to `acknowledged` once all of them are on disk, or to a lower one where the rest must be sent again. Rejects with the system's error. */
  append(entries: readonly JournalEntry[]): Promise<number>
  readonly isDue: boolean
  /** Makes a snapshot where something changed since the last one, begins a new journal and drops old snapshots. */
  takeSnapshot(): Promise<void>
}

export interface WriterParts {
  readonly folder: string
  readonly generation: string
  readonly now: () => number
  /** Told once of files that were found damaged, which lie beside under another name by now, or of a torn end that was cut off. */
  readonly say: (what: 'damaged' | 'torn', detail: string) => void
  /** What was read already, to spare reading it again. */
  readonly files: GenerationFiles
}

/** A name nothing has yet: two files may be damaged in the same second. */
const freeName = async (folder: string, stem: string, ending: string): Promise<string> => {
  const names = new Set(await readdir(folder))
  let name = `${stem}${ending}`
  for (let n = 2; names.has(name); n += 1) name = `${stem}-${n}${ending}`
  return name
}

/** Writes to `generation` alone; one verb at a time, the caller sees to that. */
export const createWriter = ({ folder, generation, now, say, files: filesAtStart }: WriterParts): Writer => {
  const journal = join(folder, journalName)
  let acknowledged = filesAtStart.acknowledged
  let writtenAt: number | null = filesAtStart.at || null
  let lastSnapshotAt: number | null = filesAtStart.snapshots[0]?.at ?? null
  let hasChanged = false
  /** Of the journal in bytes, once the folder has been prepared; null where it must be looked at first. */
  let length: number | null = null
  /** Where a write failed: what lies behind this many bytes was never acknowledged, and may not even be on disk. */
  let cutAt: number | null = null

  const setAside = async (name: string): Promise<void> => {
    const at = timeInName(now())
    const aside = name.endsWith('.gz') ? await freeName(folder, `${name}.damaged-${at}`, '') : await freeName(folder, `journal.damaged-${at}`, '.jsonl')
    await rename(join(folder, name), join(folder, aside))
  }

  /** In this order: a crash after any step leaves a folder that reads as the same state. */
  const snapshot = async (files: GenerationFiles): Promise<void> => {
    const number = (files.snapshots[0]?.number ?? 0) + 1
    const at = now()
    await writeSnapshot(join(folder, snapshotName(number, at)), { generation, number, seq: files.acknowledged, at }, files.rows)
    for (const name of files.damaged) await setAside(name)
    length = null
    if (!files.damaged.includes(journalName)) {
      await rename(journal, join(folder, takenInName(number))).catch((error: unknown) => {
        if (!isMissing(error)) throw error
      })
    }
    length = await beginJournal(journal, { generation, after: files.acknowledged, at })
    acknowledged = files.acknowledged
    hasChanged = false
    lastSnapshotAt = at
    writtenAt = at
    await prune(files, number)
  }

  /** Only files of this generation that names tell to be ours; damaged ones have other names by now. */
  const prune = async (files: GenerationFiles, newest: number): Promise<void> => {
    const kept = new Set(whatToKeep([{ number: newest, at: now(), size: 0 }, ...files.snapshots]).map(({ number }) => number))
    const dropped = files.snapshots.filter(({ number, name }) => !kept.has(number) && !files.damaged.includes(name)).map(({ name }) => name)
    // The two newest snapshots can each be read wrong without anything being lost.
    const takenIn = files.takenIn.filter((number) => number < newest - 1).map(takenInName)
    for (const name of [...dropped, ...takenIn]) await rm(join(folder, name), { force: true })
  }

  const removeLeftovers = async (): Promise<void> => {
    const leftovers = (await readdir(folder)).filter((name) => name.endsWith('.new'))
    for (const name of leftovers) await rm(join(folder, name), { force: true })
  }

  const prepare = async (): Promise<GenerationFiles> => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await flushFolder(dirname(folder))
    if (cutAt !== null && await stat(journal).then((file) => file.size > (cutAt ?? 0), () => false)) await cutJournal(journal, cutAt)
    const files = await readGeneration(folder)
    if (files.isNewer) throw failed('refused', 'backups-newer', folder)
    cutAt = null
    await removeLeftovers()
    if (files.needsMending) {
      await snapshot(files)
      say('damaged', files.damaged.join(', '))
      return files
    }
    const { journal: read } = files
    if (read && read.tornBytes > 0) say('torn', `${read.tornBytes} bytes`)
    if (!read?.header) length = await beginJournal(journal, { generation, after: files.acknowledged, at: now() })
    else length = read.tornBytes > 0 || read.lacksNewline ? await cutJournal(journal, read.wholeBytes, read.lacksNewline) : read.wholeBytes
    // Nothing may have been written yet where only looking was needed; a disk one cannot write to is better known now.
    for (const path of [folder, journal]) await access(path, constants.W_OK)
    acknowledged = files.acknowledged
    hasChanged = (read?.entries.length ?? 0) > 0
    return files
  }

  return {
    get acknowledged() {
      return acknowledged
    },
    get writtenAt() {
      return writtenAt
    },
    get isDue() {
      return isDue({ lastAt: lastSnapshotAt, journalBytes: length ?? 0, hasChanged }, now())
    },
    prepare,
    async append(entries) {
      if (length === null) {
        const before = acknowledged
        await prepare()
        if (acknowledged < before) return acknowledged
      }
      const fresh = entries.filter(({ seq }) => seq > acknowledged).sort((a, b) => a.seq - b.seq)
      const last = fresh.at(-1)
      if (!last || length === null) return acknowledged
      const before = length
      length = null
      try {
        length = await extendJournal(journal, before, fresh)
      } catch (error) {
        cutAt = before
        throw error
      }
      if (length === null) {
        // Somebody else changed or removed it: what is really there decides what must be sent again.
        await prepare()
        return acknowledged
      }
      acknowledged = last.seq
      hasChanged = true
      writtenAt = now()
      return acknowledged
    },
    async takeSnapshot() {
      const files = hasChanged ? await prepare() : null
      // Mending makes a snapshot by itself.
      if (files && !files.needsMending) await snapshot(files)
    },
  }
}
