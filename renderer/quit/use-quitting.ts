import { useCallback, useEffect, useRef, useState } from 'react'
import { problemOf } from '../store/problem.ts'
import { noteLeaving } from '../sync/leaving.ts'
import { answerClosing, beginAsking, goOn, keepAll, keeping, quitKith, sendAllNow } from './actions.ts'
import { leaveMark } from './mark.ts'
import type { Known } from './queries.ts'
import { isReloading, watchReloads } from './reload.ts'

/** asking: the question is on the screen; sending: quits once everything has gone; leaving: the window is about to go. */
export type Phase = 'here' | 'asking' | 'sending' | 'leaving'

export interface Quitting {
  readonly phase: Phase
  /** Why it could not be done, or null. */
  readonly problem: string | null
  readonly stay: () => void
  readonly keep: () => void
  readonly sendNow: () => void
}

/** "Send now" waits so long for networks at most. */
const patienceMs = 20_000

/**
 * Holds the window while `going` answers are on their way, and lets it go as the user says. A second close always closes.
 * Just after a change, while it is not known how many there are, it is held too, and goes by itself where there are none.
 * Before anything has been read it goes: loaded anew it must not quit, and a mark lets the next start ask.
 */
export function useQuitting(going: number, known: () => Known): Quitting {
  const [phase, setPhase] = useState<Phase>('here')
  const [problem, setProblem] = useState<string | null>(null)
  const latest = useRef({ phase, going, known })
  useEffect(() => {
    latest.current = { phase, going, known }
  })
  useEffect(() => {
    const mayClose = (): boolean => {
      const now = latest.current
      if (now.phase !== 'here' || (now.going === 0 && now.known() !== 'behind')) return true
      beginAsking()
      setPhase('asking')
      return false
    }
    // The browser's own question is answered with "stay" by the host; ours is on the screen by then.
    const mayGo = keeping(mayClose)
    const hold = (event: BeforeUnloadEvent) => {
      // Loaded anew the page is back at once, and nobody need be asked; a question that stands goes on standing.
      if (isReloading() && latest.current.phase === 'here') noteLeaving()
      else if (!mayGo()) event.preventDefault()
    }
    const mark = () => {
      const { phase: now, going: left, known: isKnown } = latest.current
      if (left > 0 || isKnown() !== 'known') leaveMark(now !== 'here')
    }
    answerClosing(mayClose)
    const endWatching = watchReloads()
    window.addEventListener('beforeunload', hold)
    window.addEventListener('pagehide', mark)
    return () => {
      answerClosing(() => true)
      endWatching()
      window.removeEventListener('beforeunload', hold)
      window.removeEventListener('pagehide', mark)
      void goOn()
    }
  }, [])

  const attempt = useCallback((work: () => Promise<unknown>) => {
    setProblem(null)
    work().catch((error: unknown) => {
      beginAsking()
      setPhase('asking')
      setProblem(error instanceof Error && error.name === 'BridgeError' ? error.message : problemOf(error).message)
    })
  }, [])
  const leave = useCallback(() => attempt(async () => {
    await keepAll()
    setPhase('leaving')
    await quitKith()
  }), [attempt])
  const isDone = (phase === 'sending' || (phase === 'asking' && problem === null)) && going === 0 && known() === 'known'
  useEffect(() => {
    if (isDone) leave()
  }, [isDone, leave])
  useEffect(() => {
    if (phase !== 'sending') return
    const timer = setTimeout(leave, patienceMs)
    return () => clearTimeout(timer)
  }, [phase, leave])

  return {
    phase, problem,
    stay: () => {
      setProblem(null)
      setPhase('here')
      void goOn()
    },
    keep: leave,
    sendNow: () => attempt(async () => {
      await sendAllNow()
      setPhase('sending')
    }),
  }
}
