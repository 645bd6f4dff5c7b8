import { useEffect, useId } from 'react'
import type { RefObject } from 'react'
import type { DoorRow } from '../store/rows.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { inWrittenOrder } from '../ui/plain-text.ts'
import { spanWords } from '../ui/time.ts'
import { nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { spokenOf, whyOf } from './words.ts'

interface Props {
  label: string
  rows: readonly DoorRow[]
  selectedId: string | null
  networkName: (network: string) => string
  now: number
  listRef: RefObject<HTMLDivElement | null>
  onSelect: (id: string) => void
  onShow: () => void
}

/** The focus stays on the list itself and points at the chosen row, so a row that leaves never takes the focus along. */
export const FollowerList = ({ label, rows, selectedId, networkName, now, listRef, onSelect, onShow }: Props) => {
  const id = useId()
  const index = rows.findIndex(({ person }) => person.id === selectedId)
  useEffect(() => {
    if (index >= 0) document.getElementById(`${id}${index}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, index])
  return <div ref={listRef} className="follower-list" role="listbox" tabIndex={0} aria-label={label}
    aria-activedescendant={index >= 0 ? `${id}${index}` : undefined} onKeyDown={(event) => {
      const to: Readonly<Record<string, number | undefined>> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }
      const target = to[event.key]
      if (target === undefined) return
      event.preventDefault()
      const row = rows[Math.max(0, Math.min(rows.length - 1, target))]
      if (row) onSelect(row.person.id)
    }}>
    {rows.map((row, at) => <div key={row.person.id} id={`${id}${at}`} className="follower-row" role="option" aria-selected={at === index}
      aria-setsize={rows.length} aria-posinset={at + 1} aria-label={spokenOf(row, networkName(row.person.network), now)}
      onClick={() => { onSelect(row.person.id); onShow() }}>
      <Avatar of={row.person.id} name={row.person.name} handle={row.person.handle} />
      <div className="follower-words" aria-hidden="true">
        <p className="follower-top"><bdi>{nameOf(row.person)}</bdi><span>{networkName(row.person.network)}</span>
          <time dateTime={new Date(row.followedAt).toISOString()}>{spanWords(Math.max(0, now - row.followedAt))}</time></p>
        <p className="follower-why">{whyOf(row, now)}</p>
        <p className="follower-bio" dir="auto">{row.person.bio.trim() === '' ? say('person.no-bio-short') : inWrittenOrder(row.person.bio)}</p>
      </div>
    </div>)}
  </div>
}
