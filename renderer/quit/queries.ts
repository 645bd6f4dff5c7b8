import { useCallback } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { OutboxItem } from '#domain/outbox-item'
import { listOutbox } from '../store/outbox.ts'
import { isHeldBack, untilAsked } from '../store/queue.ts'
import { getRecipient } from '../store/recipients.ts'
import { nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'

/** An answer with whom it is for. */
export interface Named {
  readonly item: OutboxItem
  readonly name: string
}

const none: readonly Named[] = []
/** It goes, or may go once more, by itself. */
export const isGoing = ({ state, asksBecause, notBefore }: Pick<OutboxItem, 'state' | 'asksBecause' | 'notBefore'>): boolean =>
  state === 'sending' || (asksBecause === null && (state === 'holding' || state === 'waiting' || (state === 'unsure' && notBefore !== untilAsked)))

const listNamed = async (): Promise<readonly Named[]> => {
  const items = (await listOutbox()).filter((item) => isGoing(item) || isHeldBack(item))
  return Promise.all(items.map(async (item) => {
    const { person } = await getRecipient(item.conversationId, item.accountId)
    return { item, name: person ? nameOf(person) : say('person.gone') }
  }))
}

/** unread: nothing of the outbox has been read yet; behind: it has changed, and what was read last may be too little. */
export type Known = 'unread' | 'behind' | 'known'

export interface Left {
  /** What would be left undone by quitting now. */
  readonly going: readonly Named[]
  /** What waits for the user's word. */
  readonly asking: readonly Named[]
  /** How many would be left undone: known before their names are. */
  readonly goingCount: number
  readonly known: () => Known
}

const namedKey = [{ tables: ['outbox', 'people'] }, 'left']
// Of its own: people change with all that arrives, and say nothing of what is on its way.
const countKey = [{ tables: ['outbox'] }, 'going']
const countGoing = async (): Promise<number> => (await listOutbox()).filter(isGoing).length

export const useLeft = (): Left => {
  const client = useQueryClient()
  const { data: named = none } = useQuery({ queryKey: namedKey, queryFn: listNamed })
  const { data: count, isFetching } = useQuery({ queryKey: countKey, queryFn: countGoing })
  // Asked in the moment of closing, when nothing may have been painted since the change. `isFetching` makes those who wait hear of it.
  const known = useCallback((): Known => {
    if (client.getQueryData(countKey) === undefined) return 'unread'
    return isFetching || client.isFetching({ queryKey: countKey }) > 0 ? 'behind' : 'known'
  }, [client, isFetching])
  return { known, goingCount: count ?? 0, going: named.filter(({ item }) => isGoing(item)), asking: named.filter(({ item }) => isHeldBack(item)) }
}
