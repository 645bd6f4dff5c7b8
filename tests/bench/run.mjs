/** `npm run bench`: measures, never asserts. The last line is JSON. */
import { join } from 'node:path'
import { buildIfNeeded } from '../../build/build.mjs'
import { importBundled } from '../eval/bundled.mjs'
import { measureApp } from './app.mjs'
import { measureIngest } from './ingest.mjs'
import { measureSearch } from './search.mjs'
import { measureStore } from './store.mjs'

const { measureRules } = await importBundled(join(import.meta.dirname, 'rules.ts'))
const { findBrowser } = await importBundled(join(import.meta.dirname, '../../main/start/browser.ts'))
const browser = findBrowser()
await buildIfNeeded(() => undefined)
console.log(JSON.stringify({ ...measureRules(), ...await measureStore(browser), ...await measureIngest(browser), ...await measureSearch(browser), ...await measureApp(browser) }))
