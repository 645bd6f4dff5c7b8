/** What the topics of the word lists mean for the judge. */
import { topics } from './lexicon.ts'
import type { Topic } from './lexicon.ts'
import type { NoiseKind } from './signals/signal.ts'

/** What each topic is a sign of. */
export const kindOf: Readonly<Record<Topic, NoiseKind | 'own-words'>> = {
  presence: 'own-words', improve: 'sales-pitch', service: 'sales-pitch', growth: 'sales-pitch', business: 'sales-pitch', reach: 'sales-pitch', seo: 'guest-post', meeting: 'sales-pitch', opening: 'sales-pitch',
  prize: 'giveaway', coin: 'easy-money', income: 'easy-money', alarm: 'phishing', invite: 'promotion', elsewhere: 'promotion', bait: 'bait', flirt: 'flirt',
  praise: 'empty-praise', content: 'empty-praise', thanks: 'empty-praise', welcome: 'welcome', list: 'automated-list', ware: 'promotion',
  newNumber: 'phishing', stranger: 'flirt', suitor: 'flirt', easyJob: 'easy-money', loan: 'easy-money', testimony: 'easy-money', notice: 'phishing', chain: 'bait', vanity: 'sales-pitch',
  bookmark: 'empty-praise', slick: 'empty-praise', tradeName: 'promotion', relation: 'own-words', plural: 'own-words', hedge: 'own-words', slip: 'own-words', thing: 'own-words', warning: 'own-words', station: 'own-words',
  collab: 'sales-pitch', bulletin: 'automated-list', trap: 'phishing', discount: 'promotion', quoted: 'own-words', plan: 'own-words', particular: 'own-words',
  first: 'own-words', second: 'own-words', trouble: 'own-words', against: 'own-words', rude: 'own-words', sound: 'own-words', answer: 'own-words',
  kin: 'own-words', moment: 'own-words', detail: 'own-words', helpful: 'own-words',
}
/** Looked for in names and bios only. */
export const ofNames: ReadonlySet<Topic> = new Set<Topic>(['tradeName', 'station'])
const isNoisy = (topic: Topic): boolean => kindOf[topic] !== 'own-words' && topic !== 'thanks' && topic !== 'content' && !ofNames.has(topic)
export const noisyTopics = topics.filter(isNoisy)
/** Signs of one life and one matter, not of everybody's. */
export const concreteTopics: readonly Topic[] =
  ['thing', 'kin', 'moment', 'detail', 'relation', 'slip', 'trouble', 'hedge', 'rude', 'against', 'warning']
