import './side-nav.css'
import { memo } from 'react'
import type { ReactNode } from 'react'
import { inFigures } from './numbers.ts'
import { useLanguage } from './use-language.ts'
import { say } from '../words/say.ts'

export interface NavItem {
  readonly key: string
  readonly icon: ReactNode
  /** Shown beside the label; null for none. */
  readonly count: number | null
  /** Something in it waits for a decision: the count stands out. */
  readonly needsUser?: boolean
  /** Begins a new group above it. */
  readonly startsGroup?: boolean
  /** Begins what stands at the foot, so that places that come and go above never move it from under a pointer. */
  readonly startsFoot?: boolean
}

/** The list of places to be. Folds to a rail of icons, then to a bar at the foot of the window. */
export const SideNav = memo(({ title, items, labelOf, current, onGo, foot }: {
  title: string
  items: readonly NavItem[]
  /** What an item is called, in the language that is spoken. */
  labelOf: (key: string) => string
  current: string
  onGo: (key: string) => void
  foot: ReactNode
}) => {
  useLanguage()
  return <nav className="side-nav" aria-label={title}>
    <p className="side-nav-title">{title}</p>
    <ul>{items.map(({ key, icon, count, startsGroup, startsFoot, needsUser }) => <li key={key} data-starts-group={startsGroup ?? false} data-starts-foot={startsFoot ?? false}>
      <button type="button" aria-current={key === current ? 'page' : undefined} onClick={() => onGo(key)} title={labelOf(key)}>
        {icon}<span className="side-nav-label">{labelOf(key)}</span>
        {count !== null && count > 0 && <span className="side-nav-count" data-needs-user={needsUser ?? false}>{inFigures(count)}{needsUser && <span className="only-spoken">{say('ui.needs-you')}</span>}</span>}
      </button></li>)}</ul>
    <div className="side-nav-foot">{foot}</div>
  </nav>
})
SideNav.displayName = 'SideNav'
