/** A made-up other side: a network that keeps what it is sent, and fails when told to. Time stands still until moved. */
import type { CallInput, CallOutput } from '#bridge'
import type { Failure } from '#domain/failure'
import type { Message } from '#domain/message'
import type { Approval, SendAnswer } from '#domain/outbox-item'
import { onTablesChanged } from '../../../renderer/store/open.ts'
import { listOutbox } from '../../../renderer/store/outbox.ts'
import type { LaneParts } from '../../../renderer/sync/lane.ts'
import { noon, say } from '../store/world.ts'
import { answeredIn } from '../../replies.ts'

export const failure = (kind: Failure['kind'], until: number | null = null): Failure => ({ kind, code: kind, until, detail: '' })

/** How the network takes the next sends, in order; afterwards it takes them well. `swallow`: it arrives, but no answer comes. */
export type Mood = 'fine' | 'swallow' | 'vanish' | 'crash' | Failure

export class Peer {
  readonly there = new Map<string, Message>()
  /** Everything asked of it: `send text`, `find text`. */
  readonly asked: string[] = []
  moods: Mood[] = []
  /** What is answered to the next asking for an approval, in order; afterwards everything is approved at once. */
  approvals: (Approval | 'crash')[] = []
  /** What was asked for an approval: `text`, with `first` and `again` where it is so. */
  readonly approved: string[] = []
  readonly withdrawn: string[] = []
  /** What a look says while it cannot be answered. */
  blind: Failure | null = null
  /** Texts of accounts that are held until `open` is called. */
  held: Promise<void> = Promise.resolve()
  nowMs = noon
  private readonly timers = new Set<{ at: number; work: () => void }>()

  readonly parts: LaneParts = {
    bridge: { call: (name, input) => (name === 'withdraw' ? this.withdraw(input as CallInput<'withdraw'>) : name === 'approve' ? this.approve(input as CallInput<'approve'>) : this.answer(name, input as CallInput<'send'>)) as Promise<CallOutput<typeof name>> },
    now: () => this.nowMs,
    dice: () => 0.5,
    after: (ms, work) => {
      // What is due already, because time was moved before this was asked, comes by itself as on a real clock.
      if (ms <= 0) {
        const timer = setTimeout(work)
        return () => clearTimeout(timer)
      }
      const timer = { at: this.nowMs + ms, work }
      this.timers.add(timer)
      return () => this.timers.delete(timer)
    },
  }

  /** Moves the clock and rings what is due. */
  pass(ms: number): void {
    this.nowMs += ms
    for (const timer of [...this.timers].filter(({ at }) => at <= this.nowMs)) {
      this.timers.delete(timer)
      timer.work()
    }
  }

  private async approve({ item, isFirst, isAgain }: CallInput<'approve'>): Promise<Approval> {
    this.approved.push([item.text, ...(isFirst ? ['first'] : []), ...(isAgain ? ['again'] : [])].join(' '))
    const answer = this.approvals.shift() ?? { is: 'approved', at: this.nowMs }
    if (answer === 'crash') throw new Error('The page of main is gone.')
    return answer
  }

  private async withdraw({ itemId }: CallInput<'withdraw'>): Promise<null> {
    this.withdrawn.push(itemId)
    return null
  }

  private async answer(name: string, { item }: CallInput<'send'>): Promise<unknown> {
    this.asked.push(`${name} ${item.text}`)
    if (name === 'find') {
      const message = this.there.get(item.id)
      return this.blind ? { is: 'unknown', failure: this.blind } : message ? { is: 'there', message } : { is: 'absent' }
    }
    if (item.accountId === 'net:me') await this.held
    return this.take(item)
  }

  private take(item: CallInput<'send'>['item']): SendAnswer {
    const mood = this.moods.shift() ?? 'fine'
    if (mood === 'crash') throw new Error('The page of main is gone.')
    if (typeof mood === 'object') return { is: 'failed', failure: mood }
    if (mood === 'vanish') return { is: 'unknown', failure: failure('broken') }
    const message = say(`sent-${item.id}`, item.accountId.slice('net:'.length), answeredIn(item).threadId.slice('net:t-'.length),
      { parent: answeredIn(item).messageId.slice('net:'.length), text: item.text, at: this.nowMs })
    this.there.set(item.id, message)
    return mood === 'swallow' ? { is: 'unknown', failure: failure('offline') } : { is: 'sent', message }
  }
}

/** Resolves when the outbox (as `text: state`, oldest first) is what is wanted. */
export const untilOutbox = (wanted: readonly string[]): Promise<void> => new Promise((resolve, reject) => {
  const look = async (): Promise<void> => {
    const items = (await listOutbox()).sort((a, b) => a.queuedAt - b.queuedAt)
    if (items.map(({ text, state }) => `${text}: ${state}`).join() === wanted.join()) {
      stop()
      resolve()
    }
  }
  const stop = onTablesChanged(() => void look().catch(reject))
  look().catch(reject)
})
