/** How a result reads, on the screen and aloud. */
import type { Section } from '#domain/conversation'
import type { FoundMessage, FoundPerson } from '../store/search/found.ts'
import { agoWords } from '../ui/time.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'

/** Where it is listed; empty where it is in no list. */
export const sectionName = (section: Section | null): string => (section === null || section === 'unlisted' ? '' : say(`section.${section}.label`))

export const authorWords = ({ isMine, author, withPerson }: FoundMessage): string =>
  !isMine ? nameOf(author) : withPerson ? say('search.you-to', { name: nameOf(withPerson) }) : say('message.you')

export const talkWords = ({ exchanges }: FoundPerson): string =>
  exchanges === 0 ? '' : say('search.talked', { count: exchanges })

export const warningWords = (): string => say('search.warned')

const sentence = (text: string): string => (text === '' || /[.!?…。！？؟]["'”’»)]*$/u.test(text) ? text : `${text}.`)
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').map(sentence).join(' ')

export const spokenMessage = (message: FoundMessage, network: string, now: number): string => {
  const { account, at, conversationId, section, snippet, warning } = message
  const place = sectionName(section)
  return joined([
    `${authorWords(message)}, ${agoWords(Math.max(0, now - at))}`, warning ? say('search.warning', { text: warning.text }) : snippet.text.trim(),
    account ? say('search.on-with', { network, handle: handleOf(account) }) : say('search.on', { network }), place === '' ? '' : say('search.listed-under', { place }), conversationId === null ? say('search.opens-on-site') : '',
  ])
}

export const spokenPerson = (found: FoundPerson, network: string): string => {
  const { person, account, bio, note, conversationId } = found
  return joined([nameOf(person), handleOf(person), note ? say('search.note', { note: note.text }) : bio?.text ?? '', talkWords(found), account ? say('search.on-with', { network, handle: handleOf(account) }) : say('search.on', { network }), conversationId === null ? say('search.opens-on-site') : ''])
}

/** Said when results change. */
export const countWords = (people: number, messages: number, hasMore: boolean): string =>
  people + messages === 0 ? say('search.nothing') : say(hasMore ? 'search.count-more' : 'search.count', { people, messages })
