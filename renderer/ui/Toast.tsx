import './toast.css'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'

/** A short word at the bottom that leaves by itself; it stays while pointed at or focused. */
export const Toast = ({ children, onGone, forMs = 8000 }: { children: ReactNode; onGone: () => void; forMs?: number }) => {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(onGone, forMs)
    return () => clearTimeout(timer)
  }, [isHeld, onGone, forMs])
  return <div className="toast" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}
    onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>{children}</div>
}

/** Where toasts appear; always in the page, so that what appears in it is spoken. */
export const ToastPlace = ({ children }: { children: ReactNode }) => <div className="toast-place" role="status">{children}</div>
