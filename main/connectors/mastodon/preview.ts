/** The account behind a public address, as anybody may see it. */
import type { Account } from '#domain/account'
import { Failed, failed } from '../../failed.ts'
import { visible } from '../../typed-address.ts'
import type { Surroundings } from '../connector.ts'
import { previewAbilities, previewPosts } from '../preview.ts'
import { serverOrigin } from './address.ts'
import { openApi, type Answer, type Api } from './api.ts'
import { readContext } from './context.ts'
import { accountSchema, readAs, type AccountEntity } from './entities.ts'
import { asFailed } from './failure.ts'
import { findServer } from './find-server.ts'
import { idOf, network, webAddress } from './ids.ts'
import { limitsOf } from './instance.ts'
import { hostsOf, ownActorOf, ownNameOf } from './own.ts'
import { readOwn } from './pages.ts'
import { handleOf } from './people.ts'

/** `@ann@example.social` or the address of a profile page, to name and server. Rejects with `refused`/`unknown-handle`. */
export const partsOf = (typed: string): { readonly user: string; readonly server: string } => {
  const text = visible(typed)
  const [, origin, shown] = /^(https?:\/\/[^/\s]+)\/(?:@|users\/)([^/\s]+)$/u.exec(text) ?? []
  // A page can show somebody of another server; that one is asked then.
  const [user = '', server = origin ?? ''] = (shown ?? text.replace(/^@/u, '')).split('@')
  if (user === '' || server === '') throw failed('refused', 'unknown-handle', typed)
  return { user, server }
}

const isKept = ({ failure: { kind, code } }: Failed): boolean => kind === 'signed-out' || code === 'forbidden' || code === 'site-wall'
/** What is kept from strangers is a refusal, and no sign-out. */
const openly = (error: unknown): never => {
  const problem = asFailed(error)
  throw problem instanceof Failed && isKept(problem) ? failed('refused', 'needs-sign-in', problem.failure.detail) : problem
}

/** Asks as anybody does. */
export const openPublicApi = (wire: Pick<Surroundings, 'fetch' | 'now' | 'signal'>, origin: string): Api => {
  const api = openApi(wire, origin, null)
  return { ...api, get: (path, search) => api.get(path, search).catch<Answer>(openly) }
}

/** Who has this name on the server itself. Rejects with `refused` (unknown-handle, needs-sign-in), or with what the network did. */
export const lookUp = async (api: Api, user: string): Promise<AccountEntity> => {
  const { data } = await api.get('/api/v1/accounts/lookup', { acct: user }).catch((error: unknown) => {
    // A server without the call, or without the name: nobody can say which.
    throw error instanceof Failed && (error.failure.code === 'gone' || error.failure.code === 'not-offered') ? failed('refused', 'unknown-handle', user) : error
  })
  const entity = readAs(accountSchema, data)
  if (entity.suspended === true) throw failed('refused', 'account-suspended', entity.acct)
  return entity
}

/** A server that keeps everything from strangers does not even say what it is. */
const closedOr = async (wire: Surroundings, origin: string, error: unknown): Promise<unknown> => {
  const problem = asFailed(error)
  if (!(problem instanceof Failed) || problem.failure.code !== 'not-this-network') return problem
  return openPublicApi(wire, origin).get('/api/v1/instance').then(() => problem, (why: unknown) => (why instanceof Failed && why.failure.code === 'needs-sign-in' ? why : problem))
}

/** Does the server show strangers what a preview needs: posts, and what is said under them? */
const tryReading = async (api: Api, id: string): Promise<void> => {
  const { items } = await readOwn(api, id, {}, previewPosts).catch(openly)
  const lively = items.find(({ status }) => status.repliesCount > 0)
  if (lively) await readContext(api, lively.status.id)
}

/** Rejects with `refused` and one of unknown-handle, needs-sign-in, bad-address, not-this-network, account-suspended; or with what the network did. */
export const preview = async (fields: Readonly<Record<string, string>>, surroundings: Surroundings): Promise<Account> => {
  const { user, server: typed } = partsOf(fields['handle'] ?? '')
  const { origin, server } = await findServer(surroundings, `${user}@${typed}`).catch(async (error: unknown) => {
    throw await closedOr(surroundings, serverOrigin(typed), error)
  })
  const api = openPublicApi(surroundings, origin)
  const entity = await lookUp(api, user)
  await tryReading(api, entity.id)
  const id = idOf(ownActorOf(entity, origin, hostsOf(origin, typed, server.domain)))
  return {
    id, network, personId: id, handle: handleOf(entity.acct, server.domain), name: ownNameOf(entity), service: origin, url: webAddress(entity.url),
    abilities: previewAbilities, limits: limitsOf(server), addedAt: surroundings.now(), isPreview: true,
  }
}
