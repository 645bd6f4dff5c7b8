/** Every step between pressing Send and the settled row, and how to be there. */
import type { OutboxItem } from '#domain/outbox-item'
import type { Armed } from './kith/gates.ts'
import type { SendFault } from './worlds.ts'

export interface Step {
  readonly name: string
  /** Somebody is held there. */
  readonly at?: Armed
  /** Or the server does this, and then says nothing. */
  readonly server?: SendFault
  /** Or the row stands so. */
  readonly row?: (item: OutboxItem | null) => boolean
  /** Kith is being closed meanwhile. */
  readonly quits?: true
}

/** Stands for the words of the round. */
export const text = '{text}'
const ledger = (operation: 'write' | 'flush' | 'flushed', event: string): Armed => ({ point: `${operation} ledger.jsonl`, holding: `"is":"${event}"` })

export const steps: readonly Step[] = [
  { name: 'Send is pressed, the store has not taken it', at: { point: 'store queueReply' } },
  { name: 'queued, main has not heard of it', at: { point: 'call approve' } },
  { name: 'approved, not yet written down', at: ledger('write', 'approved') },
  { name: 'approved, written and not flushed', at: ledger('flush', 'approved') },
  { name: 'approved, on disk', at: ledger('flushed', 'approved') },
  { name: 'approved, the page has not heard', at: { point: 'answer approve' } },
  { name: 'the page has heard, the store has not', at: { point: 'store noteApproved' } },
  { name: 'in the undo window', row: (item) => item?.state === 'holding' && item.approvedAt !== null },
  { name: 'taken, main has not heard', at: { point: 'call send' } },
  { name: 'attempted, not yet written down', at: ledger('write', 'attempted') },
  { name: 'attempted, written and not flushed', at: ledger('flush', 'attempted') },
  { name: 'attempted, on disk', at: ledger('flushed', 'attempted') },
  { name: 'the request is about to leave', at: { point: 'request' } },
  { name: 'at the server, not accepted', server: 'held' },
  { name: 'accepted, no answer', server: 'unanswered' },
  { name: 'the answer has come', at: { point: 'answer heard' } },
  { name: 'sent, not yet written down', at: ledger('write', 'sent') },
  { name: 'sent, written and not flushed', at: ledger('flush', 'sent') },
  { name: 'sent, on disk', at: ledger('flushed', 'sent') },
  { name: 'sent, the page has not heard', at: { point: 'answer send' } },
  { name: 'the page has heard that it is sent, the store has not', at: { point: 'store settleSent' } },
  { name: 'settled', row: (item) => item?.state === 'sent' },
  { name: 'the journal is about to be handed over', at: { point: 'call appendJournal', holding: text } },
  { name: 'the journal is about to be written', at: { point: 'write backups/*/journal.jsonl', holding: text } },
  { name: 'the journal is written and not flushed', at: { point: 'flush backups/*/journal.jsonl', holding: text } },
  { name: 'the journal is on disk, the page has not heard', at: { point: 'answer appendJournal' } },
  { name: 'a snapshot is half written', at: { point: 'flush backups/*.gz.new' }, quits: true },
  { name: 'a snapshot is about to take its name', at: { point: 'rename backups/*.gz' }, quits: true },
  { name: 'a snapshot has its name, the journal is the old one', at: { point: 'renamed backups/*.gz' }, quits: true },
]
