/** On the made-up server, what the real one of the journeys cannot show: news at once, warnings, threads that are not whole, an answer that got lost. */
import { answer, openUnsent, rowOf } from '../bluesky/journey.ts'
import { keysAtOnce } from '../keys-at-once.ts'
import { expect, signIn, test, visit } from './journey.ts'

test('the key for the page, right after a step, opens that of whom one stepped to @chromium', async ({ openKith, openFake }) => {
  const server = await openFake()
  const { world } = server.fake
  const ann = world.person('ann', { displayName: 'Ann' })
  server.visitor = ann
  for (const displayName of ['Bob', 'Cleo', 'Dora', 'Enid']) {
    const person = world.person(displayName.toLowerCase(), { domain: 'far.example', displayName })
    world.post(person, '@ann which glue did you take?', { replyTo: world.post(ann, `For ${displayName}`) })
  }
  const opened: string[] = []
  const { page } = await openKith({ openLink: async (url) => {
    if (url.startsWith('https://far.example/')) opened.push(url)
    else await visit(url)
  } })
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await signIn(page, server.origin)
  await expect(page.getByRole('heading', { name: 'Four people are waiting' })).toBeVisible({ timeout: 60_000 })
  const chosen = page.getByRole('option', { selected: true })
  const talk = page.getByRole('complementary').getByRole('heading', { level: 2 })
  await page.getByRole('option').first().click()
  await expect(talk).toHaveText((await chosen.locator('bdi').first().innerText()).trim())
  await page.keyboard.press('v')
  await expect.poll(() => opened.length).toBe(1)
  // Over the one that may have been read ahead, to one that has not.
  await keysAtOnce(page, 'jjv')
  await expect.poll(() => opened.length).toBe(2)
  const name = (await chosen.locator('bdi').first().innerText()).trim()
  await expect(talk).toHaveText(name)
  await page.keyboard.press('v')
  await expect.poll(() => opened.length).toBe(3)
  expect(opened[1]).toContain(`/@${name.toLowerCase()}/`)
  expect(opened[2]).toBe(opened[1])
  expect(opened[0]).not.toBe(opened[1])
})

test('somebody writes, and it stands there without a sync; the answer carries what the server would guess @chromium', async ({ openKith, openFake }) => {
  const server = await openFake()
  const { world } = server.fake
  const [ann, bob] = [world.person('ann', { displayName: 'Ann' }), world.person('bob', { displayName: 'Bob' })]
  world.person('carol', { domain: 'other.example', displayName: 'Carol' })
  server.visitor = ann
  const { page } = await openKith({ openLink: visit })
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await signIn(page, server.origin)
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 60_000 })
  await expect.poll(() => server.fake.streams.count(), { timeout: 60_000 }).toBe(1)

  world.post(bob, '@ann and @carol@other.example, which glue did you take?', { visibility: 'unlisted', spoiler: 'Printing' })
  await expect(rowOf(page, 'Bob')).toBeVisible()
  await rowOf(page, 'Bob').click()
  await expect(page.getByText('Goes out with @bob @carol@other.example in front, behind the warning “Printing”')).toBeVisible()
  await page.getByLabel('Your answer to Bob').fill('x'.repeat(500))
  // 500 less “@bob @carol ” and “Printing”.
  await expect(page.getByText('20 characters too long')).toBeVisible()
  await answer(page, 'Bob', 'Wheat paste.')
  await expect.poll(() => server.fake.posted, { timeout: 60_000 }).toEqual([{
    status: '@bob @carol@other.example Wheat paste.', in_reply_to_id: world.statuses[0]?.id, visibility: 'unlisted', spoiler_text: 'Printing',
  }])
})

test('a thread this server does not have whole says so and leads to where it is; an answer whose receipt was lost stands there once @chromium', async ({ openKith, openFake }) => {
  const server = await openFake({ heedsIdempotency: false })
  const { world } = server.fake
  server.visitor = world.person('ann', { displayName: 'Ann' })
  const dora = world.person('dora', { domain: 'far.example', displayName: 'Dora' })
  const unseen = world.post(dora, 'Never came here.')
  const reply = world.post(dora, '@ann what do you say?', { replyTo: unseen })
  unseen.isGone = true
  const { page } = await openKith({ openLink: visit })
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await signIn(page, server.origin)
  await rowOf(page, 'Dora').click()
  await expect(page.getByText('Mastodon could not show all of this thread.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'See it where it was written' })).toHaveAttribute('href', `https://far.example/@dora/${reply.id}`)

  server.fake.fault = { path: '/api/v1/statuses', method: 'POST', isAfter: true, answer: async () => {
    server.fake.fault = null
    return new Response('<h1>504</h1>', { status: 504 })
  } }
  await answer(page, 'Dora', 'That it came at last.')
  await expect(page.getByRole('article', { name: 'Your answer, not sent yet' })).toBeVisible()
  await openUnsent(page)
  await expect(page.getByText('Nothing is left unsent')).toBeVisible({ timeout: 60_000 })
  expect(world.statuses.filter(({ versions }) => versions[0]?.text.endsWith('That it came at last.'))).toHaveLength(1)
})

test('a sign-in can be given up while the server is looked for and in the browser; who else reads a private answer is said @chromium', async ({ openKith, openFake }) => {
  const server = await openFake()
  const { world } = server.fake
  const [ann, bob] = [world.person('ann', { displayName: 'Ann' }), world.person('bob', { displayName: 'Bob' })]
  server.visitor = ann
  let opens = 0
  const { page } = await openKith({ openLink: async (url) => {
    opens += 1
    if (opens > 1) await visit(url)
  } })
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  server.fake.fault = { path: '/api/v2/instance', answer: () => new Promise(() => undefined) }
  await signIn(page, server.origin)
  await expect(page.getByText('Looking for the server…')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  server.fake.fault = null
  const go = page.getByRole('button', { name: 'Go on in the browser' })
  await expect(go).toBeVisible()
  await go.click()
  await expect(page.getByText('It does not come back')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await go.click()
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 60_000 })
  world.post(bob, '@ann between us', { visibility: 'direct' })
  await expect(rowOf(page, 'Bob')).toBeVisible({ timeout: 60_000 })
  await rowOf(page, 'Bob').click()
  await page.getByLabel('Your answer to Bob').fill('I asked @carol@other.example already.')
  await expect(page.getByText('@carol@other.example will be able to read this.')).toBeVisible()
  await expect(page.getByText('to those it names only')).toBeVisible()
})
