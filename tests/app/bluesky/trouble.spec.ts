/** Bad days of the network: tokens that end, "slow down", a server that is gone. Nothing is lost, and Kith says so. */
import type { Page } from '@playwright/test'
import { appPassword, post } from '../../networks/bluesky/seed.mjs'
import { expiredToken, namedError, slowDown } from '../../networks/bluesky/faults.ts'
import { expect, fillSignIn, openAccounts, openWaiting, rowOf, signIn, sync, test } from './journey.ts'

const list = 'app.bsky.notification.listNotifications'
const refresh = 'com.atproto.server.refreshSession'

/** The first reading has come to its end. By itself Kith reads again a minute later: what goes wrong from here on meets the next press. */
const rested = async (page: Page): Promise<void> => {
  await openAccounts(page)
  await expect(page.getByText(/^Up to date, read/)).toBeVisible()
}

test('an access token that ended is replaced without a word', async ({ openKith, network, person }) => {
  const [me, bob] = [await person('Nora'), await person('Bob')]
  const kith = await openKith()
  await signIn(kith, network, me)
  await rested(kith.page)
  await post(bob, `@${me.handle} still there?`)
  await network.settle()
  await network.clear()
  await network.arm(expiredToken(list, { times: 1 }))
  await sync(kith.page, network)
  await expect(rowOf(kith.page, 'Bob')).toBeVisible()
  expect(await network.calls()).toContain(refresh)
})

test('a refresh token that ended asks to sign in again; inbox and draft stay, and go on afterwards', async ({ openKith, network, person }) => {
  const [me, bob, cora] = [await person('Nora'), await person('Bob'), await person('Cora')]
  await post(bob, `@${me.handle} what was the name of that glue?`)
  await network.settle()
  const kith = await openKith()
  await signIn(kith, network, me)
  const { page } = kith
  await sync(page, network)
  await rowOf(page, 'Bob').click()
  await page.getByLabel('Your answer to Bob').fill('Wheat paste, three parts water')
  await expect(page.getByText('draft saved')).toBeVisible()

  await network.arm(expiredToken(list, { times: null }), namedError(refresh, 400, 'ExpiredToken', { times: null }))
  await openAccounts(page)
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByText('Signed out by the network. Everything here stays. Sign in again to go on.').first()).toBeVisible()
  await openWaiting(page)
  await rowOf(page, 'Bob').click()
  await expect(page.getByLabel('Your answer to Bob')).toHaveValue('Wheat paste, three parts water')

  await network.clear()
  await post(cora, `@${me.handle} hello from a new session`)
  await network.settle()
  await openAccounts(page)
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await fillSignIn(page, { server: network.pds, handle: me.handle, password: await appPassword(me, 'kith again') })
  await openWaiting(page)
  await expect(rowOf(page, 'Cora')).toBeVisible()
  await rowOf(page, 'Bob').click()
  await expect(page.getByLabel('Your answer to Bob')).toHaveValue('Wheat paste, three parts water')
})

test('"slow down until" is obeyed: not asked before, also when hurried, and read on by itself', async ({ openKith, network, person }) => {
  const [me, bob] = [await person('Nora'), await person('Bob')]
  const kith = await openKith()
  await signIn(kith, network, me)
  const { page } = kith
  await rested(page)
  await post(bob, `@${me.handle} no hurry`)
  await network.settle()
  await network.clear()
  // Long enough that a slow machine gets through what follows before it is over.
  const until = Math.ceil(Date.now() / 1000) + 15
  await network.arm(slowDown(list, { 'ratelimit-reset': String(until) }, { times: 1 }))
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByText(/asks to wait\. Kith reads on/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Sync now' }).click()
  const asked = (await network.calls()).filter((method) => method === list).length
  expect(asked === 1 || Date.now() >= until * 1000).toBe(true)
  await openWaiting(page)
  await expect(rowOf(page, 'Bob')).toBeVisible({ timeout: 90_000 })
  expect(Date.now()).toBeGreaterThanOrEqual(until * 1000)
})

test('"slow down" without a time is said, and the user may ask again', async ({ openKith, network, person }) => {
  const [me, bob] = [await person('Nora'), await person('Bob')]
  const kith = await openKith()
  await signIn(kith, network, me)
  const { page } = kith
  await rested(page)
  await post(bob, `@${me.handle} slowly then`)
  await network.settle()
  await network.arm(slowDown(list, {}, { times: 1 }))
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByText(/asks to wait/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await openWaiting(page)
  await expect(rowOf(page, 'Bob')).toBeVisible()
})

test('a server that is gone is said to be gone, and read on when it is back', async ({ openKith, network, person }) => {
  const [me, bob] = [await person('Nora'), await person('Bob')]
  const kith = await openKith()
  await signIn(kith, network, me)
  const { page } = kith
  await rested(page)
  await post(bob, `@${me.handle} written while the server was away from Kith`)
  await network.settle()
  await network.down()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByText(/cannot be reached\. What you have is all here/).first()).toBeVisible()
  await network.up()
  await openWaiting(page)
  // Nobody presses anything: Kith tries again by itself, after a wait that grows.
  await expect(rowOf(page, 'Bob')).toBeVisible({ timeout: 120_000 })
})
