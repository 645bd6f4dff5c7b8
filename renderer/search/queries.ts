/** What the search place reads. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { nothingFound, type Found } from '../store/search/found.ts'
import type { LongWork } from '../store/long-work.ts'
import { getIndexing, search } from '../store/search.ts'

export const peopleShown = 5
export const messagesShown = 30

export interface Results {
  readonly found: Found
  /** True while the answer shown is to what was typed before. */
  readonly isBehind: boolean
  readonly problem: Error | null
}

/** The answer to what is typed now; while it comes, the one before stays. `times`: how often more was asked for. */
export function useResults(text: string, times: number): Results {
  const typed = text.trim()
  const wanted = { people: times === 0 ? peopleShown : peopleShown * 8, messages: messagesShown * 3 ** times }
  const { data, error, isPlaceholderData, isPending } = useQuery({
    queryKey: [{ tables: ['searchSegments', 'conversations', 'people', 'notes', 'accounts'] }, 'search', typed, wanted],
    queryFn: ({ signal }) => typed === '' ? nothingFound : search(typed, wanted, Date.now(), signal),
    placeholderData: keepPreviousData,
    // What was typed is not asked again by chance: nothing of it is kept once it is not shown.
    gcTime: 0,
  })
  return { found: typed === '' ? nothingFound : data ?? nothingFound, isBehind: typed !== '' && (isPlaceholderData || isPending && !error), problem: error }
}

/** Null once everything can be found. */
export const useIndexing = (): LongWork | null => useQuery({ queryKey: [{ tables: ['searchQueue', 'settings'] }, 'indexing'], queryFn: getIndexing }).data ?? null
