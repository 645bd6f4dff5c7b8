/** What strangers can put into a post: shown as text, nothing runs, the layout holds. */
import { post, postRecord, publish } from '../../networks/bluesky/seed.mjs'
import { expect, rowOf, signIn, test } from './journey.ts'

const stacked = `zalgo${'\u0301\u0302\u0303\u0304\u0305'.repeat(10)} end`
const bytes = (text: string): number => Buffer.byteLength(text)

test('hostile text is text', async ({ openKith, network, person }) => {
  const [me, mallory] = [await person('Nora'), await person('Mallory')]
  await mallory.agent.upsertProfile(() => ({ displayName: '<b>Mallory</b> \u202egnp.exe', description: '<script>window.pwned = 1</script> \u202e evil' }))
  const at = `@${me.handle}`
  const start = await post(mallory, `${at} <img src=x onerror="window.pwned=1"><script>window.pwned=1</script><b>bold?</b>`)
  await network.settle()
  const family = '👩‍👩‍👧‍👦'
  const texts = [
    `${at} \u202eright to left for ever \u202e\u202e\u2066 and on`,
    `${at} ${stacked}`,
    `${at} ${family.repeat(Math.floor((3000 - bytes(at) - 1) / bytes(family)))}`,
    `${at} ${'unbreakable'.repeat(20)}`,
  ]
  const records = await Promise.all(texts.map((text) => postRecord(mallory, text, { replyTo: start })))
  const named = `${at} see https://bank.example/login and click here`
  const link = (word: string, uri: string) => ({
    index: { byteStart: bytes(named.slice(0, named.indexOf(word))), byteEnd: bytes(named.slice(0, named.indexOf(word) + word.length)) },
    features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
  })
  const lying = await postRecord(mallory, named, { replyTo: start })
  const [mention] = lying['facets'] as object[]
  await publish(mallory, [...records, { ...lying, facets: [mention, link('https://bank.example/login', 'https://evil.example/steal'), link('click here', 'javascript:alert(1)')] }])
  await network.settle()

  const kith = await openKith()
  const { page } = kith
  const dialogs: string[] = []
  page.on('dialog', (dialog) => void dialogs.push(dialog.message()))
  await signIn(kith, network, me)
  await expect(page.getByRole('heading', { name: 'One person is waiting' })).toBeVisible()
  const row = page.getByRole('option').first()
  await row.click()
  const log = page.getByRole('article')
  await expect(log.filter({ hasText: '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><b>bold?</b>' })).toHaveCount(1)
  for (const text of [stacked, family.repeat(10), 'unbreakable'.repeat(20)]) await expect(log.filter({ hasText: text })).toHaveCount(1)

  // The address that would be opened is named where the text names another; what is no web address is no link.
  const lie = log.filter({ hasText: 'bank.example' })
  await expect(lie).toContainText('evil.example')
  expect(await lie.evaluate((element) => [...element.querySelectorAll('a')].map(({ href }) => href).filter((href) => !href.startsWith('https:')))).toEqual([])

  expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined()
  expect(await page.evaluate(() => [...document.querySelectorAll('[role=option] img, article img, article script, article b')].length)).toBe(0)
  expect(dialogs).toEqual([])

  // Nothing sticks out of its place, at any width.
  for (const width of [1280, 900, 600]) {
    await page.setViewportSize({ width, height: 800 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const sticking = () => page.evaluate(() => [...document.querySelectorAll('article')].filter((element) => element.scrollWidth > element.clientWidth + 1).length)
    await expect.poll(sticking, { message: `${String(width)} px wide` }).toBe(0)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(rowOf(page, '<b>Mallory</b>.*')).toHaveCount(1)
})
