/** Out: an answer, or a first word, with everything said outright that a server would otherwise guess: to whom, how widely, under which warning. */
import type { Message } from '#domain/message'
import type { PersonTarget, ReplyTarget, SendItem } from '#domain/outbox-item'
import { Failed, failed, failureOf } from '../../failed.ts'
import type { Session } from '../connector.ts'
import type { Api } from './api.ts'
import { isBarred } from './barriers.ts'
import { readAs, statusSchema, type AccountEntity, type StatusEntity } from './entities.ts'
import { asFailed, asReading, isGone, isPage } from './failure.ts'
import { uriOf } from './ids.ts'
import { findThem } from './find-them.ts'
import { readServer, type Server } from './instance.ts'
import { checkPictures, uploadAll } from './media.ts'
import { audienceOf, rootUriOfThread, toMessage } from './map.ts'
import { openOwn, type Own } from './own.ts'
import { handleOf, personIdOf, type Me } from './people.ts'
import { newShelf, put, putPerson, resolveMentions, whoIsAt, type Shelf } from './shelf.ts'
import { checkLength, shortAcct, toWire } from './words.ts'

/** The account on its server, for one verb. */
export interface Desk {
  readonly own: Own
  readonly server: Server
  readonly shelf: Shelf
}

/** All that is known before anything is written. */
interface Ready extends Desk {
  /** Null where nothing is answered. */
  readonly parent: StatusEntity | null
  readonly visibility: string
  readonly text: string
  readonly spoiler: string
}

const readParent = async (api: Api, id: string): Promise<StatusEntity> => {
  try {
    return readAs(statusSchema, (await api.get(`/api/v1/statuses/${encodeURIComponent(id)}`)).data)
  } catch (error) {
    // Some servers would post the answer all the same, to nobody.
    throw isGone(error) || isPage(error) ? failed('refused', 'parent-gone', id) : error
  }
}

/** Everybody the thread speaks to: who wrote what is answered, and whom they named, oneself left out. */
const addressees = (parent: StatusEntity, shelf: Shelf, { domain }: Server): string[] => {
  const { me } = shelf
  const named = parent.mentions.filter(({ id, url }) => id !== me.id && url !== me.url && (url === null || url === undefined || whoIsAt(shelf)(url) !== whoIsAt(shelf)(me.url ?? '')))
  const others = [...personIdOf(parent.account, me) === me.personId ? [] : [parent.account.acct], ...named.map(({ acct }) => acct)]
  return others.map((acct) => shortAcct(acct, domain))
}

/** Whatever breaks while nothing was written yet means surely not sent. */
const notYet = (error: unknown): unknown => {
  const problem = asFailed(error)
  return problem instanceof Failed && problem.failure.kind === 'broken'
    ? failed('offline', 'unreachable', problem.failure.detail, problem.failure.until) : problem
}

export const openDesk = async (session: Session): Promise<Desk> => {
  const own = await openOwn(session)
  const server = await asReading(readServer(own.api, own.api.origin))
  const me: Me = { id: own.entity.id, personId: session.account.personId, url: own.entity.url ?? null, domain: server.domain, saysDirect: server.saysDirect }
  const shelf = newShelf(me, [])
  putPerson(shelf, own.entity)
  return { own, server, shelf }
}

const widths = ['direct', 'followers', 'unlisted', 'public'] as const
export const visibilities = { direct: 'direct', followers: 'private', unlisted: 'unlisted', public: 'public' } as const

/** As wide as what is answered, as it was when the user wrote and as it is now: never wider. What a server has of its own (`local`, `list`…) stays what it is. */
const visibilityOf = ({ shelf, server }: Desk, parent: StatusEntity, target: ReplyTarget): string => {
  const named = parent.mentions.length > 0 || personIdOf(parent.account, shelf.me) !== shelf.me.personId
  const audience = audienceOf(parent, { ...shelf.me, saysDirect: server.saysDirect }, named)
  const width = widths.find((each) => each === audience || each === target.audience) ?? 'direct'
  const isOwnWord = /^[\w-]+$/u.test(parent.visibility) && !(Object.values(visibilities) as string[]).includes(parent.visibility)
  return width === 'followers' && isOwnWord ? parent.visibility : visibilities[width]
}

export const prepareAnswer = async (desk: Desk, words: string, target: ReplyTarget): Promise<Ready> => {
  const parent = await readParent(desk.own.api, target.messageRef)
  put(desk.shelf, parent)
  const { domain } = desk.server
  const visibility = visibilityOf(desk, parent, target)
  const shown = target.names && new Set(target.names.map((name) => name.toLowerCase()))
  // What is answered can have been edited since: nobody reads a private answer whom the user did not see named.
  const named = addressees(parent, desk.shelf, desk.server).filter((acct) => visibility !== 'direct' || !shown || shown.has(handleOf(acct, domain).toLowerCase()))
  return { ...desk, parent, visibility, text: toWire(words, named, domain), spoiler: target.warning ?? parent.spoilerText }
}

/** A private word is told to whom it names, as a post is; what differs is who else may read it. Rejects with `no-such-person` where they are not there. */
export const prepareFirst = async (desk: Desk, words: string, { personId, handle, audience }: PersonTarget): Promise<Ready & { readonly them: AccountEntity }> => {
  const them = await findThem(desk.own.api, desk.shelf.me, personId, handle)
  putPerson(desk.shelf, them)
  const { domain } = desk.server
  return { ...desk, them, parent: null, visibility: visibilities[audience], text: toWire(words, [shortAcct(them.acct, domain)], domain), spoiler: '' }
}

const prepare = async (session: Session, desk: Desk, { text, target }: SendItem): Promise<Ready> => {
  if (target.kind === 'reply') return prepareAnswer(desk, text, target)
  const ready = await prepareFirst(desk, text, target)
  // The server takes it all the same, and shows it to nobody.
  if (await isBarred(session, desk.own.api, ready.them.id)) throw failed('refused', 'blocked', target.personId)
  return ready
}

export const messageOf = async ({ own, shelf, server }: Desk, status: StatusEntity, item: SendItem): Promise<Message> => {
  put(shelf, status)
  // It is there: that somebody it names cannot be looked up now changes nothing about that.
  const isResolved = await resolveMentions(own.api, shelf, [status], server.hasBulk).then(() => true, () => false)
  const { target } = item
  const stands = target.kind === 'reply' ? { rootUri: rootUriOfThread(target.threadUri), parentUri: target.messageUri } : { rootUri: uriOf(status.uri) ?? '', parentUri: null }
  const message = toMessage(status, { ...stands, arrivedAt: null, textBefore: '' }, shelf.me, whoIsAt(shelf))
  if (!message) throw failed('broken', 'no-answer', `what stands at ${status.uri} is not what was sent`)
  return isResolved || target.kind !== 'reply' ? message : { ...message, threadId: target.threadId }
}

/**
 * Sends once, with the item's id as Idempotency-Key where a server heeds it. Rejects with `refused` (too-long, too-many-pictures,
 * picture-not-accepted, attachment-missing, parent-gone, no-such-person, blocked, forbidden, not-accepted) where it surely did not happen and `broken`/`no-answer` where it may have.
 */
export const send = async (session: Session, item: SendItem): Promise<Message> => {
  let ready: Ready
  let mediaIds: string[]
  try {
    ready = await prepare(session, await openDesk(session), item)
    checkLength(ready.text, ready.spoiler, ready.server)
    checkPictures(item.attachments, ready.server)
    mediaIds = await uploadAll(session, ready.own.uploads, item.attachments)
  } catch (error) {
    throw notYet(error)
  }
  const { own, parent, text, visibility, spoiler } = ready
  let answer: unknown
  try {
    answer = await own.api.rest.v1.statuses.create({
      status: text, visibility: visibility as 'public', spoilerText: spoiler, ...(parent ? { inReplyToId: parent.id } : {}),
      ...(item.language === null ? {} : { language: item.language }), ...(mediaIds.length === 0 ? {} : { mediaIds }),
    }, { requestInit: { headers: { 'Idempotency-Key': item.id } } })
  } catch (error) {
    const problem = asFailed(error)
    // Whatever was no clear answer may have been written all the same.
    throw problem instanceof Failed && problem.failure.kind === 'broken'
      ? failed('broken', 'no-answer', problem.failure.detail, problem.failure.until) : problem
  }
  try {
    return await messageOf(ready, readAs(statusSchema, answer), item)
  } catch (error) {
    // It was taken: nothing from here on may say that it surely was not sent.
    throw failed('broken', 'no-answer', failureOf(asFailed(error)).detail)
  }
}
