/**
 * Is this message from a person, noise, or an honest bot? Named signals are weighed; relation and context protect.
 * Hiding a person is the dear mistake: in doubt a message is shown.
 */
import type { Exception } from '#domain/exception'
import type { Reason } from '#domain/reason'
import type { NoiseItem } from './noise/item.ts'
import { read } from './noise/reading.ts'
import type { Reading } from './noise/reading.ts'
import { signals } from './noise/signals/all.ts'
import { noiseKinds } from './noise/signals/signal.ts'
import type { NoiseKind, Signal } from './noise/signals/signal.ts'
import { bias, threshold, weights } from './noise/weights.ts'

export interface WeighedSignal { readonly name: string; readonly weight: number }

export interface Verdict {
  readonly is: 'person' | 'noise' | 'bot'
  readonly reason: Reason
  /** What spoke most, for or against, strongest first. Empty where a rule before all weighing decided. */
  readonly signals: readonly WeighedSignal[]
}

/** Judges one message. Pure; never throws, whatever the text. */
export const judge = (item: NoiseItem): Verdict => {
  const decided = decidedBefore(item)
  if (decided) return decided
  const reading = read(item)
  const { sum, shown } = weigh(reading)
  const strongest = shown.slice(0, 5).map(({ signal: { name }, weight }) => ({ name, weight }))
  const kind = kindOf(shown)
  const isNoise = sum >= threshold && kind !== null && !isProtected(reading, sum, shown) && !isForgiven(item.exceptions, kind)
  return isNoise
    ? { is: 'noise', reason: { key: kind, params: paramsOf(item) }, signals: strongest }
    : { is: 'person', reason: { key: shown.find(({ weight }) => weight < 0)?.signal.of ?? 'own-words', params: {} }, signals: strongest }
}

/** What the user decided and what a network labels honestly comes before all weighing. */
const decidedBefore = (item: NoiseItem): Verdict | null => {
  for (const exception of item.exceptions) {
    if (exception.by === 'reason' || !matches(exception, item)) continue
    return { is: exception.is, reason: { key: `marked-${exception.by}`, params: { value: exception.value, decidedAt: exception.decidedAt } }, signals: [] }
  }
  return item.author.isBot ? { is: 'bot', reason: { key: 'bot', params: {} }, signals: [] } : null
}

const matches = ({ by, value }: Exception, { author, links }: NoiseItem): boolean =>
  by === 'sender' ? author.id === value : links.some((link) => isUnderDomain(link, value))

const isUnderDomain = (link: string, domain: string): boolean => {
  const host = /^[a-z]+:\/\/([^/?#:\s]+)/iu.exec(link)?.[1]?.toLowerCase() ?? ''
  return host === domain || host.endsWith(`.${domain}`)
}

const isForgiven = (exceptions: readonly Exception[], kind: NoiseKind): boolean =>
  exceptions.some(({ by, value, is }) => by === 'reason' && value === kind && is === 'person')

interface Weighed { readonly signal: Signal; readonly weight: number }

const weighing = signals.flatMap((signal) => {
  const weight = weights[signal.name] ?? 0
  return weight === 0 ? [] : [{ signal, weight }]
})

const weigh = (reading: Reading): { sum: number; shown: readonly Weighed[] } => {
  let sum = bias
  const shown: Weighed[] = []
  for (const { signal, weight } of weighing) {
    const value = signal.in(reading)
    if (value === 0) continue
    sum += weight * value
    shown.push({ signal, weight: Math.round(weight * value * 100) / 100 })
  }
  return { sum, shown: shown.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)) }
}

/** The kind of noise that most weight speaks for. */
const kindOf = (shown: readonly Weighed[]): NoiseKind | null => {
  const sums = new Map<NoiseKind, number>()
  for (const { signal: { of }, weight } of shown) if (weight > 0 && isNoiseKind(of)) sums.set(of, (sums.get(of) ?? 0) + weight)
  let best: NoiseKind | null = null
  for (const [kind, sum] of sums) if (best === null || sum > (sums.get(best) ?? 0)) best = kind
  return best
}
const isNoiseKind = (of: Signal['of']): of is NoiseKind => (noiseKinds as readonly string[]).includes(of)

/**
 * Relation and context: somebody the user talks with, and words that answer the user's, are hidden only where several
 * independent kinds of signals agree, never on one.
 */
const isProtected = ({ item, length }: Reading, sum: number, shown: readonly Weighed[]): boolean => {
  if (item.kind === 'repost') return false
  const kinds = new Set(shown.filter(({ signal, weight }) => weight >= 0.5 && isNoiseKind(signal.of)).map(({ signal }) => signal.of))
  if (item.history.mine > 0) return kinds.size < 2 || sum < threshold + 2
  return item.isReplyToMe && length > 0 && (kinds.size < 2 || sum < threshold + 1)
}

const paramsOf = (item: NoiseItem): Reason['params'] => ({ people: item.named, links: item.links.length, others: item.sameTextSeen })
