/** One conversation's row: what of it follows from the thread alone. */
import type { Account } from '#domain/account'
import { conversationIdOf, type Conversation, type Section } from '#domain/conversation'
import type { Message } from '#domain/message'
import type { Reason } from '#domain/reason'
import type { Triage } from '#domain/triage'
import type { Exchange } from '../rules/depth.ts'
import { rankOf, type Way } from '../rules/rank.ts'
import { placeOf } from '../rules/section.ts'
import type { PersonTurn } from '../rules/turn.ts'
import { listOf, untilTheyWrite } from './place.ts'
import type { ConversationRow, MessageRow, Passed, ReasonKey, ThreadRow } from './rows.ts'

export interface RowFacts {
  readonly thread: ThreadRow
  readonly personId: string
  /** By arrival; never empty. */
  readonly theirs: readonly [MessageRow, ...MessageRow[]]
  readonly turn: PersonTurn
  readonly passed: Omit<Passed, 'exchanges'>
  readonly exchanged: readonly Exchange[]
  readonly spokenToAt: number
  readonly isBot: boolean
  readonly isShown: boolean
  /** Ids of their noise, with its reason. */
  readonly noise: ReadonlyMap<string, Reason>
  readonly triage: Triage | null
  readonly accounts: readonly Account[]
  readonly mine: ReadonlySet<string>
  readonly byId: ReadonlyMap<string, Message>
  readonly clock: number
}

const snippetLength = 280

/** Tier and fold are for `ranked` and `folded`, which know what is outside the thread. */
export const rowOf = (facts: RowFacts): ConversationRow => {
  const { thread, personId, theirs, turn: { turn, waiting }, passed, exchanged, spokenToAt, isShown, triage } = facts
  const there = theirs.filter(({ deletedAt }) => deletedAt === null)
  const lastWaiting = waiting.at(-1)?.id
  const shown = theirs.find((message) => message.id === lastWaiting) ?? there.at(-1) ?? theirs.at(-1) ?? theirs[0]
  const section = sectionOf(facts, there)
  const latestAt = Math.max(spokenToAt, (there.at(-1) ?? shown).arrivedAt)
  const rank = section === 'waiting' && waiting.length > 0 ? rankOf({ messages: waiting, exchanges: 0, way: wayOf(facts) }) : null
  return {
    id: conversationIdOf(thread.id, personId), threadId: thread.id, personId, network: thread.network, root: thread.root, turn, section, latestAt,
    list: listOf(section, isShown), isShown, isFold: false, passed: { ...passed, exchanges: exchanged.length }, exchanged,
    accountId: accountFor(shown, facts),
    tier: 0,
    isClosing: rank?.isClosing ?? false,
    asks: rank?.asks ?? false,
    waitingSince: section === 'waiting' ? waiting[0]?.arrivedAt ?? latestAt : section === 'snoozed' ? triage?.returnsAt ?? untilTheyWrite : -latestAt,
    messageId: shown.id,
    kind: shown.kind,
    snippet: shown.deletedAt === null ? beginningOf(shown.warning ?? shown.text) : '',
    waitingCount: waiting.length,
    reason: rank ? withoutDepth(rank.reason) : reasonOf(section, latestAt, facts, there),
  }
}

const sectionOf = ({ turn: { turn, waiting, overheard }, triage, isBot, noise, clock }: RowFacts, there: readonly MessageRow[]): Section => {
  const isToMe = there.length > overheard.length
  const isHidden = isToMe && there.every(({ id }) => noise.has(id))
  return placeOf({ turn, waiting, decision: triage, isBot: isBot && isToMe, isHidden }, clock)
}

/** How deep the two have talked is added when the row is read. */
const withoutDepth = ({ key, params: { at = 0, count = 0 } }: Reason): Reason => ({ key, params: { at, count } })

const reasonOf = (section: Section, latestAt: number, { triage, noise }: RowFacts, there: readonly MessageRow[]): Reason => {
  if (section === 'hidden') {
    const latest = there.findLast(({ id }) => noise.has(id))
    const reason = noise.get(latest?.id ?? '')
    if (reason) return reason
  }
  if (section === 'snoozed' && triage) {
    return triage.returnsAt === null
      ? { key: 'snoozed-until-reply' satisfies ReasonKey, params: { at: latestAt, decidedAt: triage.decidedAt } }
      : { key: 'snoozed' satisfies ReasonKey, params: { at: latestAt, decidedAt: triage.decidedAt, returnsAt: triage.returnsAt } }
  }
  if (section === 'done' && triage?.state === 'no-answer') return { key: 'no-answer' satisfies ReasonKey, params: { at: latestAt } }
  return { key: otherReasons[section], params: { at: latestAt } }
}
const otherReasons: Record<Section, ReasonKey> = {
  answered: 'you-answered', done: 'done', unlisted: 'overheard', bots: 'bot', waiting: 'replied-to-you', snoozed: 'snoozed', hidden: 'overheard',
}

const wayOf = ({ turn: { waiting }, mine, byId, thread: { root } }: RowFacts): Way =>
  waiting.map((message) => wayToMe(message, mine, byId, root)).findLast((way) => way !== null) ?? 'replied-to-you'

/** How a message reaches the user; null for what its author added to their own words. */
const wayToMe = (message: Message, mine: ReadonlySet<string>, byId: ReadonlyMap<string, Message>, root: Conversation['root']): Way | null => {
  if (message.isHeld === true) return 'held-for-you'
  if (root === 'direct' || message.kind === 'direct') return 'wrote-to-you'
  const parent = message.parentId === null ? undefined : byId.get(message.parentId)
  if (parent && mine.has(parent.authorId)) return 'replied-to-you'
  const quoted = message.quotedId === null ? undefined : byId.get(message.quotedId)
  if (mine.has(quoted?.authorId ?? message.quotedAuthorId ?? '')) return 'quoted-you'
  if (message.mentions.some((personId) => mine.has(personId))) return 'named-you'
  return root === 'article' && !parent ? 'commented' : null
}

/** The account their words are for, among those that saw them; what they added to their own words is for whom these were. */
const accountFor = (shown: MessageRow, { byId, accounts }: RowFacts): string => {
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

/** Never ends inside a surrogate pair. */
const beginningOf = (text: string): string => text.slice(0, snippetLength).replace(/[\uD800-\uDBFF]$/u, '')
