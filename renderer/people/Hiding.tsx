import { useState } from 'react'
import { Eye, EyeOff } from 'lucide-react'
import { addException, removeException } from '../store/exceptions.ts'
import type { About } from '../store/about.ts'
import { problemOf } from '../store/problem.ts'
import { Button } from '../ui/Button.tsx'
import { say } from '../words/say.ts'

/** Leaving somebody out, here alone: what that means is said before it is done. Linked Persons go together. */
export const Hiding = ({ about: { person, linked, isHidden }, network }: { about: About; network: string }) => {
  const [problem, setProblem] = useState<string | null>(null)
  const decide = () => {
    const all = [person, ...linked.map((other) => other.person)].map(({ id }) => ({ by: 'sender' as const, value: id }))
    Promise.all(all.map((sender) => isHidden ? removeException(sender) : addException({ ...sender, is: 'noise' }, Date.now())))
      .then(() => setProblem(null), (error: unknown) => setProblem(problemOf(error).message))
  }
  return <section className="person-hiding" aria-label={say('hiding.title')}>
    <p>{isHidden
      ? say('hiding.is')
      : say('hiding.would', { network })}</p>
    <Button look="quiet" icon={isHidden ? <Eye size={15} /> : <EyeOff size={15} />} onClick={decide}>{isHidden ? say('hiding.show') : say('hiding.hide')}</Button>
    {problem !== null && <p role="alert">{problem}</p>}
  </section>
}
