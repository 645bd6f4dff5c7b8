/** The account as its server knows it: every verb begins here. */
import type { Session } from '../connector.ts'
import { failed } from '../../failed.ts'
import { serverOrigin } from './address.ts'
import { openApi, type Api } from './api.ts'
import { readCredential } from './credential.ts'
import { accountSchema, readAs, type AccountEntity } from './entities.ts'
import { asReading } from './failure.ts'
import { actorOf } from './people.ts'
import { idOf } from './ids.ts'

export interface Own {
  readonly api: Api
  /** The same with more time, for what is large. */
  readonly uploads: Api
  readonly entity: AccountEntity
  readonly name: string
}

/** Asks who a token is of. */
export const readOwnEntity = async (api: Api): Promise<AccountEntity> => {
  const entity = readAs(accountSchema, await asReading(api.rest.v1.accounts.verifyCredentials()))
  if (entity.suspended === true) throw failed('signed-out', 'account-suspended', entity.acct)
  return entity
}

export const ownNameOf = ({ displayName, acct }: AccountEntity): string => displayName.trim() || acct.split('@')[0] || acct

/** The hosts a server may speak for: where it was reached, what was typed, and the name it gives itself where that is its own. */
export const hostsOf = (origin: string, typed: string, domain: string): string[] => {
  const { host } = new URL(origin)
  return [host, new URL(serverOrigin(typed)).host, ...host.endsWith(`.${domain}`) ? [domain] : []]
}

/**
 * Who the account is to Kith. A server may speak for its own people only: an actor of some other place (`hosts`: where it
 * was reached, and under which name the user knows it) would let it pass for an account elsewhere.
 */
export const ownActorOf = (entity: AccountEntity, origin: string, hosts: readonly string[]): string => {
  const actor = actorOf(entity)
  return URL.canParse(actor) && hosts.includes(new URL(actor).host) ? actor : actorHere(entity, origin)
}
const actorHere = ({ acct }: AccountEntity, origin: string): string => `${origin}/users/${acct}`

/** Is it the account the user knows, also where the server names it in another way than at sign-in? */
export const isOwn = (entity: AccountEntity, origin: string, personId: string): boolean => [actorOf(entity), actorHere(entity, origin)].some((actor) => idOf(actor) === personId)

/** Rejects with `signed-out` where the token is worthless, of somebody else, or the server will not serve the account. */
export const openOwn = async (session: Session): Promise<Own> => {
  const { server, token } = readCredential(await session.readCredential())
  const api = openApi(session, server, token)
  const entity = await readOwnEntity(api)
  if (!isOwn(entity, server, session.account.personId)) throw failed('signed-out', 'session-ended', 'the server answered for another account')
  return { api, uploads: openApi({ ...session, fetch: session.uploadFetch }, server, token), entity, name: ownNameOf(entity) }
}
