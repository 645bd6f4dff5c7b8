/** What it costs to wait for the disk: one draft saved as it is typed, in a real browser on a real disk, strict and relaxed. */
import { inPage } from './page.mjs'

const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]
const rounded = (ms) => Math.round(ms * 100) / 100

/** Medians in milliseconds over `saves` saves each, taken in turns so that both meet the same machine. Null where there is no browser. */
export const measureStore = async (browser, saves = 150) => {
  const measured = await inPage(browser, 'store.ts', (page) => page.evaluate(async (count) => (await import('/page.js')).measureSaves(count), saves))
  if (!measured) return { strictWriteMs: null, relaxedWriteMs: null, strictRatio: null }
  const [strictWriteMs, relaxedWriteMs] = [middle(measured.strict), middle(measured.relaxed)]
  return { strictWriteMs: rounded(strictWriteMs), relaxedWriteMs: rounded(relaxedWriteMs), strictRatio: rounded(strictWriteMs / relaxedWriteMs) }
}
