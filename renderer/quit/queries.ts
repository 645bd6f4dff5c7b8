import { useQuery } from '@tanstack/react-query'
import type { OutboxItem } from '#domain/outbox-item'
import { listOutbox } from '../store/outbox.ts'
import { getRecipient } from '../store/recipients.ts'
import { nameOf } from '../words/names.ts'

/** An answer with whom it is for. */
export interface Named {
  readonly item: OutboxItem
  readonly name: string
}

const none: readonly Named[] = []
const isGoing = ({ state, asksBecause }: OutboxItem): boolean => asksBecause === null && (state === 'holding' || state === 'waiting' || state === 'sending')

const listNamed = async (): Promise<readonly Named[]> => {
  const items = (await listOutbox()).filter((item) => isGoing(item) || item.asksBecause !== null)
  return Promise.all(items.map(async (item) => {
    const { person } = await getRecipient(item.conversationId, item.accountId)
    return { item, name: person ? nameOf(person) : 'somebody no longer here' }
  }))
}

/** What would be left undone by quitting now, and what waits for the user's word. */
export const useLeft = (): { readonly going: readonly Named[]; readonly asking: readonly Named[] } => {
  const named = useQuery({ queryKey: [{ tables: ['outbox', 'people'] }, 'left'], queryFn: listNamed }).data ?? none
  return { going: named.filter(({ item }) => isGoing(item)), asking: named.filter(({ item }) => item.asksBecause !== null) }
}
