/** What the words, the bio and the name speak of, one signal each. */
import { topics } from '../lexicon.ts'
import type { Topic } from '../lexicon.ts'
import { signal, upTo } from './signal.ts'
import type { Signal } from './signal.ts'

/** What each topic is a sign of. */
export const kindOf: Readonly<Record<Topic, Signal['of']>> = {
  service: 'sales-pitch', growth: 'sales-pitch', business: 'sales-pitch', reach: 'sales-pitch', seo: 'guest-post', meeting: 'sales-pitch', opening: 'sales-pitch',
  prize: 'giveaway', coin: 'easy-money', income: 'easy-money', alarm: 'phishing', invite: 'promotion', elsewhere: 'promotion', bait: 'bait', flirt: 'flirt',
  praise: 'empty-praise', content: 'empty-praise', thanks: 'empty-praise', welcome: 'welcome', list: 'automated-list', ware: 'promotion',
  first: 'own-words', second: 'own-words', trouble: 'own-words', against: 'own-words', rude: 'own-words', sound: 'own-words', answer: 'own-words',
  kin: 'own-words', moment: 'own-words', detail: 'own-words', helpful: 'own-words',
}
const isNoisy = (topic: Topic): boolean => kindOf[topic] !== 'own-words' && topic !== 'thanks' && topic !== 'content'
export const noisyTopics = topics.filter(isNoisy)

export const topicSignals: readonly Signal[] = topics.flatMap((topic) => [
  signal(kindOf[topic], `speaks of ${topic}`, ({ says }) => says(topic) > 0),
  signal(kindOf[topic], `speaks much of ${topic}`, ({ says }) => upTo(says(topic) - 1, 3)),
])

export const authorTopicSignals: readonly Signal[] = [
  ...noisyTopics.map((topic) => signal(kindOf[topic], `bio speaks of ${topic}`, ({ bioSays }) => upTo(bioSays(topic), 2))),
  ...(['kin', 'first'] as const).map((topic) => signal('own-words', `bio speaks of ${topic}`, ({ bioSays }) => bioSays(topic) > 0)),
  ...(['service', 'business', 'reach', 'seo', 'coin', 'income', 'alarm', 'list', 'ware', 'prize', 'flirt', 'growth'] as const)
    .map((topic) => signal(kindOf[topic], `name speaks of ${topic}`, ({ nameSays }) => nameSays(topic) > 0)),
]
