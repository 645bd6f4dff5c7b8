import './inbox-pane.css'
import type { RefObject } from 'react'
import { Coffee } from 'lucide-react'
import { useKeys } from '../ui/keys.ts'
import { Plate } from '../ui/Plate.tsx'
import { InboxList } from './InboxList.tsx'
import type { InboxPages } from './queries.ts'
import type { SectionInfo } from './sections.ts'
import type { Selection } from './use-selection.ts'

interface Props {
  info: SectionInfo
  pages: InboxPages
  /** From the store's counters; null while they are read. */
  count: number | null
  selection: Selection
  networkName: (network: string) => string
  now: number
  listRef: RefObject<HTMLDivElement | null>
  /** Has the focus when there is no list to have it. */
  paneRef: RefObject<HTMLElement | null>
  /** Said instead of the empty words while a first read runs. */
  stillReading: string | null
  /** A row was clicked: show it. */
  onShow: () => void
  /** Enter: go into it. */
  onOpen: () => void
  onDone: (id: string) => void
  onUndo: () => void
}

export const InboxPane = ({ info, pages, count, selection, networkName, now, listRef, paneRef, stillReading, onShow, onOpen, onDone, onUndo }: Props) => {
  const down = () => selection.move(1)
  const up = () => selection.move(-1)
  const done = () => {
    if (selection.id !== null) onDone(selection.id)
  }
  useKeys({ j: down, k: up, Enter: onOpen, o: onOpen, e: done, z: onUndo })
  if (pages.problem) throw pages.problem
  const isEmpty = !pages.isLoading && pages.rows.length === 0
  const total = count ?? pages.rows.length
  return <section className="inbox-pane" ref={paneRef} tabIndex={-1} aria-label={info.label}>
    {!isEmpty && <header className="inbox-head">
      <h1>{pages.isLoading && count === null ? info.label : info.headline(total)}</h1>
      <p>{info.subline}</p>
    </header>}
    {isEmpty
      ? stillReading
        ? <Plate title="Reading" level={1}><p>{stillReading}</p></Plate>
        : <Plate icon={<Coffee size={28} strokeWidth={1.5} />} title={info.empty.title} level={1}><p>{info.empty.words}</p></Plate>
      : <InboxList label={info.headline(total)} rows={pages.rows} count={total} selectedIndex={selection.index} networkName={networkName}
          now={now} listRef={listRef} onSelect={selection.select} onShow={onShow} onMove={selection.move} onNearEnd={pages.readOn} />}
  </section>
}
