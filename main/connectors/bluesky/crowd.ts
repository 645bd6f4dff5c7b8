/** More notifications in one millisecond than a page holds: the rest is found where it was written. */
import type { Agent } from '@atproto/api'
import { inFours } from './api.ts'
import { concerns } from './concern.ts'
import { readFeed, type NoticePage } from './pages.ts'
import { put, type Shelf } from './shelf.ts'

const mostAuthors = 10
const mostPages = 5
const mostFound = 500

/** Looks through the feeds of whoever wrote in that moment, back to it; resolves to the uris of posts that concern the account. */
export const readCrowd = async (agent: Agent, shelf: Shelf, ownDid: string, { items, crowdedAt }: NoticePage): Promise<string[]> => {
  if (crowdedAt === null) return []
  const authors = [...new Set(items.map(({ notice }) => notice.author.did))].slice(0, mostAuthors)
  const found = await inFours(authors, async (author) => {
    const uris: string[] = []
    let next: string | null = null
    for (let page = 0; page < mostPages; page += 1) {
      const read = await readFeed(agent, author, next, 100)
      for (const { at, shown } of read.items) {
        if (at !== crowdedAt || shown.post.author.did !== author || !concerns(shown.post, ownDid)) continue
        put(shelf, shown.post)
        uris.push(shown.post.uri)
      }
      next = read.next
      if (next === null || read.items.some(({ at }) => at < crowdedAt)) break
    }
    return uris
  })
  return found.flat().slice(0, mostFound)
}
