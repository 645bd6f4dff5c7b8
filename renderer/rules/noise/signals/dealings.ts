/** What strangers who want something say together, and what two who mean each other say together. */
import { bitsOf, countTopics, plainOf, saidBits, shared, wordsOf } from '../lexicon.ts'
import type { Topic } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { noisyTopics } from '../topics.ts'
import { signal, upTo } from './signal.ts'
import type { Signal } from './signal.ts'

const any = ({ says }: Reading, ...topics: readonly Topic[]): boolean => topics.some((topic) => says(topic) > 0)
const sum = ({ says }: Reading, ...topics: readonly Topic[]): number => topics.reduce((total, topic) => total + says(topic), 0)
const hasLink = ({ item }: Reading): boolean => item.links.length > 0
const wantsSteps = (r: Reading): boolean => any(r, 'elsewhere', 'invite') || hasLink(r)
const isStranger = ({ item }: Reading): boolean => item.history.mine === 0
const praises = (r: Reading): boolean => any(r, 'praise', 'bookmark', 'slick')
/** Nothing of one life, one matter or one dispute. */
const isSmooth = (r: Reading): boolean => r.concrete === 0 && !any(r, 'quoted', 'plan', 'particular', 'against', 'trouble', 'rude') && !/\d/u.test(r.own)

/** Words set in quotation marks are somebody else's: who quotes a lure tells of it. */
const quoted = /["“„«「『](?=\S)([^"”“»」』\n]{6,160})["”“»」』]|(?<![\p{L}\p{N}])['‘](?=\S)([^'’\n]{6,160})['’](?![\p{L}])/gu
const noisyBits = bitsOf(noisyTopics)
const quotesLure = (r: Reading): number => {
  if (r.noisy === 0 || !/["“„«「『'‘]/u.test(r.own)) return 0
  const words = wordsOf(plainOf(Array.from(r.own.matchAll(quoted), ([, a, b]) => a ?? b ?? '').join(' . ')))
  return words.length < 2 ? 0 : upTo(shared(saidBits(countTopics(words.join(' '), words)), noisyBits), 2)
}

export const dealingSignals: readonly Signal[] = [
  signal('phishing', 'a buyer with a courier or a code', (r) => isStranger(r) && upTo(sum(r, 'trap') - 1, 2), ['trap']),
  signal('phishing', 'regrets, and asks for your details', (r) => isStranger(r) && any(r, 'notice') && any(r, 'trap', 'elsewhere') && !any(r, 'first', 'warning'), ['notice']),
  signal('phishing', 'knows who brings it back', (r) => isStranger(r) && any(r, 'trap', 'alarm') && any(r, 'testimony') && !any(r, 'warning'), ['testimony']),
  signal('easy-money', 'doubted at first, then earned', (r) => any(r, 'testimony') && any(r, 'income', 'coin', 'loan', 'easyJob') && !any(r, 'warning'), ['testimony']),
  signal('sales-pitch', 'wants something made and asks for a messenger', (r) => isStranger(r) && any(r, 'vanity') && any(r, 'elsewhere', 'praise'), ['vanity']),
  signal('sales-pitch', 'wants you to stand for a brand', (r) => isStranger(r) && any(r, 'collab') && any(r, 'praise', 'elsewhere', 'reach', 'service', 'welcome', 'discount') && !any(r, 'relation'), ['collab']),
  signal('promotion', 'a price down and what to do', (r) => any(r, 'discount') && wantsSteps(r) && isStranger(r) && !any(r, 'trouble', 'warning', 'slip'), ['discount']),
  signal('promotion', 'several words of a sale', (r) => upTo(sum(r, 'discount') - 1, 3), ['discount']),
  signal('empty-praise', 'praise, then come to me', (r) => praises(r) && any(r, 'elsewhere') && isStranger(r) && r.concrete < 2, ['elsewhere']),
  signal('empty-praise', 'smooth praise', (r) => praises(r) && isSmooth(r) && !r.asks && !hasLink(r), ['praise', 'bookmark', 'slick']),
  signal('empty-praise', 'praise, and a question to all', (r) => praises(r) && isSmooth(r) && r.asks, ['praise', 'bookmark', 'slick']),
  signal('flirt', 'a stranger is moved and wants to talk', (r) => isStranger(r) && sum(r, 'stranger', 'flirt') > 0 && (any(r, 'suitor', 'elsewhere') || sum(r, 'stranger', 'flirt') > 2) && !any(r, 'slip', 'thing', 'against'), ['stranger', 'flirt']),
  signal('automated-list', 'a bulletin to nobody', (r) => any(r, 'bulletin') && (!any(r, 'second', 'first') || hasLink(r)) && !r.asks && isStranger(r), ['bulletin']),
  signal('automated-list', 'a labelled bot sends a bulletin', (r) => r.item.author.isBot && any(r, 'bulletin', 'list', 'welcome')),
  signal('bait', 'reactions against reactions', (r) => sum(r, 'bait') > 0 && isSmooth(r) && isStranger(r) && r.length <= 40, ['bait']),
  signal('headline', 'passes on words that are not theirs', (r) => r.item.kind === 'quote' && r.length >= 4 && !r.asks && isSmooth(r) && !any(r, 'first', 'second')),
  signal('headline', 'quotes you with hardly a word', (r) => r.item.kind === 'quote' && r.length <= 4 && !r.asks && !r.item.isAboutMe && !any(r, 'sound', 'rude', 'against', 'answer', 'trouble', 'thanks')),
  signal('own-words', 'takes up what you said', (r) => any(r, 'quoted') && (r.asks || any(r, 'against', 'slip', 'first', 'detail', 'particular')), ['quoted']),
  signal('own-words', 'arranges something with you', (r) => any(r, 'plan') && !any(r, 'trap', 'income', 'discount', 'elsewhere'), ['plan']),
  signal('asks', 'asks one particular thing', (r) => r.asks && any(r, 'particular') && r.item.named < 2 && !any(r, 'elsewhere', 'income', 'bait'), ['particular']),
  signal('own-words', 'quotes a lure', quotesLure),
  signal('own-words', 'tells of somebody else\'s trick', (r) => any(r, 'warning') && any(r, 'first', 'trap', 'alarm', 'coin', 'income', 'prize', 'newNumber')),
]
