/** An answer on its way, in plain words. */
import type { Draft } from '#domain/draft'
import type { OutboxItem } from '#domain/outbox-item'
import type { FailureScene } from './failure.ts'
import { sendingWords } from './failure.ts'
import { say } from './say.ts'

type Standing = Pick<OutboxItem, 'state' | 'failure' | 'asksBecause'>

/** Why an answer waits for the one before it. Kith's own pace, no trouble. */
const paceWords: Readonly<Partial<Record<string, () => string>>> = {
  'one-at-a-time': () => say('outbox.pace.one-at-a-time'),
  strangers: () => say('outbox.pace.strangers'),
}
/** Sending the same words to the same place again would end the same way. */
const hopeless: ReadonlySet<string> = new Set(['too-long', 'gone', 'parent-gone', 'blocked', 'replies-off', 'no-such-person', 'not-able',
  'no-pictures', 'too-many-pictures', 'picture-not-accepted', 'description-too-long', 'attachment-missing'])

const isPaced = ({ failure }: Pick<OutboxItem, 'failure'>): boolean => failure !== null && paceWords[failure.code] !== undefined

/** Until when (ms) the network itself asked not to be tried again, or null where it may be tried. */
export function heldUntil({ state, failure }: Pick<OutboxItem, 'state' | 'failure'>, now: number): number | null {
  const until = failure?.until ?? null
  return state === 'waiting' && until !== null && until > now ? until : null
}

/** May the user ask to send it now? What waits for a sign-in goes with that, and a fresh one goes by itself. */
export function mayRetry({ state, failure, asksBecause }: Standing, needsDecision: boolean): boolean {
  if (asksBecause !== null) return false
  if (state === 'waiting') return failure !== null && failure.kind !== 'signed-out' && !isPaced({ failure })
  return state === 'refused' ? !hopeless.has(failure?.code ?? '') : needsDecision
}

/** When it goes by itself (ms since epoch) where that is counted down: inside the undo window, or at Kith's own pace; else null. */
export const countsDownTo = (item: Standing & Pick<OutboxItem, 'notBefore'>): number | null =>
  item.asksBecause === null && (item.state === 'holding' || (item.state === 'waiting' && isPaced(item))) ? item.notBefore : null

/** The countdown itself; `seconds` are left. */
export function countdownWords(seconds: number, { failure }: Pick<OutboxItem, 'failure'>): string {
  const goes = seconds > 99 ? say('outbox.goes-in-minutes', { minutes: Math.ceil(seconds / 60) }) : seconds > 0 ? say('outbox.goes-in-seconds', { seconds }) : say('outbox.goes-in-a-moment')
  const pace = paceWords[failure?.code ?? '']
  return pace === undefined ? say('outbox.goes', { goes }) : say('outbox.goes-because', { goes, pace: pace() })
}

/** One line under the text: where it is, and why. `needsDecision`: it was looked for and not found, only the user can say what now. */
export function outboxWords(item: Standing, scene: FailureScene, needsDecision: boolean): string {
  const asksBecause = item.state === 'holding' || item.state === 'waiting' ? item.asksBecause : null
  if (asksBecause === 'late') return say('outbox.late')
  if (asksBecause === 'kept') return say('outbox.kept')
  switch (item.state) {
    case 'holding': return countdownWords(0, item)
    case 'waiting': return item.failure ? isPaced(item) ? countdownWords(0, item) : sendingWords(item.failure, scene) : say('outbox.waiting')
    case 'sending': return say('outbox.sending')
    case 'sent': return say('outbox.sent')
    case 'refused': return item.failure ? sendingWords(item.failure, scene) : say('outbox.refused', { network: scene.network })
    case 'unsure': return item.failure?.code === 'attempted-before' ? beforeWords(scene, needsDecision) : needsDecision
      ? say('outbox.not-found', { network: scene.network })
      : say('outbox.unsure', { network: scene.network })
  }
}

/** Kith itself knows that it went out once, and the network does not show it: nobody can say that it gave no answer. */
const beforeWords = ({ network }: FailureScene, needsDecision: boolean): string => needsDecision
  ? say('outbox.given-not-found', { network })
  : say('outbox.given-unsure', { network })

/** How an item's state asks for the eye: `bad` wants a decision, `care` waits on something, `plain` goes by itself. */
export function outboxTone(item: Standing): 'plain' | 'care' | 'bad' {
  if (item.state === 'refused' || item.state === 'unsure') return 'bad'
  if (item.asksBecause !== null) return 'care'
  return item.failure && !isPaced(item) ? 'care' : 'plain'
}

/** What is said of words that came from a backup, or were on their way when their account was removed; null for words written here. */
export function restoredWords(restored: Draft['restored'], network: string): string | null {
  if (restored === null) return null
  if (restored === 'account-left') return say('restored.account-left', { network })
  return restored === 'sent-perhaps' ? say('restored.sent-perhaps', { network }) : say('restored.unsent')
}
