/**
 * A made-up Mastodon, named as one: strict about what it is asked (nothing undocumented) and about what it says (shapes.ts).
 * For what the real server of the tests cannot show: groups, filtered notifications, quotes, idempotency, limits, `min_id`.
 */
import { createHash, randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { missingFrom, oddInstance, oddly, plainly } from './odd.ts'
import { groupKeyOf, toGroups, toMarkup, toNotification, toStatus } from './render.ts'
import { page } from './paging.ts'
import * as shapes from './shapes.ts'
import { createStreams, type Streams } from './stream.ts'
import { FakeWorld, type FakeNotice, type FakePerson, type FakeStatus } from './world.ts'

/** What a server of another age lacks. */
export interface FakeTraits {
  /** v2 groups, metadata and PKCE (4.3). */
  readonly isRecent: boolean
  /** Link headers, and `min_id` that walks. */
  readonly walks: boolean
  readonly heedsIdempotency: boolean
  readonly maxCharacters: number
  /** Speaks as other servers do (odd.ts): no v2, no numbers for ids, nothing where there is nothing, times in a zone of its own. */
  readonly isOdd: boolean
  /** Shows strangers nothing, not even what it is (limited federation, "secure mode"). */
  readonly isClosed: boolean
  /** How far its clock is ahead, ms. */
  readonly aheadMs: number
  /** Where somebody is shown private words of their own: among all of theirs as well, in the conversations alone, on their first page alone (snac), or in neither. */
  readonly privateWords: 'listed' | 'in conversations' | 'at home' | 'nowhere'
}

/** Answers instead of the fake, or after it did what was asked. */
export interface FakeFault {
  readonly path: string
  readonly method?: string
  readonly isAfter?: boolean
  readonly answer: () => Promise<Response>
}

interface App { readonly id: string; readonly secret: string; readonly redirectUris: readonly string[]; readonly scopes: readonly string[] }
interface Code { readonly app: App; readonly person: FakePerson; readonly redirectUri: string; readonly challenge: string | null; readonly scopes: string }
interface Asked { readonly method: string; readonly url: URL; readonly search: URLSearchParams; readonly body: Readonly<Record<string, unknown>>; readonly headers: Headers }

/** A parameter as text; anything else is none. */
const text = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise)

class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const scopes = ['read', 'write', 'profile', 'read:accounts', 'read:statuses', 'read:notifications', 'read:follows', 'write:statuses', 'write:media', 'write:mutes', 'write:blocks']

export interface Fake {
  readonly world: FakeWorld
  readonly fetch: typeof fetch
  /** `METHOD /path` of every call. */
  readonly calls: string[]
  readonly posted: Readonly<Record<string, unknown>>[]
  fault: FakeFault | null
  /** Tokens of this person stop working, and why (403), or null. */
  trouble: { readonly person: FakePerson; readonly words: string } | null
  remaining: number
  readonly streams: Streams
  /** What the person does on the authorize page: resolves to where it leads. */
  authorize(address: string, person: FakePerson, does?: 'allow' | 'deny'): URL
  tokenOf(person: FakePerson): string
}

export const createFake = (origin: string, now: () => number, traits: Partial<FakeTraits> = {}): Fake => {
  const { isOdd, isClosed, aheadMs, maxCharacters, privateWords, ...able }: FakeTraits = { isRecent: true, walks: true, heedsIdempotency: true, maxCharacters: 500, isOdd: false, isClosed: false, aheadMs: 0, privateWords: 'listed', ...traits }
  const { isRecent, walks, heedsIdempotency } = isOdd ? { isRecent: false, walks: false, heedsIdempotency: false } : able
  const world = new FakeWorld(origin, () => now() + aheadMs)
  const apps = new Map<string, App>()
  const codes = new Map<string, Code>()
  const tokens = new Map<string, FakePerson>()
  const sent = new Map<string, FakeStatus>()
  const media = new Map<string, string>()
  const streams = createStreams(world)
  const calls: string[] = []
  const posted: Readonly<Record<string, unknown>>[] = []

  const who = ({ headers }: Pick<Asked, 'headers'>): FakePerson => {
    const person = tokens.get((headers.get('authorization') ?? '').replace('Bearer ', ''))
    if (!person) throw new Refusal(401, 'The access token is invalid')
    if (fake.trouble?.person === person) throw new Refusal(403, fake.trouble.words)
    return person
  }
  /** Whoever asks, or null for a stranger, to whom some calls are open as well. */
  const anyone = (asked: Pick<Asked, 'headers'>): FakePerson | null => (asked.headers.has('authorization') ? who(asked) : null)
  const statusOf = (id: string, viewer: FakePerson | null): FakeStatus => {
    const status = world.find(id)
    if (!status || !world.sees(viewer, status)) throw new Refusal(404, 'Record not found')
    return status
  }

  const noticesFor = (viewer: FakePerson, search: URLSearchParams): FakeNotice[] =>
    world.notices.filter(({ to, isFiltered }) => to === viewer && (!isFiltered || search.get('include_filtered') === 'true'))
  const ancestorsOf = (status: FakeStatus, viewer: FakePerson | null): FakeStatus[] => {
    const parent = world.find(status.replyTo)
    return parent && world.sees(viewer, parent) ? [...ancestorsOf(parent, viewer), parent] : []
  }
  const descendantsOf = ({ id }: FakeStatus, viewer: FakePerson | null): FakeStatus[] =>
    world.statuses.filter((each) => each.replyTo === id && !each.isGone && world.sees(viewer, each)).flatMap((each) => [each, ...descendantsOf(each, viewer)])

  type Route = (asked: Asked, id: string) => { shape: v.GenericSchema; data: unknown; headers?: Record<string, string> }
  const show = (status: FakeStatus, viewer: FakePerson | null) => ({ shape: shapes.status, data: toStatus(status, viewer, world) })
  const accountOf = (asked: Asked, person: FakePerson | undefined) => {
    anyone(asked)
    if (!person) throw new Refusal(404, 'Record not found')
    return { shape: shapes.account, data: world.account(person) }
  }
  const routes: Readonly<Record<string, Route>> = {
    'GET /api/v2/instance': () => ({ shape: shapes.instance, data: {
      domain: world.domain, title: 'Fake', version: isRecent ? '4.5.0' : '4.2.0', source_url: 'https://example.org/source', description: '', languages: ['en'],
      configuration: { urls: { streaming: origin.replace('http', 'ws') }, statuses: { max_characters: maxCharacters, max_media_attachments: 4, characters_reserved_per_url: 23 },
        media_attachments: { description_limit: 1500, supported_mime_types: ['image/jpeg', 'image/png', 'image/gif', 'video/mp4'], image_size_limit: 16_777_216, image_matrix_limit: 33_177_600,
          video_size_limit: 103_809_024, video_frame_rate_limit: 120, video_matrix_limit: 8_294_400 } },
      ...(isRecent ? { api_versions: { mastodon: 7 } } : {}),
    } }),
    'GET /api/v1/instance': () => ({ shape: v.unknown(), data: oddInstance(world.domain, maxCharacters) }),
    'GET /.well-known/oauth-authorization-server': () => {
      if (!isRecent) throw new Refusal(404, 'Not found')
      return { shape: shapes.metadata, data: {
        issuer: `${origin}/`, authorization_endpoint: `${origin}/oauth/authorize`, token_endpoint: `${origin}/oauth/token`, revocation_endpoint: `${origin}/oauth/revoke`,
        app_registration_endpoint: `${origin}/api/v1/apps`, scopes_supported: scopes, response_types_supported: ['code'], response_modes_supported: ['query', 'fragment', 'form_post'],
        grant_types_supported: ['authorization_code', 'client_credentials'], token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'], code_challenge_methods_supported: ['S256'],
      } }
    },
    'POST /api/v1/apps': ({ body }) => {
      const redirectUris = String(body['redirect_uris']).split('\n')
      const wanted = String(body['scopes']).split(' ')
      if (!wanted.every((scope) => scopes.includes(scope))) throw new Refusal(422, 'Validation failed: Scopes doesn\'t match configured on the server.')
      const app: App = { id: randomUUID(), secret: randomUUID(), redirectUris, scopes: wanted }
      apps.set(app.id, app)
      return { shape: shapes.application, data: { id: world.nextId(), name: body['client_name'], website: null, scopes: wanted, redirect_uris: redirectUris, redirect_uri: redirectUris.join('\n'),
        client_id: app.id, client_secret: app.secret, client_secret_expires_at: 0 } }
    },
    'POST /oauth/token': ({ body }) => {
      const code = codes.get(String(body['code']))
      const isRight = code && code.app.id === body['client_id'] && code.app.secret === body['client_secret'] && code.redirectUri === body['redirect_uri']
        && (code.challenge === null || createHash('sha256').update(String(body['code_verifier'])).digest('base64url') === code.challenge)
      if (!isRight) throw new Refusal(400, 'invalid_grant')
      codes.delete(String(body['code']))
      const token = randomUUID()
      tokens.set(token, code.person)
      return { shape: shapes.token, data: { access_token: token, token_type: 'Bearer', scope: code.scopes, created_at: Math.floor(now() / 1000) } }
    },
    'POST /oauth/revoke': ({ body }) => {
      if (apps.get(String(body['client_id']))?.secret !== body['client_secret']) throw new Refusal(403, 'unauthorized_client')
      tokens.delete(String(body['token']))
      return { shape: v.strictObject({}), data: {} }
    },
    'GET /api/v1/accounts/verify_credentials': (asked) => ({ shape: shapes.credentialAccount, data: {
      ...world.account(who(asked)), source: { note: '', fields: [], privacy: 'public', sensitive: false, language: 'en', follow_requests_count: 0 },
    } }),
    'GET /api/v1/accounts/lookup': (asked) => accountOf(asked, world.peopleAt(asked.search.get('acct'))[0]),
    'GET /api/v1/accounts': (asked) => {
      anyone(asked)
      if (!isRecent) throw new Refusal(404, 'Not found')
      const ids = asked.search.getAll('id[]').slice(0, 40)
      return { shape: v.array(shapes.account), data: world.people.filter(({ id }) => ids.includes(id)).map((person) => world.account(person)) }
    },
    'GET /api/v1/accounts/search': (asked) => ({ shape: v.array(shapes.account), data: world.peopleAt(asked.search.get('q')).map((person) => world.account(person)) }),
    'GET /api/v1/accounts/relationships': (asked) => ({ shape: shapes.relationships, data: asked.search.getAll('id[]').map((id) => world.relationship(id, who(asked))) }),
    ...Object.fromEntries((['mute', 'unmute', 'block', 'unblock'] as const).map((deed): [string, Route] => [`POST /api/v1/accounts/:id/${deed}`, (asked, id) => ({ shape: shapes.relationship, data: world.bar(who(asked), id, deed) })])),
    'GET /api/v1/accounts/:id': (asked, id) => accountOf(asked, world.people.find((each) => each.id === id)),
    'GET /api/v1/accounts/:id/statuses': (asked, id) => {
      const viewer = anyone(asked)
      const all = world.statuses.filter((status) => status.author.id === id && (status.visibility !== 'direct' || privateWords === 'listed') && !status.isGone && world.sees(viewer, status) && !(status.boosts && asked.search.get('exclude_reblogs') === 'true'))
      const { items, headers } = page(all, asked, { usual: 20, most: 40, walks })
      return { shape: v.array(shapes.status), data: items.map((status) => toStatus(status, viewer, world)), headers }
    },
    'GET /api/v1/notifications': (asked) => {
      const { items, headers } = page(noticesFor(who(asked), asked.search), asked, { usual: 40, most: 80, walks })
      return { shape: v.array(shapes.notification), data: items.map((notice) => toNotification(notice, world)), headers }
    },
    'GET /api/v2/notifications': (asked) => {
      if (!isRecent) throw new Refusal(404, 'Not found')
      const viewer = who(asked)
      const { items, headers } = page(noticesFor(viewer, asked.search), asked, { usual: 40, most: 80, walks })
      return { shape: shapes.grouped, data: toGroups(items, asked.search.getAll('grouped_types[]'), viewer, world), headers }
    },
    'GET /api/v2/notifications/:id/accounts': (asked, key) => {
      const notices = noticesFor(who(asked), asked.search).filter((notice) => groupKeyOf(notice) === key)
      return { shape: v.array(shapes.account), data: notices.map(({ by }) => world.account(by)) }
    },
    'GET /api/v1/conversations': (asked) => {
      const viewer = who(asked)
      const { items, headers } = page(privateWords === 'listed' || privateWords === 'in conversations' ? world.talksOf(viewer) : [], asked, { usual: 20, most: 40, walks })
      return { shape: shapes.conversations, data: items.map((last) => ({ id: last.id, unread: false, accounts: world.inTalk(last, viewer).map((each) => world.account(each)), last_status: toStatus(last, viewer, world) })), headers }
    },
    'GET /api/v1/timelines/home': (asked) => {
      const viewer = who(asked)
      const { items, headers } = page(world.statuses.filter((each) => each.author === viewer && !each.isGone && (each.visibility !== 'direct' || privateWords === 'at home')), asked, { usual: 20, most: 40, walks })
      return { shape: v.array(shapes.status), data: items.map((status) => toStatus(status, viewer, world)), headers }
    },
    'GET /api/v1/statuses/:id': (asked, id) => show(statusOf(id, anyone(asked)), anyone(asked)),
    'GET /api/v1/statuses/:id/context': (asked, id) => {
      const viewer = anyone(asked)
      const status = statusOf(id, viewer)
      const shown = (all: readonly FakeStatus[]) => all.map((each) => toStatus(each, viewer, world))
      // A stranger is shown less: https://docs.joinmastodon.org/methods/statuses/#context
      return { shape: shapes.context, data: { ancestors: shown(ancestorsOf(status, viewer).slice(viewer ? 0 : -40)), descendants: shown(descendantsOf(status, viewer).slice(0, viewer ? 4096 : 60)) } }
    },
    'GET /api/v1/statuses/:id/history': (asked, id) => ({ shape: shapes.history, data: statusOf(id, anyone(asked)).versions.map(({ text, at }) => ({
      content: toMarkup(text, world), spoiler_text: '', sensitive: false, created_at: new Date(at).toISOString(), account: world.account(statusOf(id, anyone(asked)).author), media_attachments: [], emojis: [],
    })) }),
    'POST /api/v1/statuses': (asked) => {
      const author = who(asked)
      const { body, headers } = asked
      const key = headers.get('idempotency-key')
      const before = key === null || !heedsIdempotency ? undefined : sent.get(key)
      if (before) return show(before, author)
      const replyTo = body['in_reply_to_id'] === undefined ? undefined : world.find(text(body['in_reply_to_id']))
      if (replyTo === null) throw new Refusal(422, 'Validation failed: The post you are trying to reply to does not exist')
      const words = text(body['status'])
      if (words.replace(/https?:\/\/\S+/gu, 'x'.repeat(23)).length > maxCharacters) throw new Refusal(422, `Validation failed: Text character limit of ${maxCharacters} exceeded`)
      posted.push(body)
      const ids = (body['media_ids'] ?? []) as string[]
      const status = world.post(author, words, {
        ...(replyTo ? { replyTo } : {}), visibility: (body['visibility'] ?? 'public') as FakeStatus['visibility'], spoiler: text(body['spoiler_text']),
        language: text(body['language'], 'en'), media: ids.map((id) => ({ id, description: media.get(id) ?? '' })),
      })
      if (key !== null) sent.set(key, status)
      return show(status, author)
    },
    'POST /api/v2/media': (asked) => {
      who(asked)
      const id = world.nextId()
      media.set(id, text(asked.body['description']))
      return { shape: shapes.mediaAttachment, data: { id, type: 'image', url: `${origin}/media/${id}.png`, preview_url: null, remote_url: null, meta: {}, description: media.get(id) ?? null, blurhash: null } }
    },
  }

  const answer = async (given: Request): Promise<Response> => {
    const request = isOdd ? await plainly(given) : given
    const url = new URL(request.url)
    const parts = url.pathname.split('/')
    const isNamed = (at: number): boolean => ['statuses', 'accounts', 'notifications'].includes(parts[at - 1] ?? '') && !['verify_credentials', 'lookup', 'search', 'relationships'].includes(parts[at] ?? '')
    const id = decodeURIComponent(parts[4] ?? '')
    const name = `${request.method} ${parts.map((part, at) => (at === 4 && isNamed(at) ? ':id' : part)).join('/')}`
    const route = routes[name]
    calls.push(`${request.method} ${url.pathname}`)
    const rate = { 'x-ratelimit-limit': '300', 'x-ratelimit-remaining': String(fake.remaining), 'x-ratelimit-reset': new Date(now() + 300_000).toISOString() }
    const say = (status: number, data: unknown, headers: Record<string, string> = {}): Response =>
      new Response(JSON.stringify(isOdd ? oddly(data) : data), { status, headers: { 'content-type': 'application/json; charset=utf-8', date: new Date(now() + aheadMs).toUTCString(), ...rate, ...headers } })
    const missing = isOdd ? missingFrom(name) : null
    if (missing) return missing
    if (name === 'GET /api/v1/streaming/user/notification' && isRecent) return streams.open(who({ headers: request.headers }))
    if (isClosed && url.pathname.startsWith('/api/') && name !== 'POST /api/v1/apps' && !request.headers.has('authorization')) return say(401, { error: 'This method requires an authenticated user' })
    if (!route) return say(404, { error: 'Not found' })
    const type = request.headers.get('content-type') ?? ''
    const body = type.startsWith('application/json') ? await request.json() as Record<string, unknown> : type === '' ? {} : Object.fromEntries(await request.formData())
    const allowed = shapes.parameters[name]
    const strange = [...url.searchParams.keys(), ...Object.keys(body)].filter((key) => !allowed?.includes(key))
    if (strange.length > 0) throw new Error(`${name} does not document ${strange.join(', ')}`)
    try {
      const { shape, data, headers } = route({ method: request.method, url, search: url.searchParams, body, headers: request.headers }, id)
      return say(200, v.parse(shape, data), headers)
    } catch (error) {
      if (error instanceof Refusal) return say(error.status, { error: error.message })
      throw error
    }
  }

  const fake: Fake = {
    world, calls, posted, streams, fault: null, trouble: null, remaining: 299,
    async fetch(input, init) {
      const request = new Request(input, init)
      const { fault } = fake
      const isHit = fault !== null && new URL(request.url).pathname.includes(fault.path) && (fault.method ?? request.method) === request.method
      if (isHit && fault.isAfter !== true) return fault.answer()
      const answered = await answer(request)
      return isHit ? fault.answer() : answered
    },
    authorize(address, person, does = 'allow') {
      const { searchParams, pathname } = new URL(address)
      const app = apps.get(searchParams.get('client_id') ?? '')
      const redirectUri = searchParams.get('redirect_uri') ?? ''
      const wanted = searchParams.get('scope') ?? ''
      if (pathname !== '/oauth/authorize' || !app?.redirectUris.includes(redirectUri) || !wanted.split(' ').every((scope) => app.scopes.includes(scope))) throw new Error('The redirect uri or the scope included is not valid.')
      const back = new URL(redirectUri)
      const code = randomUUID()
      codes.set(code, { app, person, redirectUri, challenge: isRecent ? searchParams.get('code_challenge') : null, scopes: wanted })
      const params = does === 'allow' ? { code } : { error: 'access_denied', error_description: 'The resource owner or authorization server denied the request.' }
      for (const [key, value] of Object.entries({ ...params, state: searchParams.get('state') ?? '' })) back.searchParams.set(key, value)
      return back
    },
    tokenOf: (person) => [...tokens].find(([, owner]) => owner === person)?.[0] ?? '',
  }
  return fake
}
