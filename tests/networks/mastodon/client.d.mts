import type { TestPerson } from './network.mjs'

/** What snac says of a status, as far as the tests look. */
export interface Shown { readonly id: string; readonly uri: string; readonly content: string; readonly visibility: string; readonly in_reply_to_id: string | null; readonly text: string; readonly spoiler_text: string }
export interface Told { readonly id: string; readonly type: string; readonly account: { readonly acct: string }; readonly status?: Shown }
export interface Client {
  readonly name: string
  readonly id: string
  call(method: string, path: string, body?: Readonly<Record<string, string>>): Promise<unknown>
  post(status: string, more?: Readonly<Record<string, string>>): Promise<Shown>
  notifications(): Promise<Told[]>
  favourite(statusId: string): Promise<unknown>
  boost(statusId: string): Promise<unknown>
  follow(accountId: string): Promise<unknown>
}
export const allow: (address: string, person: TestPerson) => Promise<{ readonly location: string | null; readonly text: string }>
export const signIn: (server: string, person: TestPerson) => Promise<Client>
