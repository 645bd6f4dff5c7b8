/**
 * Is this message from a person, noise, or an honest bot? Named signals are weighed; relation and context protect.
 * Hiding a person is the dear mistake: in doubt a message is shown.
 */
import type { Exception } from '#domain/exception'
import type { Reason } from '#domain/reason'
import type { NoiseItem } from './noise/item.ts'
import { bioPiecesTables, piecesTables, wordsTables } from './noise/learned/tables.ts'
import { read } from './noise/reading.ts'
import type { Reading } from './noise/reading.ts'
import { saidWordsOf } from './noise/says.ts'
import type { NoiseKind } from './noise/signals/signal.ts'
import { isFaceless, isNoiseKind, kindOf, weigherOf } from './noise/weighing.ts'
import type { Model, Weight, Weighed } from './noise/weighing.ts'
import { bias, threshold, weights } from './noise/weights.ts'
import { piecesIn } from './noise/wording.ts'

export interface WeighedSignal { readonly name: string; readonly weight: number }

export interface Verdict {
  readonly is: 'person' | 'noise' | 'bot'
  readonly reason: Reason
  /** Of noise: what spoke most for it, strongest first. Empty where a correction of the user's decided. */
  readonly signals: readonly WeighedSignal[]
}

/** What must be added where no rule agrees, only single words. */
const wordsAlone = 0.3
const enoughOfARule = 0.8
/** How much more must speak against somebody who tells of their own trouble. */
const ofTrouble = 1
/** How much more must speak against somebody of whom nothing is known, so that nothing can speak for them. */
const ofFaceless = 2.5
/** What rules must say for that to be enough, and for much less than usual to be enough. */
const manyRules = 4
const everyRule = 7
const ofEveryRule = 2
/** How much the message itself must say, whoever wrote it. */
const enoughSaid = 0.6

/** The model the app judges by. */
export const shipped = (): Model => ({
  bias, weights, threshold, words: saidWordsOf(...wordsTables), pieces: piecesIn(...piecesTables), bioPieces: piecesIn(...bioPiecesTables),
})

/** How to judge one message by a model. Pure; never throws, whatever the text. */
export const judgeBy = (model: Model): ((item: NoiseItem) => Verdict) => {
  const weigh = weigherOf(model)
  return (item) => {
    const decided = decidedBefore(item)
    if (decided) return decided
    const reading = read(item)
    const weighed = weigh(reading)
    const threshold = thresholdFor(item, weighed, model.threshold)
    const isSuspect = isBareRepost(reading, weighed) || isBareLink(reading, weighed) || (isOver(weighed, threshold) && !isProtected(reading, weighed, threshold))
    const kind = isSuspect ? kindOf(weighed.shown) : null
    if (kind !== null && !isForgiven(item.exceptions, kind)) return { is: 'noise', reason: { key: kind, params: paramsOf(item) }, signals: strongestOf(weighed) }
    if (item.author.isBot) return { is: 'bot', reason: { key: 'bot', params: {} }, signals: [] }
    return { is: 'person', reason: { key: mostPersonal(weighed), params: {} }, signals: [] }
  }
}

let byShipped: ((item: NoiseItem) => Verdict) | null = null

/** Judges one message as the app does; the first takes longer, as only then is the model made. */
export const judge = (item: NoiseItem): Verdict => (byShipped ??= judgeBy(shipped()))(item)

/** What the user decided comes before all weighing. */
const decidedBefore = (item: NoiseItem): Verdict | null => {
  for (const exception of item.exceptions) {
    if (exception.by === 'reason' || !matches(exception, item)) continue
    return { is: exception.is, reason: { key: `marked-${exception.by}`, params: { value: exception.value, decidedAt: exception.decidedAt } }, signals: [] }
  }
  return null
}

const matches = ({ by, value }: Exception, { author, links }: NoiseItem): boolean =>
  by === 'sender' ? author.id === value : links.some((link) => isUnderDomain(link, value))

const isUnderDomain = (link: string, domain: string): boolean => {
  const host = /^[a-z]+:\/\/([^/?#:\s]+)/iu.exec(link)?.[1]?.toLowerCase() ?? ''
  return host === domain || host.endsWith(`.${domain}`)
}

const isForgiven = (exceptions: readonly Exception[], kind: NoiseKind): boolean =>
  exceptions.some(({ by, value, is }) => by === 'reason' && value === kind && is === 'person')

const rounded = (weight: number): number => Math.round(weight * 100) / 100

/** A bare repost is nobody's words, whoever passes it on. */
const isBareRepost = ({ item }: Reading, { shown }: Weighed): boolean =>
  item.kind === 'repost' && shown.some(({ signal: { name } }) => name === 'a bare repost')

/** A link and not a word, dropped by somebody the user never answered. As a reply it may be the answer. */
const isBareLink = ({ item }: Reading, { shown }: Weighed): boolean =>
  !item.isReplyToMe && item.history.mine === 0 && shown.some(({ signal: { name } }) => name === 'a link without a word')

const isOver = ({ sum, said, byRule }: Weighed, threshold: number): boolean =>
  said >= enoughSaid && sum >= threshold + (byRule < enoughOfARule ? wordsAlone : 0)

/** Hidden from here on: later where nothing is known of who speaks, sooner where rule upon rule agrees. */
const thresholdFor = (item: NoiseItem, { byRule }: Weighed, usual: number): number => {
  if (byRule >= everyRule) return usual - ofEveryRule
  return byRule < manyRules && isFaceless(item) ? usual + ofFaceless : usual
}

const strongestOf = ({ shown }: Weighed): readonly WeighedSignal[] =>
  shown.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight).slice(0, 5)
    .map(({ signal: { name }, weight }) => ({ name, weight: rounded(weight) }))

const mostPersonal = ({ shown }: Weighed): string => {
  let best: Weight | null = null
  // What is named after a kind of noise may have turned out to speak for people: it is no name for them.
  for (const one of shown) if (!isNoiseKind(one.signal.of) && one.weight < (best?.weight ?? 0)) best = one
  return best?.signal.of ?? 'own-words'
}

/**
 * Relation and context. Somebody the user has answered twice is never hidden; answered once, only where several kinds
 * of noise agree; words that answer the user's, only where more than one signal does.
 */
const isProtected = (reading: Reading, { sum, shown }: Weighed, threshold: number): boolean => {
  const { item, length } = reading
  if (item.history.mine >= 2) return true
  if ((isOwnTrouble(reading) || asksForHelp(reading)) && sum < threshold + ofTrouble) return true
  const agreeing = shown.filter(({ signal, weight }) => weight >= 0.25 && signal.from !== 'who' && signal.from !== 'wording' && isNoiseKind(signal.of))
  if (item.history.mine === 1) return sum < threshold + 0.6 || new Set(agreeing.map(({ signal }) => signal.of)).size < 2
  return item.isReplyToMe && length > 0 && agreeing.length < 2
}

/** Something of theirs does not work, and they send you nowhere. */
const isOwnTrouble = (reading: Reading): boolean =>
  reading.says('trouble') > 0 && reading.says('first') > 0 && reading.says('elsewhere') === 0 && sellsNothing(reading)

/** Asks you alone for help; whoever offers something asks whether it is you who needs some. */
const asksForHelp = (reading: Reading): boolean =>
  sellsNothing(reading) && (pleaAlone.test(reading.own) || (reading.says('first') > 0 && plea.test(reading.own)))

/** To you alone, with no link and none of what messages lure with. */
const sellsNothing = ({ item, says }: Reading): boolean => item.links.length === 0 && item.named === 0 && says('income') + says('coin') + says('suitor') === 0

const plea = /please help|help,? please|\b(?:i|we) (?:really )?need (?:some|your) help|bitte (?:um hilfe|helf|hilf)|aidez[- ]moi|besoin d['’]aide|ay[uú]da(?:me)?,? por favor|por favor,? (?:ay[uú]d|ajud)|per favore aiut|aiut\p{L}+,? per favore|помогите|допоможіть|(?:proszę o|potrzebuję) pomoc|alsjeblieft help/iu
/** Languages that leave out who it is that asks. */
const pleaAlone = /助けて|教えてください|帮帮我|請幫我|请帮我/u

const paramsOf = (item: NoiseItem): Reason['params'] => ({ people: item.named, links: item.links.length, others: item.sameTextSeen })
