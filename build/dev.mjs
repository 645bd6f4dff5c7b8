/** `npm run dev`: rebuilds on change; the page reloads for the renderer's changes, Kith restarts for main's. */
import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { buildIfNeeded, hashOf, root } from './build.mjs'

const say = (line) => console.log(line)
const main = () => hashOf(['out/main'])
const renderer = () => hashOf(['out/renderer'])

let app
let isRestarting = false
const start = () => {
  const args = process.argv.slice(2)
  const host = args.some((arg) => arg.startsWith('--host=') || arg === '--headless') ? [] : ['--host=chromium']
  app = spawn(process.execPath, [join(root, 'out/main/start.js'), ...host, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  app.once('exit', (code) => {
    if (!isRestarting) process.exit(code ?? 1)
    isRestarting = false
    start()
  })
}

let built
let isBuilding = false
let isStale = false
/** One build at a time; what changed meanwhile is built right after. */
const rebuild = async () => {
  if (isBuilding) {
    isStale = true
    return
  }
  isBuilding = true
  do {
    isStale = false
    if (!await buildIfNeeded(say)) {
      say('Not built; Kith stays as it is until the next change.')
      continue
    }
    const now = { main: main(), renderer: renderer() }
    if (now.main !== built.main && !isRestarting) {
      say('Main changed: restarting.')
      isRestarting = true
      app.kill('SIGTERM')
    } else if (now.renderer !== built.renderer && app.connected) {
      say('Renderer changed: reloading.')
      app.send('reload')
    }
    built = now
  } while (isStale)
  isBuilding = false
}

if (!await buildIfNeeded(say)) process.exit(1)
built = { main: main(), renderer: renderer() }
let timer
for (const folder of ['main', 'preload', 'renderer'].map((name) => join(root, name)).filter((path) => existsSync(path))) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(rebuild, 200)
  })
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal))
start()
