import { AtSign, Check, Inbox, PenLine, Reply, SlidersHorizontal } from 'lucide-react'
import type { Section } from '#domain/conversation'
import { sections } from './inbox/sections.ts'
import type { NavItem } from './ui/SideNav.tsx'

/** The pages beside the inbox. */
export type PageName = 'unsent' | 'accounts' | 'settings'

const look = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const
const icons: Readonly<Record<Section, NavItem['icon']>> = {
  waiting: <Inbox {...look} />, answered: <Reply {...look} />, done: <Check {...look} />, unlisted: null,
}

/** What the navigation lists now; "Unsent" only while there is something. */
export const navItems = (counts: Readonly<Record<Section, number>> | null, unsent: number): readonly NavItem[] => [
  ...sections.map(({ section, label, isCounted }): NavItem =>
    ({ key: section, label, icon: icons[section], count: isCounted ? counts?.[section] ?? null : null })),
  ...(unsent > 0 ? [{ key: 'unsent', label: 'Unsent', icon: <PenLine {...look} />, count: unsent, startsGroup: true }] : []),
  { key: 'accounts', label: 'Accounts', icon: <AtSign {...look} />, count: null, startsGroup: true },
  { key: 'settings', label: 'Settings', icon: <SlidersHorizontal {...look} />, count: null },
]
