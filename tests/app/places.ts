/** Where the journeys find what they run. */
import { fileURLToPath } from 'node:url'

const place = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const chromiumHost = place('out/main/chromium.js')
export const electronScript = place('out/main/electron.js')
export const startScript = place('build/start.mjs')
export const renderer = place('out/renderer')
/** A stand-in for the renderer that tries what a page must not be able to do. */
export const standIn = place('tests/app/fixture')
export const kithProcess = place('tests/app/kith-process.mjs')
