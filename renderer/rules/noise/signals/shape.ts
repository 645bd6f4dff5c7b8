/** The shape of a message: links, handles, tags, capitals, decoration. No words needed. */
import type { Reading } from '../reading.ts'
import { signal, upTo } from './signal.ts'
import type { Signal } from './signal.ts'

const hasLink = ({ item }: Reading): boolean => item.links.length > 0
const shortener = /^(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|buff\.ly|is\.gd|cutt\.ly|rb\.gy|shorturl\.at|lnkd\.in|dlvr\.it|ift\.tt|rebrand\.ly|s\.id|t\.ly|linktr\.ee|beacons\.ai|lnk\.bio|amzn\.to|fb\.me|trib\.al|paper\.li|gleam\.io|[a-z]{0,6}(?:short|shrt)[a-z]{0,6}\.[a-z]+|tiny[a-z]*\.[a-z]+)$/u
const messenger = /^(?:t\.me|wa\.me|chat\.whatsapp\.com|api\.whatsapp\.com|m\.me|line\.me|lin\.ee|discord\.gg|discord\.com|telegram\.me|calendly\.com|cal\.com|forms\.gle|docs\.google\.com)$/u
const cheapEnding = /\.(?:xyz|top|click|live|online|site|shop|store|club|win|vip|buzz|icu|info|biz|link|promo|sale|deals|loan|work|fun|space|website|pro|bid|cfd|sbs)$/u
/** Where one looks things up: archives, encyclopedias, code, papers, offices. */
const reference = /(?:^|\.)(?:archive\.org|wikipedia\.org|wikimedia\.org|wiktionary\.org|wikidata\.org|gutenberg\.org|doi\.org|arxiv\.org|osf\.io|zenodo\.org|jstor\.org|github\.com|gitlab\.com|codeberg\.org|gist\.github\.com|stackoverflow\.com|stackexchange\.com|openstreetmap\.org|w3\.org|ietf\.org|rfc-editor\.org|mozilla\.org|europa\.eu|who\.int|un\.org|hal\.science|worldcat\.org|bbc\.co\.uk|imgur\.com)$|\.(?:gov|edu|mil|int)(?:\.|$)|\.ac\.|^(?:docs?|wiki|developer|forum|archive|catalogue|catalog|gist|bugs|issues|git)\.|librar|biblio/u
const known = /(?:^|\.)(?:youtube\.com|youtu\.be|ebay\.[a-z.]+|amazon\.[a-z.]+|primevideo\.com|netflix\.com|imdb\.com|spotify\.com|apple\.com|microsoft\.com|google\.[a-z.]+|reddit\.com|nytimes\.com|theguardian\.com|reuters\.com|apnews\.com|bbc\.com|lemonde\.fr|spiegel\.de|elpais\.com|gofundme\.com|etsy\.com|goodreads\.com)$/u
const tracker = /[?&](?:utm_|ref=|aff|fbclid|gclid|mc_cid|cmp|promo|coupon|src=|via=|partner)/iu
const shopPath = /\/(?:shop|store|product|products|buy|offer|offers|deal|deals|sale|signup|sign-up|register|join|claim|verify|login|webinar|course|masterclass|book|demo|free|promo|pricing|giveaway|airdrop|win|subscribe|newsletter|landing|lp|go|checkout|apply)(?:[/?#-]|$)/iu
const alarmHost = /(?:verif|secure|support|appeal|account|login|signin|help-?center|copyright|unlock|restore|update|confirm|wallet|claim|airdrop|bonus|reward|gift|prize|win)/u
const pointing = /[👉👇☝⬇➡🔗🔥🚀💰💵💸🤑📈✅🎁🎉⚡💎📢🚨🛒🏆⏰⏳📩📲💯]/gu
const bullet = /^[\s]*(?:[-•*▪◦‣✔✓✅➡👉🔹🔸▶]|\d+[.)])\s/gmu
const money = /[$€£₹¥₽₺]\s?\d|\d(?:[.,]\d+)?\s?(?:[$€£₹¥₽₺]|usd\b|eur\b|usdt\b|btc\b|eth\b|dollars?\b|euros?\b|rupees?\b|万円|円|元|만원|руб)/iu
const percent = /\d\s?[%％]/u
const phone = /(?:\+|00)\d[\d\s().-]{7,20}\d|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b/u
/** Looked for first: most texts have a handle, and few an address. */
const mailSign = /[\p{L}\p{N}._-]@[\p{L}\p{N}]/u
const mail = /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}-]{1,64}\.\p{L}{2,}/u
const blank = /\{\{?\s*\w+\s*\}?\}|\[(?:first ?)?name\]|\[(?:your|company|website|domain)[^\]]*\]|<(?:first ?)?name>|%\w*name%/iu
const decorated = /[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}\uff21-\uff5a]/u
const manyNumber = /\b\d+(?:[.,]\d+)?\s?[kK]\b|\b\d{1,3}(?:[.,]\d{3})+\b|\b\d+\+(?!\d)/u
const old = /^\s*RT\s+@|(?:^|\s)RT @[\p{L}\p{N}_]+:/u

const measured = /(?<![$€£₹¥\d.,])\b\d+(?:[.,:]\d+)?(?!\s?(?:[%％$€£₹¥kK]|\d|[.,]\d))/gu
const bracket = /[(（][^()（）]{2,}[)）]/u
const quotation = /["“„«「『‘'](?=\S)[^"”»」』’'\n]{2,60}["”»」』’'](?![\p{L}])/u
const contraction = /[\p{L}]['’](?:t|s|m|re|ve|ll|d)(?![\p{L}])/gu
const unmarked = new Set(['im', 'ive', 'dont', 'cant', 'wont', 'didnt', 'doesnt', 'isnt', 'thats', 'gonna', 'wanna', 'gotta', 'youre'])
const smallI = /(?:^|\s)i(?:['’]|\s)/u
const excerpt = /\[(?:…|\.\.\.|&hellip;)\]/u
const passedOn = /^\s*(?:RT\s*[@:“"«]|(?:re-?post(?:ed)?|boost(?:ed|s)?|shared)(?: (?:your|this) post)?\s*[:“"'«])/iu

const wordLength = ({ words }: Reading): number => (words.length < 5 ? 0 : words.reduce((total, word) => total + word.length, 0) / words.length)

/** "7 habits of", "5 things you": how lists are sold. */
const promisesNumber = /^[^\p{L}\p{N}]*(?:\d{1,3}\+?|three|four|five|six|seven|nine|ten|drei|fünf|sieben|zehn|tres|cinco|siete|diez|trois|cinq|sept|dix|três|sete|dez|cinque|sette|dieci|vijf|zeven|tien) \p{L}{2,}(?: \p{L}+){2,}/iu
/** Somebody comments on what they pass on: before it, or set off after it. */
const hasOwnVoice = (r: Reading): boolean => r.length >= 5 && (r.says('first') + r.says('second') > 0 || r.startsLower || commented.test(r.text))
const commented = /^(?!\s*(?:RT\b|re-?post|boost|shared|geteilt|reposto?u)).{4,}\bRT\s*@|\s(?:\/\/|\|\||<<|←|—|--|=>|→)\s+\S+\s+\S+/isu

const contractionsIn = ({ own, words }: Reading): number => {
  const marked = own.includes("'") || own.includes('’') ? own.match(contraction)?.length ?? 0 : 0
  return upTo(marked + words.filter((word) => unmarked.has(word)).length, 3)
}

/** Capitals inside sentences, where a language does not capitalise everything: names of people and places. */
const namesIn = ({ own, titled }: Reading): number => {
  if (titled > 0.45) return 0
  const inside = own.match(/(?<=\p{Ll}[,;]? )\p{Lu}\p{Ll}{2,}/gu)?.length ?? 0
  return upTo(inside - 1, 3)
}

/** Speaks of what its author is called: a brand that names itself. */
const namesOwnBrand = ({ item, words }: Reading): boolean => {
  const name = new Set(`${item.author.name} ${item.author.handle}`.toLowerCase().match(/\p{L}{5,}/gu) ?? [])
  return words.some((word) => name.has(word))
}
/** Speaks of what the bio speaks of. */
const repeatsBio = ({ bioWords, words }: Reading): number => (bioWords.size === 0 ? 0 : upTo(words.filter((word) => bioWords.has(word)).length, 2))

/** Does the address belong to its author, by their handle, name or bio? */
const isOwnSite = ({ hosts, item }: Reading): boolean => hosts.some((host) => {
  const label = host.split('.').at(-2) ?? ''
  if (label.length < 4) return false
  const about = `${item.author.handle} ${item.author.name} ${item.author.bio}`.toLowerCase()
  return about.includes(label) || about.replace(/[^\p{L}\p{N}]/gu, '').includes(label.replace(/-/gu, ''))
})

export const shapeSignals: readonly Signal[] = [
  signal('broadcast', 'tags several people with a link', (r) => (hasLink(r) ? upTo(r.item.named - 1, 3) : 0)),
  signal('broadcast', 'tags several people', ({ item }) => upTo(item.named - 1, 4)),
  signal('broadcast', 'tags a crowd', ({ item }) => upTo(item.named - 4, 4)),
  signal('broadcast', 'more handles than words', ({ item, length }) => item.named >= 3 && item.named * 2 >= length),
  signal('broadcast', 'several hashtags', ({ item }) => upTo(item.tags.length - 1, 4)),
  signal('broadcast', 'several hashtags and a link', (r) => (hasLink(r) ? upTo(r.item.tags.length - 1, 3) : 0)),
  signal('bare-link', 'a link without a word', (r) => hasLink(r) && r.length === 0),
  signal('bare-link', 'a link with hardly a word', (r) => hasLink(r) && r.length > 0 && r.length <= 4 && !r.asks && !(r.item.isReplyToMe && r.says('helpful') > 0)),
  signal('promotion', 'has a link', hasLink),
  signal('promotion', 'has several links', ({ item }) => upTo(item.links.length - 1, 2)),
  signal('promotion', 'link to their own site', (r) => hasLink(r) && isOwnSite(r)),
  signal('promotion', 'shortened or collected link', ({ hosts }) => hosts.some((host) => shortener.test(host))),
  signal('promotion', 'link into a chat or a form', ({ hosts }) => hosts.some((host) => messenger.test(host))),
  signal('promotion', 'link that counts clicks', ({ item }) => item.links.some((link) => tracker.test(link))),
  signal('promotion', 'link to something to buy or join', ({ item }) => item.links.some((link) => shopPath.test(link))),
  signal('promotion', 'link under a cheap ending', ({ hosts }) => hosts.some((host) => cheapEnding.test(host))),
  signal('answers-you', 'link to a work of reference', ({ hosts }) => hosts.some((host) => reference.test(host))),
  signal('own-words', 'link to a place everybody knows', ({ hosts }) => hosts.length > 0 && hosts.every((host) => known.test(host))),
  signal('phishing', 'link that looks like a sign-in', (r) => r.hosts.some((host) => alarmHost.test(host) && !reference.test(host)) && r.says('warning') === 0),
  signal('headline', 'headline with a link', (r) => hasLink(r) && r.titled >= 0.6 && r.says('first') === 0 && !r.item.isAboutMe),
  signal('headline', 'a link and nobody speaking', (r) => hasLink(r) && r.length >= 4 && r.says('first') + r.says('second') + r.says('plural') === 0 && !r.asks),
  signal('headline', 'quotes with a link and without a word of their own', (r) => r.item.kind === 'quote' && (hasLink(r) || r.titled >= 0.6) && r.says('first') === 0 && !r.asks),
  signal('headline', 'promises a number of things', (r) => promisesNumber.test(r.own) && r.length <= 16 && r.says('first') === 0),
  signal('headline', 'written like a headline', ({ titled }) => titled >= 0.6),
  signal('headline', 'nobody speaking', (r) => r.length >= 6 && r.says('first') + r.says('second') === 0),
  signal('repost', 'a bare repost', (r) => ((old.test(r.text) || passedOn.test(r.text)) && !commented.test(r.text)) || (r.item.kind === 'repost' && !hasOwnVoice(r))),
  // Many people say "thank you"; a longer text that comes from several hands was handed out.
  signal('same-text', 'the same text was sent to others', ({ item, length }) => (length >= 6 ? upTo(item.sameTextSeen, 2) : 0)),
  signal('promotion', 'many emoji', ({ pictographs }) => upTo(pictographs - 1, 4)),
  signal('promotion', 'emoji that point or cheer', ({ text }) => upTo(text.match(pointing)?.length ?? 0, 2)),
  signal('promotion', 'many exclamation marks', ({ exclamations }) => upTo(exclamations - 1, 3)),
  signal('promotion', 'shouting', ({ capitals }) => capitals > 0.5),
  signal('promotion', 'set out like a leaflet', ({ text, lines }) => upTo((text.match(bullet)?.length ?? 0) + Math.max(0, lines - 3), 4)),
  signal('promotion', 'decorated letters', ({ text }) => decorated.test(text)),
  signal('easy-money', 'an amount of money', ({ text }) => money.test(text)),
  signal('promotion', 'percents', ({ text }) => percent.test(text)),
  signal('promotion', 'big round numbers', ({ own }) => manyNumber.test(own)),
  signal('promotion', 'a telephone number', ({ own }) => phone.test(own)),
  signal('promotion', 'a mail address', ({ text }) => mailSign.test(text) && mail.test(text)),
  signal('sales-pitch', 'an unfilled blank of a template', ({ text }) => blank.test(text)),
  signal('sales-pitch', 'long', ({ length }) => upTo(length - 25, 40)),
  signal('empty-praise', 'very short', ({ length }) => length <= 4),
  signal('empty-praise', 'short', ({ length }) => length <= 10),
  signal('own-words', 'typed in passing', (r) => r.startsLower || (r.endsOpen && !hasLink(r))),
  signal('own-words', 'begins in lower case', ({ startsLower }) => startsLower),
  signal('easy-money', 'a coin by its sign', ({ text }) => /(?:^|\s)\$[A-Z]{2,8}\b/u.test(text)),
  signal('own-words', 'names of people or places', namesIn),
  signal('own-words', 'numbers of something counted', ({ own }) => upTo(own.match(measured)?.length ?? 0, 3)),
  signal('own-words', 'an aside in brackets', ({ own }) => bracket.test(own)),
  signal('own-words', 'quotes words', ({ own }) => quotation.test(own)),
  signal('own-words', 'contractions', contractionsIn),
  signal('own-words', 'a small i', ({ own }) => smallI.test(own)),
  signal('sales-pitch', 'long words', (r) => upTo(wordLength(r) - 4.6, 2)),
  signal('headline', 'an excerpt of another page', ({ text }) => excerpt.test(text)),
  signal('repost', 'comes as a repost', ({ item }) => item.kind === 'repost'),
  signal('promotion', 'names their own brand', (r) => r.nameSays('tradeName') > 0 && namesOwnBrand(r)),
  signal('promotion', 'repeats their bio', repeatsBio),
  signal('own-words', 'no full stop at the end', ({ endsOpen }) => endsOpen),
  signal('own-words', 'thinks in dots', ({ own }) => /…|\.\.\.?/u.test(own)),
  signal('own-words', 'has a picture', ({ item }) => item.hasPicture),
]
