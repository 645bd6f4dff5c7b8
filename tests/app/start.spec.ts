/** `npm start` as a user runs it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { startScript } from './places.ts'

interface Started {
  /** Resolves once the terminal shows the words. */
  shows(words: string): Promise<void>
  interrupt(): void
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>
}

const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Started => {
  const child = spawn(process.execPath, [startScript, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      for (const listener of listeners) listener()
    })
  }
  return {
    shows: (words) => new Promise((resolve) => {
      const look = (): void => {
        if (output.includes(words)) resolve()
      }
      listeners.add(look)
      look()
    }),
    interrupt: () => void child.kill('SIGINT'),
    ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, output }))),
  }
}

test.describe('npm start @chromium', () => {
  test('without a window writes a picture of the sample inbox and ends', async ({ freshProfile }) => {
    const profile = await freshProfile()
    const file = join(profile, 'inbox.png')
    const { code, output } = await start(['--headless', '--sample', `--profile=${profile}`, `--screenshot=${file}`]).ended
    expect(output).toContain(`The picture is in ${file}.`)
    expect(code).toBe(0)
    const png = await readFile(file)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 800])
    expect(await readFile(join(profile, 'host'), 'utf8')).toBe('chromium\n')
    expect(existsSync(join(profile, 'lock'))).toBe(false)
  })

  test('runs until Ctrl+C, and refuses a second start on the same inbox meanwhile', async ({ freshProfile }) => {
    const profile = await freshProfile()
    const first = start(['--headless', `--profile=${profile}`])
    await first.shows('Ctrl+C ends it')
    const second = await start(['--headless', `--profile=${profile}`]).ended
    expect(second.code).toBe(1)
    expect(second.output).toMatch(/Kith is already open with this inbox \(process \d+ holds it\)/)
    first.interrupt()
    expect((await first.ended).code).toBe(0)
    expect(existsSync(join(profile, 'lock'))).toBe(false)
  })

  test('without a window ends with the process that started it', async ({ freshProfile }) => {
    test.skip(process.platform === 'win32', 'a killed parent takes its pipes along there')
    const profile = await freshProfile()
    const parent = `require('node:child_process').spawn(process.execPath, ${JSON.stringify([startScript, '--headless', `--profile=${profile}`])}, { stdio: 'inherit' })`
    const child = spawn(process.execPath, ['-e', parent], { stdio: ['ignore', 'pipe', 'inherit'] })
    // The pipe is Kith's too: it closes when Kith has ended.
    const closed = once(child.stdout, 'close')
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('Ctrl+C ends it')) resolve()
      })
    })
    child.kill('SIGKILL')
    await closed
    expect(existsSync(join(profile, 'lock'))).toBe(false)
  })

  test('names a folder it cannot use, and a picture it could not write', async ({ freshProfile }) => {
    const profile = await freshProfile()
    await writeFile(join(profile, 'letter.txt'), '')
    const noFolder = await start(['--headless', `--profile=${join(profile, 'letter.txt')}`]).ended
    expect(noFolder.code).toBe(1)
    expect(noFolder.output).toContain(`Kith cannot write in ${join(profile, 'letter.txt')}. Choose another folder: --profile=DIR.`)
    const noPicture = await start(['--headless', `--profile=${profile}`, `--screenshot=${join(profile, 'nowhere', 'x.png')}`]).ended
    expect(noPicture.code).toBe(1)
    expect(noPicture.output).toContain(`There is no folder ${join(profile, 'nowhere')}`)
    expect(existsSync(join(profile, 'nowhere'))).toBe(false)
  })

  test('says its version, and what npm kept to itself', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    const { code, output } = await start(['--version'], { npm_config_sample: 'true' }).ended
    expect(code).toBe(0)
    expect(output).toContain(`npm kept --sample to itself; write: npm start -- --sample --version\nKith ${version}\n`)
  })

  test('says that another host has a separate inbox, and leaves the profile with its own', async ({ freshProfile }) => {
    const profile = await freshProfile()
    await writeFile(join(profile, 'host'), 'electron\n')
    const kith = start(['--headless', `--profile=${profile}`])
    await kith.shows('Ctrl+C ends it')
    kith.interrupt()
    expect((await kith.ended).output).toContain('This inbox belongs to Electron. Chromium keeps one of its own')
    expect(await readFile(join(profile, 'host'), 'utf8')).toBe('electron\n')
  })

  test('names both ways out where there is no display', async ({ freshProfile }) => {
    test.skip(process.platform !== 'linux', 'every other desktop has a display')
    const { code, output } = await start([`--profile=${await freshProfile()}`], { DISPLAY: '', WAYLAND_DISPLAY: '' }).ended
    expect(code).toBe(1)
    expect(output).toContain('desktop session')
    expect(output).toContain('--headless --sample --screenshot=FILE')
    expect(output).toContain('xvfb-run')
  })

  test('refuses an option it does not know and names those it does', async () => {
    const { code, output } = await start(['--hostess=chromium']).ended
    expect(code).toBe(2)
    expect(output).toContain('--hostess=chromium')
    expect(output).toContain('--host=electron|chromium')
  })

  test('without any browser installs one or says what to install', async ({ freshProfile }) => {
    test.skip(process.platform !== 'linux', 'browsers have fixed places there')
    const folder = await freshProfile()
    const asked = join(folder, 'asked')
    // Stands in for the package manager and brings nothing.
    await writeFile(join(folder, 'apt-get'), `#!/bin/sh\necho "$@" >> '${asked}'\n`)
    await chmod(join(folder, 'apt-get'), 0o755)
    const { code, output } = await start(['--headless', `--profile=${join(folder, 'p')}`], { PATH: folder }).ended
    expect(code).toBe(1)
    expect(output).toMatch(/Install Google Chrome, Chromium or Microsoft Edge|apt-get install chromium/)
    if (output.includes('Installing the package chromium')) expect(await readFile(asked, 'utf8')).toContain('install -y --no-install-recommends chromium')
  })
})

test('a store that does not answer leaves no empty window: it says so, and goes on when it answers @chromium', async ({ openKith }) => {
  const { page } = await openKith({ sample: true })
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await page.clock.install()
  // The worker hears the first thing it is asked only when it is let go.
  await page.addInitScript(() => {
    const real = Reflect.get(Worker.prototype, 'postMessage') as (message: unknown) => void
    Worker.prototype.postMessage = function (message: unknown) {
      Object.assign(window, { letGo: () => real.call(this, message) })
      Worker.prototype.postMessage = real
    }
  })
  await page.reload()
  await page.waitForFunction(() => 'letGo' in window)
  await page.clock.runFor(20_000)
  await expect(page.getByRole('heading', { name: 'Kith is still opening its inbox' })).toBeVisible()
  await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo())
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
})
