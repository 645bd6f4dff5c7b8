import './toast.css'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { say } from '../words/say.ts'
import { useSecondsLeft } from './use-seconds-left.ts'

const stayMs = 8000

/** A short word at the bottom that leaves by itself; it stays while pointed at or focused, but not after `until` (ms since epoch). */
export const Toast = ({ children, onGone, until = null }: { children: ReactNode; onGone: () => void; until?: number | null }) => {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld && until === null) return
    const timer = setTimeout(onGone, until === null ? stayMs : Math.max(0, until - Date.now()))
    return () => clearTimeout(timer)
  }, [isHeld, onGone, until])
  return <div className="toast" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}
    onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>{children}</div>
}

/** When something happens: counted for the eye, said once to the ear, as a voice that counts would never be done. */
export const SecondsLeft = ({ until }: { until: number }) => <>
  <span className="toast-seconds" aria-hidden="true">{say('ui.seconds-left', { seconds: useSecondsLeft(until) })}</span><span className="only-spoken">{say('ui.in-a-moment')}</span>
</>

/** Where toasts appear; always in the page, so that what appears in it is spoken. */
export const ToastPlace = ({ children }: { children: ReactNode }) => <div className="toast-place" role="status">{children}</div>
