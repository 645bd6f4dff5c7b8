/** The people and statuses of the fake, and what they can be made to do. Times are milliseconds since epoch. */
import type * as v from 'valibot'
import type { AccountShape, NoticeType, relationships } from './shapes.ts'

export interface FakePerson {
  readonly id: string
  readonly username: string
  /** Null: lives on the fake itself. */
  readonly domain: string | null
  displayName: string
  note: string
  bot: boolean
  locked: boolean
  suspended: boolean
  movedTo: FakePerson | null
}

export interface FakeStatus {
  readonly id: string
  readonly uri: string
  readonly author: FakePerson
  /** Each version, oldest first. */
  readonly versions: { readonly text: string; readonly at: number }[]
  readonly visibility: 'public' | 'unlisted' | 'private' | 'direct'
  readonly spoiler: string
  readonly language: string | null
  replyTo: string | null
  readonly mentions: readonly FakePerson[]
  readonly quotes: FakeStatus | null
  readonly choices: readonly string[]
  readonly media: readonly { readonly id: string; readonly description: string }[]
  readonly boosts: FakeStatus | null
  isGone: boolean
}

export interface FakeNotice {
  readonly id: string
  readonly type: NoticeType | 'future_thing'
  readonly to: FakePerson
  readonly by: FakePerson
  readonly status: FakeStatus | null
  readonly at: number
  /** Held back by the notification policy: shown only with `include_filtered`. */
  readonly isFiltered: boolean
}

export interface PostOptions {
  readonly replyTo?: FakeStatus
  readonly visibility?: FakeStatus['visibility']
  readonly spoiler?: string
  readonly quotes?: FakeStatus
  readonly choices?: readonly string[]
  readonly media?: readonly { readonly id: string; readonly description: string }[]
  readonly boosts?: FakeStatus
  readonly language?: string
  readonly at?: number
  readonly isFiltered?: boolean
  /** Only what it is: nobody is told. */
  readonly isSilent?: boolean
}

const handles = /(?<![\w/])@(\w+)(?:@([\w.:-]*\w))?/gu

export class FakeWorld {
  readonly origin: string
  /** What it calls itself. */
  domain: string
  readonly people: FakePerson[] = []
  readonly statuses: FakeStatus[] = []
  readonly notices: FakeNotice[] = []
  /** Told of every notice as it comes. */
  readonly hearers = new Set<(notice: FakeNotice) => void>()
  readonly now: () => number
  #last = 100_000
  readonly #follows = new Set<string>()
  readonly #barred = new Set<string>()

  constructor(origin: string, now: () => number) {
    this.origin = origin
    this.domain = new URL(origin).host
    this.now = now
  }

  nextId(): string {
    this.#last += 1
    return String(this.#last)
  }

  person(username: string, more: Partial<Pick<FakePerson, 'domain' | 'displayName' | 'note' | 'bot' | 'locked'>> = {}): FakePerson {
    const person: FakePerson = { id: this.nextId(), username, domain: null, displayName: username, note: '', bot: false, locked: false, suspended: false, movedTo: null, ...more }
    this.people.push(person)
    return person
  }

  originOf({ domain }: FakePerson): string {
    return domain === null ? this.origin : `https://${domain}`
  }

  uriOf(person: FakePerson): string {
    return `${this.originOf(person)}/users/${person.username}`
  }

  acctOf({ username, domain }: FakePerson): string {
    return domain === null ? username : `${username}@${domain}`
  }

  named(text: string): FakePerson[] {
    return [...text.matchAll(handles)].flatMap(([, user, host]) =>
      this.people.filter(({ username, domain }) => username === user && (domain ?? this.domain) === (host ?? this.domain)))
  }

  tell(type: FakeNotice['type'], to: FakePerson, by: FakePerson, status: FakeStatus | null, { at = this.now(), isFiltered = false } = {}): void {
    if (to === by) return
    const notice = { id: this.nextId(), type, to, by, status, at, isFiltered }
    this.notices.push(notice)
    for (const hear of this.hearers) hear(notice)
  }

  post(author: FakePerson, text: string, options: PostOptions = {}): FakeStatus {
    const { replyTo, quotes, boosts, at = this.now(), isSilent = false } = options
    const id = this.nextId()
    const mentions = [...new Set(this.named(text))]
    const status: FakeStatus = {
      id, uri: `${this.uriOf(author)}/statuses/${id}`, author, versions: [{ text, at }], visibility: options.visibility ?? 'public', spoiler: options.spoiler ?? '',
      language: options.language ?? 'en', replyTo: replyTo?.id ?? null, mentions, quotes: quotes ?? null, choices: options.choices ?? [], media: options.media ?? [],
      boosts: boosts ?? null, isGone: false,
    }
    this.statuses.push(status)
    if (isSilent) return status
    const told = { at: this.now(), isFiltered: options.isFiltered ?? false }
    for (const person of mentions) this.tell('mention', person, author, status, told)
    if (quotes) this.tell('quote', quotes.author, author, status, told)
    if (boosts) this.tell('reblog', boosts.author, author, boosts, told)
    return status
  }

  favourite(by: FakePerson, status: FakeStatus): void {
    this.tell('favourite', status.author, by, status)
  }

  follow(by: FakePerson, to: FakePerson): void {
    this.#follows.add(`${by.id} ${to.id}`)
    this.tell(to.locked ? 'follow_request' : 'follow', to, by, null)
  }

  /** By their handle, with or without the domain. */
  peopleAt(handle: string | null): FakePerson[] {
    return this.people.filter((person) => `${person.username}@${person.domain ?? this.domain}` === handle || this.acctOf(person) === handle)
  }

  relationship(id: string, viewer: FakePerson): v.InferOutput<typeof relationships>[number] {
    const off = { showing_reblogs: false, notifying: false, requested: false, requested_by: false, domain_blocking: false, endorsed: false }
    const stands = (deed: 'mute' | 'block'): boolean => this.#barred.has(`${deed} ${viewer.id} ${id}`)
    return { id, ...off, blocked_by: this.#barred.has(`block ${id} ${viewer.id}`), blocking: stands('block'), muting: stands('mute'), muting_notifications: stands('mute'), following: this.#follows.has(`${viewer.id} ${id}`), followed_by: this.#follows.has(`${id} ${viewer.id}`), languages: null, note: '' }
  }

  /** As documented: blocking ends what either follows of the other, and doing it twice changes nothing. */
  bar(viewer: FakePerson, id: string, deed: 'mute' | 'unmute' | 'block' | 'unblock'): v.InferOutput<typeof relationships>[number] {
    const key = `${deed.replace('un', '')} ${viewer.id} ${id}`
    if (deed.startsWith('un')) this.#barred.delete(key)
    else this.#barred.add(key)
    if (deed === 'block') for (const follow of [`${viewer.id} ${id}`, `${id} ${viewer.id}`]) this.#follows.delete(follow)
    return this.relationship(id, viewer)
  }

  edit(status: FakeStatus, text: string): void {
    status.versions.push({ text, at: this.now() })
  }

  remove(status: FakeStatus): void {
    status.isGone = true
    // As Mastodon does: what answered it answers nothing now.
    for (const each of this.statuses) if (each.replyTo === status.id) each.replyTo = null
    for (const notice of this.notices.filter((each) => each.status === status)) this.notices.splice(this.notices.indexOf(notice), 1)
  }

  find(id: string | null): FakeStatus | null {
    return this.statuses.find((status) => status.id === id && !status.isGone) ?? null
  }

  /** Who may see it, besides everybody. */
  sees(person: FakePerson | null, { visibility, author, mentions }: FakeStatus): boolean {
    if (person === null) return visibility === 'public' || visibility === 'unlisted'
    return visibility !== 'direct' || author === person || mentions.includes(person)
  }

  /** Whoever else is in it. */
  inTalk({ author, mentions }: FakeStatus, viewer: FakePerson): FakePerson[] {
    return [...new Set([author, ...mentions])].filter((each) => each !== viewer)
  }

  /** The last status of each private conversation of theirs. */
  talksOf(viewer: FakePerson): FakeStatus[] {
    const rootOf = (status: FakeStatus): FakeStatus => {
      const above = this.find(status.replyTo)
      return above ? rootOf(above) : status
    }
    const mine = this.statuses.filter((each) => each.visibility === 'direct' && !each.isGone && this.sees(viewer, each))
    return [...new Map(mine.map((each) => [rootOf(each).id, each])).values()]
  }

  account(person: FakePerson): AccountShape {
    const shape = this.plainAccount(person)
    return person.movedTo === null ? shape : { ...shape, moved: this.plainAccount(person.movedTo) }
  }

  private plainAccount(person: FakePerson): Omit<AccountShape, 'moved'> {
    const picture = `${this.origin}/avatars/missing.png`
    const { id, username, displayName, note, bot, locked, suspended } = person
    return {
      id, username, acct: this.acctOf(person), url: `${this.originOf(person)}/@${username}`, uri: this.uriOf(person), display_name: displayName, note: `<p>${note}</p>`,
      avatar: picture, avatar_static: picture, header: picture, header_static: picture, locked, fields: [], emojis: [], bot, group: false, discoverable: true,
      ...(suspended ? { suspended } : {}), created_at: '2024-01-01T00:00:00.000Z', last_status_at: '2026-11-20', statuses_count: 12, followers_count: 34, following_count: 56,
    }
  }
}
