import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getSorting, type LongWork as Work } from '../store/long-work.ts'
import type { Settings } from '../store/rows.ts'
import { getIndexing } from '../store/search.ts'
import { Bar } from '../ui/Bar.tsx'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'

type Name = Settings['stoppedWork'][number]

/** The work on the whole inbox that is not done yet, or was done while somebody looked (`work` is null). */
export const useLongWork = (): readonly { readonly name: Name; readonly work: Work | null }[] => {
  const [seen, setSeen] = useState<readonly Name[]>([])
  const sorting = useQuery({ queryKey: [{ tables: ['chores', 'settings'] }, 'sorting'], queryFn: getSorting }).data
  const indexing = useQuery({ queryKey: [{ tables: ['searchQueue', 'settings'] }, 'indexing'], queryFn: getIndexing }).data
  const all = [{ name: 'rules', work: sorting ?? null }, { name: 'index', work: indexing ?? null }] as const
  const unseen = all.filter(({ name, work }) => work !== null && !seen.includes(name)).map(({ name }) => name)
  if (unseen.length > 0) setSeen([...seen, ...unseen])
  return all.filter(({ name, work }) => work !== null || seen.includes(name))
}

/** How far one such work has come, and a button to stop it or to let it go on. */
export const LongWork = ({ name, work, onStopped }: { name: Name; work: Work | null; onStopped: (isStopped: boolean) => void }) => {
  const title = say(`work.${name}.title`)
  const place = useRef<HTMLDivElement>(null)
  const isDone = work === null
  // The button goes with its work; the focus stays where the answer is.
  useEffect(() => {
    if (isDone && document.activeElement === document.body) place.current?.focus()
  }, [isDone])
  if (!work) return <div ref={place} className="long-work" role="group" aria-label={title} tabIndex={-1}><p role="status">{say('work.done', { title })}</p></div>
  const { counted, done, total, isStopped } = work
  return <div className="long-work" role="group" aria-label={title}>
    <p>{say(isStopped ? 'work.stopped' : 'work.going', { title, meanwhile: say(`work.${name}.meanwhile`) })}</p>
    <div className="long-work-way">
      <Bar share={total === null ? null : Math.min(1, done / Math.max(1, total))} label={title} />
      <span>{total === null ? say('ui.one-moment') : say(`work.count.${counted}`, { done: Math.min(done, total), total })}</span>
      <Button onClick={() => onStopped(!isStopped)}>{say(isStopped ? 'ui.go-on' : 'ui.stop')}</Button>
    </div>
  </div>
}
