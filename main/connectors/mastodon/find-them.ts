/** Who somebody is to the account's own server, which has a number of its own for everybody. */
import { failed } from '../../failed.ts'
import type { Session } from '../connector.ts'
import type { Api } from './api.ts'
import { accountSchema, readList, type AccountEntity } from './entities.ts'
import { asReading, orNull } from './failure.ts'
import { readServer, type Server } from './instance.ts'
import { openOwn } from './own.ts'
import { personIdOf, type Me } from './people.ts'

/** The account on its server, and what is needed to know others there. */
export const openAsMe = async (session: Session): Promise<{ api: Api; entity: AccountEntity; server: Server; me: Me }> => {
  const { api, entity } = await openOwn(session)
  const server = await asReading(readServer(api, api.origin))
  return { api, entity, server, me: { id: entity.id, personId: session.account.personId, url: entity.url ?? null, domain: server.domain, saysDirect: server.saysDirect } }
}

/**
 * A Person is known by their actor's address, a server by ids of its own: between the two stands the handle. Who is found
 * by it counts only if they are who was meant. https://docs.joinmastodon.org/methods/accounts/#lookup (3.4); servers
 * without it search (`read:accounts`).
 */
export const findThem = async (api: Api, me: Me, personId: string, handle: string): Promise<AccountEntity> => {
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
