export interface Visitor { readonly name: string; readonly email: string; readonly url?: string; readonly text: string; readonly parent?: number }
export interface Inserted {
  readonly post: number; readonly content: string; readonly name?: string; readonly email?: string; readonly url?: string; readonly parent?: number
  readonly user?: number; readonly approved?: 0 | 1; readonly type?: string; readonly date_gmt?: string
}
export interface Shown { readonly id: number; readonly parent: number; readonly name: string; readonly markup: string }
export function comment(site: string, post: number, visitor: Visitor): Promise<number | null>
export function insertComments(site: string, comments: readonly Inserted[]): Promise<number[]>
export function change(site: string, id: number, what: { readonly content?: string; readonly status?: 'approve' | 'hold' | 'spam' | 'trash'; readonly delete?: true }): Promise<unknown>
export function setOptions(site: string, options: Readonly<Record<string, string | number>>): Promise<unknown>
export function shownComments(site: string, post: number): Promise<Shown[]>
export function authorize(address: string, person: { readonly login: string; readonly password: string }, says?: 'approve' | 'reject'): Promise<string>
