/** Three networks in one inbox: which is which, which account answers, and that none of them needs another. */
import { appPassword, createPerson, post } from '../../networks/bluesky/seed.mjs'
import { startNetwork } from '../../networks/bluesky/start.ts'
import { answer, chooseNetwork, fillSignIn, openAccounts, openWaiting, rowOf } from '../bluesky/journey.ts'
import { expect, signIn, test, visit } from './journey.ts'

test.slow()

test('rows name network and account, answers go from the right one, one that is down stops no other, removing one leaves the others @chromium', async ({ openKith, openFake }) => {
  const server = await openFake()
  const { world } = server.fake
  const [ann, mara] = [world.person('ann', { displayName: 'Ann' }), world.person('mara', { displayName: 'Mara' })]
  server.visitor = ann
  const bluesky = await startNetwork()
  try {
    const [nora, bob] = [await createPerson(bluesky, 'nora-three', { name: 'Nora' }), await createPerson(bluesky, 'bob-three', { name: 'Bob' })]
    world.post(mara, '@ann is the left roller repaired?')
    await post(bob, `@${nora.handle} is the workshop open on Sunday?`)
    await bluesky.settle()

    const { page } = await openKith({ openLink: visit, sample: true })
    // Rows out of sight are not on the page.
    await page.setViewportSize({ width: 1280, height: 5000 })
    const add = async (): Promise<void> => {
      await openAccounts(page)
      await page.getByRole('button', { name: 'Add an account' }).click()
    }
    await add()
    await signIn(page, server.origin)
    await expect(page.getByText('ann@127.0.0.1').first()).toBeVisible({ timeout: 60_000 })
    await add()
    await chooseNetwork(page)
    await fillSignIn(page, { server: bluesky.pds, handle: nora.handle, password: await appPassword(nora) })
    await expect(page.getByText(nora.handle).first()).toBeVisible({ timeout: 60_000 })
    await openWaiting(page)
    await expect(rowOf(page, 'Bob')).toContainText(new RegExp(`Bluesky\\s*· @${nora.handle}`), { timeout: 60_000 })
    await expect(rowOf(page, 'Mara')).toContainText(/Mastodon\s*· @?ann@127\.0\.0\.1/, { timeout: 60_000 })
    await expect(page.getByRole('option').filter({ hasText: 'Sample' }).first()).toBeVisible()

    // One is down: the others read, and answer.
    await bluesky.down()
    world.post(world.person('lena', { displayName: 'Lena' }), '@ann and the right one?')
    await expect(rowOf(page, 'Lena')).toBeVisible({ timeout: 90_000 })
    await answer(page, 'Mara', 'Both are.')
    await expect.poll(() => server.fake.posted.map(({ status }) => status), { timeout: 60_000 }).toEqual(['@mara Both are.'])
    expect(world.statuses.at(-1)?.author).toBe(ann)
    await bluesky.up()
    await answer(page, 'Bob', 'Until noon.')
    await expect.poll(async () => {
      const { data } = await nora.agent.com.atproto.repo.listRecords({ repo: nora.did, collection: 'app.bsky.feed.post' })
      return data.records.map(({ value }) => (value as { text: string }).text)
    }, { timeout: 120_000 }).toEqual(['Until noon.'])
    expect(server.fake.posted).toHaveLength(1)

    // One is removed: the others' rows stay.
    await openAccounts(page)
    const card = page.getByRole('listitem').filter({ hasText: nora.handle })
    await card.getByRole('button', { name: 'Remove…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /^Remove/ }).click()
    await expect(card).toBeHidden({ timeout: 60_000 })
    await expect(page.getByText('ann@127.0.0.1').first()).toBeVisible()
    await openWaiting(page)
    await expect(page.getByRole('option').filter({ hasText: 'Sample' }).first()).toBeVisible()
    await page.getByRole('navigation').getByRole('button', { name: /^Answered/ }).click()
    await expect(rowOf(page, 'Mara')).toBeVisible()
    await expect(rowOf(page, 'Bob')).toBeHidden()
  } finally {
    await bluesky.stop()
  }
})
