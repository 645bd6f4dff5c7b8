/** Kith and the strict fake in one file, so that both speak of the same failures; built by run.mjs. */
export { runChromium } from '../../main/chromium/index.ts'
export { strict } from '../fakes/strict/index.ts'
