/** The wire: an SDK agent over the passed-in fetch, whose tokens live in the vault and nowhere else. */
import { Agent, XRPCError } from '@atproto/api'
import type { Session, Surroundings } from '../connector.ts'
import { pdsOf, readCredential, writeCredential, type Credential } from './credential.ts'
import { asFailed } from './failure.ts'

/** Without a signal nothing ends a call but its own time limit. */
type Wire = Pick<Surroundings, 'fetch'> & Partial<Pick<Surroundings, 'signal'>>

/** Fetch from one server; a redirect is not followed, so a token never travels on. */
const at = ({ fetch, signal }: Wire, origin: string) => (path: string, init: RequestInit): Promise<Response> => {
  const signals = [init.signal, signal].filter((each) => each !== undefined && each !== null)
  return fetch(new URL(path, origin), { ...init, redirect: 'error', ...(signals.length > 0 ? { signal: AbortSignal.any(signals) } : {}) })
}

/** An agent that is nobody. */
export const openAgent = (wire: Wire, origin: string): Agent => new Agent({ fetchHandler: at(wire, origin) })

const bearer = (token: string): { headers: { authorization: string } } => ({ headers: { authorization: `Bearer ${token}` } })

/** An access token is at its end: 401, or by its older name 400 with ExpiredToken. */
const isExpired = async (answer: Response): Promise<boolean> => {
  if (answer.status === 401) return true
  if (answer.status !== 400) return false
  const body: unknown = await answer.clone().json().catch(() => null)
  return typeof body === 'object' && body !== null && 'error' in body && body.error === 'ExpiredToken'
}

/**
 * A refresh token works once: what comes back is in the vault before anything else happens, also where the verb was
 * ended meanwhile. Half-way the server has forgotten the old token and nobody has the new one.
 */
const refresh = async (session: Session, used: Credential): Promise<Credential> => {
  const stored = readCredential(await session.readCredential())
  if (stored.accessJwt !== used.accessJwt) return stored
  const { data } = await openAgent({ fetch: session.patientFetch }, used.service).com.atproto.server.refreshSession(undefined, bearer(used.refreshJwt))
  if (data.did !== used.did) throw new XRPCError(401, 'InvalidToken', 'the server answered for another account')
  const next = { ...used, pds: data.didDoc ? pdsOf(data.didDoc, used.service) : used.pds, accessJwt: data.accessJwt, refreshJwt: data.refreshJwt }
  await session.saveCredential(writeCredential(next))
  return next
}

/**
 * The account's agent for the length of one verb. An expired access token is refreshed once and the call repeated;
 * where that fails the call fails with what the refresh said.
 */
export const openOwnAgent = async (session: Session): Promise<Agent> => {
  let credential = readCredential(await session.readCredential())
  let refreshing: Promise<Credential> | null = null
  const ask = (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${credential.accessJwt}`)
    return at(session, credential.pds)(path, { ...init, headers })
  }
  return new Agent({
    did: credential.did,
    fetchHandler: async (path, init) => {
      const used = credential
      const answer = await ask(path, init)
      if (!await isExpired(answer)) return answer
      await answer.body?.cancel()
      if (credential.accessJwt === used.accessJwt) {
        refreshing ??= refresh(session, used).finally(() => { refreshing = null })
        credential = await refreshing
      }
      return ask(path, init)
    },
  })
}

/** Ends the session on the server. */
export const revoke = async (session: Session): Promise<void> => {
  const { service, refreshJwt } = readCredential(await session.readCredential())
  await openAgent(session, service).com.atproto.server.deleteSession(undefined, bearer(refreshJwt))
}

/** Runs a verb; whatever the network did to it arrives as Failed. */
export const guarded = async <T>({ now }: Pick<Surroundings, 'now'>, verb: () => Promise<T>): Promise<T> => {
  try {
    return await verb()
  } catch (error) {
    throw asFailed(error, now())
  }
}

/** Runs `work` over all items, at most four at a time, in order of the items. */
export const inFours = async <I, O>(items: readonly I[], work: (item: I) => Promise<O>): Promise<O[]> => {
  const results: O[] = []
  for (let start = 0; start < items.length; start += 4) results.push(...await Promise.all(items.slice(start, start + 4).map(work)))
  return results
}
