/** Reads watched threads again: finds replies no notification told of, edits, and statuses that are gone. */
import { inFours, type Api } from './api.ts'
import { toContent } from './content.ts'
import { readContext } from './context.ts'
import { readList, statusSchema, type StatusEntity } from './entities.ts'
import { asFailed, isGone, isOfOneThing, isPage } from './failure.ts'
import { timeOf } from './ids.ts'
import type { Known, KnownThread } from './known.ts'
import { personIdOf } from './people.ts'
import { put, whoIsAt, type Shelf } from './shelf.ts'

const mostThreads = 20
const mostFound = 60
/** Statuses looked for one by one in one step, other ones each time. */
const mostChecked = 40

export interface Watched {
  /** Not delivered before, or edited since, oldest first in each thread. */
  readonly found: readonly StatusEntity[]
  /** Uris of statuses delivered before that the server no longer shows. */
  readonly gone: readonly string[]
  /** Roots of the threads read to their end. */
  readonly read: readonly string[]
}
export const nothingWatched: Watched = { found: [], gone: [], read: [] }

/** `gone`: the server says there is none; `page`: it may mean that; null: it cannot be had now. */
const readStatus = async (api: Api, id: string): Promise<StatusEntity | 'gone' | 'page' | null> => {
  try {
    return readList(statusSchema, [(await api.get(`/api/v1/statuses/${encodeURIComponent(id)}`)).data])[0] ?? null
  } catch (error) {
    if (isGone(error)) return 'gone'
    if (isPage(error)) return 'page'
    if (isOfOneThing(asFailed(error))) return null
    throw error
  }
}

/** One by one, in fours; what is not there any more is left out. */
export const readStatuses = async (api: Api, ids: readonly string[]): Promise<StatusEntity[]> =>
  (await inFours(ids, (id) => readStatus(api, id))).filter((status) => typeof status === 'object' && status !== null)

/** A thread from its root down; null where it cannot be had now, which must not hold up everything else. */
const readThread = async (api: Api, { id }: KnownThread): Promise<readonly StatusEntity[] | null> => {
  const root = await readStatus(api, id)
  if (root === null) return null
  if (typeof root === 'string') return []
  try {
    const { ancestors, descendants } = await readContext(api, id)
    return [...ancestors, root, ...descendants]
  } catch (error) {
    if (isOfOneThing(asFailed(error))) return isGone(error) ? [root] : null
    throw error
  }
}

/** Written by, naming, quoting or answering the account. */
const concerns = (shelf: Shelf, view: ReadonlyMap<string, StatusEntity>, status: StatusEntity): boolean => {
  const { me } = shelf
  const isMine = (account: StatusEntity['account'] | undefined): boolean => account !== undefined && personIdOf(account, me) === me.personId
  return isMine(status.account) || status.inReplyToAccountId === me.id || isMine(view.get(status.inReplyToId ?? '')?.account)
    || isMine(status.quote?.quotedStatus?.account) || toContent(status, whoIsAt(shelf)).mentions.includes(me.personId)
}

/**
 * True where the status concerns the account, stands below something the account wrote, or goes on with its author's own
 * words that do (a chain of replies to oneself is one utterance; only its first part makes a notification).
 */
const isWithin = (shelf: Shelf, view: ReadonlyMap<string, StatusEntity>, status: StatusEntity): boolean => {
  const passed = new Set<string>()
  let isOneUtterance = true
  for (let at: StatusEntity | undefined = status; at && !passed.has(at.id); at = view.get(at.inReplyToId ?? '')) {
    isOneUtterance &&= at.account.id === status.account.id
    if (personIdOf(at.account, shelf.me) === shelf.me.personId || (isOneUtterance && concerns(shelf, view, at))) return true
    passed.add(at.id)
  }
  return false
}

const editedAtOf = (status: StatusEntity): number => timeOf(status.editedAt) ?? 0

/** Does the server show a status that is surely there? Then its page for another means that there is none. */
const answersForOne = async (api: Api, posts: readonly (readonly [string, { readonly id: string }])[], unseen: ReadonlySet<string>): Promise<boolean> => {
  const sure = posts.filter(([uri]) => !unseen.has(uri)).slice(-2)
  return (await readStatuses(api, sure.map(([, { id }]) => id))).length > 0
}

/** Reads at most 20 threads; what is new in them lands on the shelf with everything above it. */
export const readWatched = async (api: Api, shelf: Shelf, roots: readonly string[], known: Known, now: number): Promise<Watched> => {
  const threads = [...new Set(roots)].flatMap((root) => known.threads.get(root) ?? []).slice(0, mostThreads)
  const found: StatusEntity[] = []
  const unseen: { uri: string; id: string }[] = []
  // A thread nobody remembers is done with: others get their turn.
  const read = [...new Set(roots)].filter((root) => !known.threads.has(root))
  const views = await inFours(threads, async (thread) => ({ thread, statuses: await readThread(api, thread) }))
  for (const { thread, statuses } of views) {
    if (statuses === null) {
      read.push(thread.root)
      continue
    }
    const view = new Map(statuses.map((status) => [status.id, status]))
    const uris = new Set(statuses.map(({ uri }) => uri))
    const fresh = statuses.filter((status) => {
      const before = thread.posts.get(status.uri)
      return before ? before.editedAt !== editedAtOf(status) : status.muted !== true && isWithin(shelf, view, status)
    })
    if (found.length > 0 && found.length + fresh.length > mostFound) continue
    for (const status of statuses) put(shelf, status)
    found.push(...fresh.slice(0, mostFound))
    read.push(thread.root)
    for (const [uri, { id }] of thread.posts) if (!uris.has(uri)) unseen.push({ uri, id })
  }
  // A thread's view has an end, and leaves out what is further up: only what cannot be had by name either is gone.
  const from = unseen.length > mostChecked ? now % unseen.length : 0
  const checked = [...unseen.slice(from), ...unseen.slice(0, from)].slice(0, mostChecked)
  const answers = await inFours(checked, async ({ uri, id }) => ({ uri, answer: await readStatus(api, id) }))
  const pages = answers.some(({ answer }) => answer === 'page') && !await answersForOne(api, [...known.posts], new Set(unseen.map(({ uri }) => uri))) ? [] : ['page']
  return { found, gone: answers.filter(({ answer }) => answer === 'gone' || pages.some((page) => page === answer)).map(({ uri }) => uri), read }
}
