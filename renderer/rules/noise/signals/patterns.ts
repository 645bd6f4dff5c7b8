/** What makes a kind of noise: several signs together. These are the rules; single words prove nothing. */
import type { Topic } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { signal, upTo } from './signal.ts'
import type { Signal } from './signal.ts'

const any = ({ says }: Reading, ...topics: readonly Topic[]): boolean => topics.some((topic) => says(topic) > 0)
const sum = ({ says }: Reading, ...topics: readonly Topic[]): number => topics.reduce((total, topic) => total + says(topic), 0)
const hasLink = ({ item }: Reading): boolean => item.links.length > 0
/** Words of somebody's own life or of the matter at hand: these outweigh a polite shell. */
const isLived = (r: Reading): boolean => any(r, 'trouble', 'against', 'rude', 'warning') || (any(r, 'first') && any(r, 'kin', 'moment', 'detail'))
const isTrade = (r: Reading): boolean => any(r, 'service', 'growth', 'business', 'reach', 'seo')
const wantsSteps = (r: Reading): boolean => any(r, 'invite', 'elsewhere') || hasLink(r)
/** Nothing between you two yet, and not an answer to you. */
const isStranger = ({ item }: Reading): boolean => item.history.mine === 0 && !item.isReplyToMe

const isThisYou = /(?<!\p{L})(?:is (?:this|that) (?:really )?you|you(?:'re| are)? in (?:this|the) video|bist du das|eres t[uú]|c['’]est (?:bien )?toi|sei tu|[eé] voc[eê]|это (?:же )?ты|bu sen misin|to ty|ben jij dit|هل هذا أنت|ये आप|これあなた|это ты)(?!\p{L})|sunteți cea|ești tu în|这是你|너 맞/iu
const command = /^(?:please )?(?:unroll|compile|save (?:this|thread)|saveit|remind ?me.*|rattibha|فرغ|ترتيب)\b/iu
const ware = /(?:on|as) an? (?:t-?shirt|tee|shirt|mug|hoodie|sticker|poster|print)\b|(?:auf|als) (?:ein(?:em)? )?(?:t-?shirt|tasse|hoodie)|en una? (?:camiseta|taza)|sur un (?:t-?shirt|mug)|numa? (?:camiseta|caneca)/iu

/** A machine was asked: you wrote to it before, or it says so. */
const wasAsked = ({ item, own }: Reading): boolean => item.history.mine > 0 || (item.isReplyToMe && asked.test(own))
const asked = /(?:you|u) (?:asked|mention|request)|(?:as|you) (?:requested|asked)|asked for|your (?:question|request)|frage|gefragt|angefragt|gewünscht|pediste|preguntaste|solicit|pregunta|demand|mentionnez|question|pediu|pergunt|pedido|chiest|domanda|richiest|vroeg|gevraagd|vraag|pyta|prośb|спроси|спраш|запрос|просил|питав|питал|запит|sordu|istedi|sorunuz|diminta|bertanya|frågade|bad om|spurgte|spurte|ptal|zeptal|întreba|cerut|kérdez|kysy|pyysi|hỏi|ρώτησ|ζήτησ|שאלת|ביקשת|پرسید|خواست|سألت|طلب|पूछ|माँग|ถาม|ご依頼|お尋ね|ご質問|你问|您问|你要的|您要的|물어보|요청/iu

/** Nothing one could only say here: no thing, no moment, no number. */
const isVague = (r: Reading): boolean => r.length >= 6 && r.concrete === 0 && !/\d/u.test(r.own)
const isTradeName = ({ nameSays }: Reading): boolean => nameSays('tradeName') > 0
const isStock = (r: Reading): boolean => any(r, 'praise', 'bookmark', 'slick', 'thanks') && !any(r, 'slip', 'against', 'trouble', 'detail', 'relation', 'rude')
/** Speaks about scams, without praising somebody who undoes them. */
const isWarning = (r: Reading): boolean => any(r, 'warning') && !any(r, 'testimony')
const isFamous = ({ item: { author } }: Reading): boolean => (author.followers ?? 0) > 10_000

export const patternSignals: readonly Signal[] = [
  signal('sales-pitch', 'offers a service that makes you grow', (r) => any(r, 'service') && any(r, 'growth', 'business', 'reach') && any(r, 'second'), ['service']),
  signal('sales-pitch', 'offers a meeting about business', (r) => isTrade(r) && any(r, 'meeting')),
  signal('sales-pitch', 'opens like a pitch and sells', (r) => any(r, 'opening') && (isTrade(r) || any(r, 'meeting', 'income', 'coin')), ['opening']),
  signal('sales-pitch', 'several phrases of a pitch', (r) => upTo(sum(r, 'opening', 'meeting', 'service', 'growth') - 1, 4), ['opening', 'meeting', 'service', 'growth']),
  signal('sales-pitch', 'business talk from a stranger', (r) => (isStranger(r) ? upTo(sum(r, 'service', 'growth', 'business', 'reach', 'seo', 'meeting') - 1, 4) : 0), ['service', 'growth', 'business', 'reach', 'seo', 'meeting']),
  signal('sales-pitch', 'praise, then an offer', (r) => any(r, 'praise', 'content') && any(r, 'service', 'meeting', 'growth', 'seo') && !isLived(r), ['praise', 'content']),
  signal('guest-post', 'offers links or articles', (r) => any(r, 'seo') && (any(r, 'opening', 'meeting', 'service', 'content', 'elsewhere', 'business') || sum(r, 'seo') > 1), ['seo']),
  signal('giveaway', 'a prize and what to do for it', (r) => ((any(r, 'prize') && any(r, 'bait', 'elsewhere')) || (r.says('prize') > 1 && wantsSteps(r))) && !any(r, 'trouble', 'warning')),
  signal('giveaway', 'several words of a prize', (r) => upTo(sum(r, 'prize') - 1, 2), ['prize']),
  signal('easy-money', 'coins and what to do', (r) => any(r, 'coin') && !any(r, 'warning', 'trouble') && (wantsSteps(r) || any(r, 'prize', 'income', 'bait')), ['coin']),
  signal('easy-money', 'money without work', (r) => any(r, 'income') && (wantsSteps(r) || sum(r, 'income') > 2) && !any(r, 'trouble'), ['income']),
  signal('easy-money', 'praises somebody who made them money', (r) => sum(r, 'income') > 1 && !isWarning(r) && (r.item.named > 0 || any(r, 'elsewhere', 'thanks')), ['income']),
  signal('phishing', 'an alarm about your account and where to click', (r) => any(r, 'alarm') && wantsSteps(r) && r.says('alarm') >= r.says('first'), ['alarm']),
  signal('phishing', 'several words of an alarm', (r) => (any(r, 'first') ? 0 : upTo(sum(r, 'alarm') - 1, 2))),
  signal('welcome', 'thanks for following, and more', (r) => any(r, 'welcome') && (wantsSteps(r) || any(r, 'ware', 'service', 'praise', 'thanks')), ['welcome']),
  signal('welcome', 'a welcome and nothing else', (r) => any(r, 'welcome') && !r.asks && !isLived(r) && !r.item.isReplyToMe, ['welcome']),
  signal('automated-list', 'a list of people or stories', (r) => any(r, 'list') && (r.item.named > 1 || (hasLink(r) && sum(r, 'list') > 1) || r.item.tags.length > 1) && !any(r, 'trouble'), ['list']),
  signal('automated-list', 'several words of a list', (r) => upTo(sum(r, 'list') - 1, 2), ['list']),
  signal('automated-list', 'Friday recommendation', ({ item }) => item.tags.some((tag) => /^(?:ff|followfriday|fridayfollow)$/iu.test(tag.replace(/^#/u, '')))),
  signal('bait', 'asks everybody for reactions', (r) => (r.says('bait') > 1 || (any(r, 'bait') && !isLived(r))) && !r.item.isReplyToMe),
  signal('bait', 'several words of bait', (r) => upTo(sum(r, 'bait') - 1, 2), ['bait']),
  signal('bait', 'a question to everybody', (r) => r.asks && any(r, 'bait') && (r.item.named > 1 || r.item.tags.length > 0 || r.pictographs > 0)),
  signal('empty-praise', 'praise and nothing of its own', (r) => any(r, 'praise') && !r.asks && !isLived(r) && r.length <= 16 && !any(r, 'answer'), ['praise']),
  signal('empty-praise', 'mostly stock words', (r) => r.length > 0 && r.length <= 20 && !isLived(r) && sum(r, 'praise', 'content', 'thanks') * 2 >= r.length),
  signal('empty-praise', 'praise, then a link or a step', (r) => any(r, 'praise') && wantsSteps(r) && isStranger(r) && !isLived(r), ['praise']),
  signal('promotion', 'their own wares with a link', (r) => any(r, 'ware') && wantsSteps(r) && !isLived(r), ['ware']),
  signal('promotion', 'a call to act with a link', (r) => any(r, 'invite') && hasLink(r) && isStranger(r) && !r.item.isAboutMe, ['invite']),
  signal('promotion', 'go on in private', (r) => any(r, 'elsewhere') && !isWarning(r) && (isTrade(r) || any(r, 'praise', 'income', 'coin', 'flirt', 'prize')), ['elsewhere']),
  signal('flirt', 'a stranger flirts', (r) => any(r, 'flirt') && isStranger(r) && !any(r, 'kin', 'trouble'), ['flirt']),
  signal('empty-praise', 'a trade praises', (r) => isTradeName(r) && isStock(r)),
  signal('empty-praise', 'a trade comments', (r) => r.item.kind === 'comment' && isTradeName(r)),
  signal('empty-praise', 'words that fit any text', (r) => sum(r, 'bookmark', 'slick') > 0 && isStock(r) && !r.asks, ['bookmark', 'slick']),
  signal('empty-praise', 'several words that fit any text', (r) => (isStock(r) ? upTo(sum(r, 'bookmark', 'slick', 'praise') - 1, 4) : 0), ['bookmark', 'slick', 'praise']),
  signal('empty-praise', 'nothing in particular', isVague),
  signal('sales-pitch', 'wants to better what you show', (r) => any(r, 'presence') && any(r, 'improve', 'growth', 'meeting', 'service') && isStranger(r) && !any(r, 'trouble', 'slip'), ['presence']),
  signal('sales-pitch', 'several people and a price, to a stranger', (r) => isStranger(r) && any(r, 'plural') && any(r, 'improve', 'service', 'meeting') && (r.asks || /\d/u.test(r.own)), ['plural']),
  signal('sales-pitch', 'nothing in particular, in a message from a stranger', (r) => r.item.kind === 'direct' && isStranger(r) && isVague(r)),
  signal('empty-praise', 'nothing in particular, in a comment', (r) => r.item.kind === 'comment' && isVague(r) && !r.asks),
  signal('sales-pitch', 'asks a stranger about their business', (r) => r.asks && isStranger(r) && (isTrade(r) || any(r, 'meeting', 'vanity')) && r.concrete < 2),
  signal('bait', 'nothing in particular, to a big audience', (r) => isFamous(r) && r.concrete === 0),
  signal('flirt', 'a stranger with a sad or proud story', (r) => any(r, 'suitor') && any(r, 'stranger', 'flirt', 'income', 'elsewhere', 'opening'), ['suitor']),
  signal('flirt', 'several phrases of a stranger', (r) => (isStranger(r) ? upTo(sum(r, 'stranger', 'suitor', 'flirt') - 1, 2) : 0), ['stranger', 'suitor', 'flirt']),
  signal('phishing', 'a new number and a favour', (r) => sum(r, 'newNumber') > 1 && !any(r, 'warning', 'plan') && r.item.history.mine < 2, ['newNumber']),
  signal('phishing', 'a notice and what to do', (r) => any(r, 'notice') && (wantsSteps(r) || any(r, 'alarm', 'meeting')) && r.says('notice') + r.says('alarm') > r.says('first'), ['notice']),
  signal('easy-money', 'a job for next to nothing', (r) => sum(r, 'easyJob') > 1 && (any(r, 'elsewhere', 'meeting', 'income', 'invite', 'opening') || sum(r, 'easyJob') > 2), ['easyJob']),
  signal('easy-money', 'a loan from a stranger', (r) => isStranger(r) && sum(r, 'loan') > 1),
  signal('easy-money', 'a miracle and whom to thank', (r) => sum(r, 'testimony') > 1 && (any(r, 'elsewhere', 'income') || r.item.named > 0 || hasLink(r)), ['testimony']),
  signal('phishing', 'is this you, and a link', (r) => hasLink(r) && r.length <= 16 && r.concrete < 2 && !any(r, 'warning') && isThisYou.test(r.own)),
  signal('automated-list', 'a command to a bot', (r) => r.length <= 6 && command.test(r.own)),
  signal('promotion', 'wants it on a shirt', (r) => r.length <= 14 && ware.test(r.own)),
  signal('automated-list', 'a labelled bot nobody asked', (r) => r.item.author.isBot && !wasAsked(r)),
  signal('answers-you', 'a labelled bot that answers', (r) => r.item.author.isBot && wasAsked(r)),
  signal('headline', 'a headline by somebody who follows nobody', (r) => r.item.kind === 'quote' && (r.item.author.following ?? 99) * 20 < (r.item.author.followers ?? 0) && !any(r, 'first', 'second')),
  signal('headline', 'a quote that speaks to nobody', (r) => r.item.kind === 'quote' && !r.asks && r.length >= 4 && !any(r, 'first', 'second', 'sound', 'rude', 'against', 'hedge')),
  signal('promotion', 'a stranger drops a link', (r) => isStranger(r) && hasLink(r) && r.length <= 12 && r.concrete === 0 && !r.asks),
  signal('promotion', 'a link in a comment from a trade', (r) => hasLink(r) && isTradeName(r) && r.concrete < 2),
  signal('bait', 'a call to vote or share', (r) => any(r, 'chain') && (hasLink(r) || any(r, 'bait')) && !any(r, 'relation', 'thing'), ['chain']),
  signal('bait', 'several phrases of a chain', (r) => upTo(sum(r, 'chain') - 1, 2), ['chain']),
  signal('sales-pitch', 'an honour for a fee', (r) => sum(r, 'vanity') > 1 && any(r, 'opening', 'meeting', 'second', 'elsewhere'), ['vanity']),
  signal('promotion', 'speaks of many noisy things', (r) => upTo(r.noisy - 2, 4)),
  signal('own-words', 'speaks of nothing noisy', (r) => r.length > 0 && r.noisy === 0 && !hasLink(r)),
  signal('own-words', 'concrete', (r) => upTo(r.concrete, 4)),
  signal('own-words', 'more concrete than noisy', (r) => r.concrete > r.noisy),
  signal('own-words', 'praise that turns to a but', (r) => any(r, 'praise', 'bookmark', 'content') && any(r, 'slip', 'against'), ['praise', 'bookmark', 'content']),
  signal('own-words', 'speaks about scams', isWarning),
  signal('own-words', 'says how you know each other', (r) => any(r, 'relation') && !any(r, 'service', 'stranger'), ['relation']),
  signal('asks', 'asks about something concrete', (r) => r.asks && r.concrete > 1),
  signal('own-words', 'a link to something concrete', (r) => hasLink(r) && r.concrete > 1 && r.noisy < 2 && r.item.named < 2),
  signal('own-words', 'their own trouble', (r) => any(r, 'trouble') && any(r, 'first'), ['trouble']),
  signal('own-words', 'their own life', (r) => any(r, 'first') && any(r, 'kin', 'moment') && !any(r, 'bait'), ['first']),
  signal('own-words', 'speaks about one place of your words', (r) => any(r, 'detail') && any(r, 'second', 'first') && !isTrade(r) && !any(r, 'bait', 'invite'), ['detail']),
  signal('own-words', 'a short answer', (r) => r.length <= 8 && any(r, 'answer', 'sound') && !hasLink(r) && r.item.named < 2),
  signal('own-words', 'hands over what helps', (r) => any(r, 'helpful') && hasLink(r) && r.item.named < 2 && r.item.tags.length < 2 && r.noisy < 2, ['helpful']),
  signal('answers-you', 'a link that answers', (r) => r.item.isReplyToMe && r.item.links.length === 1 && r.length >= 3 && r.item.named === 0 && r.item.tags.length === 0 && r.noisy < 2 && !isTradeName(r)),
  signal('own-words', 'contradicts', (r) => any(r, 'against') && !any(r, 'invite', 'bait'), ['against']),
]
