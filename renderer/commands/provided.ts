/** Who does what now: the parts of the page say which commands they answer to while they are there. */
import type { CommandName } from './list.ts'

/** `isHeld`: the key that asks for it is held down, and repeats by itself. */
export type Handler = (isHeld?: boolean) => void
export type Handlers = Readonly<Partial<Record<CommandName, Handler>>>

interface Provider {
  readonly handlers: () => Handlers
  /** Only while the focus is inside; null for the whole window. */
  readonly within: () => Element | null | undefined
}

const providers: Provider[] = []
/** A box that is about to take the focus. */
export interface Awaited {
  /** The user wants it no more. */
  readonly giveUp: () => void
  /** What was typed for it, where it did not come. */
  readonly onLeft: (typed: string) => void
}
const awaited: Awaited[] = []

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
export function find(name: CommandName, at: Element | null): Handler | null {
  for (const provider of providers) {
    const act = provider.handlers()[name]
    if (act && applies(provider, at)) return act
  }
  return null
}

let ahead = ''

/** Keys outside text boxes decide nothing until the returned is called: a box is about to take the focus, and what is typed is meant for it. */
export function hold(box: Awaited): () => void {
  awaited.push(box)
  return () => {
    awaited.splice(awaited.indexOf(box), 1)
    if (awaited.length > 0) return
    // Where no box came, it was meant for nothing else.
    const left = takeTypedAhead()
    if (left !== '') box.onLeft(left)
  }
}
export const isHeld = (): boolean => awaited.length > 0

/** Ends the wish for the box that was asked for last. */
export const giveUp = (): void => awaited.at(-1)?.giveUp()

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
