/** Steps journeys on Mastodon-API servers share: the real one (snac), and the made-up one for what that cannot show. */
import type { Page } from '@playwright/test'
import { listenFake, type ListeningFake } from '../../fakes/mastodon/listen.ts'
import type { FakeTraits } from '../../fakes/mastodon/fake.ts'
import { allow, signIn as signInClient, type Client } from '../../networks/mastodon/client.mjs'
import { startNetwork, type TestNetwork, type TestPerson } from '../../networks/mastodon/network.mjs'
import { expect, test as base } from '../app.ts'
import { passphrase } from '../bluesky/journey.ts'

interface Worker { readonly snac: TestNetwork }
interface Fixtures { readonly openFake: (traits?: Partial<FakeTraits>) => Promise<ListeningFake> }

export const test = base.extend<Fixtures, Worker>({
  snac: [async ({}, provide) => {
    const network = await startNetwork()
    await provide(network)
    await network.stop()
  }, { scope: 'worker', timeout: 120_000 }],
  openFake: async ({}, provide) => {
    const opened: ListeningFake[] = []
    await provide(async (traits) => {
      const fake = await listenFake(Date.now, traits)
      opened.push(fake)
      return fake
    })
    for (const fake of opened) await fake.stop()
  },
})

export const personOf = ({ people }: TestNetwork, name: string): TestPerson => {
  const person = people.find((each) => each.name === name)
  if (!person) throw new Error(`nobody is called ${name}`)
  return person
}
export const clientOf = (network: TestNetwork, name: string): Promise<Client> => signInClient(network.server, personOf(network, name))

/** The user's browser: fills in snac's own page for this person and goes where that leads. */
export const browserOf = (person: TestPerson) => async (address: string): Promise<void> => {
  const { location } = await allow(address, person)
  if (location !== null) await fetch(location)
}
/** The user's browser on the made-up server, where its visitor allows what is asked. */
export const visit = async (address: string): Promise<void> => {
  await fetch(address)
}

/** From the list of networks to the inbox; `isFirst`: the vault asks for a passphrase. */
export const signIn = async (page: Page, server: string, isFirst = true): Promise<void> => {
  await page.getByRole('button', { name: /^Mastodon/ }).click()
  await page.getByLabel('Your server').fill(server)
  await page.getByRole('button', { name: 'Go on in the browser' }).click()
  if (isFirst) {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.getByLabel('The same again').fill(passphrase)
    await page.getByRole('button', { name: 'Keep it with this passphrase' }).click()
  }
}

export const syncNow = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: 'Accounts' }).click()
  const buttons = page.getByRole('button', { name: 'Sync now' })
  await expect(buttons.first()).toBeVisible()
  // Where one is reading already, that may have been too early for what is new: a press waits for its end.
  for (const button of await buttons.all()) await button.click()
  await expect(buttons.first()).toBeEnabled({ timeout: 60_000 })
  await page.getByRole('navigation').getByRole('button', { name: /^Waiting/ }).click()
}
export { expect }
