import { useCallback, useEffect } from 'react'
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Section } from '#domain/conversation'
import { getConversation, listThreadMessages } from '../store/conversations.ts'
import type { ConversationView } from '../store/rows.ts'
import { pageOf } from './page.ts'

/** Drafts are not part of the key: the composer reads its own, so typing rereads nothing here. */
const keyOf = (id: string | null) => [{ tables: ['conversations', 'messages', 'people', 'threads', 'accounts', 'outbox', 'triage', 'links'] }, 'conversation', id]
const queryOf = (id: string) => ({ queryKey: keyOf(id), queryFn: () => getConversation(id) })
const sectionIn = (view: ConversationView | null): Section | null => view?.conversation.section ?? null

/** One conversation. */
export const useConversation = (id: string) => useQuery(queryOf(id))

/** Reads the one most likely to be opened next, while there is nothing else to do: it is there when it is. What cannot be read now is read then. Null for none. */
export function useReadAhead(id: string | null): void {
  const client = useQueryClient()
  useEffect(() => {
    if (id === null) return
    const handle = requestIdleCallback(() => void client.query(queryOf(id)).catch(() => undefined))
    return () => cancelIdleCallback(handle)
  }, [client, id])
}

/** Reads one that is about to be opened, where it has not been read; null where it has. Never rejects: what cannot be read is told of where it is shown. */
export function useReadFirst(): (id: string) => Promise<unknown> | null {
  const client = useQueryClient()
  return useCallback((id) => client.getQueryData(keyOf(id)) === undefined
    ? client.query(queryOf(id)).catch(() => undefined)
    : null, [client])
}

/** Finds the page of a conversation, shown or not; null where there is none. Never rejects. */
export function useFindPage(): (id: string) => Promise<string | null> {
  const client = useQueryClient()
  return useCallback((id) => client.query(queryOf(id)).then((view) => view && pageOf(view), () => null), [client])
}

/** Where a conversation stands; null where it is not known (yet). Shares its read with `useConversation`. */
export const useSection = (id: string | null): Section | null =>
  useQuery({ queryKey: keyOf(id), queryFn: id === null ? skipToken : () => getConversation(id), select: sectionIn }).data ?? null

/** Everything of a thread that is stored; read only when asked for. */
export const useWholeThread = (threadId: string, personId: string, isOn: boolean) => useQuery({
  queryKey: [{ tables: ['messages', 'people'] }, 'thread', threadId, personId],
  queryFn: () => listThreadMessages(threadId, personId),
  enabled: isOn,
})
