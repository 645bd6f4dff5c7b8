/** Everything the user can do with a key: its name, its words, its keys. From here come the keyboard, the `?` sheet, the palette and every tooltip. */

interface Entry {
  readonly words: string
  readonly group: 'Walking' | 'Deciding' | 'At the door' | 'Writing' | 'Looking closer' | 'Places' | 'Look'
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
  next: { words: 'Next person', group: 'Walking', keys: ['j'], repeats: true },
  previous: { words: 'Previous person', group: 'Walking', keys: ['k'], repeats: true },
  open: { words: 'Open', group: 'Walking', keys: ['Enter', 'o'] },
  back: { words: 'Back', group: 'Walking', keys: ['Escape'] },

  done: { words: 'Done', group: 'Deciding', keys: ['e'], at: 'talks' },
  snooze: { words: 'Put off…', group: 'Deciding', keys: ['s'], at: 'talks' },
  'snooze-later': { words: 'Put off until later today', group: 'Deciding', keys: ['l'], at: 'talks' },
  'snooze-tomorrow': { words: 'Put off until tomorrow', group: 'Deciding', keys: ['t'], at: 'talks' },
  'snooze-week': { words: 'Put off until next week', group: 'Deciding', keys: ['w'], at: 'talks' },
  'snooze-reply': { words: 'Put off until they reply', group: 'Deciding', keys: ['u'], at: 'talks' },
  'no-answer': { words: 'Needs no answer', group: 'Deciding', keys: ['x'], at: 'talks' },
  hide: { words: 'Hide this person', group: 'Deciding', keys: ['h'], at: 'talks' },
  show: { words: 'Not noise', group: 'Deciding', keys: ['n'], at: 'talks' },
  reopen: { words: 'Put back', group: 'Deciding', keys: ['b'], at: 'talks' },
  undo: { words: 'Undo, step by step', group: 'Deciding', keys: ['z', 'Mod+z'] },

  'pile-hello': { words: 'Someone to say hello to', group: 'At the door', keys: ['h'], at: 'door' },
  'pile-later': { words: 'Look at them later', group: 'At the door', keys: ['l'], at: 'door' },
  'pile-let-be': { words: 'Let them be', group: 'At the door', keys: ['b'], at: 'door' },
  home: { words: 'Are they home?', group: 'At the door', keys: ['i'], at: 'door' },
  welcome: { words: 'Write to them', group: 'At the door', keys: ['w'], at: 'door' },

  reply: { words: 'Answer', group: 'Writing', keys: ['r'], at: 'talks' },
  'send-next': { words: 'Reply and next', group: 'Writing', keys: ['Mod+Enter'], isWhileTyping: true },
  send: { words: 'Reply and stay', group: 'Writing', keys: ['Mod+Shift+Enter'], isWhileTyping: true },
  leave: { words: 'Leave the box, words kept', group: 'Writing', keys: ['Escape'], isWhileTyping: true },

  profile: { words: 'Person and notes', group: 'Looking closer', keys: ['p'] },
  site: { words: 'Open on its site', group: 'Looking closer', keys: ['v'] },
  palette: { words: 'Find a command or a person', group: 'Looking closer', keys: ['Mod+k'], isWhileTyping: true },
  search: { words: 'Search', group: 'Looking closer', keys: ['/'] },
  keys: { words: 'All keys', group: 'Looking closer', keys: ['?'] },

  'go-waiting': { words: 'Waiting', group: 'Places', keys: ['1'] },
  'go-answered': { words: 'Answered', group: 'Places', keys: ['2'] },
  'go-snoozed': { words: 'Snoozed', group: 'Places', keys: ['3'] },
  'go-done': { words: 'What is done', group: 'Places', keys: ['4'] },
  'go-hidden': { words: 'Hidden', group: 'Places', keys: ['5'] },
  'go-older': { words: 'Older', group: 'Places', keys: ['6'] },
  'go-bots': { words: 'Bots', group: 'Places', keys: ['7'] },
  'go-followers': { words: 'Followers at the door', group: 'Places', keys: [] },
  'go-touch': { words: 'Keeping touch: promised, drifted', group: 'Places', keys: [] },
  'go-unsent': { words: 'Unsent', group: 'Places', keys: ['8'] },
  'go-accounts': { words: 'Accounts', group: 'Places', keys: ['9'] },
  'go-settings': { words: 'Settings', group: 'Places', keys: ['0', 'Mod+,'] },
  'go-data': { words: 'Your data: backups, export', group: 'Places', keys: [] },

  light: { words: 'Light', group: 'Look', keys: [] },
  dark: { words: 'Dark', group: 'Look', keys: [] },
  system: { words: 'Light or dark as the system', group: 'Look', keys: [] },
  comfortable: { words: 'Comfortable rows', group: 'Look', keys: [] },
  compact: { words: 'Compact rows', group: 'Look', keys: [] },
} as const satisfies Readonly<Record<string, Entry>>

export type CommandName = keyof typeof entries
export interface Command extends Entry { readonly name: CommandName }

export const commands: readonly Command[] = Object.entries(entries).map(([name, entry]) => ({ name: name as CommandName, ...entry }))

export const commandOf = (name: CommandName): Command => ({ name, ...entries[name] })
export const isCommand = (name: string): name is CommandName => Object.hasOwn(entries, name)
