/**
 * Is this message from a person, noise, or an honest bot? Named signals are weighed; relation and context protect.
 * Hiding a person is the dear mistake: in doubt a message is shown.
 */
import type { Exception } from '#domain/exception'
import type { Reason } from '#domain/reason'
import type { NoiseItem } from './noise/item.ts'
import { bitsOf } from './noise/lexicon.ts'
import { read } from './noise/reading.ts'
import type { Reading } from './noise/reading.ts'
import { signals } from './noise/signals/all.ts'
import type { SourcedSignal } from './noise/signals/all.ts'
import { noiseKinds } from './noise/signals/signal.ts'
import type { NoiseKind, Signal } from './noise/signals/signal.ts'
import { bias, weights } from './noise/weights.ts'

export interface WeighedSignal { readonly name: string; readonly weight: number }

export interface Verdict {
  readonly is: 'person' | 'noise' | 'bot'
  readonly reason: Reason
  /** Of noise: what spoke most for it, strongest first. Empty where a correction of the user's decided. */
  readonly signals: readonly WeighedSignal[]
}

/** Hidden from this sum on (log-odds); far from a coin toss, because hiding a person is the dear mistake. */
const threshold = 1.2
/** What must be added where no rule agrees, only single words. */
const wordsAlone = 0.6
const enoughOfARule = 0.8
/** How much the message itself must say, whoever wrote it. */
const enoughSaid = 0.6

/** Judges one message. Pure; never throws, whatever the text. */
export const judge = (item: NoiseItem): Verdict => {
  const decided = decidedBefore(item)
  if (decided) return decided
  const reading = read(item)
  const weighed = weigh(reading)
  const kind = kindOf(weighed.shown)
  const isNoise = kind !== null && !isForgiven(item.exceptions, kind)
    && (isBareRepost(reading, weighed) || (isOver(weighed) && !isProtected(reading, weighed)))
  if (isNoise) return { is: 'noise', reason: { key: kind, params: paramsOf(item) }, signals: strongestOf(weighed) }
  if (item.author.isBot) return { is: 'bot', reason: { key: 'bot', params: {} }, signals: [] }
  return { is: 'person', reason: { key: mostPersonal(weighed), params: {} }, signals: [] }
}

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

interface Weight { readonly signal: SourcedSignal; readonly weight: number }
interface Weighed {
  readonly sum: number
  /** What speaks for noise in the message itself, and as a rule rather than single words. */
  readonly said: number
  readonly byRule: number
  readonly shown: readonly Weight[]
}

const weighing = signals.flatMap((signal) => {
  const weight = weights[signal.name] ?? 0
  return weight === 0 ? [] : [{ signal, weight, needs: signal.needs ? bitsOf(signal.needs) : null }]
})
const ofMessage = weighing.filter(({ signal }) => !signal.isOfAuthor)
const ofAuthor = weighing.filter(({ signal }) => signal.isOfAuthor)

const weigh = (reading: Reading): Weighed => {
  let sum = bias
  let said = 0
  let byRule = 0
  const shown: Weight[] = [...weighAuthor(reading)]
  for (const { weight } of shown) sum += weight
  const [low, high] = reading.bits
  for (const { signal, weight, needs } of ofMessage) {
    if (needs && (needs[0] & low) === 0 && (needs[1] & high) === 0) continue
    const value = signal.in(reading)
    if (value === 0) continue
    const part = weight * value
    sum += part
    if (part > 0 && signal.from !== 'who') said += part
    if (part > 0 && signal.from === 'rule') byRule += part
    shown.push({ signal, weight: part })
  }
  return { sum, said, byRule, shown }
}

const rounded = (weight: number): number => Math.round(weight * 100) / 100

/** Few people write much: what speaks for or against an author is weighed once. */
const known = new Map<string, readonly Weight[]>()
const weighAuthor = (reading: Reading): readonly Weight[] => {
  const { id, handle, name, bio, followers, following, posts, isBot } = reading.item.author
  const key = [id, handle, name, bio, followers, following, posts, isBot].join('\n')
  const before = known.get(key)
  if (before) return before
  const weighed = ofAuthor.map(({ signal, weight }) => ({ signal, weight: weight * signal.in(reading) })).filter(({ weight }) => weight !== 0)
  if (known.size >= 5000) known.clear()
  known.set(key, weighed)
  return weighed
}

/** A bare repost is nobody's words, whoever passes it on. */
const isBareRepost = ({ item }: Reading, { shown }: Weighed): boolean =>
  item.kind === 'repost' && shown.some(({ signal: { name } }) => name === 'a bare repost')

const isOver = ({ sum, said, byRule }: Weighed): boolean =>
  said >= enoughSaid && sum >= threshold + (byRule < enoughOfARule ? wordsAlone : 0)

const strongestOf = ({ shown }: Weighed): readonly WeighedSignal[] =>
  shown.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight).slice(0, 5)
    .map(({ signal: { name }, weight }) => ({ name, weight: rounded(weight) }))

const mostPersonal = ({ shown }: Weighed): string => {
  let best: Weight | null = null
  for (const one of shown) if (one.weight < (best?.weight ?? 0)) best = one
  return best?.signal.of ?? 'own-words'
}

/** What anybody can see with their own eyes is told before a guess at what it is for. */
const facts: ReadonlySet<string> = new Set(['tags several people with a link', 'the same text was sent to others'])

/** The kind of noise a plain fact shows, else the one that most weight speaks for. */
const kindOf = (shown: readonly Weight[]): NoiseKind | null => {
  const fact = shown.find(({ signal: { name, of }, weight }) => weight > 0 && facts.has(name) && isNoiseKind(of))
  if (fact && isNoiseKind(fact.signal.of)) return fact.signal.of
  const sums = new Map<NoiseKind, number>()
  for (const { signal: { of }, weight } of shown) if (weight > 0 && isNoiseKind(of)) sums.set(of, (sums.get(of) ?? 0) + weight)
  let best: NoiseKind | null = null
  for (const [kind, sum] of sums) if (best === null || sum > (sums.get(best) ?? 0)) best = kind
  return best
}
const allKinds: ReadonlySet<string> = new Set(noiseKinds)
const isNoiseKind = (of: Signal['of']): of is NoiseKind => allKinds.has(of)

/**
 * Relation and context. Somebody the user has answered twice is never hidden; answered once, only where several kinds
 * of noise agree; words that answer the user's, only where more than one signal does.
 */
const isProtected = ({ item, length }: Reading, { sum, shown }: Weighed): boolean => {
  if (item.history.mine >= 2) return true
  const agreeing = shown.filter(({ signal, weight }) => weight >= 0.25 && signal.from !== 'who' && isNoiseKind(signal.of))
  if (item.history.mine === 1) return sum < threshold + 0.6 || new Set(agreeing.map(({ signal }) => signal.of)).size < 2
  return item.isReplyToMe && length > 0 && agreeing.length < 2
}

const paramsOf = (item: NoiseItem): Reason['params'] => ({ people: item.named, links: item.links.length, others: item.sameTextSeen })
