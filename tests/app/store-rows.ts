/** Looks into the store from outside, and changes a row as time or a crash would have. */
import type { Page } from '@playwright/test'

export interface Row extends Record<string, unknown> {
  readonly text: string
  readonly state?: string
}

/** A table of the store as it is on the disk. */
export const rowsOf = (page: Page, table: string): Promise<Row[]> => page.evaluate((name) => new Promise<Row[]>((resolve, reject) => {
  const opening = indexedDB.open('kith')
  opening.onerror = () => reject(new Error('The store did not open.'))
  opening.onsuccess = () => {
    const reading = opening.result.transaction(name).objectStore(name).getAll()
    reading.onsuccess = () => {
      opening.result.close()
      resolve(reading.result as Row[])
    }
  }
}), table)

/** Changes every row of the outbox, or those of one text, as if it had been written otherwise. */
export const changeOutbox = (page: Page, patch: Record<string, unknown>, text: string | null = null): Promise<void> => page.evaluate(({ change, only }) => new Promise<void>((resolve, reject) => {
  const opening = indexedDB.open('kith')
  opening.onerror = () => reject(new Error('The store did not open.'))
  opening.onsuccess = () => {
    const writing = opening.result.transaction('outbox', 'readwrite', { durability: 'strict' })
    const rows = writing.objectStore('outbox')
    const reading = rows.getAll()
    reading.onsuccess = () => {
      for (const row of reading.result as { text: string }[]) if (only === null || row.text === only) rows.put({ ...row, ...change })
    }
    writing.oncomplete = () => {
      opening.result.close()
      resolve()
    }
  }
}), { change: patch, only: text })

/** The outbox as `text state`, in the order it was written. */
export const outboxOf = async (page: Page): Promise<string[]> =>
  (await rowsOf(page, 'outbox')).sort((a, b) => Number(a.queuedAt) - Number(b.queuedAt)).map(({ text, state }) => `${text} ${state ?? ''}`)

/** Writes rows into a table of the store, past Kith. Stands alone, so that it can run in another process beside the page. */
export const putRows = (page: Page, given: { readonly table: string; readonly rows: readonly Record<string, unknown>[] }): Promise<void> => page.evaluate(({ table, rows }) => new Promise<void>((resolve, reject) => {
  const opening = indexedDB.open('kith')
  opening.onerror = () => reject(new Error('The store did not open.'))
  opening.onsuccess = () => {
    const writing = opening.result.transaction(table, 'readwrite')
    for (const row of rows) writing.objectStore(table).put(row)
    writing.oncomplete = () => {
      opening.result.close()
      resolve()
    }
  }
}), given)

/** What `putRows` is given for an undo window of so many ms. */
export const undoAfter = (ms: number) => ({ table: 'settings', rows: [{ key: 'undoMs', value: ms }] })

/** A minute and a half (or so many ms; what is held longer than two minutes Kith takes for a clock that was set) to take an answer back, for journeys that do something meanwhile: a slow machine must not run out of time. */
export const giveTime = (page: Page, ms = 90_000): Promise<void> => putRows(page, undoAfter(ms))

/** Keeps every other write to a table waiting, until what this resolves to is called: for what happens between a stroke and its being saved. */
export const holdTable = async (page: Page, table: string): Promise<() => Promise<void>> => {
  const hold = await page.evaluateHandle((name) => new Promise<{ isOver: boolean }>((resolve) => {
    const held = { isOver: false }
    const opening = indexedDB.open('kith')
    opening.onsuccess = () => {
      const holding = opening.result.transaction(name, 'readwrite')
      // A transaction lives as long as it is asked something.
      const goOn = (): void => {
        if (held.isOver) return
        holding.objectStore(name).count().onsuccess = () => {
          resolve(held)
          goOn()
        }
      }
      goOn()
      holding.oncomplete = holding.onabort = () => opening.result.close()
    }
  }), table)
  return () => hold.evaluate((held) => { held.isOver = true })
}
