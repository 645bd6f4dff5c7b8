/** From what a pull gathered to the batch that leaves it. */
import type { Agent } from '@atproto/api'
import type { Account } from '#domain/account'
import type { Batch } from '#domain/batch'
import { fetchPeople, type Shelf } from './shelf.ts'
import { personIdOf } from './ids.ts'
import { rootUriOf, toFollowerEvent, toMessage, toPerson, toReaction, toThread, type Notice } from './map.ts'

/** Beyond this a post names people only to reach them. */
const mostMentioned = 200

type Gathered = Pick<Batch, 'accountId' | 'people' | 'threads' | 'messages' | 'reactions' | 'followerEvents' | 'account'>

/** Handle or name changed since sign-in: the account as it is now, else null. */
const changed = (account: Account, shelf: Shelf, ownDid: string): Account | null => {
  const profile = shelf.people.get(ownDid)
  if (!profile || profile.handle === 'handle.invalid') return null
  const { handle, name } = toPerson(profile)
  return handle === account.handle && name === account.name ? null : { ...account, handle, name }
}

/** Maps the shelf, with whole profiles of everybody in it. */
export const gather = async (agent: Agent, shelf: Shelf, account: Account, ownDid: string, notices: readonly Notice[]): Promise<Gathered> => {
  const messages = [...shelf.posts.values()].map((post) => toMessage(post, ownDid)).filter((message) => message !== null)
  const reactions = notices.map(toReaction).filter((reaction) => reaction !== null)
  const followerEvents = notices.map((notice) => toFollowerEvent(notice, account.id)).filter((event) => event !== null)
  const mentioned = new Set(messages.flatMap((message) => message.mentions))
  const named = [...messages.map((message) => message.authorId), ...reactions.map((reaction) => reaction.byId), ...followerEvents.map((event) => event.personId),
    ...[...mentioned].slice(0, mostMentioned)]
  const dids = [...new Set(named)].map((id) => id.slice(personIdOf('').length))
  if (dids.length > 0) await fetchPeople(agent, shelf, [ownDid, ...dids])
  const roots = new Set([...shelf.posts.values()].map(rootUriOf))
  return {
    accountId: account.id, messages, reactions, followerEvents,
    people: [...shelf.people.values()].map(toPerson),
    threads: [...roots].map((uri) => toThread(uri, shelf.posts.has(uri))),
    account: changed(account, shelf, ownDid),
  }
}
