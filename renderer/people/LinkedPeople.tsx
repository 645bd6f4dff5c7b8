import { useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link2 } from 'lucide-react'
import type { Person } from '#domain/person'
import { linkPeople, unlinkPerson } from '../store/about.ts'
import type { About } from '../store/about.ts'
import { problemOf } from '../store/problem.ts'
import { search } from '../store/search.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { handleOf, nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { NoteText } from './NoteText.tsx'

interface Props {
  about: About
  networkName: (network: string) => string
}

const mostFound = 6

/** People by what is typed, without those in `except`. */
const useFound = (typed: string, except: ReadonlySet<string>): readonly Person[] => {
  const text = typed.trim()
  const { data } = useQuery<readonly Person[]>({
    queryKey: [{ tables: ['people', 'searchSegments'] }, 'link', text],
    queryFn: ({ signal }) => text === '' ? [] : search(text, { people: mostFound + except.size, messages: 0 }, Date.now(), signal).then(({ people }) => people.map(({ person }) => person)),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return (data ?? []).filter(({ id }) => !except.has(id)).slice(0, mostFound)
}

const Who = ({ person, networkName }: { person: Person; networkName: Props['networkName'] }) => <>
  <Avatar of={person.id} name={person.name} handle={person.handle} size="small" />
  <span className="linked-who"><bdi>{nameOf(person)}</bdi><small><bdi>{handleOf(person)}</bdi> {say('accounts.on', { network: networkName(person.network) })}</small></span>
</>

const Chooser = ({ about, networkName, onChoose }: Props & { onChoose: (person: Person) => void }) => {
  // Most often they have the same name elsewhere.
  const [typed, setTyped] = useState(about.person.name)
  const found = useFound(typed, new Set([about.person.id, ...about.linked.map(({ person }) => person.id)]))
  return <div className="linked-chooser">
    <label>{say('linked.field')}
      <input autoFocus autoComplete="off" dir="auto" value={typed} onFocus={(event) => event.target.select()} onChange={(event) => setTyped(event.target.value)} /></label>
    {found.length > 0 && <ul className="linked-list" aria-label={say('search.found')}>{found.map((person) => <li key={person.id}>
      <Who person={person} networkName={networkName} />
      <Button aria-label={say('linked.same-as', { name: nameOf(person), handle: handleOf(person), network: networkName(person.network) })} onClick={() => onChoose(person)}>{say('linked.same')}</Button>
    </li>)}</ul>}
    <p role="status">{typed.trim() !== '' && found.length === 0 ? say('linked.nobody') : ''}</p>
  </div>
}

/** Where else they are, by the user's word: what passed there counts here. Nobody is told. */
export const LinkedPeople = ({ about, networkName }: Props) => {
  const { person, linked } = about
  const [isChoosing, setChoosing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const act = (work: Promise<void>) => {
    work.then(() => { setChoosing(false); setProblem(null) }, (error: unknown) => setProblem(problemOf(error).message))
  }
  return <section className="linked-people" aria-label={say('linked.title')}>
    {linked.length > 0 && <h3>{say('linked.title')}</h3>}
    {linked.length > 0 && <ul className="linked-list">{linked.map(({ person: other, note }) => <li key={other.id}>
      <Who person={other} networkName={networkName} />
      <Button look="quiet" aria-label={say('linked.not-same', { name: nameOf(other), handle: handleOf(other) })} onClick={() => act(unlinkPerson(other.id))}>{say('linked.unlink')}</Button>
      {note && <div className="linked-note">
        {note.text.trim() !== '' && <NoteText text={note.text} />}
        {note.labels.length > 0 && <p dir="auto">{note.labels.join(', ')}</p>}
      </div>}
    </li>)}</ul>}
    {isChoosing
      ? <Chooser about={about} networkName={networkName} onChoose={(other) => act(linkPeople(person.id, other.id, Date.now()))} />
      : <Button look="quiet" icon={<Link2 size={15} />} onClick={() => setChoosing(true)}>{linked.length > 0 ? say('linked.another') : say('linked.first')}</Button>}
    {problem !== null && <p className="linked-problem" role="alert">{problem}</p>}
  </section>
}
