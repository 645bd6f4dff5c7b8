/** Somebody's latest public statuses, for whoever wants to know whether they talk with people. */
import * as v from 'valibot'
import type { Recent, RecentPost } from '#domain/recent'
import type { Session } from '../connector.ts'
import type { Api } from './api.ts'
import { fetchContext, parentUriOf, standingOf } from './context.ts'
import { readAs, type StatusEntity } from './entities.ts'
import { orNull } from './failure.ts'
import { findThem, openAsMe } from './find-them.ts'
import { idOf, timeOf } from './ids.ts'
import { unpackKnown } from './known.ts'
import { toMessage, toThread } from './map.ts'
import { readTheirs } from './pages.ts'
import { personIdOf, toPerson } from './people.ts'
import { newShelf, put, putPerson, resolveMentions, whoIsAt, type Shelf } from './shelf.ts'

const relationships = v.array(v.object({ id: v.string(), followedBy: v.fallback(v.nullish(v.boolean()), null) }))

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
  const { api, entity, server, me } = await openAsMe(session)
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
