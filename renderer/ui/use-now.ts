import { useEffect, useState } from 'react'

/** The present, in ms, moving on every `everyMs`, so that "5 minutes ago" does not grow old. */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
