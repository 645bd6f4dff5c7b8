/** Reads what lies in one generation's folder, and changes nothing: the newest snapshot that can be read, and the journals after it. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from '../system-error.ts'
import { readJournal, type JournalReading } from './journal-file.ts'
import { journalName, readSnapshotName, readTakenInName, takenInName, type SnapshotName } from './names.ts'
import { addRow, type Rows } from './rows.ts'
import { readSnapshot } from './snapshot-file.ts'

export type SnapshotFile = SnapshotName & { readonly size: number }

export interface GenerationFiles extends FolderList {
  /** Its real id; null where nothing in the folder could say it. */
  readonly generation: string | null
  readonly rows: Rows
  /** All up to this sequence is in `rows`; what came later may be, too, next to a gap. */
  readonly acknowledged: number
  /** Something is damaged or missing in between: what is in `rows` is best written down anew. */
  readonly needsMending: boolean
  /** Names of files that are not what was written, newest first. */
  readonly damaged: readonly string[]
  /** The journal being written. */
  readonly journal: JournalReading | null
  /** A newer Kith wrote something here: nothing may be changed. */
  readonly isNewer: boolean
  /** The state is of this moment (ms since epoch); 0 where there is none. */
  readonly at: number
}

const list = (folder: string): Promise<string[]> => readdir(folder).catch((error: unknown) => {
  if (isMissing(error)) return []
  throw error
})

/** What the names in a generation's folder tell. */
export interface FolderList {
  /** Newest first. */
  readonly snapshots: readonly SnapshotFile[]
  /** Numbers of the journals that snapshots took in, growing. */
  readonly takenIn: readonly number[]
  /** Bytes of all files. */
  readonly size: number
}

/** Opens no file. A folder that is not there reads as an empty one; rejects with the system's error where it cannot be read. */
export const listGeneration = async (folder: string): Promise<FolderList> => {
  const names = await list(folder)
  const sizes = new Map(await Promise.all(names.map(async (name) => [name, await stat(join(folder, name)).then((file) => file.size, () => 0)] as const)))
  return {
    snapshots: names.flatMap((name) => readSnapshotName(name) ?? [])
      .map((snapshot) => ({ ...snapshot, size: sizes.get(snapshot.name) ?? 0 })).sort((a, b) => b.number - a.number),
    takenIn: names.flatMap((name) => readTakenInName(name) ?? []).sort((a, b) => a - b),
    size: [...sizes.values()].reduce((sum, size) => sum + size, 0),
  }
}

/** The newest snapshot that is whole, and what lies above it. */
const readNewest = async (folder: string, snapshots: readonly SnapshotFile[]) => {
  const damaged: string[] = []
  for (const snapshot of snapshots) {
    // One that the disk does not give now is passed over as well, but is not called damaged.
    const reading = await readSnapshot(join(folder, snapshot.name)).catch(() => null)
    if (reading?.is === 'newer') return { isNewer: true, damaged, base: null, header: null, rows: new Map() as Rows }
    if (reading?.is === 'whole') return { isNewer: false, damaged, base: snapshot, header: reading.header, rows: reading.rows }
    if (reading) damaged.push(snapshot.name)
  }
  return { isNewer: false, damaged, base: null, header: null, rows: new Map() as Rows }
}

/** A folder that is not there reads as an empty one. Rejects with the system's error where it cannot be read. */
export const readGeneration = async (folder: string): Promise<GenerationFiles> => {
  const { snapshots, takenIn, size } = await listGeneration(folder)
  const newest = await readNewest(folder, snapshots)
  const { rows, base, header } = newest
  const damaged = [...newest.damaged]
  let generation = header?.generation ?? null
  let acknowledged = header?.seq ?? 0
  let at = header?.at ?? 0
  let isNewer = newest.isNewer
  let isContinuous = true
  let journal: JournalReading | null = null
  for (const name of [...takenIn.filter((number) => number > (base?.number ?? 0)).map(takenInName), journalName]) {
    const reading = await readJournal(join(folder, name))
    if (name === journalName) journal = reading
    if (!reading) continue
    isNewer ||= reading.isNewer
    generation ??= reading.header?.generation ?? null
    if (reading.damaged > 0) damaged.push(name)
    for (const entry of reading.entries) {
      addRow(rows, entry)
      // Not the latest of all: a clock that was wrong for a while is not wrong for ever.
      at = entry.at
    }
    isContinuous &&= reading.header !== null && reading.header.after <= acknowledged
    if (isContinuous) acknowledged = Math.max(acknowledged, reading.vouched)
    isContinuous &&= reading.damaged === 0
  }
  return {
    generation, rows, acknowledged, snapshots, damaged, journal, takenIn, size, isNewer, at,
    needsMending: damaged.length > 0 || (!isContinuous && (journal?.entries.length ?? 0) > 0),
  }
}
