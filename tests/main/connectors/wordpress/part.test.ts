/** Somebody's part in a site changes while Kith reads: what the site then says no to. */
import { expect, test } from 'vitest'
import { wordpress } from '../../../../main/connectors/wordpress/index.ts'
import { keptFrom, openSession, pullAll } from '../pulling.ts'

const root = 'https://shop.example'
const comment = (id: number, status: string) => ({
  id, post: 1, parent: 0, author: 0, author_name: 'Bob', date_gmt: '2026-11-22T10:00:00', content: { rendered: `<p>Comment ${String(id)}</p>` }, link: `${root}/?p=1#comment-${String(id)}`, status, type: 'comment',
  author_avatar_urls: { 96: `https://secure.gravatar.com/avatar/${'a'.repeat(64)}?s=96` },
})
const no = (status: number, code: string) => Response.json({ code, message: 'Sorry, you are not allowed to edit comments.', data: { status } }, { status })

const openSite = () => {
  const site = { isModerator: true, isLocked: false, isLost: false, statuses: new Map([[1, 'approved'], [2, 'hold']]), asked: [] as string[] }
  const answer = async (url: URL, init: RequestInit | undefined): Promise<Response> => {
    const [, id] = /\/comments\/(\d+)$/u.exec(url.pathname) ?? []
    const isEdit = url.searchParams.get('context') === 'edit'
    site.asked.push(`${init?.method ?? 'GET'} ${url.pathname}`)
    if (url.pathname === '/wp-json/') return Response.json({ name: 'Shop', home: root, url: root, namespaces: ['wp/v2'] })
    if (url.pathname.endsWith('/users/me')) return Response.json({ id: 1, name: 'Robin', slug: 'robin', capabilities: site.isModerator ? { moderate_comments: true, edit_posts: true } : { edit_posts: true } })
    if (id !== undefined && init?.method === 'POST') {
      const { status } = JSON.parse(init.body as string) as { status: string }
      if (site.statuses.get(Number(id)) === status || site.isLocked) return no(500, 'rest_comment_failed_edit')
      site.statuses.set(Number(id), status)
      if (site.isLost) return new Response('<h1>Gateway timeout</h1>', { status: 504 })
    }
    if (id !== undefined) return Response.json(comment(Number(id), site.statuses.get(Number(id)) ?? ''))
    if (url.pathname.endsWith('/comments')) {
      if (site.isLocked || (isEdit && !site.isModerator)) return no(403, 'rest_forbidden_context')
      const include = url.searchParams.get('include')?.split(',').map(Number)
      return Response.json([...site.statuses].filter(([each, status]) => (status === 'approved' || isEdit) && (include?.includes(each) ?? true)).map(([each, status]) => comment(each, status)))
    }
    return new Response('<html>', { status: url.pathname === '/' ? 200 : 404 })
  }
  let now = Date.parse('2026-11-22T12:00:00Z')
  const world = {
    connector: wordpress, fields: { site: 'shop.example', user: 'robin', password: 'abcd' }, now: () => now,
    fetch: async (input: string | URL | Request, init?: RequestInit) => answer(new URL(input instanceof Request ? input.url : input), init),
  }
  return { site, world, wait: (ms: number) => void (now += ms) }
}

test('a moderator who lost the part reads on as who they are now, and what only moderators see goes', async () => {
  const { site, world, wait } = openSite()
  const session = await openSession(world)
  const first = await pullAll(world, session, null, [])
  expect([...keptFrom(first.batches).messages.values()].map(({ ref }) => ref)).toEqual(['1', '2'])
  site.isModerator = false
  wait(10 * 60_000)
  const { batches } = await pullAll(world, session, first.cursor, [])
  expect(batches.map(({ account }) => account?.abilities)).toContainEqual(['reply', 'open-on-site'])
  expect(batches.flatMap(({ gone }) => gone.map(({ messageId }) => messageId))).toEqual(['wordpress:https://shop.example/?p=1#comment-2'])
})

test('a list the site refuses to give is asked for again later', async () => {
  const { site, world } = openSite()
  const session = await openSession(world)
  const { cursor } = await pullAll(world, session, null, [])
  site.isLocked = true
  for (const at of [null, cursor]) await expect(pullAll(world, session, at, [])).rejects.toMatchObject({ failure: { kind: 'broken', code: 'site-wall', detail: 'Sorry, you are not allowed to edit comments.' } })
})

test('approving what is approved already is done, and so is what was done before the answer was lost', async () => {
  const { site, world } = openSite()
  const session = await openSession(world)
  const verdict = (id: number, to: 'shown' | 'spam' | 'trash') => wordpress.moderate?.(session, { messageId: String(id), ref: String(id), to })
  expect(await verdict(1, 'shown')).toMatchObject({ ref: '1', text: 'Comment 1' })
  site.isLost = true
  expect(await verdict(2, 'spam')).toBeNull()
  site.isLocked = true
  await expect(verdict(1, 'trash')).rejects.toMatchObject({ failure: { kind: 'broken', code: 'server-trouble' } })
})

test('the picture that tells somebody\'s e-mail to those who guess stays on the site', async () => {
  const { world } = openSite()
  const { batches } = await pullAll(world, await openSession(world), null, [])
  expect(batches.flatMap(({ people }) => people.map(({ avatarUrl }) => avatarUrl))).toEqual([null])
  expect(JSON.stringify(batches)).not.toContain('a'.repeat(64))
})
