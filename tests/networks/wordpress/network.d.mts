export interface SitePerson { readonly id: number; readonly login: string; readonly password: string; readonly name: string }
export interface WordpressNetwork {
  readonly address: string
  readonly owner: SitePerson
  /** Writes articles of her own; moderates nothing. */
  readonly author: SitePerson
  readonly article: number
  readonly othersArticle: number
  stop(): Promise<void>
}
export function startNetwork(): Promise<WordpressNetwork>
