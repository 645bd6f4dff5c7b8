/** Signing in, seeing who waits, answering; seen from the other side with the other person's own client. */
import { follow, like, post, type TestPerson } from '../../networks/bluesky/seed.mjs'
import { answer, expect, openUnsent, rowOf, signIn, sync, test, unlock } from './journey.ts'

/** What the other person's own client shows of the replies to a post. */
const repliesTo = async (person: TestPerson, uri: string): Promise<readonly { text: string; facets: unknown; handle: string }[]> => {
  const { data } = await person.agent.getPostThread({ uri })
  const thread = data.thread as { replies?: readonly { post: { author: { handle: string }; record: { text: string; facets?: unknown } } }[] }
  return (thread.replies ?? []).map(({ post: { author, record } }) => ({ text: record.text, facets: record.facets, handle: author.handle }))
}

test('sign in, first sync, Bob\'s mention is on top; the answer stands in Bob\'s thread with a working link and mention', async ({ openKith, network, person }) => {
  const [me, bob, cora] = [await person('Nora'), await person('Bob'), await person('Cora')]
  const asked = await post(bob, `@${me.handle} which paper did you print the almanac on?`)
  await network.settle()
  await post(cora, `@${me.handle} and where can one buy it?`)
  await network.settle()

  const kith = await openKith()
  await signIn(kith, network, me)
  const { page } = kith
  await expect(page.getByRole('heading', { name: 'Two people are waiting' })).toBeVisible()
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Bob asked you something .*; you have not talked yet\..*almanac/)

  await answer(page, 'Bob', `Munken Lynx. @${cora.handle} it is all here: https://example.org/almanac`)
  await expect(page.getByRole('heading', { name: 'One person is waiting' })).toBeVisible()
  await expect.poll(async () => {
    await network.settle()
    return (await repliesTo(bob, asked.uri)).map(({ text, handle }) => [handle, text])
  }, { timeout: 90_000 }).toEqual([[me.handle, `Munken Lynx. @${cora.handle} it is all here: https://example.org/almanac`]])
  const [reply] = await repliesTo(bob, asked.uri)
  expect(reply?.facets).toMatchObject([
    { features: [{ $type: 'app.bsky.richtext.facet#mention', did: cora.did }] },
    { features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.org/almanac' }] },
  ])

  // What came back from the network is the row that is already there, not a second one.
  await sync(page, network)
  await page.getByRole('navigation').getByRole('button', { name: /^Answered/ }).press('Enter')
  await expect(rowOf(page, 'Bob')).toHaveCount(1)
  await rowOf(page, 'Bob').click()
  await expect(page.getByRole('article', { name: /^You, / })).toHaveCount(1)
})

test('what was answered with another client is not waiting after the next sync; a like leaves it waiting', async ({ openKith, network, person }) => {
  const [me, bob, cora] = [await person('Nora'), await person('Bob'), await person('Cora')]
  const first = await post(bob, `@${me.handle} do you ship to Norway?`)
  const second = await post(cora, `@${me.handle} is the workshop open on Sunday?`)
  const kith = await openKith()
  await network.settle()
  await signIn(kith, network, me)
  const { page } = kith
  await expect(page.getByRole('heading', { name: 'Two people are waiting' })).toBeVisible()

  await post(me, 'We do, it takes a week.', { replyTo: first })
  await like(me, second)
  await sync(page, network)
  await expect(page.getByRole('heading', { name: 'One person is waiting' })).toBeVisible()
  await expect(rowOf(page, 'Cora')).toBeVisible()
  await expect(rowOf(page, 'Bob')).toBeHidden()

  // Bob adds something after the answer: he waits again.
  const more = await post(bob, 'And to Svalbard?', { replyTo: { ...first, root: first } })
  expect(more.uri).not.toBe(first.uri)
  await follow(bob, me)
  await sync(page, network)
  await expect(rowOf(page, 'Bob')).toBeVisible()
})

test('quit and start again: everything is there without the network, and what is written offline is sent once it returns', async ({ openKith, freshProfile, network, person }) => {
  const [me, bob] = [await person('Nora'), await person('Bob')]
  const asked = await post(bob, `@${me.handle} are you at the fair?`)
  await network.settle()
  const profile = await freshProfile()
  const before = await openKith({ profile })
  await signIn(before, network, me)
  await expect(rowOf(before.page, 'Bob')).toBeVisible()
  await before.quit()

  await network.down()
  const { page } = await openKith({ profile })
  await rowOf(page, 'Bob').click()
  await expect(page.getByRole('article', { name: /^Bob, / })).toContainText('are you at the fair?')
  await unlock(page)
  await answer(page, 'Bob', 'On Saturday, stand 12.')
  await openUnsent(page)
  await expect(page.getByText('Your words are safe and will go when it does.')).toBeVisible()

  await network.up()
  // Kith tries by itself too, and may be first: then there is nothing left to press.
  await page.getByRole('button', { name: 'Try again' }).or(page.getByText('Nothing is left unsent')).first().click()
  await expect(page.getByText('Nothing is left unsent')).toBeVisible({ timeout: 90_000 })
  await network.settle()
  expect((await repliesTo(bob, asked.uri)).map(({ text }) => text)).toEqual(['On Saturday, stand 12.'])
})
