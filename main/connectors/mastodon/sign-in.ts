/** From the name of a server to an account and its token: register there, ask in the browser, fetch the token. */
import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { Account } from '#domain/account'
import { Failed, failed } from '../../failed.ts'
import type { Session, SignInSurroundings } from '../connector.ts'
import { openApi, type Api } from './api.ts'
import { readCredential, writeCredential } from './credential.ts'
import { readAs } from './entities.ts'
import { asFailed, orNull } from './failure.ts'
import { findServer } from './find-server.ts'
import { idOf, network, webAddress } from './ids.ts'
import { info } from './info.ts'
import { limitsOf } from './instance.ts'
import { hostsOf, ownActorOf, ownNameOf, readOwnEntity } from './own.ts'
import { handleOf } from './people.ts'

const pasteUri = 'urn:ietf:wg:oauth:2.0:oob'
/** No more than Kith does. https://docs.joinmastodon.org/api/oauth-scopes/ */
const granular = ['read:accounts', 'read:statuses', 'read:notifications', 'read:follows', 'write:statuses', 'write:media', 'write:mutes', 'write:blocks']
const coarse = ['read', 'write']

/** https://docs.joinmastodon.org/methods/oauth/#authorization-server-metadata (4.3); most other servers have none. */
const metadataSchema = v.object({
  issuer: v.fallback(v.nullish(v.string()), null),
  scopesSupported: v.fallback(v.nullish(v.array(v.string())), null),
})
type Metadata = v.InferOutput<typeof metadataSchema>
const appSchema = v.object({ clientId: v.pipe(v.string(), v.minLength(1)), clientSecret: v.fallback(v.string(), '') })
const tokenSchema = v.object({ accessToken: v.pipe(v.string(), v.minLength(1)), scope: v.fallback(v.optional(v.string()), undefined) })

type App = v.InferOutput<typeof appSchema> & { readonly scopes: readonly string[] }

const readMetadata = async (api: Api): Promise<Metadata> => {
  const answer = await orNull(api.get('/.well-known/oauth-authorization-server'))
  const read = v.safeParse(metadataSchema, answer?.data)
  return read.success ? read.output : { issuer: null, scopesSupported: null }
}

/** Scopes by name where the server knows them; a server that will not have them so is asked for whole ones. */
const register = async (api: Api, redirectUri: string, { scopesSupported }: Metadata): Promise<App> => {
  const ask = async (scopes: readonly string[], redirectUris: string): Promise<App> => {
    const answer = await api.rest.v1.apps.create({ clientName: 'Kith', redirectUris, scopes: scopes.join(' ') })
    return { ...readAs(appSchema, answer), scopes }
  }
  const scopes = scopesSupported === null || scopesSupported === undefined || granular.every((scope) => scopesSupported.includes(scope)) ? granular : coarse
  const both = `${redirectUri}\n${pasteUri}`
  const isRefusal = (error: unknown): boolean => {
    const problem = asFailed(error)
    return problem instanceof Failed && problem.failure.kind === 'refused'
  }
  try {
    return await ask(scopes, both)
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
  return ask(coarse, both).catch((error: unknown) => {
    if (!isRefusal(error)) throw error
    return ask(coarse, redirectUri)
  })
}

const openAddress = (origin: string, app: App, redirectUri: string, state: string, challenge: string): string => {
  const address = new URL('/oauth/authorize', origin)
  address.search = new URLSearchParams({
    response_type: 'code', client_id: app.clientId, redirect_uri: redirectUri, scope: app.scopes.join(' '), state,
    code_challenge: challenge, code_challenge_method: 'S256',
  }).toString()
  return address.href
}

/** Reads what the browser brought. Another issuer means that somebody mixed two servers up (RFC 9207). */
const codeIn = (params: URLSearchParams, { issuer }: Metadata): string => {
  const iss = params.get('iss')
  if (iss !== null && issuer && iss.replace(/\/$/u, '') !== issuer.replace(/\/$/u, '')) throw failed('refused', 'wrong-code', 'the answer is of another server')
  const error = params.get('error')
  if (error !== null) throw failed('refused', error === 'access_denied' ? 'sign-in-declined' : 'not-accepted', params.get('error_description') ?? error)
  const code = params.get('code')?.trim() ?? ''
  if (code === '') throw failed('refused', 'wrong-code', 'no code came back')
  return code
}

const fetchToken = async (api: Api, app: App, code: string, redirectUri: string, verifier: string): Promise<v.InferOutput<typeof tokenSchema>> => {
  try {
    return readAs(tokenSchema, await api.postForm('/oauth/token', {
      grant_type: 'authorization_code', client_id: app.clientId, client_secret: app.clientSecret, redirect_uri: redirectUri, code, scope: app.scopes.join(' '), code_verifier: verifier,
    }))
  } catch (error) {
    const problem = asFailed(error)
    if (!(problem instanceof Failed)) throw problem
    const { kind, code: word, detail } = problem.failure
    // Some servers say only here that an account is not let in; invalid_grant and invalid_client are 400 or 401.
    if (kind === 'signed-out' && word !== 'session-ended') throw failed('refused', word, detail)
    throw kind === 'refused' || kind === 'signed-out' ? failed('refused', 'wrong-code', detail) : problem
  }
}

/**
 * Signs in on the server's own page. Rejects with `refused` and one of bad-address, not-this-network, sign-in-declined,
 * wrong-code, account-disabled, email-unconfirmed, approval-pending; or with what the browser or the network did.
 */
export const signIn = async (fields: Readonly<Record<string, string>>, surroundings: SignInSurroundings): Promise<{ account: Account; credential: string }> => {
  const { origin, server } = await findServer(surroundings, fields['server'] ?? '')
  const api = openApi(surroundings, origin, null)
  const metadata = await readMetadata(api)
  const state = randomBytes(24).toString('base64url')
  // A server that knows nothing of it passes it over; many that know it do not say so.
  const verifier = randomBytes(48).toString('base64url')
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  // One app for this sign-in, also where the user pastes the code after all.
  let registered: Promise<App> | null = null
  const { params, redirectUri } = await surroundings.askBrowser({
    state, pasteUri,
    addressFor: async (uri) => openAddress(origin, await (registered ??= register(api, uri, metadata)), uri, state, challenge),
  })
  const app = await (registered as Promise<App> | null ?? register(api, redirectUri, metadata))
  const { accessToken, scope } = await fetchToken(api, app, codeIn(params, metadata), redirectUri, verifier)
  const entity = await readOwnEntity(openApi(surroundings, origin, accessToken)).catch((error: unknown) => {
    const problem = asFailed(error)
    throw problem instanceof Failed && problem.failure.kind === 'signed-out' ? failed('refused', problem.failure.code, problem.failure.detail) : problem
  })
  const id = idOf(ownActorOf(entity, origin, hostsOf(origin, fields['server'] ?? '', server.domain)))
  return {
    account: {
      id, network, personId: id, handle: handleOf(entity.acct, server.domain), name: ownNameOf(entity), service: origin, url: webAddress(entity.url),
      abilities: info.abilities, limits: limitsOf(server), addedAt: surroundings.now(),
    },
    credential: writeCredential({ server: origin, clientId: app.clientId, clientSecret: app.clientSecret, token: accessToken, scopes: scope ?? app.scopes.join(' ') }),
  }
}

/** Takes the token back. */
export const signOut = async (session: Session): Promise<void> => {
  const { server, clientId, clientSecret, token } = readCredential(await session.readCredential())
  await openApi(session, server, null).postForm('/oauth/revoke', { client_id: clientId, client_secret: clientSecret, token })
}
