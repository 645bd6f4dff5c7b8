/** How much each signal weighs: above zero speaks for noise, below for a person; in log-odds. Signals not listed weigh nothing. */
export const bias = -2.2
/** Hidden from this sum on; far from a coin toss, because hiding a person is the dear mistake. */
export const threshold = 1.6

export const weights: Readonly<Record<string, number>> = {
  'offers a service that makes you grow': 2.2, 'offers a meeting about business': 2.2, 'opens like a pitch and sells': 1.6, 'several phrases of a pitch': 2.5,
  'business talk from a stranger': 1.4, 'praise, then an offer': 1.2, 'offers links or articles': 3.2, 'a prize and what to do for it': 2.6,
  'several words of a prize': 2.4, 'coins and what to do': 3.6, 'money without work': 2.2, 'praises somebody who made them money': 2,
  'an alarm about your account and where to click': 3, 'several words of an alarm': 2, 'thanks for following, and more': 3, 'a welcome and nothing else': 2,
  'a list of people or stories': 2, 'several words of a list': 1.5, 'Friday recommendation': 4, 'asks everybody for reactions': 2.6, 'several words of bait': 3,
  'a question to everybody': 1, 'praise and nothing of its own': 1.4, 'mostly stock words': 1.4, 'praise, then a link or a step': 1.4,
  'their own wares with a link': 1.6, 'a call to act with a link': 1, 'go on in private': 1.8, 'a stranger flirts': 2.2, 'speaks of many noisy things': 2,
  'tags several people with a link': 3, 'tags a crowd': 1, 'more handles than words': 1.4, 'several hashtags': 0.6, 'several hashtags and a link': 1.6,
  'a link without a word': 4.5, 'a link with hardly a word': 2.6, 'has a link': 0.5, 'link to their own site': 0.7, 'shortened or collected link': 0.8,
  'link into a chat or a form': 1.5, 'link that counts clicks': 0.8, 'link to something to buy or join': 1, 'link under a cheap ending': 0.5,
  'link that looks like a sign-in': 1, 'headline with a link': 1.8, 'a link and nobody speaking': 1, 'quotes with a link and without a word of their own': 2.2,
  'a bare repost': 12, 'the same text was sent to others': 5, 'emoji that point or cheer': 0.9, 'many exclamation marks': 0.4, shouting: 0.3,
  'set out like a leaflet': 0.6, 'decorated letters': 2, 'an amount of money': 0.4, percents: 0.3, 'a telephone number': 0.6, 'an unfilled blank of a template': 4,
  'name of a trade': 0.5, 'bio of a trade': 0.5, 'name of an office': 0.4, 'handle with a long number': 0.3, 'follows far more than follow back': 0.6,
  'hardly followed, yet posts a lot': 0.4, 'brand-new account': 0.2,
  'you two have talked': -2.5, 'you two talk often': -1.5, 'answers you': -1.2, 'answers you in words of their own': -1, 'a link that answers': -1.5, 'takes up your words': -1,
  'asks something, without a link': -0.6, 'asks you alone': -0.4, 'typed in passing': -0.3, 'begins in lower case': -0.3,
  'speaks of nothing noisy': -1.5, 'their own trouble': -2, 'their own life': -1.5, 'speaks about one place of your words': -1.5, 'a short answer': -1.5,
  'hands over what helps': -1.5, contradicts: -1.5, 'speaks of rude': -1.5, 'speaks of kin': -0.8, 'speaks of moment': -0.5, 'speaks of detail': -0.5, 'speaks of trouble': -0.6,
}
