/** The user's choices as stored; apart from settings.ts, as the worker reads them too and must not bring the page's side along. */
import type { Database } from './database.ts'
import type { Settings } from './rows.ts'

export const defaultSettings: Settings = {
  pastDays: 90, theme: 'system', language: 'system', olderAfterDays: 30, pastStopped: [], undoMs: 10_000, keys: {}, singleKeys: true, density: 'comfortable', notify: 'nobody', stoppedWork: [],
}

/** The choices as stored, the defaults where nothing was chosen. */
export const readSettings = async (database: Database): Promise<Settings> => {
  const rows = await database.settings.toArray()
  return { ...defaultSettings, ...Object.fromEntries(rows.map(({ key, value }) => [key, value])) }
}
