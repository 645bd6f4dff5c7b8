/**
 * How much each signal weighs by hand: above zero speaks for noise, below for a person, in log-odds.
 * Training (tests/eval/train.ts) starts from here, so that rare tricks keep the weight common sense gives them.
 */
import { noisyTopics } from './topics.ts'

const topicWeights = Object.fromEntries(noisyTopics.flatMap((topic) => [
  [`speaks of ${topic}`, 0.35], [`speaks much of ${topic}`, 0.5], [`bio speaks of ${topic}`, 0.3], [`name speaks of ${topic}`, 0.5],
]))

export const handBias = -1.8

export const hand: Readonly<Record<string, number>> = {
  ...topicWeights,
  'offers a service that makes you grow': 2, 'offers a meeting about business': 2, 'opens like a pitch and sells': 1.4, 'several phrases of a pitch': 2,
  'business talk from a stranger': 1.4, 'praise, then an offer': 1, 'offers links or articles': 3, 'a prize and what to do for it': 2.4,
  'several words of a prize': 1.8, 'coins and what to do': 2.6, 'money without work': 1.8, 'praises somebody who made them money': 1.6,
  'an alarm about your account and where to click': 2.4, 'several words of an alarm': 1.6, 'thanks for following, and more': 2.4, 'a welcome and nothing else': 1.8,
  'a list of people or stories': 1.8, 'several words of a list': 1.2, 'Friday recommendation': 5.5, 'asks everybody for reactions': 1.8, 'several words of bait': 2,
  'a question to everybody': 1, 'praise and nothing of its own': 1, 'mostly stock words': 1, 'praise, then a link or a step': 1.2,
  'their own wares with a link': 1.4, 'a call to act with a link': 0.8, 'go on in private': 1.2, 'a stranger flirts': 2, 'speaks of many noisy things': 1.4,
  'a trade praises': 2, 'nothing in particular, in a message from a stranger': 0.8, 'nothing in particular, in a comment': 0.5, 'asks a stranger about their business': 1.2,
  'wants to better what you show': 1.6, 'several people and a price, to a stranger': 0.8, 'a coin by its sign': 1.2, 'names of people or places': -0.3, 'a trade comments': 0.8, 'words that fit any text': 1.4, 'several words that fit any text': 1.2, 'nothing in particular': 0.5,
  'nothing in particular, to a big audience': 0.8, 'a stranger with a sad or proud story': 2.4, 'several phrases of a stranger': 1.8,
  'a new number and a favour': 3, 'a notice and what to do': 2.2, 'a job for next to nothing': 2.8, 'a loan from a stranger': 2.4, 'a miracle and whom to thank': 2.4,
  'a call to vote or share': 1.6, 'reactions in a row': 2.5, 'several phrases of a chain': 1, 'an honour for a fee': 2.2, 'is this you, and a link': 4, 'a command to a bot': 3.5, 'wants it on a shirt': 2.5,
  'a labelled bot nobody asked': 2.5, 'a labelled bot that answers': -1.5, 'a headline by somebody who follows nobody': 1.6, 'promises a number of things': 0.6, 'a quote that speaks to nobody': 0.8,
  'a stranger drops a link': 1.6, 'a link in a comment from a trade': 1,
  'a buyer with a courier or a code': 1.4, 'regrets, and asks for your details': 1.4, 'knows who brings it back': 1.4, 'doubted at first, then earned': 1.6,
  'wants something made and asks for a messenger': 1.4, 'wants you to stand for a brand': 1.2, 'a price down and what to do': 0.8, 'several words of a sale': 1,
  'praise, then come to me': 1, 'smooth praise': 0.8, 'praise, and a question to all': 0.4, 'a stranger is moved and wants to talk': 1.4, 'a bulletin to nobody': 0.6,
  'a labelled bot sends a bulletin': 1, 'reactions against reactions': 0.8, 'passes on words that are not theirs': 0.4, 'takes up what you said': -0.5,
  'arranges something with you': -0.4, 'asks one particular thing': -0.4, 'tells of somebody else\'s trick': -0.8,
  'quotes a lure': -0.8, 'quotes you with hardly a word': 0.4, 'follows about as many as follow back': 0.3, 'follows many, hardly heard of': 0.4,
  'tags several people with a link': 2.4, 'tags a crowd': 0.8, 'more handles than words': 1.4, 'several hashtags': 0.4, 'several hashtags and a link': 1.2,
  'a link without a word': 3.5, 'a link with hardly a word': 2, 'has a link': 0.2, 'link to their own site': 0.6, 'shortened or collected link': 0.8,
  'link into a chat or a form': 1.2, 'link that counts clicks': 0.6, 'link to something to buy or join': 0.8, 'link under a cheap ending': 0.5,
  'link that looks like a sign-in': 1, 'headline with a link': 1.4, 'a link and nobody speaking': 0.6, 'quotes with a link and without a word of their own': 1.4,
  'written like a headline': 0.4, 'a bare repost': 3.5, 'comes as a repost': 0.8, 'an excerpt of another page': 1.2,
  'the same text was sent to others': 5, 'emoji that point or cheer': 0.6, 'many exclamation marks': 0.2, shouting: 0.1,
  'set out like a leaflet': 0.5, 'decorated letters': 2, 'an amount of money': 0.3, percents: 0.3, 'a telephone number': 0.5, 'an unfilled blank of a template': 4,
  'name of a trade': 0.5, 'bio of a trade': 0.4, 'name of an office': 0.5, 'handle with a long number': 0.2, 'follows far more than follow back': 0.5,
  'hardly followed, yet posts a lot': 0.2, 'followed, follows nobody': 0.4, 'follows as many as follow back': 0.4, 'hardly any posts, follows many': 0.4, 'repeats their bio': 0.3,
  'names their own brand': 0.3, 'wrote before, never answered': 0.1,
  'you two have talked': -2.5, 'you two talk often': -1.5, 'answers you': -0.4, 'answers you in words of their own': -0.3, 'a link that answers': -0.6, 'takes up your words': -1, 'speaks about you in a sentence': -1.2,
  'asks something': -0.2, 'asks something, without a link': -0.3, 'asks you alone': -0.2, 'asks about something concrete': -0.6, 'typed in passing': -0.2, 'begins in lower case': -0.4, 'a small i': -0.5,
  'speaks of nothing noisy': -1, 'their own trouble': -1, 'their own life': -0.7, 'speaks about one place of your words': -0.8, 'a short answer': -0.6,
  'hands over what helps': -0.8, contradicts: -0.6, concrete: -1.4, 'more concrete than noisy': -0.6, 'praise that turns to a but': -0.8, 'says how you know each other': -0.6,
  'a link to something concrete': -0.6, 'numbers of something counted': -0.5, 'an aside in brackets': -0.4, 'quotes words': -0.2, contractions: -0.3, 'thinks in dots': -0.1,
  'speaks of rude': -0.8, 'speaks of kin': -0.3, 'speaks of moment': -0.2, 'speaks of detail': -0.4, 'speaks of trouble': -0.4, 'speaks about scams': -1.2, 'speaks of warning': -0.4, 'link to a work of reference': -1.5, 'link to a place everybody knows': -0.8, 'speaks of slip': -0.5, 'speaks of relation': -0.4,
  'speaks of hedge': -0.3, 'speaks of thing': -0.4, 'speaks of against': -0.4, 'speaks of sound': -0.3, 'an ordinary account': -0.4, 'bio speaks of station': -0.4, 'bio speaks of kin': -0.3,
}
