/** Who does what now: the parts of the page say which commands they answer to while they are there. */
import type { CommandName } from './list.ts'

export type Handlers = Readonly<Partial<Record<CommandName, () => void>>>

interface Provider {
  readonly handlers: () => Handlers
  /** Only while the focus is inside; null for the whole window. */
  readonly within: () => Element | null | undefined
}

const providers: Provider[] = []
let holds = 0

/** Answers to commands until the returned is called; what came last goes first. */
export function provide(provider: Provider): () => void {
  providers.unshift(provider)
  return () => void providers.splice(providers.indexOf(provider), 1)
}

const applies = ({ within }: Provider, at: Element | null): boolean => {
  const place = within()
  return place === undefined || (place?.contains(at) ?? false)
}

/** What a command does now, with the focus at an element; null where it does not apply. */
export function find(name: CommandName, at: Element | null): (() => void) | null {
  for (const provider of providers) {
    const act = provider.handlers()[name]
    if (act && applies(provider, at)) return act
  }
  return null
}

let ahead = ''

/** Keys outside text boxes decide nothing until the returned is called: a box is about to take the focus, and what is typed is meant for it. */
export function hold(): () => void {
  holds += 1
  return () => {
    holds -= 1
    // Where no box came, it was meant for nothing else.
    if (holds === 0) ahead = ''
  }
}
export const isHeld = (): boolean => holds > 0

/** Keeps what a key types for the box that is about to come; false where it types nothing. */
export function typeAhead(key: string): boolean {
  if (key === 'Backspace') ahead = Array.from(ahead).slice(0, -1).join('')
  else if (key === 'Enter') ahead += '\n'
  else if (Array.from(key).length === 1) ahead += key
  else return false
  return true
}
/** What was typed before the box was there, once. */
export function takeTypedAhead(): string {
  const typed = ahead
  ahead = ''
  return typed
}
