/** Runs in the page: fills a store, lets the real worker index it, and searches as somebody types. */
import { createDatabase, openDatabase } from '../../renderer/store/database.ts'
import { openStore, read } from '../../renderer/store/open.ts'
import type { ConversationRow, MessageRow, PersonRow, ThreadRow } from '../../renderer/store/rows.ts'
import { getIndexing, search } from '../../renderer/store/search.ts'

const noon = Date.UTC(2026, 4, 1, 12)
const accountIds = ['net:me']
const name = 'kith-bench-search'

/** The same numbers in every run. */
const dice = (seed: number) => () => {
  seed = seed + 0x6d2b79f5 | 0
  let mixed = Math.imul(seed ^ seed >>> 15, 1 | seed)
  mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed
  return ((mixed ^ mixed >>> 14) >>> 0) / 0x100000000
}
const roll = dice(7)
const from = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T

const syllables = ['ba', 'ke', 'ri', 'so', 'lu', 'ma', 'ten', 'gra', 'shi', 'vor', 'pel', 'dun', 'ca', 'mi', 'no', 'tra', 'wen', 'ost', 'fir', 'ha']
const word = (): string => Array.from({ length: 1 + Math.floor(roll() * 4) }, () => from(syllables)).join('')
const vocabulary = [...new Set(Array.from({ length: 90_000 }, word))]
const japanese = Array.from('昨日今日明日写真母父来週土曜日開見喜何時道雨山川海食飲行来話聞書読電車駅町村国語学校友達')
/** Few words are common, most are rare, as in any language. */
const someWord = (): string => vocabulary[Math.floor(vocabulary.length * roll() ** 4)] ?? 'ba'
const sentence = (): string => roll() < 0.08
  ? Array.from({ length: 40 + Math.floor(roll() * 60) }, () => from(japanese)).join('')
  : Array.from({ length: 12 + Math.floor(roll() * 36) }, someWord).join(' ')

const personOf = (at: number): PersonRow => ({
  id: `net:did:plc:${String(at).padStart(24, 'x')}`, network: 'net', handle: `${someWord()}${at}.example`, name: `${someWord()} ${someWord()}`, bio: sentence(), avatarUrl: null, url: null, isBot: false,
  followers: 1, following: 1, posts: 1, accountIds,
})
const messageOf = (at: number, people: readonly PersonRow[], conversations: number): MessageRow => {
  const thread = at % conversations
  const author = people[thread % people.length]?.id ?? ''
  const text = sentence()
  return {
    id: `net:at://${author}/app.feed.post/${String(at).padStart(13, '3')}`, uri: String(at), network: 'net', threadId: `net:t${thread}`, authorId: author, kind: 'reply', text,
    marks: at % 9 === 0 ? [{ kind: 'link', from: 0, to: 2, target: `https://${someWord()}.example/${at}` }] : [], language: null, mentions: [], parentId: null, quotedId: null, quotedAuthorId: null,
    audience: 'public', warning: null, attachments: [], sentAt: noon - at * 60_000, arrivedAt: noon - at * 60_000, edited: null, deletedAt: null, url: null, ref: '', refs: {}, textHash: null, accountIds,
  }
}
const conversationOf = (at: number, person: PersonRow): ConversationRow => ({
  id: `net:t${at} ${person.id}`, threadId: `net:t${at}`, personId: person.id, accountId: 'net:me', network: 'net', root: 'post', turn: 'theirs', section: at % 3 === 0 ? 'waiting' : 'answered',
  list: at % 3 === 0 ? 'waiting' : 'answered', tier: 0, waitingSince: noon - at, latestAt: noon - at, messageId: '', kind: 'reply', snippet: '', waitingCount: 1, asks: false,
  reason: { key: 'replied-to-you', params: {} }, isShown: false, passed: { exchanges: 0, mine: 0, theirs: 1 }, isClosing: false, isFold: false,
})
const threadOf = (at: number): ThreadRow => ({ id: `net:t${at}`, network: 'net', uri: `t${at}`, root: 'post', authorId: null, title: null, url: null, isIncomplete: false, accountIds })

const fill = async (messages: number, conversations: number): Promise<void> => {
  const database = createDatabase(name, 'relaxed')
  await openDatabase(database, () => undefined)
  await database.accounts.put({
    id: 'net:me', network: 'net', personId: 'net:p-me', handle: 'me.example', name: 'me', service: '', url: null, abilities: [], addedAt: 1,
    limits: { graphemes: 300, bytes: null, graphemesPerLink: null, images: null },
  })
  const people = Array.from({ length: conversations / 2 }, (_, at) => personOf(at))
  await database.people.bulkPut(people)
  for (let at = 0; at < conversations; at += 2000) {
    const numbers = Array.from({ length: 2000 }, (_, index) => at + index)
    await database.threads.bulkPut(numbers.map(threadOf))
    await database.conversations.bulkPut(numbers.map((one) => conversationOf(one, people[one % people.length] ?? personOf(0))))
  }
  for (let at = 0; at < messages; at += 2000) await database.messages.bulkPut(Array.from({ length: 2000 }, (_, index) => messageOf(at + index, people, conversations)))
  database.close()
}

/** Until nothing is left to index (ms). */
const index = async (): Promise<number> => {
  const began = performance.now()
  while (await getIndexing() || await read(({ searchQueue }) => searchQueue.count()) > 0) {
    await search('begin', { people: 1, messages: 1 }, noon)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return performance.now() - began
}

/** What somebody types, letter by letter, and what they ask for in other ways. */
const questions = (): string[] => {
  const words = Array.from({ length: 40 }, someWord).concat(Array.from({ length: 20 }, () => from(vocabulary)))
  const typed = words.flatMap((one) => Array.from({ length: Math.min(one.length, 7) }, (_, at) => one.slice(0, at + 1)))
  const others = words.slice(0, 15).flatMap((one, at) => [
    `${one} ${words[at + 1] ?? ''}`, `"${one} ${words[at + 1] ?? ''}"`, `from:${one.slice(0, 3)} ${words[at + 1] ?? ''}`, `${one} is:waiting`, `${one} has:link before:2026-04`, `${one} -${words[at + 2] ?? ''}`,
  ])
  return [...typed, ...others, '写真', '写', '明日写真', 'is:waiting', 'has:link', 'on:net']
}

/** What the page and its workers hold, after a collection; not in TypeScript's DOM library yet: https://developer.mozilla.org/docs/Web/API/Performance/measureUserAgentSpecificMemory */
const heap = async (): Promise<number> =>
  (await (performance as unknown as { measureUserAgentSpecificMemory(): Promise<{ bytes: number }> }).measureUserAgentSpecificMemory()).bytes

/** Each question so often, of which the middle counts: what else the machine does is not what is measured. */
const rounds = 5

export const measureSearch = async (messages: number, conversations: number): Promise<{ times: number[]; indexMs: number; indexBytes: number; heapBytes: number; slow: string[] }> => {
  await fill(messages, conversations)
  await openStore(name)
  const indexMs = await index()
  for (const warm of ['ba', 'ke ri', '写真']) await search(warm, { people: 5, messages: 30 }, noon)
  const measured: { text: string; ms: number }[] = []
  for (const text of questions()) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const began = performance.now()
      await search(text, { people: 5, messages: 30 }, noon)
      times.push(performance.now() - began)
    }
    measured.push({ text, ms: times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0 })
  }
  const heapFirst = await heap()
  const indexBytes = await read(async ({ searchSegments }) => (await searchSegments.toArray()).reduce((sum, { ids, terms, ...rest }) =>
    sum + ids.length + terms.length * 2 + Object.values(rest).reduce((bytes: number, part) => bytes + (typeof part === 'string' ? 0 : part.byteLength), 0), 0))
  const slow = [...measured].sort((a, b) => b.ms - a.ms).slice(0, 12).map(({ text, ms }) => `${text} ${Math.round(ms)}`)
  return { times: measured.map(({ ms }) => ms), indexMs, indexBytes, heapBytes: heapFirst, slow }
}
