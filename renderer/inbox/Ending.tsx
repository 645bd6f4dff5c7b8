import type { RefObject } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Coffee } from 'lucide-react'
import { countDeeds } from '../store/deeds.ts'
import { Button } from '../ui/Button.tsx'
import type { KeyHint } from '../ui/Button.tsx'
import { countAtStart } from '../ui/numbers.ts'
import { Plate } from '../ui/Plate.tsx'
import { say } from '../words/say.ts'
import { dayStart, deedWords } from './deed-words.ts'

/** What was done today, as a sentence; null while it is counted. */
const useDeeds = (now: number): string | null => {
  const since = dayStart(now)
  const { data } = useQuery({ queryKey: [{ tables: ['triage', 'outbox', 'exceptions'] }, 'deeds', since], queryFn: () => countDeeds(since) })
  return data ? deedWords(data, now) : null
}

interface Props {
  /** How many still wait, all of them seen. */
  left: number
  /** Said where nobody wrote and nothing was done. */
  empty: { readonly title: string; readonly words: string }
  now: number
  paneRef: RefObject<HTMLElement | null>
  backKeys: KeyHint | undefined
  /** To those who still wait. */
  onBack: () => void
}

/** The end of the list, and of the morning: nothing more to scroll. */
export const Ending = ({ left, empty, now, paneRef, backKeys, onBack }: Props) => {
  const deeds = useDeeds(now)
  const isOver = left > 0 || (deeds !== null && deeds !== '')
  return <section className="inbox-pane" ref={paneRef} tabIndex={-1} aria-label={say('ending.label')}
    onKeyDown={(event) => { if (event.key === 'ArrowUp' && left > 0) onBack() }}>
    {deeds !== null && <Plate icon={<Coffee size={28} strokeWidth={1.5} />} title={isOver ? say('ending.title') : empty.title} level={1}
      actions={left > 0 && <Button keys={backKeys} onClick={onBack}>{say('ui.back-to-list')}</Button>}>
      <div role="status">
        {deeds !== '' && <p>{deeds}</p>}
        {left > 0 && <p>{say('ending.still', { count: left, words: countAtStart(left) })}</p>}
        {isOver ? <p>{say('ending.all')}</p> : <p>{empty.words}</p>}
      </div>
    </Plate>}
  </section>
}
