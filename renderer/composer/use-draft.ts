import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getDraft, saveDraft } from '../store/drafts.ts'
import { problemOf } from '../store/problem.ts'
import type { KnownDraft } from '../store/verbs.ts'
import { contentOf, isEmpty, isSame, nothing } from './content.ts'
import type { Content } from './content.ts'
import { whileOpen } from './flushing.ts'
import { createKeeper } from './keeper.ts'
import { heldWords, holdWords, knownTo, letGo, noteAsked, noteHanded, rememberUnsaved } from './unsaved.ts'

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
  /**
   * Hands it to `queue`, which makes an answer of the draft as it is `known` here, at `nowMs`, and empties the box of it.
   * Rejects as `queue` does; the words stay.
   */
  readonly handOver: (queue: (known: KnownDraft, nowMs: number) => Promise<unknown>) => Promise<void>
}

const noRow: KnownDraft = { savedAt: 0, text: '', attachments: [] }

/** The draft of one conversation, saved as it is written. Use with a `key` per conversation. `toName`: whom it is for. */
export function useDraft(conversationId: string, accountId: string, toName: string): DraftControl {
  // Never from a cache: an old copy must not come back over newer words.
  const stored = useQuery({ queryKey: [{ tables: ['drafts'] }, 'draft', conversationId], queryFn: () => getDraft(conversationId), gcTime: 0 })
  const [content, setContent] = useState(nothing)
  const [saved, setSaved] = useState(nothing)
  const [savedAt, setSavedAt] = useState(0)
  const [arrivals, setArrivals] = useState(0)
  /** The store has been read since the box was emptied: what comes from there now is no echo of what was in it. */
  const [isGoneThere, setGoneThere] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  /** The row as it was saved or read last; what has come into it since is not in the box. */
  const known = useRef<KnownDraft>(noRow)
  const [taken, setTaken] = useState<KnownDraft>(noRow)
  useLayoutEffect(() => {
    known.current = taken
  }, [taken])
  const keeper = useMemo(() => createKeeper<Content>({
    nothing, isSame,
    after: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    save: async (words) => {
      const before = known.current
      const at = Math.max(Date.now(), before.savedAt)
      // Known from here on: a save that follows while this one is under way must not take it for somebody else's.
      const asked = { savedAt: at, text: words.text, attachments: words.attachments }
      known.current = asked
      noteAsked(conversationId, asked)
      try {
        await saveDraft({ conversationId, accountId, ...words, savedAt: at }, before)
      } catch (error) {
        if (known.current.savedAt === at) known.current = before
        rememberUnsaved()
        setProblem(problemOf(error).message)
        return false
      }
      letGo(conversationId, words, asked)
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
    // What could not be saved when one left stands in the box again, and is tried once more.
    const held = isRead ? null : heldWords(conversationId)
    setArrivals(arrivals + 1)
    setContent(held ? contentOf(held) : arrived)
    setSaved(arrived)
    setSavedAt(fromStore?.savedAt ?? 0)
    setTaken(held ? knownTo(held, fromStore) : fromStore ?? noRow)
  }

  const { flush } = keeper
  useEffect(() => {
    const held = isRead ? heldWords(conversationId) : null
    if (held) keeper.write(contentOf(held))
  }, [isRead, keeper, conversationId])
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    const close = whileOpen(flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', hide)
      close()
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
      holdWords({ conversationId, accountId, toName, ...next, writtenAt: Date.now(), known: known.current })
      // Which message is picked is kept with the words there are; alone it is nothing to keep.
      if (isEmpty(next) && isEmpty(content)) setSaved(next)
      else keeper.write(next)
    },
    flush,
    handOver: async (queue) => {
      let at = 0
      const handOver = (): Promise<unknown> => {
        at = Math.max(Date.now(), known.current.savedAt + 1)
        return queue(known.current, at)
      }
      noteHanded(conversationId, true)
      const isEmptied = await keeper.handOver(content, handOver).catch((error: unknown) => {
        noteHanded(conversationId, false)
        throw error
      })
      letGo(conversationId, content, noRow)
      if (!isEmptied) return
      setContent(nothing)
      setSaved(nothing)
      setSavedAt(at)
      setGoneThere(false)
      known.current = noRow
    },
  }
}
