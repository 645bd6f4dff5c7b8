import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Exception } from '#domain/exception'
import type { Person } from '#domain/person'
import { listExceptions, removeException } from '../store/exceptions.ts'
import { getPeople } from '../store/people.ts'
import { problemOf } from '../store/problem.ts'
import { Button } from '../ui/Button.tsx'
import { agoWords } from '../ui/time.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'

type Correction = Exception & { readonly person: Person | null }

const listCorrections = async (): Promise<Correction[]> => {
  const exceptions = await listExceptions()
  const people = await getPeople(exceptions.flatMap(({ by, value }) => (by === 'sender' ? [value] : [])))
  return exceptions.map((exception) => ({ ...exception, person: people.find(({ id }) => id === exception.value) ?? null }))
}

const whatOf = ({ by, value, person }: Correction): string =>
  by === 'domain' ? say('corrections.links', { domain: value }) : by === 'reason' ? say('corrections.looks-like', { reason: value }) : person ? `${nameOf(person)} ${handleOf(person)}` : value

/** What the user told Kith about noise: exact, and removable one by one. */
export const Corrections = () => {
  const { data: rows } = useQuery({ queryKey: [{ tables: ['exceptions', 'people'] }, 'corrections'], queryFn: listCorrections })
  const [problem, setProblem] = useState<string | null>(null)
  // Read once as the page opens: how long ago hardly changes while somebody looks.
  const [now] = useState(() => Date.now())
  const remove = ({ by, value }: Correction) => {
    removeException({ by, value }).then(() => setProblem(null), (error: unknown) => setProblem(problemOf(error).message))
  }
  return <section className="choice" aria-labelledby="corrections">
    <h2 id="corrections">{say('corrections.title')}</h2>
    <p>{rows?.length ? say('corrections.words') : say('corrections.none')}</p>
    {problem !== null && <p role="alert" className="correction-problem">{problem}</p>}
    {rows && rows.length > 0 && <ul className="corrections">{rows.map((row) => <li key={`${row.by} ${row.value}`}>
      <p><bdi>{whatOf(row)}</bdi> <span>{say(row.is === 'noise' ? 'corrections.hidden' : 'corrections.shown', { ago: agoWords(Math.max(0, now - row.decidedAt)) })}</span></p>
      <Button look="quiet" aria-label={say('corrections.remove', { what: whatOf(row) })} onClick={() => remove(row)}>{say('ui.remove')}</Button>
    </li>)}</ul>}
  </section>
}
