/** What the vault keeps for a site: where its API is and the application password, or where its comment feed is. */
import * as v from 'valibot'
import { parseCredential } from '../parse-credential.ts'

const credentialSchema = v.variant('is', [
  v.object({ is: v.literal('password'), site: v.string(), api: v.string(), user: v.string(), password: v.string() }),
  // Nothing secret: what is asked for is open to everybody.
  v.object({ is: v.literal('feed'), site: v.string(), feed: v.string(), author: v.nullable(v.string()) }),
])

export type Credential = v.InferOutput<typeof credentialSchema>
export type PasswordCredential = Extract<Credential, { is: 'password' }>
export type FeedCredential = Extract<Credential, { is: 'feed' }>

export const writeCredential = (credential: Credential): string => JSON.stringify(credential)

/** Rejects with `signed-out` where the text is no credential of ours. */
export const readCredential = (text: string): Credential => parseCredential(credentialSchema, text)
