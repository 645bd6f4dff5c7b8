import { useEffect, useRef } from 'react'

/** What a key does, by `KeyboardEvent.key`. */
export type Keys = Readonly<Record<string, () => void>>

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Enter and space belong to a focused button or link. */
const isPressed = (target: EventTarget | null, key: string): boolean =>
  (key === 'Enter' || key === ' ') && target instanceof HTMLElement && /^(BUTTON|A|SUMMARY)$/.test(target.tagName)

/** Single keys for the whole window; silent while somebody types, while a dialog is open, and with Ctrl, Alt or Cmd held. */
export function useKeys(keys: Keys, isOn = true): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (isTypedInto(event.target) || isPressed(event.target, event.key) || document.querySelector('dialog[open]')) return
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOn])
}

/** What the machine calls its command key. */
export const commandKey = (): string => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl')
