/** All signals, in the order of the weights. */
import { authorSignals, contextSignals } from './author.ts'
import { patternSignals } from './patterns.ts'
import { shapeSignals } from './shape.ts'
import type { Signal } from './signal.ts'
import { authorTopicSignals, topicSignals } from './topics.ts'

export const signals: readonly Signal[] = [
  ...patternSignals, ...shapeSignals, ...contextSignals, ...authorSignals, ...topicSignals, ...authorTopicSignals,
]
