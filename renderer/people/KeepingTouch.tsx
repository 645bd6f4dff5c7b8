import './keeping-touch.css'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Waves } from 'lucide-react'
import type { FollowUp } from '#domain/follow-up'
import type { Person } from '#domain/person'
import { listFollowUps } from '../store/about.ts'
import { listDrifted } from '../store/drifted.ts'
import type { DriftedRow } from '../store/drifted.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Plate } from '../ui/Plate.tsx'
import { agoWords } from '../ui/time.ts'
import { useNow } from '../ui/use-now.ts'
import { nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { driftedHeadline, driftedWords } from './words.ts'

/** People drift by the clock alone. */
const lookEveryMs = 3_600_000

export interface Touch {
  /** What the user said they would do and has not. */
  readonly promised: readonly { readonly followUp: FollowUp; readonly person: Person | null }[]
  /** With whom the user has not talked for long. */
  readonly drifted: readonly DriftedRow[]
}

/** Null while it is read for the first time. */
export const useTouch = (): Touch | null => {
  const { data: promised } = useQuery({ queryKey: [{ tables: ['followUps'] }, 'promised'], queryFn: listFollowUps })
  const { data: drifted } = useQuery({
    // Not with every message: only an exchange, or the user, takes anybody off it.
    queryKey: [{ tables: ['depths', 'links', 'exceptions'] }, 'drifted'],
    queryFn: () => listDrifted(Date.now()),
    refetchInterval: lookEveryMs,
  })
  return promised && drifted ? { promised, drifted } : null
}

export const isQuiet = ({ promised, drifted }: Touch): boolean => promised.length + drifted.length === 0

const Group = ({ title, hint, children }: { title: string; hint: string; children: ReactNode }) => {
  const id = useId()
  return <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <p className="touch-hint">{hint}</p>
    <ul className="touch-list" aria-labelledby={id}>{children}</ul>
  </section>
}

const Row = ({ person, above, below, onPerson }: { person: Person; above: ReactNode; below: string; onPerson: (personId: string) => void }) => <li>
  <button type="button" onClick={() => onPerson(person.id)}>
    <Avatar of={person.id} name={person.name} handle={person.handle} />
    <span className="touch-words"><span className="touch-name">{above}</span><small>{below}</small></span>
  </button>
</li>

/** Two quiet lists: nothing in them asks for anything by itself. */
export const KeepingTouch = ({ touch, networkName, onPerson }: { touch: Touch; networkName: (network: string) => string; onPerson: (personId: string) => void }) => {
  const now = useNow()
  const { promised, drifted } = touch
  if (isQuiet(touch)) return <Plate icon={<Waves size={26} strokeWidth={1.5} />} title={driftedHeadline(0)} level={1}><p>{say('touch.empty')}</p></Plate>
  return <div className="wide-page">
    <h1>{say('touch.title')}</h1>
    {promised.length > 0 && <Group title={say('touch.promised')} hint={say('touch.promised-words')}>{promised.map(({ followUp: { id, text, madeAt }, person }) => person && <Row key={id} person={person} onPerson={onPerson}
      above={<span dir="auto">{text}</span>} below={say('touch.for', { name: nameOf(person), ago: agoWords(Math.max(0, now - madeAt)) })} />)}</Group>}
    {drifted.length > 0 && <Group title={driftedHeadline(drifted.length)} hint={say('touch.drifted-words')}>{drifted.map((row) => <Row key={row.person.id} person={row.person} onPerson={onPerson}
      above={<><bdi>{nameOf(row.person)}</bdi> <small>{networkName(row.person.network)}</small></>} below={driftedWords(row, now)} />)}</Group>}
  </div>
}
