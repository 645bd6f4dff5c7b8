/** Steps journeys on the real Bluesky network share. One network serves all journeys of a run; each brings its own people. */
import type { Page } from '@playwright/test'
import { appPassword, createPerson, type TestPerson } from '../../networks/bluesky/seed.mjs'
import { startNetwork, type TestNetwork } from '../../networks/bluesky/start.ts'
import { expect, test as base, type OpenedKith } from '../app.ts'

export const passphrase = 'a quiet passphrase'

interface Worker {
  readonly network: TestNetwork
}

interface Fixtures {
  /** Somebody new, under a handle nobody else in the run has. */
  readonly person: (name: string) => Promise<TestPerson>
  readonly healthy: undefined
}

export const test = base.extend<Fixtures, Worker>({
  network: [async ({}, provide) => {
    const network = await startNetwork()
    await provide(network)
    await network.stop()
  }, { scope: 'worker', timeout: 240_000 }],
  person: async ({ network }, provide, testInfo) => {
    let made = 0
    await provide(async (name) => {
      made += 1
      const unique = `${name.toLowerCase()}-${Buffer.from(testInfo.testId).toString('hex').slice(-6)}${String(made)}`
      return createPerson(network, unique, { name })
    })
  },
  // What one journey broke must not break the next.
  healthy: [async ({ network }, provide) => {
    await network.clear()
    await network.up()
    await provide(undefined)
    await network.clear()
    await network.up()
  }, { auto: true }],
})

/** Fills in the form as a newcomer does, up to pressing "Sign in". */
export const fillSignIn = async (page: Page, fields: { readonly server: string; readonly handle: string; readonly password: string }): Promise<void> => {
  await page.getByLabel('Server').fill(fields.server)
  await page.getByLabel('Handle or e-mail').fill(fields.handle)
  await page.getByLabel('App password').fill(fields.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The list of networks stands before the form. */
export const chooseNetwork = (page: Page): Promise<void> => page.getByRole('button', { name: /^Bluesky/ }).click()

/** From the welcome page to the inbox, with a passphrase for the vault. */
export const signIn = async ({ page }: OpenedKith, network: TestNetwork, person: TestPerson): Promise<void> => {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await chooseNetwork(page)
  await fillSignIn(page, { server: network.pds, handle: person.handle, password: await appPassword(person) })
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same again').fill(passphrase)
  await page.getByRole('button', { name: 'Keep it with this passphrase' }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
}

/** After a restart: the vault asks for its passphrase. */
export const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel(/Your sign-ins are locked/).fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeHidden()
}

/** By key: a place that comes or goes meanwhile moves the others from under the pointer. */
const goTo = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('navigation').getByRole('button', { name }).press('Enter')
export const openAccounts = (page: Page): Promise<void> => goTo(page, 'Accounts')
export const openWaiting = (page: Page): Promise<void> => goTo(page, /^Waiting/)
export const openHidden = (page: Page): Promise<void> => goTo(page, /^Hidden/)
export const openUnsent = (page: Page): Promise<void> => goTo(page, /^Unsent/)

/** The network's index is brought up to date, then Kith reads until it rests. */
export const sync = async (page: Page, network: TestNetwork): Promise<void> => {
  await network.settle()
  await openAccounts(page)
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByRole('button', { name: 'Sync now' })).toBeEnabled()
  await openWaiting(page)
}

/** A row of the list, by whose it is. */
export const rowOf = (page: Page, name: string) => page.getByRole('option', { name: new RegExp(`^${name}[. ]`) })

/** Opens somebody's conversation and writes an answer. */
export const answer = async (page: Page, name: string, text: string): Promise<void> => {
  await rowOf(page, name).click()
  await page.getByLabel(`Your answer to ${name}`).fill(text)
  await page.getByRole('button', { name: 'Reply', exact: true }).click()
}
export { expect }
