/** What the user chose for the whole of Kith. */
import { ask, read } from './open.ts'
import type { Database } from './database.ts'
import type { Settings } from './rows.ts'

export const defaultSettings: Settings = { pastDays: 90, theme: 'system', olderAfterDays: 30, pastStopped: [], undoMs: 10_000 }

/** The choices as stored, the defaults where nothing was chosen. */
export const readSettings = async (database: Database): Promise<Settings> => {
  const rows = await database.settings.toArray()
  return { ...defaultSettings, ...Object.fromEntries(rows.map(({ key, value }) => [key, value])) }
}

export const getSettings = (): Promise<Settings> => read(readSettings)

export const saveSettings = (patch: Partial<Settings>): Promise<void> => ask('saveSettings', patch)
