/** A made-up main that keeps a journal per generation, and fails when told to. Time stands still until moved. */
import type { CallInput } from '#bridge'
import type { Backup, BackupStatus, JournalEntry, RestoredRow } from '#domain/backup'
import type { BackupParts } from '../../../renderer/sync/backups.ts'
import { noon } from '../store/world.ts'

export const fine: BackupStatus = { folder: '/profile/backups', failure: null, writtenAt: null, disk: 'fine' }

export class MadeUpMain {
  /** By generation, by sequence. */
  readonly journals = new Map<string, Map<number, JournalEntry>>()
  readonly asked: string[] = []
  readonly settled: string[] = []
  readonly opened: CallInput<'openBackups'>[] = []
  /** What the next appends come to: `refuse` takes nothing, `forget` takes it and the answer is lost, `half` loses the end. */
  moods: ('refuse' | 'forget' | 'half')[] = []
  isDown = false
  offer: Backup[] = []
  /** Parts of each backup. */
  readonly backups = new Map<string, RestoredRow[][]>()
  nowMs = noon
  private readonly timers = new Set<{ at: number; work: () => void }>()

  readonly parts: BackupParts = {
    call: (name, input) => Promise.resolve().then(() => this.answer(name, input) as never),
    now: () => this.nowMs,
    dice: () => 0.5,
    after: (ms, work) => {
      const timer = { at: this.nowMs + ms, work }
      this.timers.add(timer)
      return () => this.timers.delete(timer)
    },
  }

  /** How long until the next timer (ms); null where none is set. */
  get restMs(): number | null {
    const times = [...this.timers].map(({ at }) => at - this.nowMs)
    return times.length === 0 ? null : Math.min(...times)
  }

  pass(ms: number): void {
    this.nowMs += ms
    for (const timer of [...this.timers].filter(({ at }) => at <= this.nowMs)) {
      this.timers.delete(timer)
      timer.work()
    }
  }

  has(generation: string): number {
    return Math.max(0, ...this.journals.get(generation)?.keys() ?? [])
  }

  /** What a restore of this generation would find: the last state of each row. */
  state(generation: string): Map<string, string | null> {
    const rows = [...this.journals.get(generation)?.values() ?? []].sort((a, b) => a.seq - b.seq)
    return new Map(rows.map(({ table, key, json }) => [`${table} ${key}`, json]))
  }

  private answer(name: string, input: unknown): unknown {
    this.asked.push(name)
    if (this.isDown) throw new Error('There is no room left.')
    switch (name) {
      case 'openBackups': {
        const given = input as CallInput<'openBackups'>
        this.opened.push(given)
        const isOffered = given.isEmpty && !this.settled.includes(given.generation)
        return { acknowledged: this.has(given.generation), offer: isOffered ? this.offer : [], status: fine }
      }
      case 'appendJournal': return this.append(input as CallInput<'appendJournal'>)
      case 'settleBackups':
        this.settled.push((input as CallInput<'settleBackups'>).generation)
        return null
      case 'listBackups': return this.offer
      case 'readBackup': {
        const { id, after } = input as CallInput<'readBackup'>
        const parts = this.backups.get(id) ?? []
        return { rows: parts[after] ?? [], next: after + 1 < parts.length ? after + 1 : null }
      }
      default: throw new Error(`nobody answers ${name}`)
    }
  }

  private append({ generation, entries }: CallInput<'appendJournal'>): number {
    const mood = this.moods.shift()
    if (mood === 'refuse') throw new Error('There is no room left.')
    const journal = this.journals.get(generation) ?? new Map<number, JournalEntry>()
    this.journals.set(generation, journal)
    // The same or a lower sequence again changes nothing.
    const before = this.has(generation)
    const fresh = entries.filter(({ seq }) => seq > before)
    for (const entry of mood === 'half' ? fresh.slice(0, -1) : fresh) journal.set(entry.seq, entry)
    if (mood === 'forget') throw new Error('The answer was lost.')
    return this.has(generation)
  }
}
