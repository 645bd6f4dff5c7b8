/** `npm start`: builds where needed, then starts. */
import { buildIfNeeded } from './build.mjs'

if (!await buildIfNeeded((line) => console.log(line))) {
  console.error('Kith could not be built; the reason stands above.')
  process.exit(1)
}
await import('../out/main/start.js')
