import { useEffect, useRef } from 'react'
import { commandsAt, isSingle, keyOf } from './bindings.ts'
import { isMac } from './key-words.ts'
import { find, giveUp, isHeld, typeAhead } from './provided.ts'
import { useBindings } from './use-bindings.ts'

const isTypedInto = (target: Element | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox], [type=button])'))

/** Enter and space belong to what is focused and can be pressed; walking in a group of choices too. */
const isPressed = (target: Element | null, key: string): boolean => (key === 'Enter' || key === 'Space') && (target?.matches('button, a, summary, input') ?? false)

/** What asks first has the keyboard to itself. */
const isAsked = (): boolean => document.querySelector('[role=dialog], [role=menu]:not([hidden])') !== null

/** The one listener for the keyboard. Silent while somebody types, but for what works while typing; and while something asks. */
export function useKeyboard(): void {
  const { own, hasSingleKeys } = useBindings()
  const latest = useRef({ own, hasSingleKeys })
  useEffect(() => {
    latest.current = { own, hasSingleKeys }
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isAsked()) return
      const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
      const pressed = keyOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, isAltGraph: event.getModifierState('AltGraph'), isMac: isMac() })
      const at = event.target instanceof Element ? event.target : null
      const isTyping = isTypedInto(at)
      const isPlain = pressed !== null && !pressed.startsWith('Mod+')
      if (isHeld() && !isTyping && isPlain && typeAhead(key)) {
        event.preventDefault()
        return
      }
      if (isHeld() && !isTyping && pressed === 'Escape') {
        event.preventDefault()
        giveUp()
        return
      }
      if (pressed === null || isPressed(at, pressed)) return
      if (isSingle(pressed) && !latest.current.hasSingleKeys) return
      for (const command of commandsAt(pressed, latest.current.own)) {
        if (isTyping && !command.isWhileTyping) continue
        const act = find(command.name, at)
        if (!act) continue
        event.preventDefault()
        if ((!isHeld() || command.isWhileTyping) && (!event.repeat || command.repeats)) act(event.repeat)
        return
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
