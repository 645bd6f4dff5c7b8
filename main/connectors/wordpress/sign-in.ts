/** From the address of a site to an account: the site's own page gives Kith a password of its own, or the user pastes one; else its comments are only read. */
import { randomBytes } from 'node:crypto'
import type { Account } from '#domain/account'
import { Failed, failed } from '../../failed.ts'
import { typedAddress } from '../../typed-address.ts'
import type { Session, SignInSurroundings } from '../connector.ts'
import { openApi } from './api.ts'
import { readCredential, writeCredential } from './credential.ts'
import { findSite, type FoundSite } from './discover.ts'
import { introspectSchema, readAs } from './entities.ts'
import { feedAccount, findFeed } from './feed/sign-in.ts'
import { idOf, network, userUri, webAddress } from './ids.ts'
import { abilitiesOf, limits } from './info.ts'
import { ownNameOf, readOwnUser, sightOf } from './own.ts'

/** What all of Kith's passwords on a site have in common; a site wants a UUID. */
const appId = '5f0c6a3e-9d0b-4c55-8a61-0d3b7b1e9c42'

interface Login { readonly user: string; readonly password: string }

/** A site wants every name to be new: signing in again, or on another computer, would fail with the same one. It also says which is which. */
const appName = (now: number): string => `Kith, ${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} (${randomBytes(2).toString('hex')})`

/** https://make.wordpress.org/core/2020/11/05/application-passwords-integration-guide/ */
const openAddress = (authorize: string, redirectUri: string, state: string, now: number): string => {
  const address = new URL(authorize)
  const back = (more: Readonly<Record<string, string>>): string => `${redirectUri}?${new URLSearchParams({ state, ...more }).toString()}`
  for (const [name, value] of Object.entries({ app_name: appName(now), app_id: appId, success_url: back({}), reject_url: back({ success: 'false' }) })) address.searchParams.set(name, value)
  return address.href
}

const askSite = async (authorize: string, { askBrowser, now }: SignInSurroundings): Promise<Login> => {
  const state = randomBytes(24).toString('base64url')
  const { params } = await askBrowser({ state, pasteUri: null, addressFor: (redirectUri) => openAddress(authorize, redirectUri, state, now()) })
  if (params.get('error') === 'disabled') throw failed('refused', 'passwords-off', 'the site says that application passwords are disabled')
  if (params.get('success') === 'false') throw failed('refused', 'sign-in-declined')
  const [user, password] = [params.get('user_login') ?? '', params.get('password') ?? '']
  if (user === '' || password === '') throw failed('refused', 'wrong-code', 'no user name and password came back')
  return { user, password }
}

/** Signs in with a password the site gave. `isNew`: it came from there a moment ago, so it cannot be wrong. */
const openAccount = async ({ site, api }: FoundSite, login: Login, isNew: boolean, surroundings: SignInSurroundings): Promise<{ account: Account; credential: string }> => {
  const user = await readOwnUser(openApi(surroundings, api, login)).catch((error: unknown) => {
    if (!(error instanceof Failed) || error.failure.kind !== 'signed-out') throw error
    const code = error.failure.code === 'passwords-off' ? 'passwords-off' : isNew ? 'login-stripped' : 'wrong-password'
    throw failed('refused', code, error.failure.detail)
  })
  const id = idOf(userUri(site, user.id))
  return {
    account: {
      id, network, personId: id, handle: `${user.slug || login.user}@${site.replace(/^https?:\/\//u, '')}`, name: ownNameOf(user), service: site, url: webAddress(user.link) ?? site,
      abilities: abilitiesOf({ canReply: true, canModerate: sightOf(user) === 'all' }), limits, addedAt: surroundings.now(),
    },
    credential: writeCredential({ is: 'password', site, api, ...login }),
  }
}

/**
 * Rejects with `refused` and one of bad-address, not-this-network, insecure-site, sign-in-declined, wrong-code,
 * wrong-password, login-stripped (the site's web server drops the password), passwords-off, read-only (there is only a
 * feed, and the user has not said that this will do); or with what the browser or the network did.
 */
export const signIn = async (fields: Readonly<Record<string, string>>, surroundings: SignInSurroundings): Promise<{ account: Account; credential: string }> => {
  const typed = typedAddress(fields['site'] ?? '')
  const found = await findSite(surroundings, typed)
  const user = fields['user']?.trim() ?? ''
  // A site shows it in groups of four; as one word it is the same.
  const password = fields['password']?.trim() ?? ''
  const readsOnly = (fields['only'] ?? '') !== ''
  if (found !== null && password !== '') {
    if (user === '') throw failed('refused', 'wrong-password', 'no user name')
    return openAccount(found, { user, password }, false, surroundings)
  }
  if (found?.authorize && !readsOnly) return openAccount(found, await askSite(found.authorize, surroundings), true, surroundings)
  const feed = await findFeed(surroundings, typed, found)
  if (feed === null) throw failed('refused', 'not-this-network', typed.href)
  if (!readsOnly) throw failed('refused', 'read-only', feed.feed)
  return feedAccount(feed, surroundings.now())
}

/** Takes the password back on the site. */
export const signOut = async (session: Session): Promise<void> => {
  const credential = readCredential(await session.readCredential())
  if (credential.is === 'feed') return
  const api = openApi(session, credential.api, credential)
  const path = '/wp/v2/users/me/application-passwords'
  const { uuid } = readAs(introspectSchema, (await api.get(`${path}/introspect`)).data)
  await api.remove(`${path}/${uuid}`)
}
