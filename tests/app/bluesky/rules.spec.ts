/** Whose turn, what is noise and what folds, on a real network: seen by the people who write, and by Kith. */
import type { Page } from '@playwright/test'
import { like, post, postRecord, publish, type TestPerson } from '../../networks/bluesky/seed.mjs'
import { expect, openHidden, openWaiting, rowOf, signIn, sync, test } from './journey.ts'

const waiting = (page: Page, headline: string) => expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()

test('a like leaves a conversation waiting; an answer from another client closes it', async ({ openKith, network, person }) => {
  const [me, bob] = [await person('Nora'), await person('Bob')]
  const asked = await post(bob, `@${me.handle} do you ship to Norway?`)
  await network.settle()
  const kith = await openKith()
  await signIn(kith, network, me)
  const { page } = kith
  await waiting(page, 'One person is waiting')

  await like(me, asked)
  await sync(page, network)
  await waiting(page, 'One person is waiting')
  await expect(rowOf(page, 'Bob')).toBeVisible()

  await post(me, 'We do, it takes a week.', { replyTo: asked })
  await sync(page, network)
  await expect(page.getByRole('heading', { name: 'Everyone who wrote has been answered' })).toBeVisible()
})

test('Bob answering Ana under my post does not wait; Bob naming me does', async ({ openKith, network, person }) => {
  const [me, ana, bob] = [await person('Nora'), await person('Ana'), await person('Bob')]
  const mine = await post(me, 'Three winters of work, and this morning she floated.')
  await network.settle()
  const toMe = await post(ana, 'I cried a little. What did you name her?', { replyTo: mine })
  await network.settle()
  const toAna = await post(bob, 'I cried as well, and I have never seen her.', { replyTo: toMe })
  await network.settle()
  const kith = await openKith()
  await signIn(kith, network, me)
  const { page } = kith
  await waiting(page, 'One person is waiting')
  await expect(rowOf(page, 'Ana')).toBeVisible()
  // Bob is heard where he spoke: inside the thread.
  await rowOf(page, 'Ana').click()
  await page.getByRole('button', { name: /^Show the whole thread/ }).click()
  await expect(page.getByRole('article', { name: /^Bob, / })).toContainText('never seen her')

  await post(bob, `@${me.handle} could I come and look at her in June?`, { replyTo: toAna })
  await sync(page, network)
  await waiting(page, 'Two people are waiting')
  await expect(rowOf(page, 'Bob')).toHaveAccessibleName(/^Bob asked you something/)
})

test('a link blast that tags five is hidden with its reason; one key brings it back, and the next one is shown', async ({ openKith, network, person }) => {
  const me = await person('Nora')
  const growth = await person('Growth')
  const tagged = [me, ...await Promise.all(['Ada', 'Ben', 'Cleo', 'Dan'].map((name) => person(name)))]
  const blast = (text: string, link: string) => post(growth, `${text} https://growth.example/${link} ${tagged.map(({ handle }) => `@${handle}`).join(' ')}`)
  await blast('10 FREE tips that will make your brand EXPLODE 🔥', 'tips')
  await network.settle()
  const kith = await openKith()
  await signIn(kith, network, me)
  const { page } = kith
  await expect(page.getByRole('navigation').getByRole('button', { name: /^Hidden/ })).toContainText('1')
  await expect(page.getByRole('heading', { name: 'Everyone who wrote has been answered' })).toBeVisible()

  await openHidden(page)
  await waiting(page, 'One is hidden')
  await expect(rowOf(page, 'Growth')).toHaveAccessibleName(/^Growth\. A link sent to five people at once\./)
  await expect(page.getByText('Hidden by Kith.')).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { name: 'Nothing is hidden' })).toBeVisible()
  await openWaiting(page)
  await expect(rowOf(page, 'Growth')).toHaveCount(1)

  await blast('7 print trends you CANNOT ignore 👇', 'trends')
  await sync(page, network)
  await expect(rowOf(page, 'Growth')).toHaveCount(2)
  await waiting(page, 'One person is waiting')
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Your corrections' })).toContainText('Growth')
})

/** Three replies each, every text its own. */
const chorus = async (people: readonly TestPerson[], root: { readonly uri: string; readonly cid: string }): Promise<void> => {
  for (const [index, someone] of people.entries()) {
    const texts = [
      index % 4 === 0 ? `Which glue did you use on plank ${index + 1}?` : `Mine took ${index + 2} winters and still leaks at the bow.`,
      `My neighbour in house ${index + 1} waves at every boat.`, `I have kept a nail from mine since ${1970 + index}.`,
    ]
    await publish(someone, await Promise.all(texts.map((text) => postRecord(someone, text, { replyTo: root }))))
  }
}

test('sixty replies under one post fold into one row, and open person by person', async ({ openKith, network, person }) => {
  const me = await person('Nora')
  const root = await post(me, 'She floats.')
  const people: TestPerson[] = []
  for (let index = 0; index < 20; index += 1) people.push(await person(`Voice-${String.fromCharCode(97 + index)}`))
  await network.settle()
  await chorus(people, root)
  await network.settle()
  const kith = await openKith()
  await signIn(kith, network, me)
  const { page } = kith
  await waiting(page, '20 people are waiting')
  const row = page.getByRole('option', { name: /^20 people answered your post/ })
  await expect(row).toHaveAccessibleName(/Five ask something\./)
  await expect(page.getByRole('option')).toHaveCount(1)

  await page.getByRole('listbox').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: '20 people answered your post' })).toBeFocused()
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Voice-a asked you something/)
  await page.keyboard.press('e')
  await expect(page.getByRole('listbox', { name: '19 people answered your post' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option', { name: /^19 people answered your post/ })).toBeVisible()
})
