/** `npm start`: chooses what gives Kith its window, and opens it. */
import { fileURLToPath } from 'node:url'
import { version } from '../../package.json'
import { defaultProfile } from '../profile.ts'
import { chooseHost } from './choose.ts'
import { downloadElectron, electronPackage, findElectron } from './electron-binary.ts'
import { openChromium } from './open-chromium.ts'
import { openElectron } from './open-electron.ts'
import { keptByNpm, parseOptions, usage, type HostName, type StartOptions } from './options.ts'
import { pictureProblem } from './picture.ts'
import { openProfile, readHost, rememberHost, userPath } from './profile.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const hostNames: Record<HostName, string> = { electron: 'Electron', chromium: 'Chromium' }

const noDisplay = `There is no display for Kith's window here. Either start it in a desktop session,
or run it without a window: npm start -- --headless --sample --screenshot=FILE
(xvfb-run npm start gives it a display that nobody sees).`

/** Resolves to the binary where Electron can be used now, else null after saying why. */
const getElectron = async (): Promise<string | null> => {
  const folder = electronPackage()
  const found = findElectron(folder)
  if (found !== null) return found
  if (folder !== null) return downloadElectron(folder, say)
  say('The electron package is not installed.')
  return null
}

const run = async (options: StartOptions): Promise<number> => {
  const hasDisplay = process.platform !== 'linux' || ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => process.env[name])
  const profile = options.profile === null ? defaultProfile() : userPath(options.profile)
  const remembered = await readHost(profile)
  const choice = chooseHost({ asked: options.host, remembered, isHeadless: options.isHeadless, hasDisplay })
  if (choice.is === 'no-display') {
    say(noDisplay)
    return 1
  }
  const noPicture = options.screenshot === null ? null : await pictureProblem(userPath(options.screenshot))
  if (noPicture !== null) {
    say(noPicture)
    return 1
  }
  await openProfile(profile)
  const notices = choice.isSeparate ? ['separate-inbox'] : []
  const saySeparate = (): void => {
    if (!choice.isSeparate || !remembered) return
    say(`This inbox belongs to ${hostNames[remembered]}. ${hostNames[choice.host]} keeps one of its own: what you see now is separate.`)
  }

  if (choice.host === 'electron') {
    const binary = await getElectron()
    if (binary !== null) {
      saySeparate()
      const isRoot = process.getuid?.() === 0
      if (isRoot) say('Kith runs as root, so Electron runs without its sandbox. Start Kith as an ordinary user to have it back.')
      const script = fileURLToPath(new URL('./electron.js', import.meta.url))
      const { ended, hasOpened } = openElectron({ binary, script, profile, options, notices, isRoot })
      if (await hasOpened) {
        say('Kith is open.')
        await rememberHost(profile, 'electron')
        return ended
      }
      say('Electron did not start.')
    }
    if (!choice.fallsBack) {
      say(remembered === 'electron'
        ? 'This inbox belongs to Electron. npm start -- --host=chromium opens a separate one in an installed browser.'
        : 'Leave out --host=electron to open Kith in an installed browser.')
      return 1
    }
    say('Kith opens in an installed browser instead, and will do so from now on.')
  }
  if (choice.host === 'chromium') saySeparate()
  const contentRoot = fileURLToPath(new URL('../renderer', import.meta.url))
  return openChromium({ profile, contentRoot, options, notices, say })
}

const args = process.argv.slice(2)
const hint = keptByNpm(args, process.env)
if (hint !== null) say(hint)
const parsed = parseOptions(args)
if (parsed.is === 'options') {
  process.exitCode = await run(parsed.options).catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error))
    return 1
  })
  // A keyring that never answered must not keep an ended Kith alive.
  process.exit()
}
if (parsed.is === 'wrong') say(`${parsed.why}\n\n${usage}`)
else say(parsed.is === 'help' ? usage : `Kith ${version}`)
process.exit(parsed.is === 'wrong' ? 2 : 0)
