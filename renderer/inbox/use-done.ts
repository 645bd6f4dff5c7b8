import { useState } from 'react'
import type { Triage } from '#domain/triage'
import { markDone, restoreTriage } from '../store/triage.ts'
import { problemOf } from '../store/problem.ts'

interface Step {
  readonly conversationId: string
  readonly before: Triage | null
}

export interface DoneControl {
  readonly markDone: (conversationId: string) => void
  /** Takes a conversation back out of Done. */
  readonly reopen: (conversationId: string) => void
  /** One step back. */
  readonly undo: () => void
}

/** Done, and back again, as many steps as were made. `say` tells the user what happened and whether a step back is possible. */
export function useDone(say: (words: string, canUndo: boolean) => void, onUndone: (conversationId: string) => void): DoneControl {
  const [steps, setSteps] = useState<readonly Step[]>([])
  const attempt = (work: Promise<void>) => {
    work.catch((error: unknown) => say(problemOf(error).message, false))
  }
  return {
    markDone: (conversationId) => attempt(markDone(conversationId, Date.now()).then((before) => {
      setSteps((earlier) => [...earlier, { conversationId, before }])
      say('Done.', true)
    })),
    reopen: (conversationId) => attempt(restoreTriage(conversationId, null).then(() => say('Back in the inbox.', false))),
    undo: () => {
      const last = steps.at(-1)
      if (!last) return
      setSteps(steps.slice(0, -1))
      attempt(restoreTriage(last.conversationId, last.before).then(() => {
        say('Undone.', false)
        onUndone(last.conversationId)
      }))
    },
  }
}
