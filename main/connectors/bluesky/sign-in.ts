/** From what was typed to an account and its secret. */
import type { Agent } from '@atproto/api'
import type { Account } from '#domain/account'
import { Failed, failed } from '../../failed.ts'
import type { Surroundings } from '../connector.ts'
import { cleaned, serviceOrigin } from './address.ts'
import { openAgent } from './api.ts'
import { pdsOf, writeCredential } from './credential.ts'
import { accountTroubleOf, asFailed, isNamed } from './failure.ts'
import { network, personIdOf, profileUrlOf } from './ids.ts'
import { info } from './info.ts'

/** Before any password leaves: does this server speak our language at all? */
const checkServer = async (agent: Agent, now: number): Promise<void> => {
  try {
    await agent.com.atproto.server.describeServer()
  } catch (error) {
    const problem = asFailed(error, now)
    if (!(problem instanceof Failed)) throw error
    const { kind, code, detail } = problem.failure
    const isSilent = kind === 'offline' || kind === 'slow-down' || code === 'no-answer' || code === 'server-trouble'
    throw isSilent ? problem : failed('refused', 'not-this-network', detail)
  }
}

/** A server says the same for an unknown handle and a wrong password; whether the handle exists is public. */
const isKnown = (agent: Agent, identifier: string): Promise<boolean> =>
  identifier.includes('@') ? Promise.resolve(true) : agent.com.atproto.identity.resolveHandle({ handle: identifier }).then(() => true, () => false)

const refusal = async (error: unknown, agent: Agent, identifier: string, code: string, now: number): Promise<unknown> => {
  const problem = asFailed(error, now)
  if (!(problem instanceof Failed)) return error
  const { kind, code: word, detail } = problem.failure
  if (isNamed(error, 'AuthFactorTokenRequired')) return failed('refused', 'needs-code', detail)
  if (kind === 'signed-out' && word !== 'session-ended') return failed('refused', word, detail)
  if (kind !== 'signed-out') return problem
  if (code !== '' && isNamed(error, 'InvalidToken', 'ExpiredToken')) return failed('refused', 'wrong-code', detail)
  return failed('refused', await isKnown(agent, identifier) ? 'wrong-password' : 'unknown-handle', detail)
}

const nameOf = (agent: Agent, did: string, authorization: string): Promise<string | undefined> =>
  agent.app.bsky.actor.getProfile({ actor: did }, { headers: { authorization } }).then(({ data }) => data.displayName?.trim(), () => undefined)

/**
 * Signs in with a handle or e-mail and an app password.
 * Rejects with `refused` and one of wrong-password, unknown-handle, needs-code, wrong-code, not-this-network, bad-address,
 * account-taken-down, account-suspended, account-deactivated; or with what the network did.
 */
export const signIn = async (fields: Readonly<Record<string, string>>, surroundings: Surroundings): Promise<{ account: Account; credential: string }> => {
  const service = serviceOrigin(fields['service']?.trim() ? fields['service'] : 'bsky.social')
  const identifier = cleaned(fields['identifier'])
  const code = cleaned(fields['code'])
  const agent = openAgent(surroundings, service)
  await checkServer(agent, surroundings.now())
  const { data } = await agent.com.atproto.server
    .createSession({ identifier, password: (fields['password'] ?? '').trim(), ...(code === '' ? {} : { authFactorToken: code }) })
    .catch(async (error: unknown) => { throw await refusal(error, agent, identifier, code, surroundings.now()) })
  const trouble = data.active === false ? accountTroubleOf(data.status) ?? 'account-deactivated' : null
  if (trouble !== null) throw failed('refused', trouble, data.status ?? '')
  const { did, handle, accessJwt, refreshJwt } = data
  const pds = pdsOf(data.didDoc, service)
  const name = await nameOf(openAgent(surroundings, pds), did, `Bearer ${accessJwt}`)
  return {
    account: {
      id: personIdOf(did), network, personId: personIdOf(did), handle, name: name === undefined || name === '' ? handle : name, service, url: profileUrlOf(did),
      abilities: info.abilities, limits: info.limits, addedAt: surroundings.now(),
    },
    credential: writeCredential({ service, pds, did, accessJwt, refreshJwt }),
  }
}
