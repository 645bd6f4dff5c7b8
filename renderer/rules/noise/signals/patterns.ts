/** What makes a kind of noise: several signs together. These are the rules; single words prove nothing. */
import type { Topic } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { signal, upTo } from './signal.ts'
import type { Signal } from './signal.ts'
import { noisyTopics } from './topics.ts'

const any = ({ says }: Reading, ...topics: readonly Topic[]): boolean => topics.some((topic) => says(topic) > 0)
const sum = ({ says }: Reading, ...topics: readonly Topic[]): number => topics.reduce((total, topic) => total + says(topic), 0)
const hasLink = ({ item }: Reading): boolean => item.links.length > 0
/** Words of somebody's own life or of the matter at hand: these outweigh a polite shell. */
const isLived = (r: Reading): boolean => any(r, 'trouble', 'against', 'rude') || (any(r, 'first') && any(r, 'kin', 'moment', 'detail'))
const isTrade = (r: Reading): boolean => any(r, 'service', 'growth', 'business', 'reach', 'seo')
const wantsSteps = (r: Reading): boolean => any(r, 'invite', 'elsewhere') || hasLink(r)
/** Nothing between you two yet, and not an answer to you. */
const isStranger = ({ item }: Reading): boolean => item.history.mine === 0 && !item.isReplyToMe

export const patternSignals: readonly Signal[] = [
  signal('sales-pitch', 'offers a service that makes you grow', (r) => any(r, 'service') && any(r, 'growth', 'business', 'reach') && any(r, 'second')),
  signal('sales-pitch', 'offers a meeting about business', (r) => isTrade(r) && any(r, 'meeting')),
  signal('sales-pitch', 'opens like a pitch and sells', (r) => any(r, 'opening') && (isTrade(r) || any(r, 'meeting', 'income', 'coin'))),
  signal('sales-pitch', 'several phrases of a pitch', (r) => upTo(sum(r, 'opening', 'meeting', 'service', 'growth') - 1, 4)),
  signal('sales-pitch', 'business talk from a stranger', (r) => (isStranger(r) ? upTo(sum(r, 'service', 'growth', 'business', 'reach', 'seo', 'meeting') - 1, 4) : 0)),
  signal('sales-pitch', 'praise, then an offer', (r) => any(r, 'praise', 'content') && any(r, 'service', 'meeting', 'growth', 'seo') && !isLived(r)),
  signal('guest-post', 'offers links or articles', (r) => any(r, 'seo') && (any(r, 'opening', 'meeting', 'service', 'content', 'elsewhere', 'business') || sum(r, 'seo') > 1)),
  signal('giveaway', 'a prize and what to do for it', (r) => any(r, 'prize') && (wantsSteps(r) || any(r, 'bait')) && !any(r, 'trouble')),
  signal('giveaway', 'several words of a prize', (r) => upTo(sum(r, 'prize') - 1, 2)),
  signal('easy-money', 'coins and what to do', (r) => any(r, 'coin') && (wantsSteps(r) || any(r, 'prize', 'income', 'bait'))),
  signal('easy-money', 'money without work', (r) => any(r, 'income') && (wantsSteps(r) || sum(r, 'income') > 2) && !any(r, 'trouble')),
  signal('easy-money', 'praises somebody who made them money', (r) => sum(r, 'income') > 1 && (r.item.named > 0 || any(r, 'elsewhere', 'thanks'))),
  signal('phishing', 'an alarm about your account and where to click', (r) => any(r, 'alarm') && wantsSteps(r) && r.says('alarm') >= r.says('first')),
  signal('phishing', 'several words of an alarm', (r) => (any(r, 'first') ? 0 : upTo(sum(r, 'alarm') - 1, 2))),
  signal('welcome', 'thanks for following, and more', (r) => any(r, 'welcome') && (wantsSteps(r) || any(r, 'ware', 'service', 'praise', 'thanks'))),
  signal('welcome', 'a welcome and nothing else', (r) => any(r, 'welcome') && !r.asks && !isLived(r) && !r.item.isReplyToMe),
  signal('automated-list', 'a list of people or stories', (r) => any(r, 'list') && (r.item.named > 1 || hasLink(r) || r.item.tags.length > 1) && !any(r, 'trouble')),
  signal('automated-list', 'several words of a list', (r) => upTo(sum(r, 'list') - 1, 2)),
  signal('automated-list', 'Friday recommendation', ({ item }) => item.tags.some((tag) => /^(?:ff|followfriday|fridayfollow)$/iu.test(tag.replace(/^#/u, '')))),
  signal('bait', 'asks everybody for reactions', (r) => (r.says('bait') > 1 || (any(r, 'bait') && !isLived(r))) && !r.item.isReplyToMe),
  signal('bait', 'several words of bait', (r) => upTo(sum(r, 'bait') - 1, 2)),
  signal('bait', 'a question to everybody', (r) => r.asks && any(r, 'bait') && (r.item.named > 1 || r.item.tags.length > 0 || r.pictographs > 0)),
  signal('empty-praise', 'praise and nothing of its own', (r) => any(r, 'praise') && !r.asks && !isLived(r) && r.length <= 16 && !any(r, 'answer')),
  signal('empty-praise', 'mostly stock words', (r) => r.length > 0 && r.length <= 20 && !isLived(r) && sum(r, 'praise', 'content', 'thanks') * 2 >= r.length),
  signal('empty-praise', 'praise, then a link or a step', (r) => any(r, 'praise') && wantsSteps(r) && isStranger(r) && !isLived(r)),
  signal('promotion', 'their own wares with a link', (r) => any(r, 'ware') && wantsSteps(r)),
  signal('promotion', 'a call to act with a link', (r) => any(r, 'invite') && hasLink(r) && isStranger(r)),
  signal('promotion', 'go on in private', (r) => any(r, 'elsewhere') && (isTrade(r) || any(r, 'praise', 'income', 'coin', 'flirt', 'prize'))),
  signal('flirt', 'a stranger flirts', (r) => any(r, 'flirt') && isStranger(r) && !any(r, 'kin', 'trouble')),
  signal('promotion', 'speaks of many noisy things', (r) => upTo(noisyTopics.filter((topic) => r.says(topic) > 0).length - 2, 4)),
  signal('own-words', 'speaks of nothing noisy', (r) => r.length > 0 && !noisyTopics.some((topic) => r.says(topic) > 0) && !hasLink(r)),
  signal('own-words', 'their own trouble', (r) => any(r, 'trouble') && any(r, 'first')),
  signal('own-words', 'their own life', (r) => any(r, 'first') && any(r, 'kin', 'moment') && !any(r, 'bait')),
  signal('own-words', 'speaks about one place of your words', (r) => any(r, 'detail') && any(r, 'second', 'first') && !isTrade(r) && !any(r, 'bait', 'invite')),
  signal('own-words', 'a short answer', (r) => r.length <= 8 && any(r, 'answer', 'sound') && !hasLink(r) && r.item.named < 2),
  signal('own-words', 'hands over what helps', (r) => any(r, 'helpful') && hasLink(r) && r.item.named < 2 && r.item.tags.length < 2),
  signal('own-words', 'contradicts', (r) => any(r, 'against') && !any(r, 'invite', 'bait')),
]
