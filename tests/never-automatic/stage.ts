/** One Kith in a real window, one strict server that counts, and hands that press or forge. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import type { Account } from '#domain/account'
import type { OutboxItem, SendItem } from '#domain/outbox-item'
import { findBrowser } from '../../main/start/browser.ts'
import { renderer } from '../app/places.ts'
import { rowsOf } from '../app/store-rows.ts'
import { startStrict, type Strict } from '../fakes/strict/start.ts'
import '../speak-english.ts'
import type * as Bundle from './kith.ts'

const bundle = fileURLToPath(new URL('../../out/never-automatic/kith.mjs', import.meta.url))
/** Holds nothing back: what is proven here is not how secrets are sealed. */
const openKeyring = { seal: async (plain: string) => Buffer.from(plain).toString('base64'), open: async (sealed: string) => Buffer.from(sealed, 'base64').toString() }
const nora = '@nora'

type Running = Awaited<ReturnType<typeof Bundle.runChromium>>

export interface Stage {
  readonly server: Strict
  readonly profile: string
  page(): Page
  /** How far Kith's own clock is ahead of this machine's, ms. */
  shift(ms: number): void
  /** Lets the clock that nobody can set stand where it was last looked at, or go on: no machine is then too slow to be too soon. */
  holdTick(isHeld: boolean): void
  /** Quits, lets `meanwhile` happen to the profile, and starts again. */
  again(meanwhile?: () => void): Promise<Page>
  /** Another Kith beside this one, with nothing in it. */
  elsewhere(): Promise<{ readonly page: Page; readonly quit: () => Promise<void> }>
  end(): Promise<void>
}

export const setStage = async (): Promise<Stage> => {
  const { runChromium, strict } = await import(bundle) as typeof Bundle
  const server = await startStrict()
  let aheadMs = 0
  let looked = 0
  let isHeld = false
  const tick = (): number => {
    if (!isHeld) looked = performance.now()
    return looked
  }
  const folders: string[] = []
  const fresh = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'kith-never-'))
    folders.push(folder)
    return folder
  }
  const profile = fresh()
  const open = (folder: string): Promise<Running> => {
    const browser = findBrowser()
    if (browser === null) throw new Error('No browser is installed: apt-get install chromium')
    return runChromium({
      profile: folder, browser, contentRoot: renderer, keyring: openKeyring, isHeadless: true, addSample: false, notices: [], say: () => undefined,
      instead: { connectors: [strict], now: () => Date.now() + aheadMs, tick },
    })
  }
  let running = await open(profile)
  return {
    server, profile,
    page: () => running.page,
    shift: (ms) => { aheadMs = ms },
    holdTick: (held) => { isHeld = held },
    again: async (meanwhile) => {
      await running.quit()
      meanwhile?.()
      running = await open(profile)
      return running.page
    },
    elsewhere: async () => {
      const { page, quit } = await open(fresh())
      return { page, quit }
    },
    end: async () => {
      await running.quit()
      await server.stop()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

export const people = async (server: Strict, count: number): Promise<void> => {
  for (let at = 1; at <= count; at += 1) {
    await server.write({ by: `p${String(at)}`, name: `Person ${String(at)}`, at: Date.now() - 1000 * (count + 1 - at), text: `${nora} what do you think of number ${String(at)}?`, names: [{ from: 0, to: nora.length, person: 'nora' }] })
  }
}

export const signIn = async (page: Page, { url, name, password }: Strict): Promise<void> => {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  for (const [label, value] of [['Server', url], ['Name', name], ['Password', password]] as const) await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('navigation').waitFor()
}

/** Opens the conversation with somebody who waits and types; Send is for whoever calls. */
export const type = async (page: Page, number: number, text: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: /^Waiting/ }).click()
  await page.getByRole('option').filter({ hasText: `number ${String(number)}?` }).click()
  await page.getByRole('complementary').getByText(`number ${String(number)}?`).first().waitFor()
  await page.getByRole('textbox', { name: /^Your answer to/ }).fill(text)
  await page.getByText('draft saved').waitFor()
}
export const press = (page: Page): Promise<void> => page.getByRole('button', { name: 'Reply', exact: true }).click()

export const outboxRow = async (page: Page, text: string): Promise<OutboxItem | null> =>
  ((await rowsOf(page, 'outbox')) as unknown as OutboxItem[]).find((item) => item.text === text) ?? null
/** As it crosses to main. */
export const asSent = ({ id, accountId, target, text, language, attachments, queuedAt }: OutboxItem): SendItem => ({ id, accountId, target, text, language, attachments, queuedAt })

/** A call as any script on Kith's own page could make it. */
export const forge = async (page: Page, name: string, input: unknown): Promise<unknown> => JSON.parse(await page.evaluate(
  (json) => (window as unknown as { readonly kith: { call(json: string): Promise<string> } }).kith.call(json), JSON.stringify({ name, input }))) as unknown
export const accountOf = async (page: Page): Promise<Account> => (await rowsOf(page, 'accounts'))[0] as unknown as Account

/** Writes down what came of one attempt: how many posts the server has of us that it had not before. */
export const counted = async (server: Strict, name: string, work: () => Promise<void>, isByHand = false): Promise<void> => {
  const before = (await server.mine()).length
  try {
    await work()
  } finally {
    const sent = (await server.mine()).length - before
    const results = process.env['KITH_NEVER_AUTOMATIC']
    if (results !== undefined) appendFileSync(results, `${JSON.stringify({ name, sent, isByHand })}\n`)
    expect(sent, name).toBe(isByHand ? 1 : 0)
  }
}
