import { useCallback, useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getDraft, saveDraft } from '../store/drafts.ts'
import { problemOf } from '../store/problem.ts'

const pauseMs = 250

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
  /** Empties the box without touching the store: the store has made something else of the draft. */
  readonly clear: () => void
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
  const unsaved = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // A newer text from elsewhere ("Edit" in the outbox) is taken over, but never over words not yet saved.
  const fromStore = stored.data
  if (fromStore !== undefined && (!isRead || (fromStore !== null && fromStore.savedAt > savedAt && text === savedText && fromStore.text !== text))) {
    setRead(true)
    setText(fromStore?.text ?? '')
    setSavedText(fromStore?.text ?? '')
    setSavedAt(fromStore?.savedAt ?? 0)
  }

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const words = unsaved.current
    if (words === null) return
    unsaved.current = null
    const at = Date.now()
    saveDraft({ conversationId, accountId, text: words, savedAt: at }).then(() => {
      setSavedText(words)
      setSavedAt(at)
      setProblem(null)
    }, (error: unknown) => {
      unsaved.current ??= words
      setProblem(problemOf(error).message)
    })
  }, [conversationId, accountId])

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
      unsaved.current = words
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, pauseMs)
    },
    flush,
    clear: () => {
      clearTimeout(timer.current)
      unsaved.current = null
      setText('')
      setSavedText('')
      setSavedAt(Date.now())
    },
  }
}
