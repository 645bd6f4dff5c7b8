/** Muting and blocking on a real network from the panel of a person: what it means is said first, and it can be undone. */
import { follow } from '../../networks/bluesky/seed.mjs'
import { serious } from '../serious.ts'
import { expect, signIn, sync, test } from './journey.ts'

test('somebody is blocked on the network by hand, after Kith has said what it means, and free again', async ({ openKith, freshProfile, network, person }) => {
  const [me, linus] = [await person('Nora'), await person('Linus')]
  const kith = await openKith({ profile: await freshProfile() })
  await signIn(kith, network, me)
  const { page } = kith
  await follow(linus, me)
  await sync(page, network)
  await page.getByRole('navigation').getByRole('button', { name: /^Followers/ }).press('Enter')
  await expect(page.getByRole('option', { name: /^Linus\./ })).toBeVisible()
  await page.getByRole('listbox').focus()
  await page.keyboard.press('p')
  const panel = page.getByRole('dialog', { name: 'Linus', exact: true })
  const section = panel.getByRole('region', { name: 'On Bluesky' })
  await section.getByRole('button', { name: 'Mute or block on Bluesky' }).click()
  await expect(section).toContainText('On Bluesky you have neither muted nor blocked them.')
  const blocked = async (): Promise<string[]> => (await me.agent.app.bsky.graph.block.list({ repo: me.did })).records.map(({ value }) => value.subject)

  await section.getByRole('button', { name: 'Block on Bluesky…' }).click()
  const question = page.getByRole('dialog', { name: 'Block Linus on Bluesky?' })
  await expect(question).toContainText('They are not told, but anybody can find out')
  await expect(question).toContainText('not only here')
  expect(await serious(page, 'asked whether to block')).toEqual([])
  await question.getByRole('button', { name: 'Leave it' }).click()
  await expect(question).toHaveCount(0)
  // Back where it was asked from.
  await expect(section.getByRole('button', { name: 'Block on Bluesky…' })).toBeFocused()
  expect(await blocked()).toEqual([])

  await page.keyboard.press('Enter')
  await question.getByRole('button', { name: 'Block them' }).click()
  await expect(section).toContainText('You have blocked them on Bluesky.')
  expect(await blocked()).toEqual([linus.did])
  expect(await serious(page, 'blocked')).toEqual([])
  // At a person's pace: pressed too soon it says so, and takes the next press.
  const free = section.getByRole('button', { name: 'Unblock on Bluesky' })
  await expect(async () => {
    // The press before may have been taken meanwhile.
    if (await free.isVisible()) await free.click({ timeout: 5000 })
    await expect(section).toContainText('neither muted nor blocked', { timeout: 5000 })
  }).toPass()
  expect(await blocked()).toEqual([])
})
