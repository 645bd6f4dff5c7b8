import { useMemo } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { listNamed, listWith } from '../store/names.ts'
import type { PersonInbox } from '../store/rows.ts'
import { bestOf } from './fuzzy.ts'

const peopleShown = 6
const talksEach = 2
const nobody: readonly PersonInbox[] = []

export interface Talks {
  readonly talks: readonly PersonInbox[]
  /** True while these are those for what was typed before. */
  readonly isBehind: boolean
}

/** Conversations with the people whose names fit what is typed, the best first. */
export function useTalks(typed: string): Talks {
  const { data: named, isPending } = useQuery({ queryKey: [{ tables: [] }, 'named'], queryFn: listNamed, staleTime: 60_000, gcTime: 60_000 })
  const isTyped = typed.trim() !== ''
  const ids = useMemo(() => isTyped ? bestOf(typed, named ?? [], ({ name, handle }) => [name, handle], peopleShown).map(({ id }) => id) : [], [named, typed, isTyped])
  const read = useQuery({ queryKey: [{ tables: ['conversations', 'people'] }, 'talks-with', ids], queryFn: () => listWith(ids, talksEach), enabled: ids.length > 0, gcTime: 0, placeholderData: keepPreviousData })
  if (ids.length === 0) return { talks: nobody, isBehind: isTyped && isPending }
  return { talks: read.data ?? nobody, isBehind: read.isPlaceholderData || read.isPending }
}
