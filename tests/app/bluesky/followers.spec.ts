/** New followers on a real network: read rightly, piled, one welcomed by hand; a second message that says the same is noticed. */
import type { Page } from '@playwright/test'
import { follow, post, type TestPerson } from '../../networks/bluesky/seed.mjs'
import type { TestNetwork } from '../../networks/bluesky/start.ts'
import { rowsOf } from '../store-rows.ts'
import { expect, signIn, sync, test, unlock } from './journey.ts'

const openDoor = (page: Page): Promise<void> => page.getByRole('navigation').getByRole('button', { name: /^Followers/ }).press('Enter')
const row = (page: Page, name: string) => page.getByRole('option', { name: new RegExp(`^${name}\\.`) })
const home = (page: Page) => page.getByRole('region', { name: 'Are they home?' })
const lookAt = async (page: Page, name: string): Promise<void> => {
  await row(page, name).click()
  await home(page).getByRole('button', { name: /^Look/ }).click()
  await expect(home(page).getByRole('button', { name: 'Look again' })).toBeVisible()
}

/** Cora talks with people, Linus broadcasts links, Ellis says nothing. */
const populate = async (network: TestNetwork, person: (name: string) => Promise<TestPerson>) => {
  const [bob, cora, linus, ellis] = [await person('Bob'), await person('Cora'), await person('Linus'), await person('Ellis')]
  const asked = await post(bob, 'What do you all bind small books with?')
  await network.settle()
  for (const text of ['Linen thread, waxed twice. What do you use?', 'Mine is from a sail maker in Hull.', 'No glue at all, if I can help it.']) await post(cora, text, { replyTo: asked })
  const own = await post(cora, 'I have bound a diary for the lighthouse keeper.')
  await post(cora, 'It rained on the awl.')
  for (let at = 1; at <= 6; at += 1) await post(linus, `${String(at)} tricks your brand NEEDS https://tricks.example/${String(at)}`)
  return { cora, linus, ellis, own }
}
/** What Cora's own client shows below one of her posts. */
const repliesTo = async (person: TestPerson, uri: string): Promise<string[]> => {
  const { data } = await person.agent.getPostThread({ uri })
  return ((data.thread as { replies?: readonly { post: { record: { text: string } } }[] }).replies ?? []).map(({ post: { record } }) => record.text)
}

test('three followers are read rightly and piled; one is welcomed by hand, and the same words for a second are noticed', async ({ openKith, freshProfile, network, person }) => {
  const me = await person('Nora')
  const { cora, linus, ellis, own } = await populate(network, person)
  const profile = await freshProfile()
  const kith = await openKith({ profile })
  await signIn(kith, network, me)
  const { page } = kith
  for (const one of [cora, linus, ellis]) await follow(one, me)
  await sync(page, network)
  await openDoor(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Three people at the door' })).toBeVisible()

  await lookAt(page, 'Linus')
  await expect(home(page)).toContainText('Answers nobody in the last 6 posts. 6 carry links. Last seen today.')
  await lookAt(page, 'Ellis')
  await expect(home(page)).toContainText('Too little to say: no posts yet.')
  await lookAt(page, 'Cora')
  await expect(home(page)).toContainText('Answers people: 3 of the last 5 posts, to one person.')
  await expect(home(page)).toContainText('I have bound a diary for the lighthouse keeper.')

  await home(page).getByRole('listitem').filter({ hasText: 'lighthouse keeper' }).getByRole('button', { name: 'Answer this' }).click()
  const box = page.getByRole('textbox', { name: 'Your answer to Cora' })
  await expect(box).toBeFocused()
  const welcome = 'A diary for a lighthouse! Did you sew it so that it opens flat on a sloping desk?'
  await box.fill('Amazing! Check out https://shop.example')
  await expect(page.getByRole('list', { name: 'Before you send' })).toContainText('It praises and then points somewhere.')
  await box.fill(welcome)
  await expect(page.getByRole('list', { name: 'Before you send' }).getByRole('listitem')).toHaveCount(0)
  await page.getByRole('button', { name: 'Reply', exact: true }).click()
  await expect.poll(async () => {
    await network.settle()
    return repliesTo(cora, own.uri)
  }, { timeout: 90_000 }).toEqual([welcome])
  await expect(row(page, 'Cora')).toHaveCount(0)

  await row(page, 'Linus').click()
  await home(page).getByRole('button', { name: 'Answer this' }).first().click()
  await page.getByRole('textbox', { name: 'Your answer to Linus' }).fill(`${welcome} Linus`)
  await expect(page.getByRole('list', { name: 'Before you send' })).toContainText(/Nearly the same as you wrote to Cora today at/)
  await page.getByRole('textbox', { name: 'Your answer to Linus' }).fill('')
  await page.keyboard.press('Escape')

  await row(page, 'Linus').click()
  await page.getByRole('button', { name: /^Let be/ }).click()
  await expect(row(page, 'Linus')).toHaveCount(0)
  await row(page, 'Ellis').click()
  await page.getByRole('button', { name: /^Later/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nobody at the door' })).toBeVisible()
  // Whoever is decided about leaves the list before the disk has it.
  await expect.poll(async () => (await rowsOf(page, 'reviews')).length).toBe(3)
  await kith.quit()

  const again = await openKith({ profile })
  await unlock(again.page)
  await openDoor(again.page)
  await expect(again.page.getByRole('heading', { level: 1, name: 'Nobody at the door' })).toBeVisible()
  expect((await rowsOf(again.page, 'reviews')).map(({ pile, greetedAt }) => `${String(pile)} ${greetedAt === null ? 'not greeted' : 'greeted'}`).sort())
    .toEqual(['hello greeted', 'later not greeted', 'let-be not greeted'])
})

/** Whoever named her, as her own client is told. */
const namedBy = async (person: TestPerson): Promise<{ uri: string; cid: string; text: string }[]> => {
  const { data } = await person.agent.listNotifications()
  return data.notifications.filter(({ reason }) => reason === 'mention').map(({ uri, cid, record }) => ({ uri, cid, text: (record as { text: string }).text }))
}

test('somebody with no post to answer is welcomed by a post that names them, and what they answer is a conversation', async ({ openKith, freshProfile, network, person }) => {
  const me = await person('Nora')
  const ellis = await person('Ellis')
  const kith = await openKith({ profile: await freshProfile() })
  await signIn(kith, network, me)
  const { page } = kith
  await follow(ellis, me)
  await sync(page, network)
  await openDoor(page)
  await lookAt(page, 'Ellis')
  await page.getByRole('button', { name: /^Write to them/ }).click()
  const box = page.getByRole('textbox', { name: 'Your post that names Ellis' })
  await expect(box).toBeFocused()
  // Their private words are not read here, so there is one way and nothing to choose.
  await expect(page.getByRole('radio', { name: 'Direct message' })).toHaveCount(0)
  await box.fill('Welcome! What do you bind?')
  await expect(page.getByText(`Goes out with @${ellis.handle} in front`)).toBeVisible()
  await page.getByRole('button', { name: /^Post/ }).click()
  await expect.poll(async () => {
    await network.settle()
    return (await namedBy(ellis)).map(({ text }) => text)
  }, { timeout: 60_000 }).toEqual([`@${ellis.handle} Welcome! What do you bind?`])
  await expect(row(page, 'Ellis')).toHaveCount(0)

  const [named] = await namedBy(ellis)
  if (!named) throw new Error('It did not arrive.')
  await post(ellis, 'Mostly diaries.', { replyTo: named })
  await sync(page, network)
  await page.getByRole('navigation').getByRole('button', { name: /^Waiting/ }).click()
  await expect(page.getByRole('option', { name: /Ellis/ })).toContainText('Mostly diaries.')
})
