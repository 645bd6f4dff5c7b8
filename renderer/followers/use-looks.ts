import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getLook } from '../store/recents.ts'
import type { Look } from '../store/recents.ts'
import type { DoorRow } from '../store/rows.ts'
import { problemOf } from '../store/problem.ts'
import type { Failure } from '#domain/failure'
import { lookAt } from './actions.ts'

/** Somebody, and the account that asks. */
export type Looked = Pick<DoorRow, 'person' | 'account'>

/** Who is being asked about, and why nothing came of it. */
export interface Looks {
  readonly isAsking: (personId: string) => boolean
  readonly problem: (personId: string) => Failure | string | null
  readonly look: (row: Looked) => void
}

/** Looks at people, as many as are asked for; main takes them one after the other. */
export function useLooks(): Looks {
  const [asking, setAsking] = useState<ReadonlySet<string>>(new Set())
  const [problems, setProblems] = useState<ReadonlyMap<string, Failure | string>>(new Map())
  const end = (id: string, problem: Failure | string | null) => {
    setAsking((before) => new Set([...before].filter((one) => one !== id)))
    setProblems((before) => new Map([...[...before].filter(([one]) => one !== id), ...(problem === null ? [] : [[id, problem] as const])]))
  }
  return {
    isAsking: (id) => asking.has(id),
    problem: (id) => problems.get(id) ?? null,
    look: ({ person, account }) => {
      const { id } = person
      if (asking.has(id)) return
      setAsking((before) => new Set([...before, id]))
      lookAt(account, person).then((failure) => end(id, failure), (error: unknown) => end(id, problemOf(error).message))
    },
  }
}

/** What is known of somebody now; null where nobody has looked for a week. */
export const useLook = (personId: string): Look | null => useQuery({
  queryKey: [{ tables: ['recents', 'depths', 'links'] }, 'look', personId],
  queryFn: () => getLook(personId, Date.now()),
}).data ?? null
