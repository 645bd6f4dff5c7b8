import { createContext, use } from 'react'
import type { ReactNode } from 'react'

/** How an address is opened outside; given once, at the top of the page. */
export const LinkOpener = createContext<(url: string) => void>(() => undefined)

/** A link out. The page itself never navigates. */
export const ExternalLink = ({ url, children, className }: { url: string; children: ReactNode; className?: string }) => {
  const open = use(LinkOpener)
  return <a href={url} title={url} rel="noreferrer" className={className} draggable={false}
    onClick={(event) => { event.preventDefault(); open(url) }}
    onAuxClick={(event) => { event.preventDefault(); if (event.button === 1) open(url) }}>{children}</a>
}
