/** Pictures from the composer to Bob's own client, over a restart. */
import { createHash } from 'node:crypto'
import type { AppBskyEmbedImages } from '@atproto/api'
import type { Page } from '@playwright/test'
import { post, type TestPerson } from '../../networks/bluesky/seed.mjs'
import { jpegWithPlace } from '../../pictures.ts'
import { pastePicture } from '../pictures.ts'
import { giveTime } from '../store-rows.ts'
import { expect, openUnsent, rowOf, signIn, test, unlock } from './journey.ts'

interface Reply { readonly text: string; readonly embed?: AppBskyEmbedImages.Main }

const repliesTo = async (person: TestPerson, uri: string): Promise<readonly { record: Reply; embed: unknown }[]> => {
  const { data } = await person.agent.getPostThread({ uri })
  const thread = data.thread as { replies?: readonly { post: { record: Reply; embed?: unknown } }[] }
  return (thread.replies ?? []).map(({ post: { record, embed } }) => ({ record, embed }))
}
const box = (page: Page) => page.getByLabel('Your answer to Bob')

test('pictures by file and by paste are there after a restart, and arrive with their descriptions, without the place they were taken at', async ({ openKith, freshProfile, network, person }) => {
  const [me, bob] = [await person('Nora'), await person('Bob')]
  const asked = await post(bob, `@${me.handle} how did the print come out?`)
  await network.settle()
  const profile = await freshProfile()
  const before = await openKith({ profile })
  await signIn(before, network, me)
  await rowOf(before.page, 'Bob').click()
  await box(before.page).fill('Like this.')

  const taken = await jpegWithPlace(before.page)
  expect(taken.includes('GPS-MARKER')).toBe(true)
  const [chooser] = await Promise.all([before.page.waitForEvent('filechooser'), before.page.getByRole('button', { name: 'Add pictures' }).click()])
  await chooser.setFiles({ name: 'print.jpg', mimeType: 'image/jpeg', buffer: taken })
  await before.page.getByLabel('Description of the picture').fill('A sheet with nine cats')
  await box(before.page).focus()
  await pastePicture(before.page, { width: 300, height: 500 })
  await before.page.getByLabel('Description of picture 2').fill('The press at night')
  await expect(before.page.getByText('draft saved')).toBeVisible()
  await before.quit()

  const { page } = await openKith({ profile })
  await unlock(page)
  await rowOf(page, 'Bob').click()
  await expect(page.getByLabel('Description of picture 1')).toHaveValue('A sheet with nine cats')
  await expect(page.getByLabel('Description of picture 2')).toHaveValue('The press at night')
  await expect(page.getByRole('list', { name: 'Pictures' }).getByRole('img')).toHaveCount(2)
  await giveTime(page, 20_000)
  await page.getByRole('button', { name: 'Reply', exact: true }).click()
  await openUnsent(page)
  await expect(page.getByRole('list', { name: '2 pictures' }).getByRole('img')).toHaveCount(2)
  await expect(page.getByText('Nothing is left unsent')).toBeVisible({ timeout: 120_000 })

  await network.settle()
  const replies = await repliesTo(bob, asked.uri)
  expect(replies.map(({ record }) => record.text)).toEqual(['Like this.'])
  const images = replies[0]?.record.embed?.images ?? []
  expect(images.map(({ alt, aspectRatio }) => [alt, aspectRatio])).toEqual([
    ['A sheet with nine cats', { width: 640, height: 480 }], ['The press at night', { width: 300, height: 500 }]])
  for (const { image } of images) {
    const { data } = await bob.agent.com.atproto.sync.getBlob({ did: me.did, cid: String(image.ref) })
    expect(Buffer.from(data).includes('GPS-MARKER')).toBe(false)
    expect(createHash('sha256').update(data).digest('hex')).not.toBe(createHash('sha256').update(taken).digest('hex'))
  }
})
