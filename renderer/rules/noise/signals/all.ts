/** All signals, and where each is read from. */
import { authorSignals, contextSignals } from './author.ts'
import { dealingSignals } from './dealings.ts'
import { patternSignals } from './patterns.ts'
import { placingSignals } from './placing.ts'
import { shapeSignals } from './shape.ts'
import type { Signal } from './signal.ts'
import { authorTopicSignals, topicSignals } from './topics.ts'

/**
 * rule: several signs agree, or the shape says it; word: single words and faint hints; wording: how all of it is
 * worded, which tells no kind; who: the author and what was between the two of you. Nobody is hidden for who they are
 * alone, and single words alone must weigh more.
 */
export type Source = 'rule' | 'word' | 'wording' | 'who'
export interface SourcedSignal extends Signal {
  readonly from: Source
  /** The same for every message of an author. */
  readonly isOfAuthor: boolean
}

/** True of too many honest messages to be a rule. */
const hints: ReadonlySet<string> = new Set([
  'nothing in particular', 'nobody speaking', 'a link and nobody speaking', 'has a link', 'short', 'very short', 'long', 'long words', 'no full stop at the end',
])

const from = (source: Source) => (signal: Signal): SourcedSignal => ({ ...signal, from: hints.has(signal.name) ? 'word' : source, isOfAuthor: false })

export const signals: readonly SourcedSignal[] = [
  ...[...patternSignals, ...dealingSignals, ...placingSignals, ...shapeSignals].map(from('rule')),
  ...topicSignals.map(from('word')),
  ...contextSignals.map(from('who')),
  ...[...authorSignals, ...authorTopicSignals].map((signal) => ({ ...from('who')(signal), isOfAuthor: true })),
]
