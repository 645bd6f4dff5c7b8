/** An answer on its way, in plain words. */
import type { OutboxItem } from '#domain/outbox-item'
import type { FailureScene } from './failure.ts'
import { sendingWords } from './failure.ts'

/** One line under the text: where it is, and why. */
export function outboxWords(item: Pick<OutboxItem, 'state' | 'failure'>, scene: FailureScene): string {
  switch (item.state) {
    case 'holding': return 'Goes in a moment.'
    case 'waiting': return item.failure ? sendingWords(item.failure, scene) : 'Waiting to go.'
    case 'sending': return 'Sending…'
    case 'sent': return 'Sent.'
    case 'refused': return item.failure ? sendingWords(item.failure, scene) : `${scene.network} did not take this answer. It is kept here.`
    case 'unsure': return 'No answer came, so it may be there already. Kith does not send it again until somebody has looked.'
  }
}

/** How an item's state asks for the eye: `bad` wants a decision, `care` waits on something, `plain` goes by itself. */
export function outboxTone(item: Pick<OutboxItem, 'state' | 'failure'>): 'plain' | 'care' | 'bad' {
  if (item.state === 'refused' || item.state === 'unsure') return 'bad'
  return item.state === 'waiting' && item.failure ? 'care' : 'plain'
}
