/** What the vault keeps for an account: the app registered on its server, and the token that app was given. */
import * as v from 'valibot'
import { parseCredential } from '../parse-credential.ts'

const credentialSchema = v.object({
  /** The origin everything is asked at. */
  server: v.string(),
  clientId: v.string(),
  clientSecret: v.string(),
  token: v.string(),
  /** What the token may do, separated by spaces. */
  scopes: v.string(),
})

export type Credential = v.InferOutput<typeof credentialSchema>

export const writeCredential = (credential: Credential): string => JSON.stringify(credential)

/** Rejects with `signed-out` where the text is no credential of ours. */
export const readCredential = (text: string): Credential => parseCredential(credentialSchema, text)
