import { useMemo } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { listNamed, listWith } from '../store/names.ts'
import type { PersonInbox } from '../store/rows.ts'
import { bestOf } from './fuzzy.ts'

const peopleShown = 6
const talksEach = 2
const nobody: readonly PersonInbox[] = []

/** Conversations with the people whose names fit what is typed, the best first. */
export function useTalks(typed: string): readonly PersonInbox[] {
  const { data: named } = useQuery({ queryKey: [{ tables: [] }, 'named'], queryFn: listNamed, staleTime: 60_000, gcTime: 60_000 })
  const ids = useMemo(() => typed.trim() === '' ? [] : bestOf(typed, named ?? [], ({ name, handle }) => [name, handle], peopleShown).map(({ id }) => id), [named, typed])
  const { data } = useQuery({ queryKey: [{ tables: ['conversations', 'people'] }, 'talks-with', ids], queryFn: () => listWith(ids, talksEach), enabled: ids.length > 0, gcTime: 0, placeholderData: keepPreviousData })
  return ids.length === 0 ? nobody : data ?? nobody
}
