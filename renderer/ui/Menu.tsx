import './menu.css'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { IconButton } from './Button.tsx'

export interface MenuItem {
  readonly label: string
  /** The key that does the same, shown beside it. */
  readonly keys: string
  readonly onChoose: () => void
}

/** A button and the short list it opens; Escape, leaving it and choosing close it. */
export const Menu = ({ label, icon, items }: { label: string; icon: ReactNode; items: readonly MenuItem[] }) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) list.current?.querySelector('button')?.focus()
  }, [isOpen])
  const close = () => {
    setOpen(false)
    place.current?.querySelector('button')?.focus()
  }
  const walk = (by: number) => {
    const all = [...list.current?.querySelectorAll('button') ?? []]
    all[(all.findIndex((item) => item === document.activeElement) + by + all.length) % all.length]?.focus()
  }
  return <div ref={place} className="menu" onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false) }}
    onKeyDown={(event) => {
      if (!isOpen) return
      if (event.key === 'Escape') close()
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event.key === 'ArrowDown' ? 1 : -1)
      else return
      event.preventDefault()
      event.stopPropagation()
    }}>
    <IconButton label={label} icon={icon} aria-haspopup="menu" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)} />
    {isOpen && <div ref={list} id={id} className="menu-list" role="menu" aria-label={label}>
      {items.map((item) => <button key={item.label} type="button" role="menuitem" tabIndex={-1} onClick={() => { close(); item.onChoose() }}>
        <span>{item.label}</span>{item.keys !== '' && <kbd>{item.keys}</kbd>}</button>)}
    </div>}
  </div>
}
