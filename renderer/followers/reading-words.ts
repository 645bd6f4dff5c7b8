/** A reading, said in a sentence or two. */
import type { Failure } from '#domain/failure'
import type { Reading } from '../rules/reading.ts'
import { listed } from '../ui/listed.ts'
import { personWords } from '../words/failure.ts'
import type { FailureScene } from '../words/failure.ts'
import { say } from '../words/say.ts'

/** What they do with people and with links; `seen` says when they were last there, such as `yesterday`. */
export const readingSentences = (reading: Reading, seen: string | null): string => {
  const { posts, isTooLittle, answers, people, links, reposts, isBot } = reading
  const bot = isBot ? say('reading.bot') : ''
  const last = seen === null ? '' : say('reading.last-seen', { when: seen })
  const said = (...sentences: readonly string[]): string => sentences.filter((sentence) => sentence !== '').join(' ')
  if (posts === 0) return said(bot, say('reading.none'))
  if (isTooLittle) return said(bot, answers === 0 ? say('reading.little', { posts }) : say('reading.little-answers', { posts, answers }), last)
  const talk = answers === 0 ? say('reading.answers-nobody', { posts }) : say('reading.answers', { answers, posts, people })
  const rest = listed([...(links > 0 ? [say('reading.links', { count: links })] : []), ...(reposts > 0 ? [say('reading.reposts', { count: reposts })] : [])])
  return said(bot, talk, rest === '' ? '' : say('reading.rest', { rest }), last)
}

const mostNamed = 3

/** Whom of those the user knows they talk with, and which words both use; empty where neither. */
export const commonSentences = ({ shared }: Pick<Reading, 'shared'>, knownNames: readonly string[]): string => {
  const more = knownNames.length - mostNamed
  const names = listed(more > 0 ? [...knownNames.slice(0, mostNamed), say('reading.more', { count: more })] : knownNames)
  return [
    ...(names === '' ? [] : [say('reading.talks-with', { names })]),
    ...(shared.length > 0 ? [say('reading.shared', { words: listed(shared.map((word) => say('ui.quoted', { text: word }))) })] : []),
  ].join(' ')
}

/** Why nothing came of a look; null where nothing went wrong. */
export const problemWords = (problem: Failure | string | null, scene: FailureScene): string | null =>
  problem === null || typeof problem === 'string' ? problem : personWords(problem, scene)
