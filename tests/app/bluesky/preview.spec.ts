/** With nothing but a handle: who is waiting in public, to look at, on the real network. */
import type { Page } from '@playwright/test'
import { appPassword, createPerson, post, type TestPerson } from '../../networks/bluesky/seed.mjs'
import type { TestNetwork } from '../../networks/bluesky/start.ts'
import { serious } from '../serious.ts'
import { rowsOf } from '../store-rows.ts'
import { expect, openAccounts, passphrase, rowOf, sync, test } from './journey.ts'

/** From the welcome page to the look, by keyboard alone. */
const look = async (page: Page, network: TestNetwork, handle: string): Promise<void> => {
  await page.getByRole('button', { name: 'Just your handle' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Your handle')).toBeFocused()
  await page.keyboard.type(handle)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Where its public posts are read')).toBeFocused()
  await page.keyboard.type(network.appview)
  await page.keyboard.press('Enter')
}
const again = async (page: Page, handle: string): Promise<void> => {
  await page.getByLabel('Your handle').fill(handle)
  await page.getByLabel('Your handle').press('Enter')
}
const say = async (network: TestNetwork, person: TestPerson, text: string, options: Parameters<typeof post>[2] = {}) => {
  const posted = await post(person, text, options)
  await network.settle()
  return posted
}
const textsUnder = async (person: TestPerson, uri: string): Promise<readonly string[]> => {
  const { data } = await person.agent.getPostThread({ uri })
  const { replies = [] } = data.thread as { replies?: readonly { post: { record: { text: string } } }[] }
  return replies.map(({ post: { record } }) => record.text)
}

test('a handle and no password: who waits stands there, nothing can be sent; signing in makes it the real account, with nothing twice', async ({ openKith, network, person }) => {
  const [me, bob, cora] = [await person('Nora'), await person('Bob'), await person('Cora')]
  const almanac = await say(network, me, 'The almanac is printed.')
  const asked = await say(network, bob, 'Which paper did you take?', { replyTo: almanac })
  await say(network, cora, `@${me.handle} a mention elsewhere, which nobody sees from outside`)
  const { page } = await openKith()
  await look(page, network, `@${me.handle}`)
  await expect(page.getByRole('heading', { name: 'One person is waiting' })).toBeVisible()
  await expect(rowOf(page, 'Bob')).toHaveAccessibleName(/^Bob asked you something/)
  await expect(page.getByRole('complementary', { name: 'What Kith can see' })).toHaveText(new RegExp(`^@${me.handle}, from outside: only public replies`))
  await expect(page.getByText('Kith reads what is public. Sign in to answer.')).toBeVisible()
  expect(await serious(page, 'preview')).toEqual([])

  await say(network, cora, 'And which glue?', { replyTo: almanac })
  await sync(page, network)
  await expect(page.getByRole('heading', { name: 'Two people are waiting' })).toBeVisible()
  await rowOf(page, 'Bob').click()
  await page.getByRole('listbox').focus()
  await page.keyboard.press('r')
  const conversation = page.getByRole('complementary', { name: 'Conversation' })
  await expect(conversation.getByRole('button', { name: 'Sign in' })).toBeFocused()
  await expect(page.getByRole('textbox')).toHaveCount(0)

  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Handle or e-mail')).toHaveValue(me.handle)
  await page.getByLabel('Server').fill(network.pds)
  await page.getByLabel('App password').fill(await appPassword(me))
  await page.keyboard.press('Enter')
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same again').fill(passphrase)
  await page.keyboard.press('Enter')
  const words = page.getByLabel('Your answer to Bob')
  await expect(words).toBeFocused()
  await words.fill('Munken Lynx.')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => {
    await network.settle()
    return textsUnder(bob, asked.uri)
  }, { timeout: 90_000 }).toEqual(['Munken Lynx.'])
  // What only who is signed in can see has come as well, and nothing is there twice.
  await expect(page.getByRole('complementary', { name: 'What Kith can see' })).toHaveCount(0)
  await sync(page, network)
  await expect.poll(async () => (await rowsOf(page, 'messages')).filter(({ text }) => text.includes('elsewhere')).length).toBe(1)
  expect((await rowsOf(page, 'accounts')).map(({ id, isPreview }) => [id, isPreview])).toEqual([[`bluesky:${me.did}`, undefined]])
  const texts = (await rowsOf(page, 'messages')).map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
})

test('each handle that cannot be looked at says why; an account nobody has replied to says that nobody waits; removed, nothing of it is left', async ({ openKith, network, person }) => {
  const me = await person('Nora')
  const shy = await createPerson(network, `shy-${me.name}`, { record: { labels: { $type: 'com.atproto.label.defs#selfLabels', values: [{ val: '!no-unauthenticated' }] } } })
  await say(network, me, 'Anybody here?')
  const { page } = await openKith()
  await look(page, network, 'nora')
  const problem = page.getByRole('alert')
  await expect(problem).toHaveText('This does not look like a handle. It is written like alice.bsky.social or @alice@mastodon.social.')
  await again(page, 'nobody-of-that-name.test')
  await expect(problem).toHaveText('Nobody on Bluesky has this handle. Check how it is written.')
  await again(page, shy.handle)
  await expect(problem).toContainText('Bluesky shows this account only to people who are signed in. Sign in to see who is waiting.')
  await expect(problem.getByRole('button', { name: 'Sign in' })).toBeVisible()
  expect(await rowsOf(page, 'accounts')).toEqual([])

  await again(page, me.handle)
  await expect(page.getByRole('heading', { name: 'Everyone who wrote has been answered' })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'What Kith can see' })).toBeVisible()
  await expect.poll(async () => (await rowsOf(page, 'messages')).length).toBe(1)
  await openAccounts(page)
  await expect(page.getByText(`@${me.handle} on Bluesky, from outside`)).toBeVisible()
  await page.getByRole('button', { name: 'Remove…' }).click()
  await expect(page.getByText('Kith forgets what it has read of this account on this computer.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove from Kith' }).click()
  await expect(page.getByRole('heading', { name: 'Welcome to Kith' })).toBeVisible()
  for (const table of ['accounts', 'cursors', 'messages', 'threads', 'people', 'conversations']) await expect.poll(async () => rowsOf(page, table), { message: table }).toEqual([])
})
