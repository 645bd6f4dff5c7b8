/** An answer on its way, in plain words. */
import type { OutboxItem } from '#domain/outbox-item'
import type { FailureScene } from './failure.ts'
import { sendingWords } from './failure.ts'

/** Until when (ms) the network itself asked not to be tried again, or null where it may be tried. */
export function heldUntil({ state, failure }: Pick<OutboxItem, 'state' | 'failure'>, now: number): number | null {
  const until = failure?.until ?? null
  return state === 'waiting' && until !== null && until > now ? until : null
}

/** May the user ask to send it now? What waits for a sign-in goes with that, and a fresh one goes by itself. */
export function mayRetry({ state, failure }: Pick<OutboxItem, 'state' | 'failure'>, needsDecision: boolean): boolean {
  if (state === 'waiting') return failure !== null && failure.kind !== 'signed-out'
  return state === 'refused' || needsDecision
}

/** One line under the text: where it is, and why. `needsDecision`: it was looked for and not found, only the user can say what now. */
export function outboxWords(item: Pick<OutboxItem, 'state' | 'failure'>, scene: FailureScene, needsDecision: boolean): string {
  switch (item.state) {
    case 'holding': return 'Goes in a moment.'
    case 'waiting': return item.failure ? sendingWords(item.failure, scene) : 'Waiting to go.'
    case 'sending': return 'Sending…'
    case 'sent': return 'Sent.'
    case 'refused': return item.failure ? sendingWords(item.failure, scene) : `${scene.network} did not take this answer. It is kept here.`
    case 'unsure': return needsDecision
      ? `Kith looked and did not find this on ${scene.network}. Send it again, or go on editing it.`
      : `${scene.network} gave no answer, so this may be there already. Kith looks before anything is sent again.`
  }
}

/** How an item's state asks for the eye: `bad` wants a decision, `care` waits on something, `plain` goes by itself. */
export function outboxTone(item: Pick<OutboxItem, 'state' | 'failure'>): 'plain' | 'care' | 'bad' {
  if (item.state === 'refused' || item.state === 'unsure') return 'bad'
  return item.state === 'waiting' && item.failure ? 'care' : 'plain'
}
