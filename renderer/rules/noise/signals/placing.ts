/** Where it is said, by whom, and to whom: what the same words mean from a stranger in private, or from the stage of thousands. */
import type { Reading } from '../reading.ts'
import { signal, upTo } from './signal.ts'
import type { Signal } from './signal.ts'

const hasLink = ({ item }: Reading): boolean => item.links.length > 0
/** The very first that anybody hears of them. */
const isFirst = ({ item: { history, isReplyToMe } }: Reading): boolean => history.mine === 0 && history.theirs === 0 && !isReplyToMe
const isUnheard = ({ item: { history } }: Reading): boolean => history.mine === 0 && history.theirs > 1
/** Neither followers nor a bio to go by, wherever they write. */
const isUnknown = ({ item: { author } }: Reading): boolean => author.followers === null && author.bio.trim() === ''
const isStage = ({ item: { author } }: Reading): boolean => (author.followers ?? 0) > 3000
const digit = /\d/u
let lookedAt: Reading | null = null
let wasSmooth = false
/** Nothing counted, nobody's kin, no dispute: it could stand under anything. Asked many times of one message. */
const isSmooth = (r: Reading): boolean => {
  if (r === lookedAt) return wasSmooth
  lookedAt = r
  return wasSmooth = r.concrete === 0 && !digit.test(r.own)
}
/** Looked for only where a run of marks begins: in the middle of a long one it would be read to its end again and again. */
const sentences = /(?<![.!?。！？।])[.!?。！？।]+(?=\s|$)|[。！？।]/gu

/** Who passes something on with words of their own mostly says that they do. */
const passing = /(?<!\p{L})(?:re-?post|re-?shar|shar(?:ed|ing)\b|boost|rt\b|passing (?:this|it) on|teil(?:e|en)\b|geteilt|(?:re)?partage|compart|condivid|ricondivid|deel(?:t)? |delar|deler|jaan |paylaş|udost|podaj|sd[íi]l|репост|делюсь|поділ|поширю|megoszt|distribui|αναδημοσι|κοινοποι)|リポスト|シェア|共有|拡散|転載|转发|轉發|转载|분享|공유|퍼갑|مشارك|أعيد نشر|משתפ|שיתפתי|शेयर|แชร์/iu
const setOff = /(?<=.)(?:\/\/|\|\||<<|←|—|--|=>|→)\s+\S+\s+\S+/su
const isPassedOn = (r: Reading): boolean => r.item.kind === 'repost' && !passing.test(r.own) && !setOff.test(r.text)

const reaction = '(?:like|rt|retweet|share|repost|follow|tag|comment|subscribe)'
/** "Like and retweet": an order to everybody, one reaction after the other. */
const inARow = new RegExp(`^[^\\p{L}]*(?:please )?${reaction}\\b[^.!?\\p{L}]{0,4}(?:and |&|\\+|,|/) ?${reaction}\\b`, 'iu')

export const placingSignals: readonly Signal[] = [
  signal('repost', 'passed on without saying so', isPassedOn),
  signal('own-words', 'says that they pass it on', (r) => r.item.kind === 'repost' && r.length >= 7 && passing.test(r.own)),
  signal('phishing', 'a first message with a link', (r) => r.item.kind === 'direct' && isFirst(r) && hasLink(r)),
  signal('sales-pitch', 'a first message that asks', (r) => r.item.kind === 'direct' && isFirst(r) && r.asks && !hasLink(r)),
  signal('flirt', 'a short first message', (r) => r.item.kind === 'direct' && isFirst(r) && r.length <= 12),
  signal('sales-pitch', 'a first message in which nothing is counted', (r) => r.item.kind === 'direct' && isFirst(r) && isSmooth(r)),
  signal('promotion', 'a comment with a link', (r) => r.item.kind === 'comment' && isFirst(r) && hasLink(r)),
  signal('empty-praise', 'a smooth comment by nobody known', (r) => r.item.kind === 'comment' && isUnknown(r) && isSmooth(r)),
  signal('own-words', 'a question by nobody known', (r) => r.asks && isUnknown(r) && !hasLink(r)),
  signal('bait', 'a question from a stage', (r) => isStage(r) && r.asks && r.item.history.mine === 0 && isSmooth(r)),
  signal('bait', 'reactions in a row', (r) => inARow.test(r.own), ['bait']),
  signal('headline', 'a statement from a stage', (r) => isStage(r) && !r.asks && r.item.history.mine === 0 && isSmooth(r)),
  signal('headline', 'a quote from a stage', (r) => isStage(r) && r.item.kind === 'quote'),
  signal('empty-praise', 'answers again and again, never answered', (r) => isUnheard(r) && isSmooth(r) && (r.item.kind === 'reply' || r.item.kind === 'comment')),
  signal('empty-praise', 'rounded sentences', (r) => (r.length >= 8 && !r.startsLower && !r.endsOpen && isSmooth(r) ? upTo((r.own.match(sentences)?.length ?? 0) - 1, 3) : 0)),
  signal('broadcast', 'names several, asks nobody', (r) => r.item.named >= 3 && !r.asks && isSmooth(r)),
]
