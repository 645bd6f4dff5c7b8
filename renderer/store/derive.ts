/** Makes the conversation rows of one thread from its messages and what the user decided. Pure. */
import type { Account } from '#domain/account'
import { conversationIdOf } from '#domain/conversation'
import type { Message } from '#domain/message'
import type { Person } from '#domain/person'
import type { Reason } from '#domain/reason'
import type { Triage } from '#domain/triage'
import { talksIn, type Exchange } from '../rules/depth.ts'
import { byArrival, turnsOf, type PersonTurn, type TurnThread } from '../rules/turn.ts'
import { addresseesOf } from './exchange.ts'
import { noiseOf, suspectTexts, type Speaker } from './hiding.ts'
import type { Knowledge, Scene } from './judging.ts'
import { rowOf } from './row.ts'
import type { ConversationRow, LookRow, MessageRow, Passed, ThreadRow, ThreadStateRow } from './rows.ts'

/** Everything a thread's rows depend on inside the thread. */
export interface ThreadFacts {
  readonly thread: ThreadRow
  /** All stored messages of the thread. */
  readonly messages: readonly MessageRow[]
  /** The user's messages in other threads that quote one of these. */
  readonly quoting: readonly MessageRow[]
  /** Answers on their way, as if they were there already. */
  readonly queued: readonly Message[]
  readonly accounts: readonly Account[]
  /** Who wrote in it. */
  readonly people: ReadonlyMap<string, Person>
  /** By conversation id. */
  readonly triage: ReadonlyMap<string, Triage>
  readonly looks: ReadonlyMap<string, LookRow>
}

/** What can be said of a thread before anything is judged; what passed in it counts in the judging of other threads. */
export interface Prepared {
  readonly facts: ThreadFacts
  readonly turnThread: TurnThread
  readonly byId: ReadonlyMap<string, Message>
  readonly turns: ReadonlyMap<string, PersonTurn>
  /** By arrival. */
  readonly words: ReadonlyMap<string, readonly [MessageRow, ...MessageRow[]]>
  readonly spokenToAt: ReadonlyMap<string, number>
  /** By person, without exchanges. */
  readonly passed: ReadonlyMap<string, Omit<Passed, 'exchanges'>>
}
export interface Derived {
  readonly conversations: readonly ConversationRow[]
  readonly state: Omit<ThreadStateRow, 'readAt'>
}

/** The same facts give the same answer, in whatever order the messages stand. */
export const prepareThread = (facts: ThreadFacts): Prepared => {
  const { thread, messages, quoting, queued, accounts, people } = facts
  const mine = new Set(accounts.map(({ personId }) => personId))
  const bots = new Set([...people.values()].filter(({ isBot }) => isBot).map(({ id }) => id))
  const turnThread: TurnThread = { root: thread.root, mine, bots, messages: [...messages, ...quoting, ...queued] }
  const byId = new Map<string, Message>(messages.map((message) => [message.id, message]))
  const turns = turnsOf(turnThread)
  const words = wordsByPerson(messages, mine)
  const spoken = spokenTo(turnThread, byId, words.keys())
  const passed = new Map([...words].map(([personId, theirs]) => {
    const there = theirs.filter(({ deletedAt }) => deletedAt === null).length
    return [personId, { mine: spoken.get(personId)?.count ?? 0, theirs: there - (turns.get(personId)?.overheard.length ?? 0) }]
  }))
  return { facts, turnThread, byId, turns, words, passed, spokenToAt: new Map([...spoken].map(([personId, { at }]) => [personId, at])) }
}

export const deriveThread = (prepared: Prepared, known: Knowledge): Derived => {
  const { facts: { thread, messages, accounts, people, triage, looks }, turnThread, byId, words, passed, spokenToAt } = prepared
  const noise = noiseIn(prepared, known)
  const heard: TurnThread = { ...turnThread, noise: new Set([...noise.values()].flatMap((ids) => [...ids.keys()])) }
  const turns = noise.size === 0 ? prepared.turns : turnsOf(heard)
  const talks = spokenToAt.size === 0 ? new Map<string, readonly Exchange[]>() : talksIn(heard)
  const conversations = [...words].map(([personId, theirs]) => {
    const id = conversationIdOf(thread.id, personId)
    return rowOf({
      thread, personId, theirs, accounts, byId, mine: turnThread.mine, clock: known.clock,
      turn: turns.get(personId) ?? silent,
      passed: { mine: 0, theirs: 0, ...passed.get(personId) },
      // A post that was said to everybody and what a stranger answered is no talk of the two yet.
      exchanged: (passed.get(personId)?.mine ?? 0) > 0 ? talks.get(personId) ?? [] : [],
      spokenToAt: spokenToAt.get(personId) ?? 0,
      isBot: people.get(personId)?.isBot ?? false,
      isShown: (looks.get(id)?.shownAt ?? null) !== null,
      noise: noise.get(personId) ?? none,
      triage: triage.get(id) ?? null,
    })
  })
  const live = [
    ...messages.filter(({ authorId, deletedAt }) => deletedAt === null && turnThread.mine.has(authorId)),
    ...[...turns.values()].flatMap(({ waiting }) => waiting),
  ]
  return {
    conversations,
    state: {
      threadId: thread.id,
      uri: thread.uri,
      accountIds: [...new Set(messages.flatMap(({ accountIds }) => accountIds))].sort(),
      size: messages.length,
      activeAt: live.reduce((latest, { arrivedAt }) => Math.max(latest, arrivedAt), 0),
    },
  }
}

const silent: PersonTurn = { turn: 'quiet', waiting: [], answered: [], overheard: [] }
const none: ReadonlyMap<string, Reason> = new Map()

/** Whose words are judged: who said something to the user. The merely overheard are not listed anyway. */
const speakersOf = ({ facts: { thread, people, looks }, words, passed }: Prepared): Speaker[] =>
  [...words].filter(([personId]) => (passed.get(personId)?.theirs ?? 0) > 0).map(([personId, theirs]) => ({
    person: people.get(personId) ?? nobody(personId, thread.network),
    words: theirs.filter(({ deletedAt }) => deletedAt === null),
    isOpened: (looks.get(conversationIdOf(thread.id, personId))?.openedAt ?? null) !== null,
    isSpokenTo: (passed.get(personId)?.mine ?? 0) > 0,
  }))

const sceneOf = ({ facts: { thread }, turnThread: { mine }, byId }: Prepared): Scene => ({ thread, mine, byId })

/** Hashes of the texts whose other carriers `deriveThread` must know. */
export const suspectsIn = (prepared: Prepared, known: Omit<Knowledge, 'sameText'>): number[] =>
  speakersOf(prepared).flatMap((speaker) => suspectTexts(speaker, sceneOf(prepared), known))

const noiseIn = (prepared: Prepared, known: Knowledge): Map<string, ReadonlyMap<string, Reason>> => {
  const noise = new Map<string, ReadonlyMap<string, Reason>>()
  for (const speaker of speakersOf(prepared)) {
    const found = noiseOf(speaker, sceneOf(prepared), known)
    if (found.size > 0) noise.set(speaker.person.id, found)
  }
  return noise
}

const nobody = (id: string, network: string): Person => ({
  id, network, handle: '', name: '', bio: '', avatarUrl: null, url: null, isBot: false, followers: null, following: null, posts: null,
})

const wordsByPerson = (messages: readonly MessageRow[], mine: ReadonlySet<string>): Map<string, [MessageRow, ...MessageRow[]]> => {
  const words = new Map<string, [MessageRow, ...MessageRow[]]>()
  for (const message of [...messages].sort(byArrival)) {
    if (mine.has(message.authorId)) continue
    const theirs = words.get(message.authorId)
    if (theirs) theirs.push(message)
    else words.set(message.authorId, [message])
  }
  return words
}

/** How often and when last the user spoke to each of `people`. */
const spokenTo = (
  { messages, root, mine }: TurnThread, byId: ReadonlyMap<string, Message>, people: Iterable<string>,
): Map<string, { count: number; at: number }> => {
  const everyone = new Set(people)
  const spoken = new Map<string, { count: number; at: number }>()
  for (const message of messages) {
    if (message.deletedAt !== null || !mine.has(message.authorId)) continue
    for (const personId of addresseesOf(message, root, (id) => byId.get(id), everyone)) {
      if (!everyone.has(personId)) continue
      const before = spoken.get(personId)
      spoken.set(personId, { count: (before?.count ?? 0) + 1, at: Math.max(before?.at ?? 0, message.arrivedAt) })
    }
  }
  return spoken
}
