/** How a result reads, on the screen and aloud. */
import type { Section } from '#domain/conversation'
import type { FoundMessage, FoundPerson } from '../store/search/found.ts'
import { agoWords } from '../ui/time.ts'
import { plural } from '../ui/numbers.ts'
import { handleOf, nameOf } from '../words/names.ts'

const sectionNames: Readonly<Record<Section, string>> = {
  waiting: 'Waiting', answered: 'Answered', snoozed: 'Snoozed', done: 'Done', bots: 'Bots', hidden: 'Hidden', unlisted: '',
}
/** Where it is listed; empty where it is in no list. */
export const sectionName = (section: Section | null): string => (section === null ? '' : sectionNames[section])

export const authorWords = ({ isMine, author, withPerson }: FoundMessage): string =>
  !isMine ? nameOf(author) : withPerson ? `You to ${nameOf(withPerson)}` : 'You'

export const talkWords = ({ exchanges }: FoundPerson): string =>
  exchanges === 0 ? '' : exchanges === 1 ? 'You have talked once.' : exchanges === 2 ? 'You have talked twice.' : `You have talked ${exchanges.toLocaleString('en')} times.`

export const warningWords = 'Their words stand behind this warning.'

const sentence = (text: string): string => (text === '' || /[.!?…。！？؟]["'”’»)]*$/u.test(text) ? text : `${text}.`)
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').map(sentence).join(' ')

export const spokenMessage = (message: FoundMessage, network: string, now: number): string => {
  const { account, at, conversationId, section, snippet, warning } = message
  const place = sectionName(section)
  return joined([
    `${authorWords(message)}, ${agoWords(Math.max(0, now - at))}`, warning ? `Warning: ${warning.text}` : snippet.text.trim(),
    account ? `On ${network}, with ${handleOf(account)}` : `On ${network}`, place && `Listed under ${place}`, conversationId === null ? 'Opens on its site' : '',
  ])
}

export const spokenPerson = (found: FoundPerson, network: string): string => {
  const { person, account, bio, note, conversationId } = found
  return joined([nameOf(person), handleOf(person), note ? `Your note: ${note.text}` : bio?.text ?? '', talkWords(found), account ? `On ${network}, with ${handleOf(account)}` : `On ${network}`, conversationId === null ? 'Opens on its site' : ''])
}

/** Said when results change. */
export const countWords = (people: number, messages: number, hasMore: boolean): string =>
  people + messages === 0 ? 'Nothing found.' : `${plural(people, 'person', 'people')} and ${hasMore ? 'more than ' : ''}${plural(messages, 'message')}.`
