/** What the user chose for the whole of Kith. */
import { readSettings } from './choices.ts'
import { ask, read } from './open.ts'
import type { Settings } from './rows.ts'

export { defaultSettings } from './choices.ts'

export const getSettings = (): Promise<Settings> => read(readSettings)

export const saveSettings = (patch: Partial<Settings>): Promise<void> => ask('saveSettings', patch)
