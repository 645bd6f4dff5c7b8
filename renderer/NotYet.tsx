import { useEffect, useState } from 'react'
import { CannotStart } from './CannotStart.tsx'
import { StillOpening } from './StillOpening.tsx'

/** Longer than any start that goes well (ms). */
export const patienceMs = 15_000

/** Nothing to show yet: an empty window for as long as a good start takes, then a sentence and a way on. It must never stay empty. */
export const NotYet = ({ problem }: { problem: Error | null }) => {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return problem ? <CannotStart problem={problem} /> : isLong ? <StillOpening /> : null
}
