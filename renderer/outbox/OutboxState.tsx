import { useSyncExternalStore } from 'react'
import type { OutboxItem } from '#domain/outbox-item'
import { needsDecision } from '../store/outbox.ts'
import { isSendingHeld, subscribeHeld } from '../sync/hold.ts'
import { useSecondsLeft } from '../ui/use-seconds-left.ts'
import type { FailureScene } from '../words/failure.ts'
import { countdownWords, countsDownTo, outboxTone, outboxWords } from '../words/outbox.ts'
import { say } from '../words/say.ts'

const Countdown = ({ item, until }: { item: OutboxItem; until: number }) =>
  <p className="outbox-state outbox-countdown" data-tone="plain">{countdownWords(useSecondsLeft(until), item)}</p>

/** One line: where an answer is, and why. Counts down quietly where it goes by itself; what is spoken once is said elsewhere. */
export const OutboxState = ({ item, scene }: { item: OutboxItem; scene: FailureScene }) => {
  const until = countsDownTo(item)
  const isHeld = useSyncExternalStore(subscribeHeld, isSendingHeld)
  // What Kith still looks for by itself is no trouble of the user's yet.
  const isUndecided = needsDecision(item)
  return until === null
    ? <p className="outbox-state" data-tone={item.state === 'unsure' && !isUndecided ? 'care' : outboxTone(item)}>{outboxWords(item, scene, isUndecided)}</p>
    : isHeld ? <p className="outbox-state outbox-countdown" data-tone="plain">{say('outbox.waits-while-you-decide')}</p> : <Countdown item={item} until={until} />
}
