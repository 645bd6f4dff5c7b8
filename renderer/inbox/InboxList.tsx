import './inbox-list.css'
import { memo, useCallback, useEffect, useId, useRef } from 'react'
import type { RefObject } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import type { InboxRow } from '../store/rows.ts'
import { InboxRowView } from './InboxRowView.tsx'
import { spokenRow } from './spoken.ts'

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
  onMove: (by: 1 | -1) => void
  onNearEnd: () => void
  /** Rows that came into sight. */
  onSeen: (rows: readonly InboxRow[]) => void
}

/** One row with its spoken name; drawn again only when something of it is another. */
const Option = memo(({ id, row, index, start, isSelected, count, network, now, isAccountShown, onChoose }: {
  id: string; row: InboxRow; index: number; start: number; isSelected: boolean; count: number; network: string; now: number; isAccountShown: boolean
  onChoose: (id: string) => void
}) => <div id={id} className="inbox-row" role="option" aria-selected={isSelected} aria-setsize={count} aria-posinset={index + 1}
  aria-label={spokenRow(row, network, now)} style={{ transform: `translateY(${start}px)` }} onClick={() => onChoose(row.id)}>
  <InboxRowView row={row} network={network} now={now} isAccountShown={isAccountShown} />
</div>)
Option.displayName = 'Option'

/** The focus stays on the list itself and points at the chosen row, so a row that leaves never takes the focus along. */
export const InboxList = ({ label, rows, count, selectedIndex, networkName, isAccountShown, now, rowRem, listRef, onSelect, onShow, onMove, onNearEnd, onSeen }: Props) => {
  const id = useId()
  const measured = useRef(0)
  // Kept as they are: each new one makes the list measure all of its rows.
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows])
  // The chosen row stays in the page even when scrolled away: the list points at it by id.
  const rangeExtractor = useCallback((range: Range) => {
    const shown = defaultRangeExtractor(range)
    return selectedIndex < 0 || shown.includes(selectedIndex) ? shown : [...shown, selectedIndex].sort((a, b) => a - b)
  }, [selectedIndex])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => rowRem * (measured.current ||= rootPx()),
    getItemKey,
    overscan: 6,
    rangeExtractor,
  })
  useEffect(() => virtual.measure(), [rowRem, virtual])
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex)
  }, [selectedIndex, virtual])
  const acts = useRef({ onSelect, onShow })
  useEffect(() => {
    acts.current = { onSelect, onShow }
  })
  const choose = useCallback((chosen: string) => {
    acts.current.onSelect(chosen)
    acts.current.onShow(chosen)
  }, [])
  const items = virtual.getVirtualItems()
  const isNearEnd = (items.at(-1)?.index ?? 0) >= rows.length - 20
  useEffect(() => {
    if (isNearEnd) onNearEnd()
  }, [isNearEnd, rows.length, onNearEnd])
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? -1
  useEffect(() => onSeen(rows.slice(first, last + 1)), [rows, first, last, onSeen])
  return <div ref={listRef} className="inbox-list" role="listbox" tabIndex={0} aria-label={label}
    aria-activedescendant={selectedIndex >= 0 ? `${id}${selectedIndex}` : undefined} onKeyDown={(event) => {
      const ends: Readonly<Record<string, string | undefined>> = { Home: rows[0]?.id, End: rows.at(-1)?.id }
      const end = ends[event.key]
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onMove(event.key === 'ArrowDown' ? 1 : -1)
      else if (end !== undefined) {
        onSelect(end)
        if (event.key === 'End') onNearEnd()
      } else return
      event.preventDefault()
    }}>
    <div role="presentation" className="inbox-list-space" style={{ height: virtual.getTotalSize() }}>
      {items.map((item) => {
        const row = rows[item.index]
        if (!row) return null
        return <Option key={item.key} id={`${id}${item.index}`} row={row} index={item.index} start={item.start} isSelected={item.index === selectedIndex} count={Math.max(count, rows.length)}
          network={networkName(row.network)} now={now} isAccountShown={isAccountShown} onChoose={choose} />
      })}
    </div>
  </div>
}
