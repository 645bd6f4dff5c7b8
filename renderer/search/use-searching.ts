import { useState } from 'react'
import type { Target } from './targets.ts'

/** What is searched for and what of it is open: kept while the user looks elsewhere. */
export interface Searching {
  readonly text: string
  readonly setText: (text: string) => void
  readonly opened: Target | null
  /** Goes up each time something is opened, also the same again. */
  readonly times: number
  readonly open: (target: Target) => void
  readonly close: () => void
}

export function useSearching(): Searching {
  const [text, setText] = useState('')
  const [{ opened, times }, setOpened] = useState<{ opened: Target | null; times: number }>({ opened: null, times: 0 })
  return {
    text, setText, opened, times,
    open: (target) => setOpened((before) => ({ opened: target, times: before.times + 1 })),
    close: () => setOpened((before) => ({ ...before, opened: null })),
  }
}
