import { useDeferredValue, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Person } from '#domain/person'
import { listOwnWords } from '../store/own-words.ts'
import { whenWords } from '../ui/time.ts'
import { checkWords } from './check-words.ts'

/** Whom the words are for, as far as a look at them needs it. */
export interface Reader {
  readonly person: Pick<Person, 'id' | 'name' | 'handle' | 'bio'>
  readonly isWelcome: boolean
}

/** They know the words of many languages: read once somebody writes, not while the window opens. */
const readRules = () => import('../rules/checks.ts')

/** What is to be said about the words before they go; follows the typing without holding it up. */
export function useChecks(text: string, answered: string, { person, isWelcome }: Reader): readonly string[] {
  const earlier = useQuery({ queryKey: [{ tables: ['outbox', 'people'] }, 'own-words', person.id], queryFn: () => listOwnWords(person.id) }).data
  const calm = useDeferredValue(text)
  const isBegun = text.trim() !== ''
  const checksOf = useQuery({ queryKey: [{ tables: [] }, 'check-rules'], queryFn: readRules, enabled: isBegun, gcTime: Infinity }).data?.checksOf
  const { name, handle, bio } = person
  return useMemo(
    () => checksOf?.({ text: calm, answered, isWelcome, to: { name, handle, bio }, earlier: earlier ?? [] }).map((check) => checkWords(check, (at) => whenWords(at, Date.now()))) ?? [],
    [checksOf, calm, answered, isWelcome, name, handle, bio, earlier],
  )
}
