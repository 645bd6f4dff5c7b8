/** A made-up Bluesky in memory, for sizes and orders of things a real network takes too long to make. */
import { bluesky } from '../../../../main/connectors/bluesky/index.ts'
import { writeCredential } from '../../../../main/connectors/bluesky/credential.ts'
import { readCursor } from '../../../../main/connectors/bluesky/cursor.ts'
import type { PullRequest, Session } from '../../../../main/connectors/connector.ts'
import { readPicture } from '../../../pictures.ts'
import type { Batch } from '#domain/batch'

export const ownDid = 'did:plc:meeeeeeeeeeeeeeeeeeeeeee'
export const now = Date.parse('2026-03-10T00:00:00Z')
const service = 'https://pds.example'
const letters = 'abcdefghijklmnopqrstuvwxyz234567'
const spelled = (number: number, length: number): string => (length === 0 ? '' : spelled(Math.floor(number / 32), length - 1) + (letters[number % 32] ?? ''))
export const didOf = (number: number): string => `did:plc:${spelled(number, 24)}`

type Answer = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** A signed-in session over these answers. */
export const madeUpSession = (answer: Answer): Session => ({
  fetch: answer, patientFetch: answer, uploadFetch: answer, now: () => now, signal: new AbortController().signal,
  account: {
    id: `bluesky:${ownDid}`, network: 'bluesky', personId: `bluesky:${ownDid}`, handle: 'me.test', name: 'me.test', service, url: '',
    abilities: bluesky.info.abilities, limits: bluesky.info.limits, addedAt: now,
  },
  readCredential: async () => writeCredential({ service, pds: service, did: ownDid, accessJwt: 'access', refreshJwt: 'refresh' }),
  saveCredential: async () => undefined,
  readAttachment: readPicture,
})

export interface MadeUpPost {
  readonly uri: string
  readonly did: string
  readonly at: number
  readonly text: string
  readonly parent: string | null
  readonly root: string
}

export const madeUpNetwork = () => {
  const posts = new Map<string, MadeUpPost>()
  const notified: string[] = []
  const faults = new Map<string, (params: URLSearchParams) => Response | null>()
  const calls: string[] = []
  let written = 0

  /** Puts a post on the network; the AppView sees them one second after the other, up to now. */
  const write = (did: string, parent: MadeUpPost | null = null, text = 'A few words.', at = now - 3_000_000 + written * 100): MadeUpPost => {
    written += 1
    const uri = `at://${did}/app.bsky.feed.post/3m${spelled(written, 11)}`
    const post = { uri, did, at, text, parent: parent?.uri ?? null, root: parent?.root ?? uri }
    posts.set(uri, post)
    return post
  }
  const profile = (did: string) => ({ did, handle: did === ownDid ? 'me.test' : `${did.slice(-6)}.test` })
  const refTo = (uri: string) => ({ uri, cid: 'bafyreib2rxk3rybk3aobmv5cjuql3bm2twh4jo5uxgf5kpqcsgz7soitae' })
  const view = ({ uri, did, at, text, parent, root }: MadeUpPost) => ({
    ...refTo(uri), author: profile(did), indexedAt: new Date(at).toISOString(),
    record: { $type: 'app.bsky.feed.post', text, createdAt: new Date(at).toISOString(), ...(parent === null ? {} : { reply: { root: refTo(root), parent: refTo(parent) } }) },
  })
  const threadOf = (anchor: MadeUpPost, height: number, depth: number): object => {
    const below = new Map<string, MadeUpPost[]>()
    for (const post of posts.values()) {
      const beside = below.get(post.parent ?? '') ?? []
      beside.push(post)
      below.set(post.parent ?? '', beside)
    }
    const down = (post: MadeUpPost, left: number): object => ({
      $type: 'app.bsky.feed.defs#threadViewPost', post: view(post),
      ...(left === 0 ? {} : { replies: (below.get(post.uri) ?? []).map((each) => down(each, left - 1)) }),
    })
    const up = (uri: string | null, left: number): object | undefined => {
      if (uri === null || left === 0) return undefined
      const post = posts.get(uri)
      return post ? { $type: 'app.bsky.feed.defs#threadViewPost', post: view(post), parent: up(post.parent, left - 1) }
        : { $type: 'app.bsky.feed.defs#notFoundPost', uri, notFound: true }
    }
    return { ...down(anchor, depth), parent: up(anchor.parent, height) }
  }
  const methods: Readonly<Record<string, (params: URLSearchParams) => unknown>> = {
    'app.bsky.notification.listNotifications': () => ({
      notifications: notified.flatMap((uri) => posts.get(uri) ?? []).map((post) => ({ ...view(post), reason: 'reply', isRead: false })),
    }),
    'app.bsky.feed.getAuthorFeed': () => ({ feed: [] }),
    'app.bsky.feed.getPosts': (params) => ({ posts: params.getAll('uris').flatMap((uri) => posts.get(uri) ?? []).map(view) }),
    'app.bsky.actor.getProfiles': (params) => ({ profiles: params.getAll('actors').map(profile) }),
    'app.bsky.feed.getPostThread': (params) => {
      const anchor = posts.get(params.get('uri') ?? '')
      return anchor && { thread: threadOf(anchor, Number(params.get('parentHeight')), Number(params.get('depth'))) }
    },
  }
  const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
  const session = madeUpSession(async (input) => {
    const { pathname, searchParams } = input as URL
    const method = pathname.slice('/xrpc/'.length)
    calls.push(method)
    const wrong = faults.get(method)?.(searchParams)
    if (wrong) return wrong
    const body = methods[method]?.(searchParams)
    return body === undefined ? json({ error: 'NotFound', message: 'not found' }, 400) : json(body)
  })

  /** Pulls as the engine does, until there is no more. */
  const pull = async (cursor: string | null, watched: readonly string[], more: Partial<PullRequest> = {}): Promise<{ batches: Batch[]; cursor: string }> => {
    const batches: Batch[] = []
    for (let at = cursor; batches.length < 200;) {
      const batch = await bluesky.pull(session, { since: now - 90 * 86_400_000, fillsPast: true, ...more, cursor: at, watched })
      batches.push(batch)
      at = batch.cursor
      if (!batch.hasMore) return { batches, cursor: at }
    }
    throw new Error('the pull never ends')
  }
  return { posts, notified, faults, calls, session, write, pull, json }
}

/** What a cursor remembers of a thread. */
export const rememberedOf = (cursor: string, root: string): number =>
  readCursor(cursor)?.known.find((thread) => thread.root === root)?.posts.size ?? 0
