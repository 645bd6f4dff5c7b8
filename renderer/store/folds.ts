/** The people inside a fold. */
import type { Page, PageKey } from './rows.ts'
import { read } from './open.ts'
import { foldPage } from './lists.ts'

/** One by one: who asks something first, then who waits longest. Nothing where the thread has no fold any more. */
export const listFold = (threadId: string, { after, limit }: { readonly after: PageKey | null; readonly limit: number }): Promise<Page> =>
  read((database) => foldPage(database, threadId, after, limit))
