/** What the words, the bio and the name speak of, one signal each. */
import { topics } from '../lexicon.ts'
import { kindOf, noisyTopics, ofNames } from '../topics.ts'
import { signal, upTo } from './signal.ts'
import type { Signal } from './signal.ts'

export const topicSignals: readonly Signal[] = topics.filter((topic) => !ofNames.has(topic)).flatMap((topic) => [
  signal(kindOf[topic], `speaks of ${topic}`, ({ says }) => says(topic) > 0, [topic]),
  signal(kindOf[topic], `speaks much of ${topic}`, ({ says }) => upTo(says(topic) - 1, 3), [topic]),
])

export const authorTopicSignals: readonly Signal[] = [
  ...noisyTopics.map((topic) => signal(kindOf[topic], `bio speaks of ${topic}`, ({ bioSays }) => upTo(bioSays(topic), 2))),
  ...(['kin', 'first', 'station', 'thing'] as const).map((topic) => signal('own-words', `bio speaks of ${topic}`, ({ bioSays }) => bioSays(topic) > 0)),
  ...(['service', 'business', 'reach', 'seo', 'coin', 'income', 'alarm', 'list', 'ware', 'prize', 'flirt', 'growth', 'tradeName', 'suitor', 'easyJob', 'loan', 'notice', 'vanity', 'kin', 'station'] as const)
    .map((topic) => signal(kindOf[topic], `name speaks of ${topic}`, ({ nameSays }) => nameSays(topic) > 0)),
]
