/** Whether what was sent is there: looked for before anything is sent again. */
import type { FindAnswer, PersonTarget, ReplyTarget, SendItem } from '#domain/outbox-item'
import { Failed, failed } from '../../failed.ts'
import type { Session } from '../connector.ts'
import { readContext } from './context.ts'
import type { StatusEntity } from './entities.ts'
import { asFailed, orNull } from './failure.ts'
import { timeOf } from './ids.ts'
import { readHome, readOwn, readTalks, type Talk } from './pages.ts'
import { personIdOf } from './people.ts'
import { messageOf, openDesk, prepareAnswer, prepareFirst, visibilities, type Desk } from './send.ts'
import { saysSame } from './words.ts'

/** Clocks of servers differ from ours by less. */
const clockMs = 5 * 60_000
const mostPages = 5
/** Every conversation looked into is a request of its own; the server's limit is there for reading, too. */
const mostTalks = 20

interface Recent {
  readonly statuses: readonly StatusEntity[]
  /** False where they go on further than is looked, or something among them cannot be read: it may be the one. */
  readonly isWhole: boolean
}

/** Own statuses since a time of the server's, newest first. */
const recentOwn = async ({ own }: Desk, since: number): Promise<Recent> => {
  const found = new Map<string, StatusEntity>()
  let isWhole = true
  let maxId: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const read = await readOwn(own.api, own.entity.id, maxId === undefined ? {} : { maxId }, 40)
    const fresh = read.items.filter(({ id }) => !found.has(id))
    for (const { id, status } of fresh) found.set(id, status)
    isWhole &&= read.isWhole
    if (read.next === null || fresh.length === 0 || fresh.some(({ at }) => at < since)) return { statuses: [...found.values()], isWhole }
    maxId = read.next
  }
  return { statuses: [...found.values()], isWhole: false }
}

/** As wide as it was to be. Servers that say `private` of private words too are believed in that. */
const isAsWide = (status: StatusEntity, { audience }: PersonTarget): boolean => status.visibility === visibilities[audience] || (audience === 'direct' && status.visibility === 'private')

/** Every server lists these among the account's own statuses. */
const isForAll = (visibility: string): boolean => visibility === 'public' || visibility === 'unlisted'

/** What moved in the private conversations since a time of the server's, newest first. */
const recentTalks = async ({ own }: Desk, since: number): Promise<{ readonly talks: readonly Talk[]; readonly isWhole: boolean }> => {
  const talks: Talk[] = []
  let isWhole = true
  let maxId: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const read = await readTalks(own.api, maxId)
    talks.push(...read.items)
    isWhole &&= read.isWhole
    if (read.next === null || read.items.length === 0 || read.items.some(({ at }) => at < since)) return { talks, isWhole }
    maxId = read.next
  }
  return { talks, isWhole: false }
}

/**
 * Private words where the own list shows none (snac's never does): `unknown` wherever it cannot be said that they are not
 * there. Conversations show their last status alone, so one that moved on is looked into.
 */
const lookAside = async (desk: Desk, since: number, isIt: (status: StatusEntity) => boolean): Promise<StatusEntity | 'absent' | 'unknown'> => {
  const { own } = desk
  const read = await orNull(recentTalks(desk, since))
  const moved = read?.talks.filter(({ at }) => at >= since).map(({ status }) => status) ?? []
  const atHome = moved.some(isIt) ? [] : await orNull(readHome(own.api)) ?? []
  const found = [...moved, ...atHome].find(isIt)
  if (found) return found
  let isWhole = (read?.isWhole ?? false) && moved.length <= mostTalks
  for (const { id } of moved.slice(0, mostTalks)) {
    const around = await orNull(readContext(own.api, id))
    const earlier = around?.ancestors.find(isIt)
    if (earlier) return earlier
    isWhole &&= around !== null
  }
  // No conversations at all is what a server says that keeps none (snac), too.
  return isWhole && (read?.talks.length ?? 0) > 0 ? 'absent' : 'unknown'
}

/** Looks among the account's own statuses for a first word. Who it is for can be gone by now; the words alone tell it then. */
const lookUpFirst = async (desk: Desk, item: SendItem, target: PersonTarget): Promise<StatusEntity | 'absent' | 'unknown'> => {
  const { own, shelf } = desk
  const ready = await orNull(prepareFirst(desk, item.text, target))
  const since = item.queuedAt - clockMs + Math.min(0, own.api.aheadMs())
  const recent = await recentOwn(desk, since)
  const isIt = (status: StatusEntity): boolean => personIdOf(status.account, shelf.me) === shelf.me.personId && !status.inReplyToId && isAsWide(status, target)
    && (timeOf(status.createdAt) ?? since) >= since && (ready ? saysSame(status, ready.text) : saysSame(status, item.text, false))
  const found = recent.statuses.find(isIt)
  if (found) return found
  if (!recent.isWhole) return 'unknown'
  // Who sees private words of theirs among all would see this one there.
  return target.audience !== 'direct' || recent.statuses.some(({ visibility }) => visibility === 'direct') ? 'absent' : lookAside(desk, since, isIt)
}

/** Looks at the account's own statuses and below what was answered (some servers list no private ones) for the same words: `unknown` where neither can tell. */
const lookUpAnswer = async (desk: Desk, item: SendItem, target: ReplyTarget): Promise<StatusEntity | 'absent' | 'unknown'> => {
  const { own, shelf } = desk
  const parentId = target.messageRef
  const ready = await orNull(prepareAnswer(desk, item.text, target))
  const below = ready && await orNull(readContext(own.api, parentId))
  // In the server's own time, whose clock can be wrong by any amount.
  const since = item.queuedAt - clockMs + Math.min(0, own.api.aheadMs())
  const recent = await recentOwn(desk, since)
  // What is answered can be gone by now: its answers then answer nothing, and whom it spoke to is not known any more.
  const isOurs = (status: StatusEntity): boolean => (ready
    ? status.inReplyToId === parentId && saysSame(status, ready.text)
    : (status.inReplyToId ?? parentId) === parentId && saysSame(status, item.text, false))
  const isIt = (status: StatusEntity): boolean => personIdOf(status.account, shelf.me) === shelf.me.personId && (timeOf(status.createdAt) ?? since) >= since && isOurs(status)
  const found = [...recent.statuses, ...below?.descendants ?? []].find(isIt)
  if (found) return found
  if (!recent.isWhole) return 'unknown'
  const width = ready?.visibility ?? visibilities[target.audience]
  if (below || isForAll(width) || recent.statuses.some(({ visibility }) => visibility === width || visibility === 'direct')) return 'absent'
  // A conversation goes on in several directions: that it is not above the last word does not say that it is nowhere.
  const aside = await lookAside(desk, since, isIt)
  return aside === 'absent' ? 'unknown' : aside
}

export const find = async (session: Session, item: SendItem): Promise<FindAnswer> => {
  try {
    const desk = await openDesk(session)
    const { target } = item
    const found = await (target.kind === 'reply' ? lookUpAnswer(desk, item, target) : lookUpFirst(desk, item, target))
    if (found === 'absent') return { is: 'absent' }
    if (found === 'unknown') return { is: 'unknown', failure: failed('broken', 'no-answer', 'not all that was written since could be read').failure }
    return { is: 'there', message: await messageOf(desk, found, item) }
  } catch (error) {
    const problem = asFailed(error)
    if (problem instanceof Failed) return { is: 'unknown', failure: problem.failure }
    throw problem
  }
}
