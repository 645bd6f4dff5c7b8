import { useEffect, useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getDraft, saveDraft } from '../store/drafts.ts'
import { problemOf } from '../store/problem.ts'
import { contentOf, isEmpty, isSame, nothing } from './content.ts'
import type { Content } from './content.ts'
import { createKeeper } from './keeper.ts'

export interface DraftControl extends Content {
  /** False until the stored draft has been read; writing before could overwrite it. */
  readonly isReady: boolean
  /** Grows whenever a draft from elsewhere was put into the box: at the start, after undo, after "Edit". */
  readonly arrivals: number
  readonly standing: 'empty' | 'saving' | 'saved'
  /** Why it could not be saved, or null. */
  readonly problem: string | null
  readonly write: (change: Partial<Content>) => void
  /** Saves now what is not saved yet. */
  readonly flush: () => void
  /** Hands it to `queue`, which makes an answer of the draft, and empties the box of it. Rejects as `queue` does; the words stay. */
  readonly handOver: (queue: () => Promise<unknown>) => Promise<void>
}

/** The draft of one conversation, saved as it is written. Use with a `key` per conversation. */
export function useDraft(conversationId: string, accountId: string): DraftControl {
  // Never from a cache: an old copy must not come back over newer words.
  const stored = useQuery({ queryKey: [{ tables: ['drafts'] }, 'draft', conversationId], queryFn: () => getDraft(conversationId), gcTime: 0 })
  const [content, setContent] = useState(nothing)
  const [saved, setSaved] = useState(nothing)
  const [savedAt, setSavedAt] = useState(0)
  const [arrivals, setArrivals] = useState(0)
  /** The store has been read since the box was emptied: what comes from there now is no echo of what was in it. */
  const [isGoneThere, setGoneThere] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const keeper = useMemo(() => createKeeper<Content>({
    nothing, isSame,
    after: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    save: async (words) => {
      const at = Date.now()
      try {
        await saveDraft({ conversationId, accountId, ...words, savedAt: at })
      } catch (error) {
        setProblem(problemOf(error).message)
        return false
      }
      setSaved(words)
      setSavedAt(at)
      if (isEmpty(words)) setGoneThere(false)
      setProblem(null)
      return true
    },
  }), [conversationId, accountId])

  // A draft from elsewhere (undo, "Edit" in the outbox) is taken over, but never over words not yet saved.
  const fromStore = stored.data
  const isRead = arrivals > 0
  const isFromElsewhere = fromStore && isSame(content, saved) && !isSame(contentOf(fromStore), content) &&
    (fromStore.savedAt > savedAt || (isEmpty(content) && isGoneThere))
  if (fromStore === null && !isGoneThere) setGoneThere(true)
  if (fromStore !== undefined && (!isRead || isFromElsewhere)) {
    const arrived = fromStore ? contentOf(fromStore) : nothing
    setArrivals(arrivals + 1)
    setContent(arrived)
    setSaved(arrived)
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
    ...content,
    isReady: isRead,
    arrivals,
    standing: isEmpty(content) ? 'empty' : isSame(content, saved) ? 'saved' : 'saving',
    problem,
    write: (change) => {
      const written = { ...content, ...change }
      const next = isEmpty(written) ? { ...nothing, messageId: written.messageId } : written
      setContent(next)
      // Which message is picked is kept with the words there are; alone it is nothing to keep.
      if (isEmpty(next) && isEmpty(content)) setSaved(next)
      else keeper.write(next)
    },
    flush,
    handOver: async (queue) => {
      if (!await keeper.handOver(content, queue)) return
      setContent(nothing)
      setSaved(nothing)
      setSavedAt(Date.now())
      setGoneThere(false)
    },
  }
}
