import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Section } from '#domain/conversation'
import { countSections, listConversations } from '../store/conversations.ts'
import type { InboxRow, PageKey } from '../store/rows.ts'

const pageSize = 60

export interface InboxPages {
  readonly rows: readonly InboxRow[]
  readonly isLoading: boolean
  readonly problem: Error | null
  /** Reads the next page, once, where there is one. */
  readonly readOn: () => void
}

/** One section, page by page. */
export function useInboxPages(section: Section): InboxPages {
  const query = useInfiniteQuery({
    queryKey: [{ tables: ['conversations', 'people', 'threads', 'accounts'] }, 'inbox', section],
    queryFn: ({ pageParam }) => listConversations({ section, after: pageParam, limit: pageSize }),
    initialPageParam: null as PageKey | null,
    getNextPageParam: (last) => last.next,
    select: (data) => data.pages.flatMap((page) => page.rows),
  })
  return {
    rows: query.data ?? [],
    isLoading: query.isPending,
    problem: query.error,
    readOn: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    },
  }
}

/** How many conversations each section holds. */
export const useSectionCounts = (): Record<Section, number> | null => useQuery({
  queryKey: [{ tables: ['counters'] }, 'counts'],
  queryFn: countSections,
}).data ?? null
