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

export interface Left {
  /** What would be left undone by quitting now. */
  readonly going: readonly Named[]
  /** What waits for the user's word. */
  readonly asking: readonly Named[]
  /** False while the outbox has changed and was not read again: what was said last may be too little. */
  readonly isKnown: () => boolean
}

const key = [{ tables: ['outbox', 'people'] }, 'left']

export const useLeft = (): Left => {
  const client = useQueryClient()
  const { data: named = none, isFetching } = useQuery({ queryKey: key, queryFn: listNamed })
  // Asked in the moment of closing, when nothing may have been painted since the change. `isFetching` makes those who wait hear of it.
  const isKnown = useCallback(() => !isFetching && client.isFetching({ queryKey: key }) === 0, [client, isFetching])
  return { isKnown, going: named.filter(({ item }) => isGoing(item)), asking: named.filter(({ item }) => isHeldBack(item)) }
}
