import { useState } from 'react'
import { X } from 'lucide-react'
import type { FollowUp } from '#domain/follow-up'
import { removeFollowUp, saveFollowUp } from '../store/about.ts'
import { problemOf } from '../store/problem.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { agoWords } from '../ui/time.ts'
import { say } from '../words/say.ts'

const longest = 500

interface Props {
  personId: string
  followUps: readonly FollowUp[]
  now: number
}

/** What the user said they would do: pinned in their own words, ticked once it is done. */
export const FollowUps = ({ personId, followUps, now }: Props) => {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const keep = (work: Promise<void>, then: () => void = () => undefined) => {
    work.then(() => { setProblem(null); then() }, (error: unknown) => setProblem(problemOf(error).message))
  }
  const pin = () => {
    const text = typed.trim()
    // Only what was pinned leaves the box: it may say something new by then.
    if (text !== '') keep(saveFollowUp({ id: crypto.randomUUID(), personId, text, madeAt: Date.now(), doneAt: null }), () => setTyped((since) => since.trim() === text ? '' : since))
  }
  return <section className="follow-ups" aria-label={say('follow-ups.title')}>
    <form onSubmit={(event) => { event.preventDefault(); pin() }}>
      <label>{say('follow-ups.title')}
        <input autoComplete="off" dir="auto" maxLength={longest} value={typed} placeholder={say('follow-ups.example')} onChange={(event) => setTyped(event.target.value)} /></label>
      <Button submits disabled={typed.trim() === ''}>{say('follow-ups.pin')}</Button>
    </form>
    {followUps.length > 0 && <ul>{followUps.map((one) => <li key={one.id} data-done={one.doneAt !== null}>
      <label><input type="checkbox" checked={one.doneAt !== null} onChange={(event) => keep(saveFollowUp({ ...one, doneAt: event.target.checked ? Date.now() : null }))} />
        <span dir="auto">{one.text}</span></label>
      <small>{one.doneAt === null ? agoWords(Math.max(0, now - one.madeAt)) : say('follow-ups.done', { ago: agoWords(Math.max(0, now - one.doneAt)) })}</small>
      {one.doneAt !== null && <IconButton label={say('follow-ups.remove', { text: one.text })} icon={<X size={14} />} onClick={() => keep(removeFollowUp(one.id))} />}
    </li>)}</ul>}
    {problem !== null && <p role="alert">{problem}</p>}
  </section>
}
