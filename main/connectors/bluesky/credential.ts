/** What the vault keeps for a Bluesky account. */
import * as v from 'valibot'
import { parseCredential } from '../parse-credential.ts'

const credentialSchema = v.object({
  /** Where the user signed in; sessions are made, refreshed and revoked there. */
  service: v.string(),
  /** Where the account lives; everything else is asked there. At Bluesky itself the two differ. */
  pds: v.string(),
  did: v.string(),
  accessJwt: v.string(),
  refreshJwt: v.string(),
})

export type Credential = v.InferOutput<typeof credentialSchema>

export const writeCredential = (credential: Credential): string => JSON.stringify(credential)

/** Rejects with `signed-out` where the text is no credential of ours. */
export const readCredential = (text: string): Credential => parseCredential(credentialSchema, text)

const didDocSchema = v.object({ service: v.array(v.object({ id: v.string(), serviceEndpoint: v.unknown() })) })

const isLocal = (origin: string): boolean => origin.startsWith('http://')

/**
 * The server a DID document names, as an origin; `service` where it names none we would trust with a token:
 * plain http only while the user themselves typed a server on this machine. https://atproto.com/specs/did
 */
export const pdsOf = (didDoc: unknown, service: string): string => {
  const read = v.safeParse(didDocSchema, didDoc)
  const endpoint = read.success ? read.output.service.find(({ id }) => id.endsWith('#atproto_pds'))?.serviceEndpoint : undefined
  if (typeof endpoint !== 'string' || !URL.canParse(endpoint)) return service
  const { protocol, hostname, origin } = new URL(endpoint)
  const isOwnMachine = hostname === 'localhost' || hostname === '127.0.0.1'
  return protocol === 'https:' || (protocol === 'http:' && isOwnMachine && isLocal(service)) ? origin : service
}
