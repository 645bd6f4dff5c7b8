import { useEffect, useState } from 'react'
import type { Dispatch } from 'react'
import { useAwaited } from './commands/use-commands.ts'

const looksEveryMs = 1500

/** What could be written into is still being read: the conversation, or its draft. */
const isComing = (): boolean => document.querySelector('.conversation[aria-busy=true], .composer textarea:read-only') !== null

/**
 * The conversation the user wants to write in, until its box has the focus; null for none. Where there turns out to be
 * nothing to write into, the wish passes, and with it that keys are held for a box: not sooner, however slow the disk is,
 * as a letter would then decide something instead. It ends where another conversation than the `chosen` one was meant, and
 * with Escape; what was typed for the box by then is told to `onTyped`.
 */
export function useWriting(chosen: string | null, onTyped: (conversationId: string, typed: string) => void): readonly [string | null, Dispatch<string | null>] {
  const [writingIn, setWritingIn] = useState<string | null>(null)
  if (writingIn !== null && writingIn !== chosen) setWritingIn(null)
  const end = () => setWritingIn(null)
  useAwaited(writingIn, { giveUp: end, onPassed: end, onLeft: (typed) => { if (writingIn !== null) onTyped(writingIn, typed) } })
  useEffect(() => {
    if (writingIn === null) return
    const timer = setInterval(() => {
      if (!isComing()) setWritingIn(null)
    }, looksEveryMs)
    return () => clearInterval(timer)
  }, [writingIn])
  return [writingIn, setWritingIn]
}
