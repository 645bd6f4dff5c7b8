/** On a real server that takes the API lightly: sign in on its own page, be written to, answer; what is private stays private. */
import { answer, openAccounts, rowOf } from '../bluesky/journey.ts'
import { browserOf, clientOf, expect, personOf, signIn, syncNow, test } from './journey.ts'

// Words take seconds from one to another there, and nothing says when: every look waits for them.
test.slow()

test('sign in on the server\'s page; a mention arrives, its answer is on the server; a private mention stays private @chromium', async ({ openKith, snac }) => {
  const [alice, bob, carol] = [personOf(snac, 'alice'), await clientOf(snac, 'bob'), await clientOf(snac, 'carol')]
  const asked = await bob.post('@alice which paper did you print the almanac on?')
  const { page } = await openKith({ openLink: browserOf(alice) })
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await signIn(page, snac.server)
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 60_000 })
  await expect(async () => {
    await syncNow(page)
    await expect(rowOf(page, 'bob')).toBeVisible({ timeout: 4000 })
  }).toPass({ timeout: 120_000 })

  await rowOf(page, 'bob').click()
  await expect(page.getByText('Goes out with @bob in front')).toBeVisible()
  await answer(page, 'bob', 'Munken Lynx, the heavy one.')
  await expect.poll(async () => (await bob.notifications()).filter(({ type }) => type === 'mention').map(({ status }) => [status?.in_reply_to_id, status?.visibility, status?.content.includes('Munken Lynx, the heavy one.')]), { timeout: 120_000, intervals: [1000] })
    .toEqual([[asked.id, 'public', true]])

  await carol.post('@alice between us: is the old press for sale?', { visibility: 'direct' })
  await expect(async () => {
    await syncNow(page)
    await expect(rowOf(page, 'carol')).toBeVisible({ timeout: 4000 })
  }).toPass({ timeout: 120_000 })
  await rowOf(page, 'carol').click()
  await expect(page.getByText(/as alice@.* on Mastodon, to this person only/)).toBeVisible()
  await answer(page, 'carol', 'It is, quietly.')
  await expect.poll(async () => (await carol.notifications()).some(({ status }) => status?.content.includes('It is, quietly.') === true), { timeout: 120_000, intervals: [1000] }).toBe(true)
  expect((await bob.notifications()).some(({ status }) => status?.content.includes('It is, quietly.') === true)).toBe(false)
  expect(await (await fetch(`${snac.server}/alice`)).text()).not.toContain('It is, quietly.')

  await openAccounts(page)
  await expect(page.getByText(alice.handle).first()).toBeVisible()
})
