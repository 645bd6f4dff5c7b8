import { describe, expect, it } from 'vitest'
import { hintFor, hints, misreadWords } from '../../../renderer/search/hint-words.ts'
import { countWords, spokenMessage, spokenPerson } from '../../../renderer/search/result-words.ts'
import { besides, targetsOf } from '../../../renderer/search/targets.ts'
import { readQuery } from '../../../renderer/rules/search/query.ts'
import { nothingFound, type FoundMessage, type FoundPerson } from '../../../renderer/store/search/found.ts'

const ana = { id: 'net:ana', network: 'net', handle: 'ana.example', name: 'Ana', bio: '', avatarUrl: null, url: 'https://net.example/ana', isBot: false, followers: null, following: null, posts: null }
const message: FoundMessage = {
  id: 'net:m', network: 'net', author: ana, isMine: false, account: null, at: 0, conversationId: 'net:t net:ana', withPerson: ana, section: 'done', snippet: { text: 'See you there', marks: [] }, warning: null, url: null,
}
const person: FoundPerson = { person: ana, name: { text: 'Ana', marks: [] }, handle: { text: 'ana.example', marks: [] }, bio: null, note: null, account: null, conversationId: null, section: null, latestAt: null, exchanges: 2 }

describe('the search', () => {
  it('says what an operator takes while its value is missing, and only then', () => {
    expect(hintFor('soup from:')).toBe('from: takes a name, a handle, or me.')
    expect(hintFor('IS:')).toMatch(/^is: takes waiting/)
    for (const text of ['', 'from', 'from:ana', 'from: ', 'perform:']) expect(hintFor(text), text).toBe('')
  })

  it('says what it could not read once it has been typed', () => {
    const words = (text: string) => misreadWords(readQuery(text, 0).misread, text)
    expect(words('is:wai')).toEqual([])
    expect(words('is:wai soup')).toEqual(['“is:wai” says nothing Kith knows, so it is left out. is: takes waiting, answered, snoozed, done, hidden or bots.'])
  })

  it('offers only operators that it reads', () => {
    for (const { typed } of hints().filter((hint) => hint.typed.endsWith(':'))) {
      expect(readQuery(`${typed}#`, 0).pieces, typed).toEqual([])
    }
  })

  it('speaks a result: who, when, what, where', () => {
    expect(spokenMessage(message, 'Net', 5 * 60_000)).toBe('Ana, 5 minutes ago. See you there. On Net. Listed under Done.')
    expect(spokenMessage({ ...message, isMine: true }, 'Net', 0)).toMatch(/^You to Ana, just now\./)
    expect(spokenMessage({ ...message, snippet: { text: '', marks: [] }, warning: { text: 'The ending', marks: [] } }, 'Net', 0)).toContain('Warning: The ending.')
    expect(spokenPerson(person, 'Net')).toBe('Ana. @ana.example. You have talked twice. On Net. Opens on its site.')
    expect(spokenPerson({ ...person, note: { text: 'Bakes', marks: [] } }, 'Net')).toContain('@ana.example. Your note: Bakes. You have talked')
    expect(countWords(1, 30, true)).toBe('1 person and more than 30 messages.')
    expect(countWords(0, 0, false)).toBe('Nothing found.')
  })

  it('walks over what can only be read elsewhere', () => {
    const second = { ...message, id: 'net:n' }
    const targets = targetsOf({ ...nothingFound, people: [person], messages: [message, second] })
    expect(targets.map(({ key }) => key)).toEqual(['person net:ana', 'message net:m', 'message net:n'])
    expect(besides(targets, 'message net:m', 1)?.messageId).toBe('net:n')
    expect(besides(targets, 'message net:m', -1)).toBeNull()
    expect(besides(targets, 'gone', 1)?.messageId).toBe('net:m')
  })
})
