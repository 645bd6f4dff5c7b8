/** What one pull has gathered so far: statuses by this server's ids, and who is who. */
import { inFours, type Api } from './api.ts'
import { accountSchema, readList, type AccountEntity, type StatusEntity } from './entities.ts'
import { orNull } from './failure.ts'
import { webAddress } from './ids.ts'
import { isSameHost, personIdOf, type Me } from './people.ts'

export interface Shelf {
  readonly me: Me
  readonly statuses: Map<string, StatusEntity>
  /** Asked for, and the server does not show it. */
  readonly missing: Set<string>
  /** By Person id. */
  readonly people: Map<string, AccountEntity>
  /** Actors' addresses by the address of their page, those of earlier steps included. */
  readonly actors: Map<string, string>
}

const bare = (id: string): string => id.slice(id.indexOf(':') + 1)
const pageOf = (url: string): string => webAddress(url) ?? url

export const newShelf = (me: Me, names: readonly (readonly [string, string])[]): Shelf => ({
  me, statuses: new Map(), missing: new Set(), people: new Map(),
  actors: new Map([...names, ...(me.url === null ? [] : [[pageOf(me.url), bare(me.personId)] as const])]),
})

export const putPerson = (shelf: Shelf, account: AccountEntity): void => {
  const id = personIdOf(account, shelf.me)
  shelf.people.set(id, account)
  const actor = bare(id)
  shelf.actors.set(pageOf(actor), actor)
  const page = pageOf(account.url ?? actor)
  // Whom we know at a page is not put out of it by somebody of another server who says they live there.
  if (!shelf.actors.has(page) || isSameHost(page, actor)) shelf.actors.set(page, actor)
}

export const put = (shelf: Shelf, status: StatusEntity): void => {
  if (status.reblog) return
  shelf.statuses.set(status.id, status)
  shelf.missing.delete(status.id)
  putPerson(shelf, status.account)
  const quoted = status.quote?.quotedStatus
  if (quoted) putPerson(shelf, quoted.account)
}

/** Mentions carry a page and an id, not the actor's address: most are on the shelf by now. */
export const whoIsAt = (shelf: Shelf) => (url: string): string | null => shelf.actors.get(pageOf(url)) ?? null

/** `GET /api/v1/accounts?id[]=` takes 40 (4.3). */
const atOnce = 40
/** One by one is dear; who is left then is known by the address of their page. */
const mostSingly = 60

const inBatches = <T>(items: readonly T[]): T[][] => Array.from({ length: Math.ceil(items.length / atOnce) }, (_, at) => items.slice(at * atOnce, at * atOnce + atOnce))

/** Finds out who the people these statuses name are. What is found, or not, is remembered, so that it stays so. */
export const resolveMentions = async (api: Api, shelf: Shelf, statuses: Iterable<StatusEntity>, hasBulk: boolean): Promise<void> => {
  const unknown = new Map<string, { readonly id: string; readonly acct: string }>()
  for (const { mentions } of statuses) {
    for (const { id, acct, url } of mentions) if (url !== null && url !== undefined && whoIsAt(shelf)(url) === null) unknown.set(url, { id, acct })
  }
  const accounts: AccountEntity[] = []
  const ids = [...new Set([...unknown.values()].map(({ id }) => id))]
  const bulk = hasBulk ? await inFours(inBatches(ids), async (batch) => orNull(api.get('/api/v1/accounts', { id: batch }).then(({ data }) => readList(accountSchema, data)))) : []
  accounts.push(...bulk.flatMap((found) => found ?? []))
  const found = new Set(accounts.map(({ id }) => id))
  const singly = hasBulk && bulk.every((answer) => answer !== null) ? [] : ids.filter((id) => !found.has(id)).slice(0, mostSingly)
  for (const answer of await inFours(singly, (id) => orNull(api.get(`/api/v1/accounts/${encodeURIComponent(id)}`)))) {
    if (answer) accounts.push(...readList(accountSchema, [answer.data]))
  }
  // An id can be wrong (snac numbers a status's mentions): only who lives at that page counts.
  for (const account of accounts) if (account.url && unknown.has(account.url)) putPerson(shelf, account)
  for (const url of unknown.keys()) if (whoIsAt(shelf)(url) === null) shelf.actors.set(pageOf(url), url)
}
