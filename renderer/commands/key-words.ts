/** A key as it is shown and as it is told to a screen reader. */
import { say } from '../words/say.ts'

/** ⌘ on a Mac, else Ctrl. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent)

const caps: Readonly<Record<string, () => string>> = { Enter: () => '↵', Escape: () => say('key.escape'), Shift: () => '⇧', Space: () => say('key.space') }

/** `Mod+Enter` → `Ctrl ↵`, one part for each key on the keyboard. */
export const capsOf = (key: string, onMac: boolean): readonly string[] =>
  key.split(/\+(?=.)/).map((part) => part === 'Mod' ? onMac ? '⌘' : say('key.ctrl') : caps[part]?.() ?? part)

/** As `aria-keyshortcuts` wants it. */
export const spokenKey = (key: string, onMac: boolean): string =>
  key.split(/\+(?=.)/).map((part) => part === 'Mod' ? onMac ? 'Meta' : 'Control' : /^[a-z]$/.test(part) ? part.toUpperCase() : part).join('+')
