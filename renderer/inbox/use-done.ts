import { useCallback, useState } from 'react'
import type { Triage } from '#domain/triage'
import { markDone, restoreTriage } from '../store/triage.ts'
import { problemOf } from '../store/problem.ts'

interface Step {
  readonly conversationId: string
  readonly before: Triage | null
}

export interface DoneControl {
  /** What to say now; `canUndo` where a step back is possible. */
  readonly said: { readonly words: string; readonly canUndo: boolean } | null
  hush(): void
  markDone(conversationId: string): void
  /** Takes a conversation back out of Done. */
  reopen(conversationId: string): void
  /** One step back; resolves to the conversation it concerned. */
  undo(): void
}

/** Done, and back again, as many steps as were made. */
export function useDone(onUndone: (conversationId: string) => void): DoneControl {
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [said, setSaid] = useState<DoneControl['said']>(null)
  const hush = useCallback(() => setSaid(null), [])
  const attempt = (work: Promise<void>) => {
    work.catch((error: unknown) => setSaid({ words: problemOf(error).message, canUndo: false }))
  }
  return {
    said,
    hush,
    markDone: (conversationId) => attempt(markDone(conversationId, Date.now()).then((before) => {
      setSteps((earlier) => [...earlier, { conversationId, before }])
      setSaid({ words: 'Done.', canUndo: true })
    })),
    reopen: (conversationId) => attempt(restoreTriage(conversationId, null).then(() => setSaid({ words: 'Back in the inbox.', canUndo: false }))),
    undo: () => {
      const last = steps.at(-1)
      if (!last) return
      setSteps(steps.slice(0, -1))
      attempt(restoreTriage(last.conversationId, last.before).then(() => {
        setSaid({ words: 'Undone.', canUndo: false })
        onUndone(last.conversationId)
      }))
    },
  }
}
