/** A reading, said in a sentence or two. */
import type { Failure } from '#domain/failure'
import type { Reading } from '../rules/reading.ts'
import { personWords } from '../words/failure.ts'
import type { FailureScene } from '../words/failure.ts'

const list = (parts: readonly string[]): string => parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
const posts = (count: number): string => `${count} ${count === 1 ? 'post' : 'posts'}`

/** What they do with people and with links; `seen` says when they were last there, such as `yesterday`. */
export const readingSentences = (reading: Reading, seen: string | null): string => {
  const { posts: count, isTooLittle, answers, people, links, reposts, isBot } = reading
  const last = seen === null ? '' : ` Last seen ${seen}.`
  const bot = isBot ? 'Says it is automated. ' : ''
  if (count === 0) return `${bot}Too little to say: no posts yet.`
  if (isTooLittle) return `${bot}Too little to say: ${posts(count)} so far${answers > 0 ? `, ${answers} of them ${answers === 1 ? 'an answer' : 'answers'} to people` : ''}.${last}`
  const talk = answers === 0
    ? `Answers nobody in the last ${posts(count)}.`
    : `Answers people: ${answers} of the last ${posts(count)}, to ${people === 1 ? 'one person' : `${people} people`}.`
  const rest = list([...(links > 0 ? [`${links} ${links === 1 ? 'carries a link' : 'carry links'}`] : []), ...(reposts > 0 ? [`${reposts} ${reposts === 1 ? 'is a repost' : 'are reposts'}`] : [])])
  return `${bot}${talk}${rest === '' ? '' : ` ${rest}.`}${last}`
}

/** Whom of those the user knows they talk with, and which words both use; empty where neither. */
export const commonSentences = ({ shared }: Pick<Reading, 'shared'>, knownNames: readonly string[]): string => [
  ...(knownNames.length > 0 ? [`Talks with ${list(knownNames.length > 3 ? [...knownNames.slice(0, 3), `${knownNames.length - 3} more`] : knownNames)}, whom you know.`] : []),
  ...(shared.length > 0 ? [`You both write of ${list(shared.map((word) => `“${word}”`))}.`] : []),
].join(' ')

/** Why nothing came of a look; null where nothing went wrong. */
export const problemWords = (problem: Failure | string | null, scene: FailureScene): string | null =>
  problem === null || typeof problem === 'string' ? problem : personWords(problem, scene)
