/** The user as their site knows them, and what they may do there. */
import type { Session } from '../connector.ts'
import { failed } from '../../failed.ts'
import { openApi, type Api } from './api.ts'
import { readCredential, type PasswordCredential } from './credential.ts'
import { readAs, userSchema, type UserEntity } from './entities.ts'
import { idOf, userUri } from './ids.ts'
import type { Sight } from './list.ts'

export interface Own {
  readonly api: Api
  readonly site: string
  /** The user's own Person id. */
  readonly personId: string
}

/** Asks whom the password is of. */
export const readOwnUser = async (api: Api): Promise<UserEntity> => readAs(userSchema, (await api.get('/wp/v2/users/me', { context: 'edit' })).data)

export const ownNameOf = ({ name, username, slug }: UserEntity): string => [name, username, slug].map((each) => each.trim()).find((each) => each !== '') ?? 'You'

/** https://wordpress.org/documentation/article/roles-and-capabilities/ */
export const sightOf = ({ capabilities }: UserEntity): Sight =>
  (capabilities['moderate_comments'] === true ? 'all' : capabilities['edit_posts'] === true ? 'shown' : 'comments')

/** Opens the site for one verb. */
export const openOwn = (session: Session, { site, api, user, password }: PasswordCredential): Own =>
  ({ api: openApi(session, api, { user, password }), site, personId: session.account.personId })

/** Rejects with `signed-out` where the password answers for somebody else. */
export const checkOwn = ({ site, personId }: Own, { id }: UserEntity): void => {
  if (idOf(userUri(site, id)) !== personId) throw failed('signed-out', 'session-ended', 'the site answered for another user')
}

/** Rejects with `refused`/`not-accepted` where the account only reads a feed. */
export const openOwnToWrite = async (session: Session): Promise<Own> => {
  const credential = readCredential(await session.readCredential())
  if (credential.is === 'feed') throw failed('refused', 'replies-off', 'this site is only read')
  return openOwn(session, credential)
}
