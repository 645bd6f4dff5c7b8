/** Everything the user can do with a key: its name, its words, its keys. From here come the keyboard, the `?` sheet, the palette and every tooltip. */
import { say } from '../words/say.ts'

interface Entry {
  readonly group: 'walking' | 'deciding' | 'door' | 'writing' | 'closer' | 'places' | 'look'
  /** As they are at first (bindings.ts says how they are written); none: only in the palette. */
  readonly keys: readonly string[]
  /** Only with conversations, or only with followers: commands of the two may have the same key. None: everywhere. */
  readonly at?: 'talks' | 'door'
  /** Works in a text box too. */
  readonly isWhileTyping?: boolean
  /** Goes on while the key is held down. */
  readonly repeats?: boolean
}

const entries = {
  next: { group: 'walking', keys: ['j'], repeats: true },
  previous: { group: 'walking', keys: ['k'], repeats: true },
  open: { group: 'walking', keys: ['Enter', 'o'] },
  back: { group: 'walking', keys: ['Escape'] },

  done: { group: 'deciding', keys: ['e'], at: 'talks' },
  snooze: { group: 'deciding', keys: ['s'], at: 'talks' },
  'snooze-later': { group: 'deciding', keys: ['l'], at: 'talks' },
  'snooze-tomorrow': { group: 'deciding', keys: ['t'], at: 'talks' },
  'snooze-week': { group: 'deciding', keys: ['w'], at: 'talks' },
  'snooze-reply': { group: 'deciding', keys: ['u'], at: 'talks' },
  'no-answer': { group: 'deciding', keys: ['x'], at: 'talks' },
  hide: { group: 'deciding', keys: ['h'], at: 'talks' },
  show: { group: 'deciding', keys: ['n'], at: 'talks' },
  reopen: { group: 'deciding', keys: ['b'], at: 'talks' },
  undo: { group: 'deciding', keys: ['z', 'Mod+z'] },

  'pile-hello': { group: 'door', keys: ['h'], at: 'door' },
  'pile-later': { group: 'door', keys: ['l'], at: 'door' },
  'pile-let-be': { group: 'door', keys: ['b'], at: 'door' },
  home: { group: 'door', keys: ['i'], at: 'door' },
  welcome: { group: 'door', keys: ['w'], at: 'door' },

  reply: { group: 'writing', keys: ['r'], at: 'talks' },
  'send-next': { group: 'writing', keys: ['Mod+Enter'], isWhileTyping: true },
  send: { group: 'writing', keys: ['Mod+Shift+Enter'], isWhileTyping: true },
  leave: { group: 'writing', keys: ['Escape'], isWhileTyping: true },

  profile: { group: 'closer', keys: ['p'] },
  site: { group: 'closer', keys: ['v'] },
  palette: { group: 'closer', keys: ['Mod+k'], isWhileTyping: true },
  search: { group: 'closer', keys: ['/'] },
  keys: { group: 'closer', keys: ['?'] },

  'go-waiting': { group: 'places', keys: ['1'] },
  'go-answered': { group: 'places', keys: ['2'] },
  'go-snoozed': { group: 'places', keys: ['3'] },
  'go-done': { group: 'places', keys: ['4'] },
  'go-hidden': { group: 'places', keys: ['5'] },
  'go-older': { group: 'places', keys: ['6'] },
  'go-bots': { group: 'places', keys: ['7'] },
  'go-followers': { group: 'places', keys: [] },
  'go-touch': { group: 'places', keys: [] },
  'go-unsent': { group: 'places', keys: ['8'] },
  'go-accounts': { group: 'places', keys: ['9'] },
  'go-settings': { group: 'places', keys: ['0', 'Mod+,'] },
  'go-data': { group: 'places', keys: [] },

  light: { group: 'look', keys: [] },
  dark: { group: 'look', keys: [] },
  system: { group: 'look', keys: [] },
  comfortable: { group: 'look', keys: [] },
  compact: { group: 'look', keys: [] },
} as const satisfies Readonly<Record<string, Entry>>

export type CommandName = keyof typeof entries
export interface Command extends Entry {
  readonly name: CommandName
  /** What it is called, in the language that is spoken. */
  readonly words: string
}

export const commandOf = (name: CommandName): Command => ({ name, ...entries[name], get words() { return say(`command.${name}`) } })
export const isCommand = (name: string): name is CommandName => Object.hasOwn(entries, name)

export const commands: readonly Command[] = Object.keys(entries).filter(isCommand).map(commandOf)
