import { expect, test } from 'vitest'
import { commentSchema, readAs, type CommentEntity } from '../../../../main/connectors/wordpress/entities.ts'
import { knowAuthors } from '../../../../main/connectors/wordpress/people.ts'

const site = 'https://shop.example'
const picture = (hash: string) => ({ 96: `https://secure.gravatar.com/avatar/${hash}?s=96&d=mm` })
const comment = (id: number, more: Readonly<Record<string, unknown>>): CommentEntity =>
  readAs(commentSchema, { id, post: 1, date_gmt: '2026-11-22T10:00:00', author: 0, author_name: 'Bob', type: 'comment', ...more })
const idsOf = async (comments: readonly CommentEntity[], at = site): Promise<string[]> => {
  const idFor = await knowAuthors(at, comments)
  return comments.map(idFor)
}

test('one e-mail is one person, however it is written; on another site somebody else', async () => {
  const [one, same, other] = await idsOf([comment(1, { author_email: 'Bob@Example.test ' }), comment(2, { author_email: 'bob@example.test', author_name: 'B.' }), comment(3, { author_email: 'ann@example.test' })])
  expect(same).toBe(one)
  expect(other).not.toBe(one)
  expect(one).not.toMatch(/bob/i)
  expect(await idsOf([comment(1, { author_email: 'bob@example.test' })], 'https://other.example')).not.toContain(one?.replace(site, 'https://other.example'))
  expect(await idsOf([comment(9, { author_email: 'bob@example.test' })])).toEqual([one])
})

test('whoever sees no e-mails knows people by the pictures a site shows; without either everybody is somebody else', async () => {
  const hash = 'a'.repeat(32)
  const [one, same, none, noneToo] = await idsOf([comment(1, { author_avatar_urls: picture(hash) }), comment(2, { author_avatar_urls: picture(hash) }), comment(3, { author_avatar_urls: { 96: 'https://shop.example/face.png' } }), comment(4, {})])
  expect(same).toBe(one)
  expect(one).not.toContain(hash)
  expect([none, noneToo]).toEqual([`wordpress:${site}#author-of-3`, `wordpress:${site}#author-of-4`])
})

test('who is signed in on the site is that user; a pingback is the other site', async () => {
  expect(await idsOf([comment(1, { author: 7, author_email: 'bob@example.test' }), comment(2, { type: 'pingback', author_url: 'https://www.almanac.example/x/y' })]))
    .toEqual([`wordpress:${site}#7`, `wordpress:${site}#site-almanac.example`])
})
