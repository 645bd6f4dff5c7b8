import './drifted.css'
import { useQuery } from '@tanstack/react-query'
import { Waves } from 'lucide-react'
import { listDrifted } from '../store/drifted.ts'
import type { DriftedRow } from '../store/drifted.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Plate } from '../ui/Plate.tsx'
import { useNow } from '../ui/use-now.ts'
import { nameOf } from '../words/names.ts'
import { driftedHeadline, driftedWords } from './words.ts'

/** People drift by the clock alone. */
const lookEveryMs = 3_600_000

/** With whom the user has not talked for long; null while it is read for the first time. */
export const useDrifted = (): readonly DriftedRow[] | null => useQuery({
  // Not with every message: only an exchange, or the user, takes anybody off it.
  queryKey: [{ tables: ['depths', 'links', 'exceptions'] }, 'drifted'],
  queryFn: () => listDrifted(Date.now()),
  refetchInterval: lookEveryMs,
}).data ?? null

/** A quiet list: nothing in it has to be done, and it says nothing by itself. */
export const Drifted = ({ rows, networkName, onPerson }: {
  rows: readonly DriftedRow[]
  networkName: (network: string) => string
  onPerson: (personId: string) => void
}) => {
  const now = useNow()
  if (rows.length === 0) return <Plate icon={<Waves size={26} strokeWidth={1.5} />} title={driftedHeadline(0)} level={1}><p>With whom you talked and no longer do is shown here, after a month at the earliest.</p></Plate>
  return <div className="wide-page">
    <header>
      <h1>{driftedHeadline(rows.length)}</h1>
      <p className="drifted-hint">Nothing has to be done. Once you two have talked again, they are no longer here.</p>
    </header>
    <ul className="drifted-list" aria-label="Drifted">{rows.map((row) => <li key={row.person.id}>
      <button type="button" onClick={() => onPerson(row.person.id)}>
        <Avatar of={row.person.id} name={row.person.name} handle={row.person.handle} />
        <span className="drifted-words"><span className="drifted-name"><bdi>{nameOf(row.person)}</bdi> <small>{networkName(row.person.network)}</small></span><small>{driftedWords(row, now)}</small></span>
      </button></li>)}</ul>
  </div>
}
