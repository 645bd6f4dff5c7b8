/** Somebody's latest public statuses, for whoever wants to know whether they talk with people. */
import * as v from 'valibot'
import type { Recent, RecentPost } from '#domain/recent'
import { failed } from '../../failed.ts'
import type { Session } from '../connector.ts'
import type { Api } from './api.ts'
import { fetchContext, parentUriOf, standingOf } from './context.ts'
import { accountSchema, readAs, readList, type AccountEntity, type StatusEntity } from './entities.ts'
import { asReading, orNull } from './failure.ts'
import { idOf, timeOf } from './ids.ts'
import { readServer } from './instance.ts'
import { unpackKnown } from './known.ts'
import { toMessage, toThread } from './map.ts'
import { openOwn } from './own.ts'
import { readTheirs } from './pages.ts'
import { personIdOf, toPerson, type Me } from './people.ts'
import { newShelf, put, putPerson, resolveMentions, whoIsAt, type Shelf } from './shelf.ts'

const relationships = v.array(v.object({ id: v.string(), followedBy: v.fallback(v.nullish(v.boolean()), null) }))

/**
 * A Person is known by their actor's address, a server by ids of its own: between the two stands the handle. Who is found
 * by it counts only if they are who was meant. https://docs.joinmastodon.org/methods/accounts/#lookup (3.4); servers
 * without it search (`read:accounts`).
 */
const findThem = async (api: Api, me: Me, personId: string, handle: string): Promise<AccountEntity> => {
  const acct = handle.replace(/^@/u, '')
  const isThem = (account: AccountEntity): boolean => personIdOf(account, me) === personId
  const looked = acct === '' ? null : await orNull(api.get('/api/v1/accounts/lookup', { acct }))
  const [there] = looked ? readList(accountSchema, [looked.data]).filter(isThem) : []
  if (there) return there
  const found = acct === '' ? null : await orNull(api.get('/api/v1/accounts/search', { q: acct, limit: 5 }))
  const [same] = found ? readList(accountSchema, found.data).filter(isThem) : []
  if (!same) throw failed('refused', 'no-such-person', personId)
  return same
}

/** Null where the server does not say. */
const readFollows = async (api: Api, id: string): Promise<boolean | null> => {
  const answer = await orNull(api.get('/api/v1/accounts/relationships', { id: [id] }).then(({ data }) => readAs(relationships, data)))
  return answer?.find((one) => one.id === id)?.followedBy ?? null
}

const isPublic = ({ visibility }: StatusEntity): boolean => visibility === 'public' || visibility === 'unlisted'

const toRecent = (api: Api, shelf: Shelf, status: StatusEntity): RecentPost[] => {
  const at = timeOf(status.createdAt)
  if (at === null) return []
  if (status.reblog) return [{ said: null, answersId: null, at }]
  const { rootUri, root, isIncomplete } = standingOf(shelf, status, unpackKnown([]))
  const message = toMessage(status, { rootUri, parentUri: parentUriOf(shelf, status, api.origin), arrivedAt: null, textBefore: '' }, shelf.me, whoIsAt(shelf))
  if (!message) return []
  const parent = shelf.statuses.get(status.inReplyToId ?? '')
  // Whom it answers may be known by the server's own number only: enough to count people by.
  const answersId = parent ? personIdOf(parent.account, shelf.me) : status.inReplyToAccountId ? idOf(`${api.origin}/api/v1/accounts/${status.inReplyToAccountId}`) : null
  return [{ said: { message, thread: toThread(message, root, isIncomplete, shelf.me) }, answersId: status.inReplyToAccountId === status.account.id ? message.authorId : answersId, at }]
}

/** Rejects with `refused` (no-such-person) where there is nobody. */
export const readPerson = async (session: Session, personId: string, handle: string): Promise<Recent> => {
  const { api, entity } = await openOwn(session)
  const server = await asReading(readServer(api, api.origin))
  const me: Me = { id: entity.id, personId: session.account.personId, url: entity.url ?? null, domain: server.domain, saysDirect: server.saysDirect }
  const them = await findThem(api, me, personId, handle)
  const shelf = newShelf(me, [])
  for (const account of [entity, them]) putPerson(shelf, account)
  const statuses = (await readTheirs(api, them.id)).filter(isPublic)
  for (const status of statuses) put(shelf, status)
  const followsYou = await readFollows(api, them.id)
  // Without what stands above it nobody can say in which thread an answer stands.
  await fetchContext(api, shelf, statuses.filter(({ reblog }) => !reblog))
  await resolveMentions(api, shelf, statuses, server.hasBulk)
  return { person: toPerson(them, me), readAt: session.now(), followsYou, posts: statuses.flatMap((status) => toRecent(api, shelf, status)).sort((a, b) => b.at - a.at) }
}
