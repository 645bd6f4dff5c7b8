import { useEffect, useState } from 'react'

/** Whole seconds until a time (ms since epoch), counted down; 0 once it has come. Changes exactly when a second ends. */
export function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(() => Date.now())
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    if (left === 0) return
    // A clock that was set, or a machine that slept, is noticed with the next second.
    const timer = setTimeout(() => setNow(Date.now()), Math.min(1000, Math.max(20, until - Date.now() - (left - 1) * 1000)))
    return () => clearTimeout(timer)
  }, [left, now, until])
  return left
}
