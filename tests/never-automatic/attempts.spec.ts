/** Ways to have Kith send what nobody pressed Send for. Each is tried, and what the server has is counted. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { firstPlaceId } from '#domain/first-place'
import type { PersonTarget, SendItem } from '#domain/outbox-item'
import { changeOutbox, giveTime, rowsOf } from '../app/store-rows.ts'
import { answeredIn, type ReplyItem } from '../replies.ts'
import { accountOf, asSent, counted, forge, outboxRow, people, press, setStage, signIn, type, type Stage } from './stage.ts'

test.describe.configure({ mode: 'serial' })

const byHand = 'This one was written and sent by a person.'
const year = 365 * 24 * 3600_000
let stage: Stage
let sent: ReplyItem

test.beforeAll(async () => {
  stage = await setStage()
  await people(stage.server, 40)
  await signIn(stage.page(), stage.server)
})
test.afterAll(() => stage.end())

const attempt = (name: string, work: (page: Page) => Promise<void>): void => test(name, () => counted(stage.server, name, () => work(stage.page())))
const notSent = expect.objectContaining({ ok: expect.not.objectContaining({ is: 'sent' }) }) as unknown
const send = async (page: Page, item: SendItem): Promise<unknown> => forge(page, 'send', { item, account: await accountOf(page) })
/** To somebody else who waits, under an id of its own. */
const other = (number: number, patch: Partial<SendItem> = {}): SendItem => ({
  ...sent, id: `forged-${String(number)}`, text: `Hello, number ${String(number)}!`, ...patch,
  target: { ...sent.target, personId: `fake:p${String(number)}`, threadId: `fake:n${String(number)}`, threadUri: `n${String(number)}`, messageId: `fake:n${String(number)}`, messageUri: `n${String(number)}`, messageRef: `n${String(number)}` },
})
/** To somebody who is answered nothing. */
const first = (number: number, patch: Partial<PersonTarget> = {}): SendItem => ({
  ...sent, id: `forged-first-${String(number)}`, text: `Welcome, number ${String(number)}!`,
  target: { kind: 'person', personId: `fake:p${String(number)}`, handle: `p${String(number)}`, audience: 'public', ...patch },
})
/** What was held or sent back stands among what is unsent, for the user to say. */
const isKept = (page: Page, text: string): Promise<void> => page.getByRole('navigation').getByRole('button', { name: /^Unsent/ }).click()
  .then(() => expect(page.getByRole('main').getByText(text).first()).toBeVisible())

test('one answer, by hand, arrives', () => counted(stage.server, 'by hand', async () => {
  const page = stage.page()
  await type(page, 1, byHand)
  await press(page)
  await expect.poll(async () => (await outboxRow(page, byHand))?.state).toBe('sent')
  const row = await outboxRow(page, byHand)
  if (!row) throw new Error('It left no trace.')
  const item = asSent(row)
  sent = { ...item, target: answeredIn(item) }
}, true))

attempt('a call to send that nobody pressed for', async (page) => {
  expect(await send(page, other(2))).toEqual(notSent)
})

attempt('a loop over thirty people', async (page) => {
  for (let number = 2; number <= 31; number += 1) expect(await send(page, other(number))).toEqual(notSent)
})

attempt('thirty people at once', async (page) => {
  const answers = await Promise.all(Array.from({ length: 30 }, (_, at) => send(page, other(at + 2))))
  for (const answer of answers) expect(answer).toEqual(notSent)
})

attempt('what was sent, once more', async (page) => {
  // It is found where it is already, and that is all.
  for (let time = 0; time < 3; time += 1) expect(await send(page, sent)).toMatchObject({ ok: { is: 'sent', message: { text: byHand } } })
})

attempt('the approved words to somebody else', async (page) => {
  expect(await send(page, { ...sent, target: other(3).target })).toEqual(notSent)
})

attempt('other words under an approved id', async (page) => {
  expect(await send(page, { ...sent, text: `${byHand} And buy my book.` })).toEqual(notSent)
})

attempt('an approved item through another account', async (page) => {
  expect(await send(page, { ...sent, accountId: 'fake:somebody' })).toEqual(notSent)
  expect(await forge(page, 'send', { item: sent, account: { ...await accountOf(page), id: 'fake:somebody' } })).toEqual(notSent)
})

attempt('one item to many people', async (page) => {
  const many = [2, 3, 4].map((number) => other(number).target)
  for (const item of [{ ...other(2), target: many }, { ...other(2), targets: many }, { ...other(2), target: { ...other(2).target, personId: ['fake:p2', 'fake:p3'] } }]) {
    const answer = await forge(page, 'send', { item, account: await accountOf(page) })
    expect(answer).not.toMatchObject({ ok: { is: 'sent' } })
  }
})

attempt('a first word that nobody wrote', async (page) => {
  for (const audience of ['public', 'direct'] as const) expect(await send(page, first(2, { audience }))).toEqual(notSent)
})

/** As for what the user just pressed Send on. */
const approve = (page: Page, item: SendItem) => forge(page, 'approve', { item, isFirst: true, isAgain: false })
/** Has one approved, as a person would; from then on, until `work` is done, no time passes. */
const rightAfter = async (page: Page, item: SendItem, work: () => Promise<void>): Promise<void> => {
  await expect.poll(() => approve(page, item)).toMatchObject({ ok: { is: 'approved' } })
  stage.holdTick(true)
  try {
    await work()
  } finally {
    stage.holdTick(false)
    await forge(page, 'withdraw', { itemId: item.id })
  }
}

attempt('posts that name thirty people', async (page) => {
  await rightAfter(page, first(32), async () => {
    for (let number = 2; number <= 31; number += 1) {
      expect(await approve(page, first(number))).toMatchObject({ ok: { is: 'later', why: 'strangers' } })
      expect(await send(page, first(number))).toEqual(notSent)
    }
    const answers = await Promise.all(Array.from({ length: 30 }, (_, at) => approve(page, first(at + 2))))
    for (const answer of answers) expect(answer).toMatchObject({ ok: { is: 'later', why: 'strangers' } })
  })
  // Taken back, the one that was approved goes no more than the others.
  expect(await send(page, first(32))).toEqual(notSent)
  for (const answer of await Promise.all(Array.from({ length: 30 }, (_, at) => send(page, first(at + 2))))) expect(answer).toEqual(notSent)
})

attempt('an approved first word, turned to somebody else, to everybody, or to many', async (page) => {
  const item = first(9, { audience: 'direct' })
  await expect.poll(() => forge(page, 'approve', { item, isFirst: false, isAgain: false }), { timeout: 60_000 }).toMatchObject({ ok: { is: 'approved' } })
  const { target } = item
  const turned = [{ ...target, personId: 'fake:p10' }, { ...target, handle: 'p10' }, { ...target, audience: 'public' }, other(9).target, [target, first(10).target], { ...target, personId: ['fake:p9', 'fake:p10'] }]
  for (const one of turned) {
    const answer = await forge(page, 'send', { item: { ...item, target: one }, account: await accountOf(page) })
    expect(answer).not.toMatchObject({ ok: { is: 'sent' } })
  }
  await forge(page, 'withdraw', { itemId: item.id })
  expect(await send(page, item)).toEqual(notSent)
})

attempt('words that were taken back', async (page) => {
  await giveTime(page)
  await type(page, 2, 'Sent in haste.')
  await press(page)
  await expect.poll(async () => (await outboxRow(page, 'Sent in haste.'))?.approvedAt ?? null).not.toBeNull()
  const row = await outboxRow(page, 'Sent in haste.')
  if (!row) throw new Error('It is not in the outbox.')
  await page.locator('.toast-place').getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => outboxRow(page, 'Sent in haste.')).toBeNull()
  // Main hears of it a moment after the page's own store; no page could tell it any sooner.
  await expect.poll(() => readFileSync(join(stage.profile, 'ledger.jsonl'), 'utf8').split('\n').some((line) => line.includes('"withdrawn"') && line.includes(row.id))).toBe(true)
  expect(await send(page, asSent(row))).toEqual(notSent)
})

attempt('a clock set ahead, to be approved sooner', async (page) => {
  await rightAfter(page, other(3), async () => {
    for (let days = 1; days <= 10; days += 1) {
      stage.shift(days * 24 * 3600_000)
      expect(await approve(page, other(3 + days))).toMatchObject({ ok: { is: 'later' } })
      expect(await send(page, other(3 + days))).toEqual(notSent)
    }
    stage.shift(0)
  })
})

attempt('a frame inside the page', async (page) => {
  const said = await page.evaluate(async (json) => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    type Inside = Window & { readonly kith?: { call(text: string): Promise<string> }; readonly kithBinding?: (kind: string, text: string) => Promise<string> }
    const inside: Inside | null = frame.contentWindow
    const tries = [() => inside?.kith?.call(json), () => inside?.kithBinding?.('call', json)]
    const answers = await Promise.all(tries.map(async (run) => {
      try {
        return await run() ?? 'nothing to call'
      } catch {
        return 'refused'
      }
    }))
    frame.remove()
    return answers
  }, JSON.stringify({ name: 'send', input: { item: sent, account: await accountOf(page) } }))
  for (const answer of said) expect(['nothing to call', 'refused']).toContain(answer)
})

attempt('a second window', async (page) => {
  const second = await page.context().newPage().catch(() => null)
  const json = JSON.stringify({ name: 'send', input: { item: sent, account: await accountOf(page) } })
  await second?.goto(page.url(), { timeout: 5000 }).catch(() => null)
  const answer = second && !second.isClosed()
    ? await second.evaluate(async (text) => {
      const { kith } = window as unknown as { readonly kith?: { call(text: string): Promise<string> } }
      return await kith?.call(text) ?? 'nothing to call'
    }, json).catch(() => 'refused')
    : 'closed'
  expect(['nothing to call', 'refused', 'closed']).toContain(answer)
  await second?.close().catch(() => undefined)
})

attempt('a page that is loaded again and again', async (page) => {
  for (let time = 0; time < 3; time += 1) {
    await page.reload()
    await expect(page.getByRole('option').first()).toBeVisible()
  }
  expect((await outboxRow(page, byHand))?.state).toBe('sent')
})

attempt('a draft, over a restart', async (page) => {
  await type(page, 4, 'Only a beginning, not sent')
  const again = await stage.again()
  await isKept(again, 'Only a beginning, not sent')
  expect(await outboxRow(again, 'Only a beginning, not sent')).toBeNull()
})

attempt('an answer that should have gone a year ago', async (page) => {
  await giveTime(page)
  await type(page, 5, 'Held while the machine slept')
  await press(page)
  await expect.poll(async () => (await outboxRow(page, 'Held while the machine slept'))?.approvedAt ?? null).not.toBeNull()
  await changeOutbox(page, { notBefore: Date.now() - year }, 'Held while the machine slept')
  const again = await stage.again()
  // It asks, as what was kept or came too late does, and goes only by the user's own hand.
  await again.getByRole('dialog').getByRole('button', { name: 'Not now' }).click()
  await expect.poll(async () => (await outboxRow(again, 'Held while the machine slept'))?.asksBecause ?? null).not.toBeNull()
})

attempt('an import with answers on their way', async (page) => {
  const [account] = await rowsOf(page, 'accounts')
  const row = { ...await outboxRow(page, byHand), id: 'imported', text: 'An answer from a file', state: 'waiting', approvedAt: Date.now(), sentMessageId: null, settledAt: null, notBefore: 0, target: other(6).target, conversationId: 'fake:n6 fake:p6' }
  const place = firstPlaceId({ way: 'mention', accountId: String(account?.['id']), personId: 'fake:p7' })
  const welcome = { ...row, id: 'imported-first', text: 'A welcome from a file', target: first(7).target, conversationId: place }
  const lines = [
    { kith: 'export', format: 1, exportedAt: Date.now(), version: '0.1.0' },
    { table: 'accounts', key: account?.['id'], at: Date.now() + year, row: account }, { table: 'outbox', key: 'imported', at: Date.now() + year, row },
    { table: 'outbox', key: 'imported-first', at: Date.now() + year, row: welcome },
    { end: { accounts: 1, outbox: 2 } },
  ]
  const folder = mkdtempSync(join(tmpdir(), 'kith-never-file-'))
  const file = join(folder, 'kith.jsonl')
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  await page.getByRole('navigation').getByRole('button', { name: /^Settings/ }).click()
  await page.getByRole('button', { name: 'Backups, export, delete' }).click()
  await page.getByLabel('The file to import').setInputFiles(file)
  await expect.poll(async () => (await rowsOf(page, 'drafts')).map(({ text }) => text)).toContain('An answer from a file')
  await expect.poll(async () => (await rowsOf(page, 'drafts')).find(({ conversationId }) => conversationId === place)?.['text']).toBe('A welcome from a file')
  for (const text of ['An answer from a file', 'A welcome from a file']) expect(await outboxRow(page, text)).toBeNull()
  rmSync(folder, { recursive: true })
})

attempt('a restored backup with answers on their way', async () => {
  const again = await stage.again(() => rmSync(join(stage.profile, 'browser/Default/IndexedDB'), { recursive: true }))
  await again.getByRole('button', { name: 'Restore' }).click()
  await expect(again.getByRole('heading', { name: 'Your words are back' })).toBeVisible()
  await again.getByRole('button', { name: 'Open the inbox' }).click()
  await expect.poll(async () => (await rowsOf(again, 'drafts')).map(({ text }) => text)).toContain('Held while the machine slept')
  expect((await rowsOf(again, 'outbox')).filter(({ state }) => state !== 'sent')).toEqual([])
})
