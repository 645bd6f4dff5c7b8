/** Gentle checks of what is about to be sent. They say what they see; nothing is ever held back for it. Pure. */
import { isAlike } from './alike.ts'
import { contentWords, sharedWords } from './content-words.ts'
import { countOf, countTopics, plainOf, wordsOf, type Counts, type Topic } from './noise/lexicon.ts'
import { asks } from './question.ts'

/** Something the user sent to somebody else. */
export interface Earlier {
  readonly text: string
  readonly name: string
  readonly handle: string
  readonly at: number
}

export type Check =
  | { readonly is: 'link' | 'sells' | 'flatters-and-points' | 'nothing-of-theirs' | 'bare-thanks' | 'bare-link' }
  | { readonly is: 'nearly-same'; readonly name: string; readonly at: number }

export interface Words {
  readonly text: string
  /** A first message to somebody; else an answer in a talk. */
  readonly isWelcome: boolean
  readonly to: { readonly name: string; readonly handle: string; readonly bio: string }
  /** What it answers; empty where nothing. */
  readonly answered: string
  readonly earlier: readonly Earlier[]
}

const address = /https?:\/\/\S+|www\.\S+|(?<![\p{L}\p{N}@.])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|io|app|dev|shop|store|blog|site|info|co|me|link|xyz|de|fr|es|uk)(?:\/\S*)?(?![\p{L}\p{N}])/iu
const trading: readonly Topic[] = ['service', 'growth', 'business', 'reach', 'seo', 'ware', 'discount', 'collab', 'income', 'coin', 'prize']
const pointing = /\b(?:check (?:it |this |them )?out|my (?:profile|bio|page|site|website|shop|channel|newsletter|book|course|link)|link in|have a look at|take a look at|see my|visit|subscribe|sign up|dm me|follow (?:me|us))\b/iu
const bareThanks = /^(?:thanks|thank you|thx|ty|danke|vielen dank|merci|gracias|grazie|obrigad[oa]|tack|takk|tak|dziękuję|спасибо|ありがとう(?:ございます)?|谢谢|감사합니다)(?:\s+(?:so much|a lot|very much|you|all|sehr|beaucoup|mucho|so mycket))?[\s!.…🙏😊❤️👍]*$/iu

const says = (counts: Counts, topics: readonly Topic[]): boolean => topics.some((topic) => countOf(counts, topic) > 0)

const aboutThem = ({ text, to, answered }: Words): boolean => {
  const theirs = contentWords([to.bio, answered, to.name.replaceAll('.', ' ')].join('\n'))
  return sharedWords(contentWords(text), theirs).length > 0
}

/** What there is to say of it; of what is not begun yet nothing. */
export const checksOf = (words: Words): Check[] => {
  const { text, isWelcome, to, answered, earlier } = words
  const bare = text.trim()
  if (bare === '') return []
  const link = address.exec(bare)
  const found: Check[] = []
  if (answered !== '' && asks(answered)) {
    if (bareThanks.test(bare)) found.push({ is: 'bare-thanks' })
    if (link && bare.replace(address, '').replace(/[\s\p{P}]+/gu, '') === '') found.push({ is: 'bare-link' })
  }
  const same = earlier.find((one) => isAlike({ text: bare, names: [to.name, to.handle] }, { text: one.text, names: [one.name, one.handle] }))
  if (!isWelcome) return same && bare.length >= 40 ? [...found, { is: 'nearly-same', name: same.name, at: same.at }] : found
  const plain = plainOf(bare)
  const counts = countTopics(plain, wordsOf(plain))
  const praises = countOf(counts, 'praise') > 0
  if (praises && (link !== null || pointing.test(bare))) found.push({ is: 'flatters-and-points' })
  else if (link) found.push({ is: 'link' })
  if (says(counts, trading)) found.push({ is: 'sells' })
  // A few words are a beginning, not yet a message about nothing.
  if (bare.length >= 20 && !aboutThem(words)) found.push({ is: 'nothing-of-theirs' })
  if (same) found.push({ is: 'nearly-same', name: same.name, at: same.at })
  return found
}
