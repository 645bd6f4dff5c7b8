import { useEffect, useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getDraft, saveDraft } from '../store/drafts.ts'
import { problemOf } from '../store/problem.ts'
import { createKeeper } from './keeper.ts'

export interface DraftControl {
  readonly text: string
  /** False until the stored draft has been read; writing before could overwrite it. */
  readonly isReady: boolean
  readonly standing: 'empty' | 'saving' | 'saved'
  /** Why it could not be saved, or null. */
  readonly problem: string | null
  readonly write: (text: string) => void
  /** Saves now what is not saved yet. */
  readonly flush: () => void
  /** Hands the words to `queue`, which makes an answer of the draft, and empties the box of them. Rejects as `queue` does; the words stay. */
  readonly handOver: (queue: () => Promise<unknown>) => Promise<void>
}

/** The draft of one conversation, saved as it is typed. Use with a `key` per conversation. */
export function useDraft(conversationId: string, accountId: string): DraftControl {
  // Never from a cache: an old copy must not come back over newer words.
  const stored = useQuery({ queryKey: [{ tables: ['drafts'] }, 'draft', conversationId], queryFn: () => getDraft(conversationId), gcTime: 0 })
  const [text, setText] = useState('')
  const [isRead, setRead] = useState(false)
  const [savedText, setSavedText] = useState('')
  const [savedAt, setSavedAt] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const keeper = useMemo(() => createKeeper({
    after: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    save: async (words) => {
      const at = Date.now()
      try {
        await saveDraft({ conversationId, accountId, text: words, savedAt: at })
      } catch (error) {
        setProblem(problemOf(error).message)
        return false
      }
      setSavedText(words)
      setSavedAt(at)
      setProblem(null)
      return true
    },
  }), [conversationId, accountId])

  // A newer text from elsewhere ("Edit" in the outbox) is taken over, but never over words not yet saved.
  const fromStore = stored.data
  if (fromStore !== undefined && (!isRead || (fromStore !== null && fromStore.savedAt > savedAt && text === savedText && fromStore.text !== text))) {
    setRead(true)
    setText(fromStore?.text ?? '')
    setSavedText(fromStore?.text ?? '')
    setSavedAt(fromStore?.savedAt ?? 0)
  }

  const { flush } = keeper
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', hide)
      flush()
    }
  }, [flush])

  return {
    text,
    isReady: isRead,
    standing: text === '' ? 'empty' : text === savedText ? 'saved' : 'saving',
    problem,
    write: (words) => {
      setText(words)
      keeper.write(words)
    },
    flush,
    handOver: async (queue) => {
      if (!await keeper.handOver(text, queue)) return
      setText('')
      setSavedText('')
      setSavedAt(Date.now())
    },
  }
}
