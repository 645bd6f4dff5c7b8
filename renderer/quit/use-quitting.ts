import { useCallback, useEffect, useRef, useState } from 'react'
import { problemOf } from '../store/problem.ts'
import { answerClosing, keepAll, quitKith, sendAllNow } from './actions.ts'
import { leaveMark } from './mark.ts'

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

/** Holds the window while `going` answers are on their way, and lets it go as the user says. A second close always closes. */
export function useQuitting(going: number): Quitting {
  const [phase, setPhase] = useState<Phase>('here')
  const [problem, setProblem] = useState<string | null>(null)
  const latest = useRef({ phase, going })
  useEffect(() => {
    latest.current = { phase, going }
  })
  useEffect(() => {
    const mayClose = (): boolean => {
      if (latest.current.phase !== 'here' || latest.current.going === 0) return true
      setPhase('asking')
      return false
    }
    // The browser's own question is answered with "stay" by the host; ours is on the screen by then.
    const hold = (event: BeforeUnloadEvent) => {
      if (!mayClose()) event.preventDefault()
    }
    const mark = () => {
      if (latest.current.going > 0) leaveMark()
    }
    answerClosing(mayClose)
    window.addEventListener('beforeunload', hold)
    window.addEventListener('pagehide', mark)
    return () => {
      answerClosing(() => true)
      window.removeEventListener('beforeunload', hold)
      window.removeEventListener('pagehide', mark)
    }
  }, [])

  const attempt = useCallback((work: () => Promise<unknown>) => {
    setProblem(null)
    work().catch((error: unknown) => {
      setPhase('asking')
      setProblem(error instanceof Error && error.name === 'BridgeError' ? error.message : problemOf(error).message)
    })
  }, [])
  const leave = useCallback(() => attempt(async () => {
    await keepAll()
    setPhase('leaving')
    await quitKith()
  }), [attempt])
  const isSent = phase === 'sending' && going === 0
  useEffect(() => {
    if (isSent) leave()
  }, [isSent, leave])
  useEffect(() => {
    if (phase !== 'sending') return
    const timer = setTimeout(leave, patienceMs)
    return () => clearTimeout(timer)
  }, [phase, leave])

  return {
    phase, problem,
    stay: () => { setProblem(null); setPhase('here') },
    keep: leave,
    sendNow: () => attempt(async () => {
      await sendAllNow()
      setPhase('sending')
    }),
  }
}
