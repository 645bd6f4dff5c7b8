import { useState } from 'react'
import type { Account } from '#domain/account'
import type { BarAsk, Barriers } from '#domain/barrier'
import type { Failure } from '#domain/failure'
import type { Person } from '#domain/person'
import { problemOf } from '../store/problem.ts'
import { bar } from './actions.ts'

export interface Standing {
  /** Null while nobody has asked, or where the answer left it open. */
  readonly stands: Barriers | null
  readonly isAsking: boolean
  readonly problem: Failure | string | null
  /** Null only asks. */
  readonly ask: (change: BarAsk['change']) => void
}

/** How one account of the user's stands to somebody on their network: asked there, and known for as long as this is shown. */
export function useBarriers(account: Account, person: Person): Standing {
  const [stands, setStands] = useState<Barriers | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Failure | string | null>(null)
  const end = (is: Barriers | null, why: Failure | string | null) => {
    setStands(is)
    setProblem(why)
    setAsking(false)
  }
  return {
    stands, isAsking, problem,
    ask: (change) => {
      if (isAsking) return
      setAsking(true)
      bar(account, person, change).then((answer) => {
        if (answer.is === 'done') end(answer.barriers, null)
        // Whether a change arrived that nobody answered, only the network can say.
        else end(answer.failure.kind === 'broken' ? null : stands, answer.failure)
      }, (error: unknown) => end(null, problemOf(error).message))
    },
  }
}
