/** What somebody's latest posts show of how they use the place. Counts, never a verdict, and nothing of it is kept. Pure. */
import type { Message } from '#domain/message'
import type { Recent, RecentPost } from '#domain/recent'
import { contentWords, oneOfEachStem, sharedWords } from './content-words.ts'

/** Fewer posts than that say nothing of a person. */
const enough = 5
const mostExamples = 3
const mostShared = 3

export interface Reading {
  /** How many there were to look at, reposts included. */
  readonly posts: number
  readonly isTooLittle: boolean
  /** Of their own words: answers to others, and to how many. */
  readonly answers: number
  readonly people: number
  readonly links: number
  readonly reposts: number
  readonly isBot: boolean
  /** When they last put something out (ms since epoch), or null. */
  readonly lastAt: number | null
  /** Whom of those the user knows they answered (Person ids), most often first. */
  readonly knownIds: readonly string[]
  /** Words both use, as they write them. */
  readonly shared: readonly string[]
  /** Their own words, an answer first where there is one. */
  readonly examples: readonly Message[]
}

/** What the reading is seen against. */
export interface Beholder {
  /** People the user has talked with. */
  readonly known: ReadonlySet<string>
  /** What the user wrote lately and says of themselves. */
  readonly words: string
}

const hasLink = ({ marks, attachments }: Message): boolean => marks.some(({ kind }) => kind === 'link') || attachments.some(({ kind }) => kind === 'link')

/** Long enough to be heard, without a link where there is a choice, the latest first. */
const tellingOf = (messages: readonly Message[]): Message[] =>
  [...messages].sort((a, b) => Number(hasLink(a)) - Number(hasLink(b)) || Number(b.text.length >= 30) - Number(a.text.length >= 30) || b.sentAt - a.sentAt)

const examplesOf = (own: readonly Message[], answers: readonly Message[]): Message[] => {
  const isAnswer = new Set(answers)
  const [first, second] = tellingOf(answers)
  const [said, ...others] = tellingOf(own.filter((message) => !isAnswer.has(message)))
  const seen = new Set<string>()
  return [first, said, second, ...others].flatMap((message) => {
    if (!message || message.text.trim() === '' || seen.has(message.text)) return []
    seen.add(message.text)
    return [message]
  }).slice(0, mostExamples)
}

const knownIn = (answered: readonly string[], known: ReadonlySet<string>): string[] => {
  const times = new Map<string, number>()
  for (const id of answered) if (known.has(id)) times.set(id, (times.get(id) ?? 0) + 1)
  return [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id)
}

/** A word that was shouted is said. */
const calm = (word: string): string => word.length > 4 && word === word.toLocaleUpperCase() ? word.toLocaleLowerCase() : word

export const readingOf = ({ person, posts }: Recent, { known, words }: Beholder): Reading => {
  const own = posts.flatMap(({ said }) => said && said.message.deletedAt === null ? [said.message] : [])
  const toOthers = posts.filter((post): post is RecentPost & { said: NonNullable<RecentPost['said']>; answersId: string } =>
    post.said !== null && post.answersId !== null && post.answersId !== person.id)
  const theirs = contentWords([person.bio, ...own.map(({ text }) => text)].join('\n'))
  return {
    posts: posts.length,
    isTooLittle: posts.length < enough,
    answers: toOthers.length,
    people: new Set(toOthers.map(({ answersId }) => answersId)).size,
    links: own.filter(hasLink).length,
    reposts: posts.filter(({ said }) => said === null).length,
    isBot: person.isBot,
    lastAt: posts.length === 0 ? null : Math.max(...posts.map(({ at }) => at)),
    knownIds: knownIn(toOthers.map(({ answersId }) => answersId), known),
    shared: oneOfEachStem(sharedWords(theirs, contentWords(words)).map(calm).sort((a, b) => b.length - a.length)).slice(0, mostShared),
    examples: examplesOf(own, toOthers.map(({ said }) => said.message)),
  }
}

/** They talk with people: what a list may put first. Automation does not, however honest. */
export const converses = ({ isTooLittle, isBot, answers, people, posts }: Pick<Reading, 'isTooLittle' | 'isBot' | 'answers' | 'people' | 'posts'>): boolean =>
  !isTooLittle && !isBot && people >= 2 && answers * 4 >= posts
