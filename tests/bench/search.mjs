/** What a search costs in an inbox of 100,000 messages, from the key to the answer. */
import { inPage } from './page.mjs'

const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)]
const rounded = (value) => Math.round(value * 10) / 10

/**
 * `searchIndexS`: how long the index of such an inbox takes to make at first; `searchIndexMb`: what it holds while somebody searches;
 * `searchHeapMb`: what this page and its two workers hold then, after a collection.
 */
export const measureSearch = async (browser, messages = 100_000, conversations = 20_000) => {
  const measured = await inPage(browser, 'search.ts', (page) =>
    page.evaluate(async ([many, talks]) => (await import('/page.js')).measureSearch(many, talks), [messages, conversations]))
  if (!measured) return { searchP95Ms: null, searchP50Ms: null, searchIndexS: null, searchIndexMb: null, searchHeapMb: null }
  const { times, indexMs, indexBytes, heapBytes, slow } = measured
  if (process.env.BENCH_SLOW) console.log(slow.join('\n'))
  return { searchP95Ms: rounded(percentile(times, 0.95)), searchP50Ms: rounded(percentile(times, 0.5)), searchIndexS: rounded(indexMs / 1000), searchIndexMb: rounded(indexBytes / 1e6), searchHeapMb: rounded(heapBytes / 1e6) }
}
