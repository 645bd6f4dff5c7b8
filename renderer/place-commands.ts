import type { Said } from './App.tsx'
import type { Handlers } from './commands/provided.ts'
import { problemOf } from './store/problem.ts'
import { saveSettings } from './store/settings.ts'
import type { Settings } from './store/rows.ts'

/** Where one can go by a command; `go` takes the name of a list or page. `hasDoor`: an account can tell who follows. */
export const placeCommands = (go: (place: string) => void, hasDoor: boolean): Handlers => ({
  'go-waiting': () => go('waiting'), 'go-older': () => go('older'), 'go-answered': () => go('answered'), 'go-snoozed': () => go('snoozed'),
  'go-done': () => go('done'), 'go-hidden': () => go('hidden'), 'go-bots': () => go('bots'), 'go-unsent': () => go('unsent'),
  'go-accounts': () => go('accounts'), 'go-settings': () => go('settings'), 'go-data': () => go('data'), 'go-touch': () => go('touch'),
  ...(hasDoor ? { 'go-followers': () => go('followers') } : {}),
})

/** How Kith looks, by a command. */
export const lookCommands = (tell: (said: Said) => void): Handlers => {
  const save = (patch: Partial<Settings>) => () => {
    saveSettings(patch).catch((error: unknown) => tell({ words: problemOf(error).message, undo: null }))
  }
  return {
    light: save({ theme: 'light' }), dark: save({ theme: 'dark' }), system: save({ theme: 'system' }),
    comfortable: save({ density: 'comfortable' }), compact: save({ density: 'compact' }),
  }
}
