/** Who wrote it, and what was between the two of you. */
import type { Reading } from '../reading.ts'
import { signal, upTo } from './signal.ts'
import type { Signal } from './signal.ts'

const counts = ({ item: { author } }: Reading): { followers: number; following: number; posts: number } | null =>
  author.followers === null || author.following === null || author.posts === null ? null
    : { followers: author.followers, following: author.following, posts: author.posts }

/** Words of a text that carry something, for comparing it with what it answers. */
const sharesWords = ({ item, words }: Reading): boolean => {
  if (item.parentText === null) return false
  const theirs = item.parentText.toLowerCase()
  return words.some((word) => word.length >= 5 && theirs.includes(word))
}
const official = /(?:official|support|help ?desk|team|service|security|admin|center|centre|notice|alert|copyright|meta|verified)/iu
const salesTitle = /(?:growth|market(?:ing|er)|seo|agency|digital|ventures|media|promo|deals|crypto|forex|trader|coach|consult|sales|founder|ceo|outreach|solutions|expert|hub|daily|news|bot\b)/iu

export const authorSignals: readonly Signal[] = [
  signal('sales-pitch', 'name of a trade', ({ item }) => salesTitle.test(`${item.author.name} ${item.author.handle}`)),
  signal('sales-pitch', 'bio of a trade', ({ item }) => salesTitle.test(item.author.bio)),
  signal('phishing', 'name of an office', ({ item }) => official.test(`${item.author.name} ${item.author.handle}`)),
  signal('easy-money', 'handle with a long number', ({ item }) => /\d{4,}$/u.test(item.author.handle.split('.')[0] ?? '')),
  signal('promotion', 'bio with an address', ({ item }) => /https?:\/\/|www\.|\b[\w-]{1,64}\.(?:com|io|co|net|org|ai|app|xyz|shop)\b/iu.test(item.author.bio)),
  signal('promotion', 'bio with many emoji', ({ item }) => upTo((item.author.bio.match(/\p{Extended_Pictographic}/gu)?.length ?? 0) - 1, 3)),
  signal('promotion', 'bio in a row of slogans', ({ item }) => /[|•·].*[|•·]/u.test(item.author.bio)),
  signal('own-words', 'no bio', ({ item }) => item.author.bio.trim() === ''),
  signal('promotion', 'follows far more than follow back', (r) => { const c = counts(r); return c !== null && c.following > 800 && c.following > 3 * c.followers }),
  signal('promotion', 'follows thousands', (r) => upTo((counts(r)?.following ?? 0) - 1500, 3000)),
  signal('promotion', 'followed by thousands', (r) => upTo((counts(r)?.followers ?? 0) - 5000, 20_000)),
  signal('promotion', 'posts without end', (r) => upTo((counts(r)?.posts ?? 0) - 10_000, 40_000)),
  signal('promotion', 'hardly followed, yet posts a lot', (r) => { const c = counts(r); return c !== null && c.posts > 500 && c.followers * 20 < c.posts }),
  signal('promotion', 'brand-new account', (r) => { const c = counts(r); return c !== null && c.posts <= 15 && c.followers <= 20 }),
  signal('headline', 'followed, follows nobody', (r) => { const c = counts(r); return c !== null && c.followers > 300 && c.following * 20 < c.followers }),
  signal('promotion', 'follows as many as follow back', (r) => { const c = counts(r); return c !== null && c.followers > 2000 && c.following > 0.85 * c.followers && c.following < 1.2 * c.followers }),
  signal('promotion', 'hardly any posts, follows many', (r) => { const c = counts(r); return c !== null && c.posts < 100 && c.following > 300 }),
  signal('promotion', 'follows about as many as follow back', (r) => { const c = counts(r); return c !== null && c.followers > 300 && c.following > 0.85 * c.followers && c.following < 1.15 * c.followers }),
  signal('promotion', 'follows many, hardly heard of', (r) => { const c = counts(r); return c !== null && c.following > 150 && c.following > 3 * c.followers && c.posts < c.following / 4 }),
  signal('promotion', 'a handle of several words with marks', ({ item }) => (item.author.handle.split('@')[0]?.split('.')[0]?.match(/[-_]/gu)?.length ?? 0) >= 2),
  signal('automated-list', 'labelled as automated', ({ item }) => item.author.isBot),
  signal('own-words', 'an ordinary account', (r) => { const c = counts(r); return c !== null && c.posts > 30 && c.followers > 20 && c.followers < 3000 && c.following < 1500 }),
]

export const contextSignals: readonly Signal[] = [
  signal('talked-before', 'you two have talked', ({ item }) => item.history.mine > 0),
  signal('talked-before', 'you two talk often', ({ item }) => upTo(item.history.mine - 1, 4)),
  signal('promotion', 'wrote before, never answered', ({ item }) => (item.history.mine === 0 ? upTo(item.history.theirs, 3) : 0)),
  signal('answers-you', 'answers you', ({ item }) => item.isReplyToMe),
  signal('answers-you', 'answers you in words of their own', ({ item, length }) => item.isReplyToMe && length >= 3 && item.links.length === 0),
  signal('answers-you', 'takes up your words', sharesWords),
  signal('own-words', 'speaks about you in a sentence', ({ item }) => item.isAboutMe),
  signal('asks', 'asks something', (r) => r.asks),
  signal('asks', 'asks something, without a link', (r) => r.asks && r.item.links.length === 0),
  signal('asks', 'asks you alone', (r) => r.asks && r.item.named === 0 && r.item.tags.length === 0),
  signal('sales-pitch', 'a direct message', ({ item }) => item.kind === 'direct'),
  signal('empty-praise', 'a comment', ({ item }) => item.kind === 'comment'),
  signal('headline', 'a quote', ({ item }) => item.kind === 'quote'),
  signal('broadcast', 'a mention out of nowhere', ({ item }) => item.kind === 'mention' && !item.isReplyToMe && item.history.mine === 0),
]
