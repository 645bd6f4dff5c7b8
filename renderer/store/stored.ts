/** Which databases the browser keeps here: what is asked of it first. It reads its files for that, before anything is opened. */

let early: Promise<IDBDatabaseInfo[]> | null = null

/**
 * Has it look while the page is still being fetched. What it finds, also that its
 * files are damaged, is for whoever asks first; a page that goes before anybody has asked takes that with it, and the next one offers the backup.
 */
export const lookEarly = (): void => {
  early = indexedDB.databases()
  early.catch(() => undefined)
}

/** What was found is no longer so. */
export const forgetLook = (): void => {
  early = null
}

/** As it lies on disk, in native versions; null where there is none. Rejects where its files cannot be read. */
export async function storedVersion(name: string): Promise<number | null> {
  const looking = early ?? indexedDB.databases()
  forgetLook()
  return (await looking).find((database) => database.name === name)?.version ?? null
}
