import './inbox-pane.css'
import type { RefObject } from 'react'
import { ArrowLeft, Coffee } from 'lucide-react'
import { useBindings } from '../commands/use-bindings.ts'
import type { InboxRow } from '../store/rows.ts'
import { IconButton } from '../ui/Button.tsx'
import { Plate } from '../ui/Plate.tsx'
import { say } from '../words/say.ts'
import { InboxList } from './InboxList.tsx'
import type { InboxPages } from './queries.ts'
import type { Selection } from './use-selection.ts'

/** What a list says of itself. */
export interface Heading {
  readonly label: string
  readonly headline: string
  /** May be empty. */
  readonly subline: string
  readonly empty: { readonly title: string; readonly words: string }
}

interface Props {
  heading: Heading
  pages: InboxPages
  /** How many rows there are in all, also those not read yet. */
  count: number
  selection: Selection
  networkName: (network: string) => string
  isAccountShown: boolean
  now: number
  /** How high a row is (rem). */
  rowRem: number
  listRef: RefObject<HTMLDivElement | null>
  /** Has the focus when there is no list to have it. */
  paneRef: RefObject<HTMLElement | null>
  /** Said instead of the empty words while a first read runs. */
  stillReading: string | null
  /** Out of a list inside a list, or null. */
  onBack: (() => void) | null
  /** To a neighbour of the chosen row; `isHeld`: by a key that is held down. */
  onMove: (by: 1 | -1, isHeld: boolean) => void
  /** A row was clicked: show it. */
  onShow: (id: string) => void
  onSeen: (rows: readonly InboxRow[]) => void
}

export const InboxPane = ({ heading, pages, count, selection, networkName, isAccountShown, now, rowRem, listRef, paneRef, stillReading, onBack, onMove, onShow, onSeen }: Props) => {
  const { hint } = useBindings()
  if (pages.problem) throw pages.problem
  const isEmpty = !pages.isLoading && pages.rows.length === 0
  const back = onBack && <IconButton label={say('inbox.back-to-all')} keys={hint('back')} icon={<ArrowLeft size={19} />} onClick={onBack} />
  return <section className="inbox-pane" ref={paneRef} tabIndex={-1} aria-label={heading.label}>
    {(!isEmpty || back) && <header className="inbox-head" data-inside={back !== null}>
      {back}
      {!isEmpty && <h1>{heading.headline}</h1>}
      {!isEmpty && heading.subline !== '' && <p>{heading.subline}</p>}
    </header>}
    {isEmpty
      ? stillReading
        ? <Plate title={say('inbox.reading')} level={1}><p>{stillReading}</p></Plate>
        : <Plate icon={<Coffee size={28} strokeWidth={1.5} />} title={heading.empty.title} level={1}><p>{heading.empty.words}</p></Plate>
      : <InboxList label={heading.headline} rows={pages.rows} count={count} selectedIndex={selection.index} networkName={networkName}
          isAccountShown={isAccountShown} now={now} rowRem={rowRem} listRef={listRef} onSelect={selection.select} onShow={onShow} onMove={onMove} onNearEnd={pages.readOn} onSeen={onSeen} />}
  </section>
}
