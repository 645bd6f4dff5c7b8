import type { AtpAgent } from '@atproto/api'

export interface Addresses { readonly pds: string; readonly directPds: string; readonly plc: string; readonly appview: string; readonly control: string }
export interface TestPerson {
  readonly name: string
  readonly did: string
  readonly handle: string
  readonly password: string
  readonly email: string
  readonly agent: AtpAgent
}
export interface StrongRef { readonly uri: string; readonly cid: string }
export interface Posted extends StrongRef { readonly root?: StrongRef | undefined }
export interface PostOptions {
  readonly replyTo?: Posted
  readonly quotes?: StrongRef
  readonly at?: number
  readonly langs?: readonly string[]
  readonly [more: string]: unknown
}
export interface ProfileOptions { readonly name?: string; readonly bio?: string; readonly record?: object }
export type PostRecord = { readonly $type: string; readonly text: string; readonly createdAt: string; readonly [more: string]: unknown }

export declare const createPerson: (network: Addresses, name: string, profile?: ProfileOptions) => Promise<TestPerson>
export declare const appPassword: (person: TestPerson, name?: string) => Promise<string>
export declare const postRecord: (person: TestPerson, text: string, options?: PostOptions) => Promise<PostRecord>
export declare const post: (person: TestPerson, text: string, options?: PostOptions) => Promise<Posted>
export declare const publish: (person: TestPerson, records: readonly { readonly $type: string }[]) => Promise<StrongRef[]>
export declare const remove: (person: TestPerson, post: { readonly uri: string }) => Promise<void>
export declare const like: (person: TestPerson, post: StrongRef) => Promise<StrongRef>
export declare const repost: (person: TestPerson, post: StrongRef) => Promise<StrongRef>
export declare const follow: (person: TestPerson, other: TestPerson) => Promise<StrongRef>
export declare const settle: (network: Addresses) => Promise<void>
