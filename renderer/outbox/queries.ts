import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Draft } from '#domain/draft'
import type { OutboxItem } from '#domain/outbox-item'
import { listDrafts } from '../store/drafts.ts'
import { listOutbox } from '../store/outbox.ts'
import { needsUser } from '../store/queue.ts'
import { getRecipient } from '../store/recipients.ts'

export interface Unsent {
  /** Answers only the user can say more of: refused, looked for in vain, held back. */
  readonly asking: readonly OutboxItem[]
  /** Answers that go by themselves. */
  readonly going: readonly OutboxItem[]
  /** Drafts that were on their way when a backup was made. */
  readonly restored: readonly Draft[]
  /** Words begun, the latest first. */
  readonly drafts: readonly Draft[]
  readonly count: number
}

const noItems: readonly OutboxItem[] = []
const noDrafts: readonly Draft[] = []

/** Everything written and not on its network yet. */
export const useUnsent = (): Unsent => {
  const items = useQuery({
    queryKey: [{ tables: ['outbox'] }, 'unsent'],
    queryFn: async () => (await listOutbox()).filter(({ state }) => state !== 'sent'),
  }).data ?? noItems
  const drafts = useQuery({ queryKey: [{ tables: ['drafts'] }, 'drafts'], queryFn: listDrafts }).data ?? noDrafts
  return useMemo(() => ({
    asking: items.filter(needsUser),
    going: items.filter((item) => !needsUser(item)),
    restored: drafts.filter(({ restored }) => restored !== null),
    drafts: drafts.filter(({ restored }) => restored === null),
    count: items.length + drafts.length,
  }), [items, drafts])
}

/** Whom an unsent text is for. */
export const useRecipient = (conversationId: string, accountId: string) => useQuery({
  queryKey: [{ tables: ['people', 'conversations', 'accounts'] }, 'recipient', conversationId, accountId],
  queryFn: () => getRecipient(conversationId, accountId),
}).data ?? null
