import { useCallback } from 'react'
import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { getAccounts } from '../store/accounts.ts'
import { countHidden, countSections, countWaitingFromBefore, listConversations } from '../store/conversations.ts'
import { listFold } from '../store/folds.ts'
import type { HiddenCountRow, InboxRow, Page, PageKey } from '../store/rows.ts'
import { moment } from './leaving.ts'
import type { ListName } from './lists.ts'

const pageSize = 60
/** Who waits becomes older by the clock alone. */
const agesEveryMs = 3_600_000

export interface InboxPages {
  readonly rows: readonly InboxRow[]
  /** The moment (see leaving.ts) the oldest part of it was read. */
  readonly readAt: number
  readonly isLoading: boolean
  /** False where rows follow that are not read yet. */
  readonly isWhole: boolean
  readonly problem: Error | null
  /** Reads the next page, once, where there is one. */
  readonly readOn: () => void
}

type ReadPage = Page & { readonly readAt: number }

const noRows: readonly InboxRow[] = []
/** Made once, so that rows that are the same stay the same. */
const joined = ({ pages }: InfiniteData<ReadPage>): { readonly rows: readonly InboxRow[]; readonly readAt: number } =>
  ({ rows: pages.flatMap(({ rows }) => rows), readAt: Math.min(...pages.map(({ readAt }) => readAt)) })

const pagesOf = (key: readonly string[], readPage: (after: PageKey | null) => Promise<Page>) => infiniteQueryOptions({
  queryKey: [{ tables: ['conversations', 'depths', 'links', 'folds', 'people', 'threads', 'accounts', 'settings'] }, 'inbox', ...key],
  queryFn: async ({ pageParam }): Promise<ReadPage> => {
    const readAt = moment()
    return { ...await readPage(pageParam), readAt }
  },
  initialPageParam: null as PageKey | null,
  refetchInterval: agesEveryMs,
  getNextPageParam: (last) => last.next,
  select: joined,
})

const usePages = (options: ReturnType<typeof pagesOf>): InboxPages => {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isPending, error } = useInfiniteQuery(options)
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return { rows: data?.rows ?? noRows, readAt: data?.readAt ?? 0, isLoading: isPending, isWhole: !hasNextPage, problem: error, readOn }
}

const pagesOfList = (list: ListName) => pagesOf([list], (after) => listConversations({ section: list, after, limit: pageSize }, Date.now()))

/** One list, page by page; with a fold, the people inside it instead. */
export const useInboxPages = (list: ListName, foldThreadId: string | null): InboxPages =>
  usePages(foldThreadId === null ? pagesOfList(list) : pagesOf(['fold', foldThreadId], (after) => listFold(foldThreadId, { after, limit: pageSize })))

const listCounts = queryOptions({
  queryKey: [{ tables: ['counters', 'conversations', 'folds', 'settings'] }, 'counts'],
  queryFn: () => countSections(Date.now()),
  refetchInterval: agesEveryMs,
})
/** How many people each list holds. */
export const useListCounts = (): Readonly<Record<ListName, number>> | null => useQuery(listCounts).data ?? null

/** Reads what the window opens with. Never rejects: what cannot be read now is read, and told of, when it is shown. */
export const readInboxAhead = async (client: QueryClient): Promise<void> => {
  await Promise.allSettled([client.infiniteQuery(pagesOfList('waiting')), client.query(listCounts)])
}

/** How many are hidden, by reason. */
export const useHiddenCounts = (): readonly HiddenCountRow[] => useQuery({
  queryKey: [{ tables: ['hiddenCounts'] }, 'hidden'],
  queryFn: countHidden,
}).data ?? []

const dayMs = 86_400_000

/** How many waited before the account that was added last, during its first day; afterwards nobody. */
export const useWaitingFromBefore = (): number => useQuery({
  queryKey: [{ tables: ['accounts', 'conversations', 'folds'] }, 'from-before'],
  queryFn: async () => {
    const addedAt = Math.max(0, ...(await getAccounts()).map((account) => account.addedAt))
    return addedAt > Date.now() - dayMs ? countWaitingFromBefore(addedAt) : 0
  },
}).data ?? 0
