import './palette.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Combobox, ComboboxGroup, ComboboxGroupLabel, ComboboxItem, ComboboxList, ComboboxProvider, Dialog, VisuallyHidden } from '@ariakit/react'
import { commands } from '../commands/list.ts'
import type { Command, CommandName } from '../commands/list.ts'
import { find } from '../commands/provided.ts'
import { useBindings } from '../commands/use-bindings.ts'
import type { PersonInbox } from '../store/rows.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Keys } from '../ui/Button.tsx'
import { inWrittenOrder } from '../ui/plain-text.ts'
import { sayRich } from '../ui/say-rich.ts'
import { nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { bestFit, bestOf } from './fuzzy.ts'
import { useTalks } from './queries.ts'

const commandsShown = 9
/** Whoever opens it wants to do something; for walking there are keys. */
const inOrder = [...commands.filter(({ group }) => group !== 'walking'), ...commands.filter(({ group }) => group === 'walking')]

interface Props {
  /** What had the focus before: what can be done is what could be done there. */
  at: Element | null
  networkName: (network: string) => string
  onRun: (act: () => void) => void
  onShow: (conversationId: string) => void
  onClose: () => void
}

/** What can be done now, by where the focus was; only what works from here is offered. */
const useOffered = (at: Element | null): ReadonlyMap<CommandName, () => void> => useState(() => new Map(
  commands.filter(({ name }) => name !== 'palette').flatMap(({ name }) => {
    const act = find(name, at)
    return act ? [[name, act] as const] : []
  })))[0]

const groupedWords = ({ group, words }: Command): readonly string[] => group === 'places' ? [words, say('palette.go-to', { place: words })] : group === 'look' ? [words, say('palette.look', { words })] : [words]

const first = (palette: Element | null | undefined): HTMLElement | null => palette?.querySelector<HTMLElement>('.palette-item') ?? null

/** Every command with its key, and everybody there is a conversation with, by a few letters. */
export const Palette = ({ at, networkName, onRun, onShow, onClose }: Props) => {
  const [typed, setTyped] = useState('')
  const { caps } = useBindings()
  const offered = useOffered(at)
  const shown = useMemo(() => bestOf(typed, inOrder.filter(({ name }) => offered.has(name)), groupedWords, typed.trim() === '' ? commands.length : commandsShown), [offered, typed])
  const { talks, isBehind } = useTalks(typed)
  const list = useRef<HTMLDivElement>(null)
  // Return means the first of all that is found, also where the people come after it was pressed; what was walked to is meant as it is.
  const [wantsFirst, setWantsFirst] = useState(false)
  const hasWalked = useRef(false)
  const walk = () => { hasWalked.current = true }
  useEffect(() => {
    if (!wantsFirst || isBehind) return
    setWantsFirst(false)
    // After the effects: what is clicked gives the focus back at once.
    queueMicrotask(() => first(list.current)?.click())
  }, [wantsFirst, isBehind])
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key.startsWith('Arrow')) walk()
    if (event.key !== 'Enter' || hasWalked.current) return
    event.preventDefault()
    if (isBehind) setWantsFirst(true)
    else first(list.current)?.click()
  }
  const type = (text: string) => {
    hasWalked.current = false
    setWantsFirst(false)
    setTyped(text)
  }
  const total = shown.length + talks.length
  const areCommandsFirst = shown[0] !== undefined && bestFit(typed, groupedWords(shown[0])) >= bestFit(typed, talks.flatMap(({ person: { name, handle } }) => [name, handle]))
  const talk = (row: PersonInbox) => <ComboboxItem key={row.id} className="palette-item" value={row.id} setValueOnClick={false} onClick={() => onShow(row.id)}>
    <Avatar of={row.personId} name={row.person.name} handle={row.person.handle} size="small" />
    <span className="palette-talk"><bdi>{nameOf(row.person)}</bdi><span dir="auto">{inWrittenOrder(row.snippet)}</span></span>
    <span className="palette-where">{networkName(row.network)}</span>
  </ComboboxItem>
  const people = talks.length > 0 && <ComboboxGroup key="people"><ComboboxGroupLabel className="palette-head">{say('search.people')}</ComboboxGroupLabel>{talks.map(talk)}</ComboboxGroup>
  const doable = shown.length > 0 && <ComboboxGroup key="commands"><ComboboxGroupLabel className="palette-head">{say('palette.commands')}</ComboboxGroupLabel>
    {shown.map((command) => <ComboboxItem key={command.name} className="palette-item" value={command.name} setValueOnClick={false}
      onClick={() => { const act = offered.get(command.name); if (act) onRun(act) }}>
      <span className="palette-words">{command.group === 'places'
        ? sayRich('palette.go-to-marked', { where: (inside) => <span className="palette-where">{inside}</span>, place: command.words })
        : command.words}</span>
      <span className="palette-keys" aria-hidden="true">{caps(command.name).map((parts) => <Keys key={parts.join()} parts={parts} />)}</span>
    </ComboboxItem>)}</ComboboxGroup>
  return <Dialog open onClose={onClose} className="palette" aria-label={say('command.palette')} backdrop={<div className="dialog-backdrop" />}>
    <ComboboxProvider open setOpen={(isOpen) => { if (!isOpen) onClose() }} setInputValue={type} focusLoop>
      <Combobox autoFocus autoSelect="always" className="palette-box" placeholder={say('palette.placeholder')} aria-label={say('command.palette')} autoComplete="list" onKeyDown={press} />
      <ComboboxList ref={list} className="palette-list" onMouseMove={walk} alwaysVisible aria-label={say('search.found')}>
        {/* By name: whichever comes later, what was walked to is still the same. */}
        {areCommandsFirst ? [doable, people] : [people, doable]}
        {total === 0 && <p className="palette-none">{say('palette.nothing')}</p>}
      </ComboboxList>
      <VisuallyHidden role="status">{typed === '' ? '' : say('palette.results', { count: total })}</VisuallyHidden>
    </ComboboxProvider>
  </Dialog>
}
