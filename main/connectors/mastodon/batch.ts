/** From what a pull gathered to the batch that leaves it. */
import type { Account } from '#domain/account'
import type { Batch } from '#domain/batch'
import type { Message } from '#domain/message'
import type { Thread } from '#domain/thread'
import { toPlain } from '../../html.ts'
import { inFours, type Api } from './api.ts'
import { ancestorsOf, parentUriOf, standingOf, type Standing } from './context.ts'
import { historySchema, readAs, type StatusEntity } from './entities.ts'
import { orNull } from './failure.ts'
import { timeOf } from './ids.ts'
import type { Delivered, Known } from './known.ts'
import { toFollowerEvent, toMessage, toReaction, toThread, type Deed } from './map.ts'
import { toPerson } from './people.ts'
import { whoIsAt, type Shelf } from './shelf.ts'

/** Characters of JSON for messages; the bridge takes 4,000,000, and people, likes and the cursor travel too. */
const mostCharacters = 1_500_000
const mostPeople = 600
const mostHistories = 20

export interface Gathering {
  readonly api: Api
  readonly shelf: Shelf
  readonly account: Account
  readonly known: Known
  /** What the step was made for; all else on the shelf is only there to understand it. */
  readonly wanted: readonly StatusEntity[]
  /** When this server told of a status, by uri. */
  readonly arrivals: ReadonlyMap<string, number>
  readonly deeds: readonly Deed[]
}

export interface Gathered {
  readonly content: Pick<Batch, 'accountId' | 'people' | 'threads' | 'messages' | 'reactions' | 'followerEvents'>
  readonly delivered: readonly Delivered[]
  /** Ids of wanted statuses there was no room for. */
  readonly left: readonly string[]
}

/** What an edited status said before its last edit, as far as the server remembers. */
const readBefore = async (api: Api, { id }: StatusEntity): Promise<string> => {
  const versions = await orNull(api.get(`/api/v1/statuses/${encodeURIComponent(id)}/history`).then(({ data }) => readAs(historySchema, data)))
  return toPlain(versions?.at(-2)?.content ?? '').text.slice(0, 20_000)
}

interface Mapped { readonly status: StatusEntity; readonly standing: Standing; readonly message: Message }

/** Wanted ones first, then what stands above them and was not delivered before. */
const inOrder = ({ shelf, wanted, known }: Gathering): StatusEntity[] => {
  const above = wanted.flatMap((status) => ancestorsOf(shelf, status)).filter(({ uri }) => !known.posts.has(uri))
  return [...new Map([...wanted, ...above].map((status) => [status.id, status])).values()]
}

const fit = (mapped: readonly Mapped[], wanted: ReadonlySet<string>): { taken: Mapped[]; left: string[] } => {
  const taken: Mapped[] = []
  const left: string[] = []
  let used = 0
  for (const one of mapped) {
    used += JSON.stringify(one.message).length
    if (used <= mostCharacters || taken.length === 0) taken.push(one)
    else if (wanted.has(one.status.id)) left.push(one.status.id)
  }
  return { taken, left }
}

/** Maps what is wanted and what explains it, as far as one batch has room. */
export const gather = async (gathering: Gathering): Promise<Gathered> => {
  const { api, shelf, account, known, wanted, arrivals, deeds } = gathering
  const { me } = shelf
  const statuses = inOrder(gathering)
  const edited = wanted.filter(({ editedAt }) => timeOf(editedAt) !== null).slice(0, mostHistories)
  const before = new Map(await inFours(edited, async (status) => [status.id, await readBefore(api, status)] as const))
  const mapped = statuses.flatMap((status): Mapped[] => {
    const standing = standingOf(shelf, status, known)
    const message = toMessage(status, {
      rootUri: standing.rootUri, parentUri: parentUriOf(shelf, status, api.origin), textBefore: before.get(status.id) ?? '',
      arrivedAt: arrivals.get(status.uri) ?? known.posts.get(status.uri)?.arrivedAt ?? null,
    }, me, whoIsAt(shelf))
    return message === null ? [] : [{ status, standing, message }]
  })
  const { taken, left } = fit(mapped, new Set(wanted.map(({ id }) => id)))
  const threads = new Map<string, Thread>()
  for (const { message, standing } of taken) {
    const thread = toThread(message, standing.root, standing.isIncomplete, me)
    // One of its messages may stand below what another lacks.
    if (!threads.has(thread.id) || thread.isIncomplete) threads.set(thread.id, thread)
  }
  const reactions = deeds.map(toReaction).filter((reaction) => reaction !== null)
  const followerEvents = deeds.map((deed) => toFollowerEvent(deed, account.id)).filter((event) => event !== null)
  const doers = new Set([...taken.map(({ message }) => message.authorId), ...reactions.map(({ byId }) => byId), ...followerEvents.map(({ personId }) => personId)])
  const named = [...new Set(taken.flatMap(({ message }) => message.mentions))].filter((id) => !doers.has(id)).slice(0, mostPeople)
  return {
    left,
    content: {
      accountId: account.id, messages: taken.map(({ message }) => message), threads: [...threads.values()],
      reactions: [...new Map(reactions.map((reaction) => [reaction.id, reaction])).values()],
      followerEvents: [...new Map(followerEvents.map((event) => [event.id, event])).values()],
      people: [...new Set([me.personId, ...doers, ...named])].flatMap((id) => shelf.people.get(id) ?? []).map((person) => toPerson(person, me)),
    },
    delivered: taken.map(({ status, standing, message }) => ({
      uri: message.uri, id: status.id, rootUri: standing.rootUri, rootId: standing.root?.id ?? known.threads.get(standing.rootUri)?.id ?? status.id,
      editedAt: timeOf(status.editedAt) ?? 0, arrivedAt: message.arrivedAt,
    })),
  }
}
