/** What it costs to take in what a network brought, beside the least it could cost. */
import { account, batches } from './app-data.mjs'
import { inPage } from './page.mjs'

const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]

/** `ingestRatio`: messages per second of the whole pipeline, to those of IndexedDB alone with the same rows and indexes. */
export const measureIngest = async (browser, conversations = 2000, rounds = 3) => {
  const brought = [...batches(0, conversations, 500, 0)]
  const measured = await inPage(browser, 'ingest.ts', (page) =>
    page.evaluate(async ([row, all, times]) => (await import('/page.js')).measureIngest(row, all, times), [account, brought, rounds]))
  if (!measured) return { ingestRatio: null, ingestPerS: null }
  const [store, raw] = [middle(measured.store), middle(measured.raw)]
  const messages = brought.reduce((sum, batch) => sum + JSON.parse(batch).messages.length, 0)
  return { ingestRatio: Math.round(raw / store * 100) / 100, ingestPerS: Math.round(messages / store * 1000) }
}
