/** The shape of a message: links, handles, tags, capitals, decoration. No words needed. */
import type { Reading } from '../reading.ts'
import { signal, upTo } from './signal.ts'
import type { Signal } from './signal.ts'

const hasLink = ({ item }: Reading): boolean => item.links.length > 0
const shortener = /^(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|buff\.ly|is\.gd|cutt\.ly|rb\.gy|shorturl\.at|lnkd\.in|dlvr\.it|ift\.tt|rebrand\.ly|s\.id|t\.ly|linktr\.ee|beacons\.ai|lnk\.bio|amzn\.to|fb\.me|trib\.al|paper\.li|gleam\.io)$/u
const messenger = /^(?:t\.me|wa\.me|chat\.whatsapp\.com|api\.whatsapp\.com|m\.me|line\.me|lin\.ee|discord\.gg|discord\.com|telegram\.me|calendly\.com|cal\.com|forms\.gle|docs\.google\.com)$/u
const cheapEnding = /\.(?:xyz|top|click|live|online|site|shop|store|club|win|vip|buzz|icu|info|biz|link|promo|sale|deals|loan|work|fun|space|website|pro|bid|cfd|sbs|example)$/u
const tracker = /[?&](?:utm_|ref=|aff|fbclid|gclid|mc_cid|cmp|promo|coupon|src=|via=|partner)/iu
const shopPath = /\/(?:shop|store|product|products|buy|offer|offers|deal|deals|sale|signup|sign-up|register|join|claim|verify|login|webinar|course|masterclass|book|demo|free|promo|pricing|giveaway|airdrop|win|subscribe|newsletter|landing|lp|go|checkout|apply)(?:[/?#-]|$)/iu
const alarmHost = /(?:verif|secure|support|appeal|account|login|signin|help-?center|copyright|unlock|restore|update|confirm|wallet|claim|airdrop|bonus|reward|gift|prize|win)/u
const pointing = /[👉👇☝⬇➡🔗🔥🚀💰💵💸🤑📈✅🎁🎉⚡💎📢🚨🛒🏆⏰⏳📩📲💯]/gu
const bullet = /^[\s]*(?:[-•*▪◦‣✔✓✅➡👉🔹🔸▶]|\d+[.)])\s/gmu
const money = /[$€£₹¥₽₺]\s?\d|\d(?:[.,]\d+)?\s?(?:[$€£₹¥₽₺]|usd\b|eur\b|usdt\b|btc\b|eth\b|dollars?\b|euros?\b|rupees?\b|万円|円|元|만원|руб)/iu
const percent = /\d\s?[%％]/u
const phone = /(?:\+|00)\d[\d\s().-]{7,20}\d|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b/u
const mail = /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}-]{1,64}\.\p{L}{2,}/u
const blank = /\{\{?\s*\w+\s*\}?\}|\[(?:first ?)?name\]|\[(?:your|company|website|domain)[^\]]*\]|<(?:first ?)?name>|%\w*name%/iu
const decorated = /[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}\uff21-\uff5a]/u
const manyNumber = /\b\d+(?:[.,]\d+)?\s?[kK]\b|\b\d{1,3}(?:[.,]\d{3})+\b|\b\d+\+(?!\d)/u
const old = /^\s*RT\s+@|(?:^|\s)RT @[\p{L}\p{N}_]+:/u

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
  signal('bare-link', 'a link with hardly a word', (r) => hasLink(r) && r.length > 0 && r.length <= 4 && !r.asks),
  signal('promotion', 'has a link', hasLink),
  signal('promotion', 'has several links', ({ item }) => upTo(item.links.length - 1, 2)),
  signal('promotion', 'link to their own site', (r) => hasLink(r) && isOwnSite(r)),
  signal('promotion', 'shortened or collected link', ({ hosts }) => hosts.some((host) => shortener.test(host))),
  signal('promotion', 'link into a chat or a form', ({ hosts }) => hosts.some((host) => messenger.test(host))),
  signal('promotion', 'link that counts clicks', ({ item }) => item.links.some((link) => tracker.test(link))),
  signal('promotion', 'link to something to buy or join', ({ item }) => item.links.some((link) => shopPath.test(link))),
  signal('promotion', 'link under a cheap ending', ({ hosts }) => hosts.some((host) => cheapEnding.test(host))),
  signal('phishing', 'link that looks like a sign-in', ({ hosts }) => hosts.some((host) => alarmHost.test(host))),
  signal('headline', 'headline with a link', (r) => hasLink(r) && r.titled >= 0.6 && r.says('first') === 0),
  signal('headline', 'a link and nobody speaking', (r) => hasLink(r) && r.length >= 4 && r.says('first') + r.says('second') === 0 && !r.asks),
  signal('headline', 'quotes with a link and without a word of their own', (r) => r.item.kind === 'quote' && (hasLink(r) || r.titled >= 0.6) && r.says('first') === 0 && !r.asks),
  signal('headline', 'written like a headline', ({ titled }) => titled >= 0.6),
  signal('headline', 'nobody speaking', (r) => r.length >= 6 && r.says('first') + r.says('second') === 0),
  signal('repost', 'a bare repost', (r) => r.item.kind === 'repost' || old.test(r.text)),
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
  signal('promotion', 'a mail address', ({ text }) => mail.test(text)),
  signal('sales-pitch', 'an unfilled blank of a template', ({ text }) => blank.test(text)),
  signal('sales-pitch', 'long', ({ length }) => upTo(length - 25, 40)),
  signal('empty-praise', 'very short', ({ length }) => length <= 4),
  signal('empty-praise', 'short', ({ length }) => length <= 10),
  signal('own-words', 'typed in passing', (r) => r.startsLower || (r.endsOpen && !hasLink(r))),
  signal('own-words', 'begins in lower case', ({ startsLower }) => startsLower),
  signal('own-words', 'has a picture', ({ item }) => item.hasPicture),
]
