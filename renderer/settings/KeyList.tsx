import './key-list.css'
import { useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { keyOf, refusalOf } from '../commands/bindings.ts'
import { isMac } from '../commands/key-words.ts'
import { commands } from '../commands/list.ts'
import type { Command, CommandName } from '../commands/list.ts'
import { useBindings } from '../commands/use-bindings.ts'
import type { Settings } from '../store/rows.ts'
import { Button, Keys } from '../ui/Button.tsx'
import { say } from '../words/say.ts'
import { isSought } from './seek.ts'

/** These always have their keys, so that there is always a way on. */
const isFixed = ({ name }: Command): boolean => name === 'open' || name === 'back' || name === 'leave'

/** Takes the next key that is pressed. */
const Taker = ({ name, words, onTaken, onLeave, onBlur }: {
  name: CommandName; words: string; onTaken: (key: string) => void; onLeave: () => void
  /** The focus went elsewhere. */
  onBlur: () => void
}) => {
  const { own } = useBindings()
  const [refusal, setRefusal] = useState('')
  const press = (event: KeyboardEvent) => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
    if (key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'Escape') { onLeave(); return }
    const pressed = keyOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, isAltGraph: event.getModifierState('AltGraph'), isMac: isMac() })
    if (pressed === null) return
    const why = refusalOf(name, pressed, own)
    if (why === null) onTaken(pressed)
    else setRefusal(why)
  }
  return <span className="key-taker">
    <button type="button" className="button" autoFocus aria-label={say('keys.press-for', { words })} onKeyDown={press} onBlur={onBlur}>{say('keys.press')}</button>
    <span role="status">{refusal || say('keys.esc')}</span>
  </span>
}

/** The commands a search of the settings means: all of them where it is for keys. */
export const keysSought = (typed: string): readonly Command[] => isSought(typed, [say('keys.title'), say('keys.sought')]) ? commands : commands.filter(({ words }) => isSought(typed, [words]))

/** Every key that is looked for, and each of them to be changed. */
export const KeyList = ({ shown, save }: { shown: readonly Command[]; save: (patch: Partial<Settings>) => void }) => {
  const { own, hasSingleKeys, caps } = useBindings()
  const [taking, setTaking] = useState<CommandName | null>(null)
  const without = (name: CommandName) => Object.fromEntries(Object.entries(own).filter(([other]) => other !== name))
  const list = useRef<HTMLUListElement>(null)
  // What was pressed may be gone with what it did: the focus stays in its row, at the button that is always there.
  const toRow = (name: CommandName) => list.current?.querySelector<HTMLElement>(`[data-change="${name}"]`)?.focus()
  const leave = (name: CommandName) => {
    flushSync(() => setTaking(null))
    toRow(name)
  }
  const row = (command: Command) => {
    const { name, words } = command
    return <li key={name}>
      <span className="key-words">{words}</span>
      {taking === name
        ? <Taker name={name} words={words} onLeave={() => leave(name)} onBlur={() => setTaking(null)} onTaken={(key) => { save({ keys: { ...own, [name]: key } }); leave(name) }} />
        : <>
            <span className="key-caps">{caps(name).map((parts) => <Keys key={parts.join()} parts={parts} />)}</span>
            {isFixed(command) ? <span className="key-fixed">{say('keys.always')}</span> : <>
              {own[name] !== undefined && <Button look="quiet" aria-label={say('keys.as-it-was-for', { words })} onClick={() => { save({ keys: without(name) }); toRow(name) }}>{say('keys.as-it-was')}</Button>}
              {caps(name).length > 0 && <Button look="quiet" aria-label={say('keys.none-for', { words })} onClick={() => { save({ keys: { ...own, [name]: '' } }); toRow(name) }}>{say('keys.none')}</Button>}
              <Button look="quiet" aria-label={say('keys.change-for', { words })} data-change={name} onClick={() => setTaking(name)}>{say('keys.change')}</Button>
            </>}
          </>}
    </li>
  }
  return <section className="choice" aria-labelledby="keys">
    <h2 id="keys">{say('keys.title')}</h2>
    <p>{say('keys.words')}</p>
    <label className="key-single"><input type="checkbox" checked={hasSingleKeys} onChange={(event) => save({ singleKeys: event.target.checked })} /> {say('keys.single')}</label>
    <ul ref={list} className="key-list">{shown.map(row)}</ul>
  </section>
}
