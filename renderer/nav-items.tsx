import { AtSign, Bot, Check, Clock, DoorOpen, EyeOff, History, Inbox, PenLine, Reply, Search, SlidersHorizontal, Waves } from 'lucide-react'
import type { ListName } from './inbox/lists.ts'
import { labelOf, sections } from './inbox/sections.ts'
import type { Unsent } from './outbox/queries.ts'
import type { NavItem } from './ui/SideNav.tsx'
import { say } from './words/say.ts'

/** The pages beside the inbox. */
export type PageName = 'followers' | 'touch' | 'search' | 'unsent' | 'accounts' | 'settings' | 'data'

const look = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const
const icons: Readonly<Record<ListName, NavItem['icon']>> = {
  waiting: <Inbox {...look} />, older: <History {...look} />, answered: <Reply {...look} />, snoozed: <Clock {...look} />, done: <Check {...look} />,
  hidden: <EyeOff {...look} />, bots: <Bot {...look} />,
}

const pages: Readonly<Record<Exclude<PageName, 'data'>, () => string>> = {
  followers: () => say('nav.followers'), touch: () => say('touch.title'), unsent: () => say('outbox.title'), search: () => say('search.title'),
  accounts: () => say('accounts.title'), settings: () => say('settings.title'),
}
const isPage = (key: string): key is keyof typeof pages => Object.hasOwn(pages, key)

/** What an item of the navigation is called. */
export const navLabel = (key: string): string => isPage(key) ? pages[key]() : labelOf(key as ListName)

/** What the navigation lists now (`atDoor`: how many followers; null where no account can tell); what comes and goes is there while it holds something, or while it is looked at. */
export const navItems = (counts: Readonly<Record<ListName, number>> | null, atDoor: number | null, hasTouch: boolean, { asking, restored, count: unsent }: Unsent, current: ListName | PageName): readonly NavItem[] => [
  ...sections.filter(({ section, comesAndGoes }) => !comesAndGoes || section === current || (counts?.[section] ?? 0) > 0)
    .map(({ section, isCounted, isAside }, index, shown): NavItem => ({
      key: section, icon: icons[section], count: isCounted ? counts?.[section] ?? null : null, startsGroup: isAside && shown[index - 1]?.isAside === false,
    })),
  ...(atDoor === null ? [] : [{ key: 'followers', icon: <DoorOpen {...look} />, count: atDoor, startsGroup: true }]),
  // Quiet: no number beside it, and gone with the last of them.
  ...(hasTouch || current === 'touch' ? [{ key: 'touch', icon: <Waves {...look} />, count: null, startsGroup: atDoor === null }] : []),
  ...(unsent > 0 || current === 'unsent'
    ? [{ key: 'unsent', icon: <PenLine {...look} />, count: unsent, startsGroup: true, needsUser: asking.length + restored.length > 0 }]
    : []),
  { key: 'search', icon: <Search {...look} />, count: null, startsFoot: true },
  { key: 'accounts', icon: <AtSign {...look} />, count: null },
  { key: 'settings', icon: <SlidersHorizontal {...look} />, count: null },
]
