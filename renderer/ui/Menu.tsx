import './menu.css'
import type { ReactNode } from 'react'
import { Menu as List, MenuButton, MenuItem as Item, MenuProvider } from '@ariakit/react'
import { IconButton } from './Button.tsx'
import type { KeyHint } from './Button.tsx'

export interface MenuItem {
  readonly label: string
  /** The key that does the same, shown beside it. */
  readonly keys: KeyHint | undefined
  readonly onChoose: () => void
}

/** A button and the short list it opens; Escape, leaving it and choosing close it. */
export const Menu = ({ label, icon, items }: { label: string; icon: ReactNode; items: readonly MenuItem[] }) => <MenuProvider placement="bottom-end">
  <MenuButton render={<IconButton label={label} icon={icon} />} />
  <List className="menu-list" gutter={4} unmountOnHide aria-label={label}>
    {items.map((item) => <Item key={item.label} className="menu-item" aria-keyshortcuts={item.keys?.spoken} onClick={item.onChoose}>
      <span>{item.label}</span>{item.keys && <kbd aria-hidden="true">{item.keys.shown}</kbd>}</Item>)}
  </List>
</MenuProvider>
