/** The user holds this Person to be the same human as every other with the same `humanId`; linked Persons share depth. */
export interface Linked {
  readonly personId: string
  /** Made anew with each first link: one used before never joins people again. */
  readonly humanId: string
  readonly decidedAt: number
}
