/** Which key does what. A key is written `j`, `?`, `Enter`, `Mod+k`, `Mod+Shift+Enter`; Mod is Ctrl, or Cmd on a Mac. */
import { say } from '../words/say.ts'
import { commandOf, commands, isCommand } from './list.ts'
import type { Command, CommandName } from './list.ts'

/** What the user changed: by command its one key, or an empty text for none. What is not there is as it was. */
export type OwnKeys = Readonly<Record<string, string>>

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & { readonly isAltGraph: boolean; readonly isMac: boolean }

/** Letters of another script: Cyrillic, Greek, Hebrew, Thai with its vowel signs. */
const isOfOtherScript = (key: string): boolean => /^[\p{L}\p{M}]$/u.test(key) && !/[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(key)

/** Letters count by their place where the layout writes another script; ę and é are letters of their own. Capitals are Shift, whatever the lock says. */
const baseOf = ({ key, code, isAltGraph }: Pressed): string => {
  if (key === ' ') return 'Space'
  if (key.length > 1) return key
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return letter !== undefined && !isAltGraph && isOfOtherScript(key) ? letter.toLowerCase() : key.toLowerCase()
}

/** The key that was pressed as it is written here; null where it is none of ours. */
export function keyOf(pressed: Pressed): string | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isAltGraph, isMac } = pressed
  if (/^(?:Control|Shift|Alt|Meta|AltGraph|CapsLock|Dead|Process|Unidentified)$/.test(key)) return null
  const isMod = isAltGraph ? false : isMac ? metaKey : ctrlKey
  const isOther = isAltGraph ? false : altKey || (isMac ? ctrlKey : metaKey)
  if (isOther) return null
  const base = baseOf(pressed)
  // A sign needs Shift on one keyboard and none on another.
  const isShift = shiftKey && (base.length > 1 || /^[a-z]$/.test(base))
  return [isMod ? 'Mod' : '', isShift ? 'Shift' : '', base].filter(Boolean).join('+')
}

/** A key without Mod that types something: what screen readers and typing may want for themselves. */
export const isSingle = (key: string): boolean => /^(?:Shift\+)?.$/u.test(key)

export const keysOf = (name: CommandName, own: OwnKeys): readonly string[] => {
  const chosen: unknown = own[name]
  if (typeof chosen !== 'string') return commandOf(name).keys
  return chosen === '' ? [] : [chosen]
}

/** The commands at a key; where there are two, one is for text boxes. */
export const commandsAt = (key: string, own: OwnKeys): readonly Command[] => commands.filter(({ name }) => keysOf(name, own).includes(key))

/** In a list or in a text box, with conversations or with followers, a key does one thing. */
const meet = (a: Command, b: Command): boolean => (a.at === undefined || b.at === undefined || a.at === b.at)
  && ((a.isWhileTyping ?? false) === (b.isWhileTyping ?? false) || a.name === 'palette' || b.name === 'palette')

/** Typing, walking and the system need these. */
const kept = /^(?:(?:Shift\+)?(?:Tab|Arrow\w+|Home|End|PageUp|PageDown|Space|Enter|Escape|Backspace|Delete|F\d+)|Mod\+[acvxqwtnrpyz]|Mod\+Shift\+[a-z])$/

/** Why a command cannot have a key, in words; null where it can. */
export function refusalOf(name: CommandName, key: string, own: OwnKeys): string | null {
  const command = commandOf(name)
  if (command.isWhileTyping && !key.startsWith('Mod+')) return say('keys.needs-mod', { words: command.words })
  if (kept.test(key) && !command.keys.includes(key)) return say('keys.reserved')
  const other = commands.find((one) => one.name !== name && meet(one, command) && keysOf(one.name, own).includes(key))
  return other ? say('keys.taken', { words: other.words }) : null
}

/** What is stored, without what a newer or older Kith would not understand. */
export const readOwn = (stored: unknown): OwnKeys => typeof stored !== 'object' || stored === null ? {}
  : Object.fromEntries(Object.entries(stored).filter((entry): entry is [CommandName, string] => isCommand(entry[0]) && typeof entry[1] === 'string'))
