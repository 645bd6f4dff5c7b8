/** `npm run bench`: measures, never asserts. The last line is JSON. */
import { join } from 'node:path'
import { importBundled } from '../eval/bundled.mjs'

const { measureRules } = await importBundled(join(import.meta.dirname, 'rules.ts'))
console.log(JSON.stringify(measureRules()))
