import './inbox-list.css'
import { useEffect, useId, useRef } from 'react'
import type { RefObject } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
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
  onShow: () => void
  onMove: (by: 1 | -1) => void
  onNearEnd: () => void
  /** Rows that came into sight. */
  onSeen: (rows: readonly InboxRow[]) => void
}

/** The focus stays on the list itself and points at the chosen row, so a row that leaves never takes the focus along. */
export const InboxList = ({ label, rows, count, selectedIndex, networkName, isAccountShown, now, rowRem, listRef, onSelect, onShow, onMove, onNearEnd, onSeen }: Props) => {
  const id = useId()
  const measured = useRef(0)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => rowRem * (measured.current ||= rootPx()),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    // The chosen row stays in the page even when scrolled away: the list points at it by id.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return selectedIndex < 0 || shown.includes(selectedIndex) ? shown : [...shown, selectedIndex].sort((a, b) => a - b)
    },
  })
  useEffect(() => virtual.measure(), [rowRem, virtual])
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex)
  }, [selectedIndex, virtual])
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
        return <div key={item.key} id={`${id}${item.index}`} className="inbox-row" role="option"
          aria-selected={item.index === selectedIndex} aria-setsize={Math.max(count, rows.length)} aria-posinset={item.index + 1}
          aria-label={spokenRow(row, networkName(row.network), now)} style={{ transform: `translateY(${item.start}px)` }}
          onClick={() => { onSelect(row.id); onShow() }}>
          <InboxRowView row={row} network={networkName(row.network)} now={now} isAccountShown={isAccountShown} />
        </div>
      })}
    </div>
  </div>
}
