/** Comments under one's own articles, on a real WordPress: signing in on its own page, answering, letting held ones through. */
import type { Page } from '@playwright/test'
import { authorize, comment, insertComments, setOptions, shownComments } from '../../networks/wordpress/client.mjs'
import { startNetwork, type SitePerson, type WordpressNetwork } from '../../networks/wordpress/network.mjs'
import { expect, test as base } from '../app.ts'
import { answer, openAccounts, openWaiting, passphrase, rowOf } from '../bluesky/journey.ts'

const test = base.extend<object, { readonly site: WordpressNetwork }>({
  site: [async ({}, provide) => {
    const network = await startNetwork()
    await provide(network)
    await network.stop()
  }, { scope: 'worker', timeout: 240_000 }],
})

/** The user's browser: signs in on the site, says yes, and goes where that leads. */
const browserOf = (person: SitePerson) => async (address: string): Promise<void> => {
  await fetch(await authorize(address, person))
}

const choosePassphrase = async (page: Page): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same again').fill(passphrase)
  await page.getByRole('button', { name: 'Keep it with this passphrase' }).click()
}
const keep = async (page: Page): Promise<void> => {
  await choosePassphrase(page)
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 60_000 })
}
const chooseNetwork = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: /^WordPress/ }).click()
}
const syncNow = async (page: Page): Promise<void> => {
  await openAccounts(page)
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByRole('button', { name: 'Sync now' })).toBeEnabled({ timeout: 60_000 })
  await openWaiting(page)
}
const shown = (site: WordpressNetwork) => shownComments(site.address, site.article)

test('sign in on the site\'s own page; a visitor\'s comment waits; the answer stands under it on the site; a held one is let through @chromium', async ({ openKith, site }) => {
  const asked = await comment(site.address, site.article, { name: 'Tobias', email: 'tobias@example.test', text: 'Which glue did you use for the roller?' })
  await insertComments(site.address, [{ post: site.article, name: 'The almanac', url: 'https://almanac.example/x', content: '[…] a left roller […]', type: 'pingback' }])
  const { page } = await openKith({ openLink: browserOf(site.owner) })
  await chooseNetwork(page)
  await page.getByLabel('Your site').fill(site.address)
  await page.getByRole('button', { name: 'Go on in the browser' }).click()
  await keep(page)

  await expect(page.getByRole('heading', { name: 'One person is waiting' })).toBeVisible({ timeout: 60_000 })
  await expect(rowOf(page, 'Tobias')).toContainText('WordPress')
  await answer(page, 'Tobias', 'Bone glue, "two" evenings & <patience>.')
  await expect.poll(async () => (await shown(site)).map(({ parent, name, markup }) => [parent, name, markup]), { timeout: 60_000 })
    .toContainEqual([asked, 'Robin Hale', '<p>Bone glue, &#8220;two&#8221; evenings &amp; &lt;patience&gt;.</p>'])

  // What is new is held from now on, and only its moderator sees it.
  await setOptions(site.address, { comment_moderation: 1 })
  await comment(site.address, site.article, { name: 'Pia', email: 'pia@example.test', text: 'May I print this for our evening?' })
  await comment(site.address, site.article, { name: 'Rolf', email: 'rolf@example.test', text: 'I also repair rollers, in the next town.' })
  await setOptions(site.address, { comment_moderation: 0 })
  await syncNow(page)
  await expect(rowOf(page, 'Pia')).toHaveAccessibleName(/left a comment for you to approve/)
  await rowOf(page, 'Pia').click()
  await expect(page.getByText('Held for you: nobody else sees it yet.')).toBeVisible()
  await expect(page.getByText('Approve it first, then you can answer.')).toBeVisible()
  expect((await shown(site)).map(({ name }) => name)).not.toContain('Pia')
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByText('Held for you: nobody else sees it yet.')).toBeHidden()
  expect((await shown(site)).map(({ name }) => name)).toContain('Pia')
  await expect(page.getByLabel('Your answer to Pia')).toBeVisible()

  await rowOf(page, 'Rolf').click()
  await page.getByRole('button', { name: 'Trash' }).click()
  await expect(rowOf(page, 'Rolf')).toBeHidden()
  await syncNow(page)
  await expect(rowOf(page, 'Pia')).toBeVisible()
  await expect(rowOf(page, 'Rolf')).toBeHidden()
  // A pingback is no person who waits.
  await expect(page.getByRole('heading', { name: 'One person is waiting' })).toBeVisible()
})

test('a site without application passwords is read by its comment feed where that will do, and answered there @chromium', async ({ openKith, site }) => {
  await setOptions(site.address, { kith_no_passwords: 1 })
  try {
    await comment(site.address, site.article, { name: 'Ines', email: 'ines@example.test', text: 'Is the press still running?' })
    const { page } = await openKith()
    await chooseNetwork(page)
    await page.getByLabel('Your site').fill(site.address)
    await page.getByRole('button', { name: 'Go on in the browser' }).click()
    // Where sign-ins rest is chosen once; then the site turns out to be one to read only.
    await choosePassphrase(page)
    await expect(page.getByText('Kith can only read the public comments of this site')).toBeVisible({ timeout: 60_000 })
    await page.getByText('More', { exact: true }).click()
    await page.getByLabel('Only read its public comments').check()
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('navigation')).toBeVisible({ timeout: 60_000 })
    await rowOf(page, 'Ines').click()
    await expect(page.getByText('Kith can read this, and cannot answer it for you.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Answer on WordPress' }).or(page.getByRole('button', { name: 'Answer on WordPress' }))).toBeVisible()
  } finally {
    await setOptions(site.address, { kith_no_passwords: 0 })
  }
})
