import './inbox-list.css'
import { memo, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { InboxRow } from '../store/rows.ts'
import { InboxRowView } from './InboxRowView.tsx'
import { spokenRow } from './spoken.ts'
import { useRowWindow } from './use-row-window.ts'

const rootPx = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize)

interface Props {
  label: string
  rows: readonly InboxRow[]
  /** How many there are in all, also those not read yet. */
  count: number
  selectedIndex: number
  networkName: (network: string) => string
  /** The user has more than one account. */
  isAccountShown: boolean
  now: number
  /** How high a row is (rem). */
  rowRem: number
  listRef: RefObject<HTMLDivElement | null>
  onSelect: (id: string) => void
  onShow: (id: string) => void
  /** `isHeld`: by a key that is held down. */
  onMove: (by: 1 | -1, isHeld: boolean) => void
  onNearEnd: () => void
  /** Rows that came into sight. */
  onSeen: (rows: readonly InboxRow[]) => void
}

/** One row with its spoken name; drawn again only when something of it is another. */
const Option = memo(({ id, row, index, top, isSelected, count, network, now, isAccountShown, onChoose }: {
  id: string; row: InboxRow; index: number; top: number; isSelected: boolean; count: number; network: string; now: number; isAccountShown: boolean
  onChoose: (id: string) => void
}) => <div id={id} className="inbox-row" role="option" aria-selected={isSelected} aria-setsize={count} aria-posinset={index + 1}
  aria-label={spokenRow(row, network, now)} style={{ top }} onClick={() => onChoose(row.id)}>
  <InboxRowView row={row} network={network} now={now} isAccountShown={isAccountShown} />
</div>)
Option.displayName = 'Option'

/** The focus stays on the list itself and points at the chosen row, so a row that leaves never takes the focus along. */
export const InboxList = ({ label, rows, count, selectedIndex, networkName, isAccountShown, now, rowRem, listRef, onSelect, onShow, onMove, onNearEnd, onSeen }: Props) => {
  const id = useId()
  const [remPx] = useState(rootPx)
  const rowPx = rowRem * remPx
  const { drawn, reveal } = useRowWindow(listRef, rowPx, useCallback(({ first, last }) => onSeen(rows.slice(first, last + 1)), [rows, onSeen]))
  const last = Math.min(drawn.last, rows.length - 1)
  // The chosen row stays in the page even when scrolled away: the list points at it by id.
  const indexes = useMemo(() => {
    const shown = Array.from({ length: Math.max(0, last - drawn.first + 1) }, (_, at) => drawn.first + at)
    return selectedIndex < 0 || (selectedIndex >= drawn.first && selectedIndex <= last) ? shown : [...shown, selectedIndex].sort((a, b) => a - b)
  }, [drawn.first, last, selectedIndex])
  // Before the frame of the key that chose it.
  useLayoutEffect(() => {
    reveal(selectedIndex)
  }, [selectedIndex, reveal])
  const acts = useRef({ onSelect, onShow })
  useEffect(() => {
    acts.current = { onSelect, onShow }
  })
  const choose = useCallback((chosen: string) => {
    acts.current.onSelect(chosen)
    acts.current.onShow(chosen)
  }, [])
  // On a narrow window one walks on while the list is not to be seen, and it draws nothing more.
  const isNearEnd = Math.max(last, selectedIndex) >= rows.length - 20
  useEffect(() => {
    if (isNearEnd) onNearEnd()
  }, [isNearEnd, rows.length, onNearEnd])
  return <div ref={listRef} className="inbox-list" role="listbox" tabIndex={0} aria-label={label}
    aria-activedescendant={selectedIndex >= 0 ? `${id}${selectedIndex}` : undefined} onKeyDown={(event) => {
      const ends: Readonly<Record<string, string | undefined>> = { Home: rows[0]?.id, End: rows.at(-1)?.id }
      const end = ends[event.key]
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onMove(event.key === 'ArrowDown' ? 1 : -1, event.repeat)
      else if (end !== undefined) {
        onSelect(end)
        if (event.key === 'End') onNearEnd()
      } else return
      event.preventDefault()
    }}>
    <div role="presentation" className="inbox-list-space" style={{ height: rows.length * rowPx }}>
      {indexes.map((index) => {
        const row = rows[index]
        if (!row) return null
        return <Option key={row.id} id={`${id}${index}`} row={row} index={index} top={index * rowPx} isSelected={index === selectedIndex} count={Math.max(count, rows.length)}
          network={networkName(row.network)} now={now} isAccountShown={isAccountShown} onChoose={choose} />
      })}
    </div>
  </div>
}
