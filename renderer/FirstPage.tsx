import './first-page.css'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { ArrowLeft } from 'lucide-react'
import { firstPlaceOf } from '#domain/first-place'
import { useAwaited, useCommands } from './commands/use-commands.ts'
import { useRecipient } from './outbox/queries.ts'
import { Avatar } from './ui/Avatar.tsx'
import { IconButton } from './ui/Button.tsx'
import { handleOf, nameOf } from './words/names.ts'
import { say } from './words/say.ts'

interface Props {
  place: string
  networkName: (network: string) => string
  onBack: () => void
  /** What was typed for a box that did not come. */
  onTyped: (place: string, typed: string) => void
  /** The box, and whom it tells that it has the focus. */
  children: (onFocused: () => void) => ReactNode
}

/** Where a first word is gone on with away from the door: somebody, who they say they are, and the box. Use with a `key` per place. */
export const FirstPage = ({ place, networkName, onBack, onTyped, children }: Props) => {
  const [awaitsBox, setAwaitsBox] = useState(true)
  const isThere = () => setAwaitsBox(false)
  useAwaited(awaitsBox ? place : null, { giveUp: onBack, onPassed: isThere, onLeft: (typed) => onTyped(place, typed) })
  useCommands({ back: onBack })
  const page = useRef<HTMLElement>(null)
  const person = useRecipient(place, firstPlaceOf(place)?.accountId ?? '')?.person ?? null
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.focus()
  }, [])
  return <main className="place-page" ref={page} tabIndex={-1}><section className="first-page" aria-label={person ? say('first.write-to', { name: nameOf(person) }) : say('first.write')}>
    {person && <header>
      <IconButton label={say('ui.back')} icon={<ArrowLeft size={20} />} onClick={onBack} />
      <Avatar of={person.id} name={person.name} handle={person.handle} size="large" />
      <div><h1><bdi>{nameOf(person)}</bdi></h1><p><bdi>{handleOf(person)}</bdi> {say('accounts.on', { network: networkName(person.network) })}</p></div>
    </header>}
    {person && person.bio.trim() !== '' && <p className="first-said" dir="auto">{person.bio}</p>}
    {children(isThere)}
  </section></main>
}
