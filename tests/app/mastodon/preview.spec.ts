/** With nothing but an address: who is waiting in public, on the made-up server, which counts what it is asked and with which token. */
import { rowOf } from '../bluesky/journey.ts'
import { serious } from '../serious.ts'
import { rowsOf } from '../store-rows.ts'
import { expect, signIn, syncNow, test, visit } from './journey.ts'

test('an address is enough to see who waits under its posts; signed in, it is the same account with the same rows, and can answer @chromium', async ({ openKith, openFake }) => {
  const server = await openFake()
  const { world } = server.fake
  const [ann, bob] = [world.person('ann', { displayName: 'Ann' }), world.person('bob', { displayName: 'Bob' })]
  const cleo = world.person('cleo', { domain: 'far.example', displayName: 'Cleo' })
  server.visitor = ann
  const post = world.post(ann, 'The almanac is printed.')
  world.post(bob, '@ann which paper did you take?', { replyTo: post })
  world.post(cleo, '@ann between us', { visibility: 'direct' })
  const { page } = await openKith({ openLink: visit })
  await page.getByRole('button', { name: 'Just your handle' }).click()
  await expect(page.getByRole('textbox', { name: 'Your handle' })).toBeFocused()
  await page.keyboard.type(`@ann@${new URL(server.origin).host}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'One person is waiting' })).toBeVisible({ timeout: 60_000 })
  await expect(rowOf(page, 'Bob')).toBeVisible()
  await expect(page.getByText('Kith reads what is public. Sign in to answer.')).toBeVisible()
  expect(server.fake.calls.filter((call) => !call.startsWith('GET ') || /notifications|verify_credentials|streaming/u.test(call))).toEqual([])

  world.post(cleo, '@ann @bob and which glue?', { replyTo: post })
  await syncNow(page)
  await expect(page.getByRole('heading', { name: 'Two people are waiting' })).toBeVisible()
  await page.getByRole('complementary', { name: 'What Kith can see' }).getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('Your server')).toHaveValue(server.origin)
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('button', { name: 'Add an account' }).click()
  await signIn(page, server.origin)
  await page.getByRole('navigation').getByRole('button', { name: /^Waiting/ }).click()
  await expect.poll(async () => (await rowsOf(page, 'messages')).filter(({ text }) => text.includes('between us')).length, { timeout: 60_000 }).toBe(1)
  expect((await rowsOf(page, 'accounts')).map(({ isPreview, handle }) => [isPreview, handle])).toEqual([[undefined, `ann@${world.domain}`]])
  await expect(page.getByRole('complementary', { name: 'What Kith can see' })).toHaveCount(0)
  await expect.poll(async () => (await rowsOf(page, 'messages')).length).toBe(4)
  await rowOf(page, 'Bob').click()
  await expect(page.getByLabel('Your answer to Bob')).toBeVisible()
})

test('a server that shows strangers nothing leads to its sign-in @chromium', async ({ openKith, openFake }) => {
  const server = await openFake({ isClosed: true })
  server.fake.world.person('ann', { displayName: 'Ann' })
  const { page } = await openKith()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: /^Just a handle/ }).click()
  await expect(page.getByRole('textbox', { name: 'Your handle' })).toBeFocused()
  await page.keyboard.type(`ann@${new URL(server.origin).host}`)
  await page.keyboard.press('Enter')
  const problem = page.getByRole('alert')
  await expect(problem).toContainText('Mastodon shows this account only to people who are signed in.', { timeout: 60_000 })
  expect(await serious(page, 'handle')).toEqual([])
  await problem.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to Mastodon' })).toBeVisible()
})
