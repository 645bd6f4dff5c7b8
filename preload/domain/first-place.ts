/**
 * Where a first word to somebody is written that answers nothing: there is no conversation yet. Its id stands where else the
 * id of a conversation does, so that a draft is one per person, way and account, and never appears under anybody else.
 */
const ways = ['mention', 'direct'] as const

/** mention: a post that names them; direct: a message to them alone. Named as the abilities are. */
export type FirstWay = (typeof ways)[number]

export interface FirstPlace {
  readonly way: FirstWay
  readonly accountId: string
  readonly personId: string
}

export const firstPlaceId = ({ way, accountId, personId }: FirstPlace): string => `${way} ${accountId} ${personId}`

/** The place an id means, or null where it is that of a conversation, which has two parts. */
export const firstPlaceOf = (id: string): FirstPlace | null => {
  const [first, accountId, personId, ...rest] = id.split(' ')
  const way = ways.find((each) => each === first)
  return way && accountId && personId && rest.length === 0 ? { way, accountId, personId } : null
}
