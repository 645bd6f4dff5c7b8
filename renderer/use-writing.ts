import { useEffect, useState } from 'react'
import type { Dispatch } from 'react'

const looksEveryMs = 1500
/** So long may a read take (half a minute); what is not there then does not come. */
const mostLooks = 20

/** What could be written into is still being read: the conversation, or its draft. */
const isComing = (): boolean => document.querySelector('.conversation[aria-busy=true], .composer textarea:read-only') !== null

/**
 * The conversation the user wants to write in, until its box has the focus; null for none. Where there turns out to be
 * nothing to write into, the wish passes, and with it that keys are held for a box: not sooner, however slow the disk is,
 * as a letter would then decide something instead.
 */
export function useWriting(): readonly [string | null, Dispatch<string | null>] {
  const [writingIn, setWritingIn] = useState<string | null>(null)
  useEffect(() => {
    if (writingIn === null) return
    let looks = 0
    const timer = setInterval(() => {
      looks += 1
      if (!isComing() || looks >= mostLooks) setWritingIn(null)
    }, looksEveryMs)
    return () => clearInterval(timer)
  }, [writingIn])
  return [writingIn, setWritingIn]
}
