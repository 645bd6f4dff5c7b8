/** Makes the conversation rows of one thread from its messages and the user's triage. Pure; rank and noise join here. */
import type { Account } from '#domain/account'
import { conversationIdOf, type Conversation, type Section } from '#domain/conversation'
import type { Message } from '#domain/message'
import type { Reason } from '#domain/reason'
import type { Triage } from '#domain/triage'
import { turnsOf, type PersonTurn } from '../rules/turn.ts'
import { addresseesOf } from './exchange.ts'
import type { MessageRow, ReasonKey, ThreadRow, ThreadStateRow } from './rows.ts'

/** Everything a thread's rows depend on. */
export interface ThreadFacts {
  readonly thread: ThreadRow
  /** All stored messages of the thread. */
  readonly messages: readonly MessageRow[]
  /** The user's messages in other threads that quote one of these. */
  readonly quoting: readonly MessageRow[]
  /** Answers on their way, as if they were there already. */
  readonly queued: readonly Message[]
  readonly accounts: readonly Account[]
  readonly bots: ReadonlySet<string>
  /** By conversation id. */
  readonly triage: ReadonlyMap<string, Triage>
}
export interface Derived {
  readonly conversations: readonly Conversation[]
  readonly state: Omit<ThreadStateRow, 'readAt'>
}

const snippetLength = 280

/** The same facts give the same rows, in whatever order the messages stand. */
export const deriveThread = (facts: ThreadFacts): Derived => {
  const { thread, messages, quoting, queued, accounts, bots } = facts
  const mine = new Set(accounts.map(({ personId }) => personId))
  const byId = new Map<string, Message>(messages.map((message) => [message.id, message]))
  const turns = turnsOf({ root: thread.root, mine, bots, messages: [...messages, ...quoting, ...queued] })
  const words = wordsByPerson(messages, mine)
  const spokenTo = lastSpokenTo(facts, byId, words.keys(), mine)
  const conversations = [...words].map(([personId, theirs]) =>
    rowOf({ facts, personId, theirs, turn: turns.get(personId) ?? silent, spokenToAt: spokenTo.get(personId) ?? 0, mine, byId }))
  const live = [
    ...messages.filter(({ authorId, deletedAt }) => deletedAt === null && mine.has(authorId)),
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

interface PersonFacts {
  readonly facts: ThreadFacts
  readonly personId: string
  /** By arrival; never empty. */
  readonly theirs: readonly [MessageRow, ...MessageRow[]]
  readonly turn: PersonTurn
  readonly spokenToAt: number
  readonly mine: ReadonlySet<string>
  readonly byId: ReadonlyMap<string, Message>
}

const rowOf = ({ facts: { thread, accounts, triage }, personId, theirs, turn: { turn, waiting }, spokenToAt, mine, byId }: PersonFacts): Conversation => {
  const id = conversationIdOf(thread.id, personId)
  const there = theirs.filter(({ deletedAt }) => deletedAt === null)
  const lastWaiting = waiting.at(-1)?.id
  const shown = theirs.find((message) => message.id === lastWaiting) ?? there.at(-1) ?? theirs.at(-1) ?? theirs[0]
  const section = sectionOf(turn, waiting, triage.get(id))
  const latestAt = Math.max(spokenToAt, (there.at(-1) ?? shown).arrivedAt)
  const firstWaiting = waiting[0]
  return {
    id, threadId: thread.id, personId, network: thread.network, root: thread.root, turn, section, latestAt,
    accountId: accountFor(shown, byId, accounts),
    tier: 0,
    waitingSince: section === 'waiting' && firstWaiting ? firstWaiting.arrivedAt : -latestAt,
    messageId: shown.id,
    kind: shown.kind,
    snippet: shown.deletedAt === null ? beginningOf(shown.warning ?? shown.text) : '',
    waitingCount: waiting.length,
    reason: reasonOf(section, waiting, latestAt, mine, byId, thread.root),
  }
}

/** What the user filed away stays away until something later waits. */
const sectionOf = (turn: Conversation['turn'], waiting: readonly Message[], triage: Triage | undefined): Section => {
  if (triage && !waiting.some(({ arrivedAt }) => arrivedAt > triage.seenUntil)) return 'done'
  return turn === 'theirs' ? 'waiting' : turn === 'yours' ? 'answered' : 'unlisted'
}

const reasonOf = (
  section: Section, waiting: readonly Message[], latestAt: number,
  mine: ReadonlySet<string>, byId: ReadonlyMap<string, Message>, root: Conversation['root'],
): Reason => {
  const first = waiting[0]
  if (section !== 'waiting' || !first) return { key: otherReasons[section], params: { at: latestAt } }
  const key = waiting.map((message) => wayToMe(message, mine, byId, root)).findLast((way) => way !== null) ?? 'replied-to-you'
  return { key, params: { at: first.arrivedAt, count: waiting.length } }
}
const otherReasons: Record<Section, ReasonKey> =
  { answered: 'you-answered', done: 'done', unlisted: 'overheard', waiting: 'replied-to-you' }

/** How a message reaches the user; null for what its author added to their own words. */
const wayToMe = (message: Message, mine: ReadonlySet<string>, byId: ReadonlyMap<string, Message>, root: Conversation['root']): ReasonKey | null => {
  if (root === 'direct' || message.kind === 'direct') return 'wrote-to-you'
  const parent = message.parentId === null ? undefined : byId.get(message.parentId)
  if (parent && mine.has(parent.authorId)) return 'replied-to-you'
  const quoted = message.quotedId === null ? undefined : byId.get(message.quotedId)
  if (mine.has(quoted?.authorId ?? message.quotedAuthorId ?? '')) return 'quoted-you'
  if (message.mentions.some((personId) => mine.has(personId))) return 'named-you'
  return root === 'article' && !parent ? 'commented' : null
}

/** The account their words are for, among those that saw them; what they added to their own words is for whom these were. */
const accountFor = (shown: MessageRow, byId: ReadonlyMap<string, Message>, accounts: readonly Account[]): string => {
  const able = accounts.filter(({ id }) => shown.accountIds.includes(id))
  const seen = new Set<string>()
  for (let at: Message | undefined = shown; at?.authorId === shown.authorId && !seen.has(at.id);) {
    seen.add(at.id)
    const parent: Message | undefined = at.parentId === null ? undefined : byId.get(at.parentId)
    const addressed = [parent?.authorId, at.quotedAuthorId, ...at.mentions]
    const found = addressed.map((personId) => able.find((account) => account.personId === personId)).find(Boolean)
    if (found) return found.id
    at = parent
  }
  return able[0]?.id ?? shown.accountIds[0] ?? ''
}

const byArrival = (a: Message, b: Message): number => a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : 1)

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

const lastSpokenTo = (
  { thread, messages, quoting, queued }: ThreadFacts, byId: ReadonlyMap<string, Message>, people: Iterable<string>, mine: ReadonlySet<string>,
): Map<string, number> => {
  const everyone = [...people]
  const at = new Map<string, number>()
  for (const message of [...messages, ...quoting, ...queued]) {
    if (message.deletedAt !== null || !mine.has(message.authorId)) continue
    for (const personId of addresseesOf(message, thread.root, (id) => byId.get(id), everyone)) {
      at.set(personId, Math.max(at.get(personId) ?? 0, message.arrivedAt))
    }
  }
  return at
}

/** Never ends inside a surrogate pair. */
const beginningOf = (text: string): string => text.slice(0, snippetLength).replace(/[\uD800-\uDBFF]$/u, '')
