/** From what a pull gathered to the batch that leaves it. */
import type { Agent } from '@atproto/api'
import type { Account } from '#domain/account'
import type { Batch } from '#domain/batch'
import { asOnCard } from '../connector.ts'
import { fit } from './fit.ts'
import { info } from './info.ts'
import { fetchPeople, type Shelf } from './shelf.ts'
import { personIdOf } from './ids.ts'
import { knownOf, type Known } from './known.ts'
import { rootUriOf, toFollowerEvent, toMessage, toPerson, toReaction, toThread, type Notice, type Post } from './map.ts'

/** Beyond this a post names people only to reach them. */
const mostMentioned = 200

/** What one step is about. */
export interface Gathering {
  readonly shelf: Shelf
  readonly account: Account
  readonly ownDid: string
  readonly notices: readonly Notice[]
  /** Uris of the posts the step was made for; all else on the shelf is only there to understand them. */
  readonly wanted: ReadonlySet<string>
  readonly known: Known
}

type Content = Pick<Batch, 'accountId' | 'people' | 'threads' | 'messages' | 'reactions' | 'followerEvents' | 'account'>

export interface Gathered {
  readonly content: Content
  /** Uris of posts there was no room for. */
  readonly left: readonly string[]
}

/** Handle, name or what it may do changed since it was stored: the account as it is now, else null. */
const changed = (account: Account, shelf: Shelf, ownDid: string): Account | null => {
  const profile = shelf.people.get(ownDid)
  const current = asOnCard(account, info)
  const { handle, name } = profile && profile.handle !== 'handle.invalid' ? toPerson(profile) : account
  return current === account && handle === account.handle && name === account.name ? null : { ...current, handle, name }
}

/** What was wanted comes first, and what only explains it not a second time. */
const inOrder = ({ shelf, wanted, known }: Gathering): Post[] => {
  const posts = [...shelf.posts.values()]
  const explaining = posts.filter((post) => !wanted.has(post.uri) && !knownOf(known, rootUriOf(post)).posts.has(post.uri))
  return [...posts.filter((post) => wanted.has(post.uri)), ...explaining]
}

/** Maps the shelf, with whole profiles of everybody in it, as far as one batch has room. */
export const gather = async (agent: Agent, gathering: Gathering): Promise<Gathered> => {
  const { shelf, account, ownDid, notices } = gathering
  const messages = inOrder(gathering).map((post) => toMessage(post, ownDid)).filter((message) => message !== null)
  const reactions = notices.map(toReaction).filter((reaction) => reaction !== null)
  const followerEvents = notices.map((notice) => toFollowerEvent(notice, account.id)).filter((event) => event !== null)
  const doers = [...reactions.map((reaction) => reaction.byId), ...followerEvents.map((event) => event.personId)]
  const mentioned = [...new Set(messages.flatMap((message) => message.mentions))].slice(0, mostMentioned)
  const dids = [...new Set([...messages.map((message) => message.authorId), ...doers, ...mentioned])].map((id) => id.slice(personIdOf('').length))
  if (dids.length > 0) await fetchPeople(agent, shelf, [ownDid, ...dids])

  const people = new Map([...shelf.people.values()].map(toPerson).map((person) => [person.id, person]))
  const { taken, left } = fit(messages, (id) => people.get(id) ?? null)
  const named = new Set([account.personId, ...taken.flatMap(({ authorId, mentions }) => [authorId, ...mentions]), ...doers])
  const roots = new Set(taken.map(({ uri }) => shelf.posts.get(uri)).filter((post) => post !== undefined).map(rootUriOf))
  return {
    left,
    content: {
      accountId: account.id, messages: [...taken], reactions, followerEvents,
      people: [...people.values()].filter(({ id }) => named.has(id)),
      threads: [...roots].map((uri) => toThread(uri, shelf.posts.has(uri))),
      account: changed(account, shelf, ownDid),
    },
  }
}
