/** Statuses and notifications as Mastodon shows them to one person. */
import type { StatusShape } from './shapes.ts'
import type { FakeNotice, FakePerson, FakeStatus, FakeWorld } from './world.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const pieces = /(https?:\/\/[^\s<>"]+)|(?<![\w/])@(\w+)(?:@([\w.:-]*\w))?|(?<!\w)#(\w+)/gu

const link = (url: string): string => {
  const [, scheme = '', rest = ''] = /^(https?:\/\/(?:www\.)?)(.*)$/u.exec(url) ?? []
  const [shown, hidden] = [rest.slice(0, 30), rest.slice(30)]
  return `<a href="${escaped(url)}" target="_blank" rel="nofollow noopener" translate="no"><span class="invisible">${scheme}</span>`
    + `<span class="${hidden === '' ? '' : 'ellipsis'}">${escaped(shown)}</span><span class="invisible">${escaped(hidden)}</span></a>`
}

/** The markup of app/lib/text_formatter.rb. */
export const toMarkup = (text: string, world: FakeWorld): string => {
  let at = 0
  let markup = ''
  for (const match of text.matchAll(pieces)) {
    const [whole, url, user, , tag] = match
    const person = user === undefined ? undefined : world.named(whole)[0]
    markup += escaped(text.slice(at, match.index))
    if (url !== undefined) markup += link(url)
    else if (person) markup += `<span class="h-card" translate="no"><a href="${world.originOf(person)}/@${person.username}" class="u-url mention">@<span>${person.username}</span></a></span>`
    else if (tag !== undefined) markup += `<a href="${world.origin}/tags/${tag.toLowerCase()}" class="mention hashtag" rel="tag">#<span>${tag}</span></a>`
    else markup += escaped(whole)
    at = match.index + whole.length
  }
  return `<p>${(markup + escaped(text.slice(at))).replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br />')}</p>`
}

const iso = (at: number): string => new Date(at).toISOString()

export const toStatus = (status: FakeStatus, viewer: FakePerson | null, world: FakeWorld): StatusShape => {
  const { quotes, boosts } = status
  const shape = toPlainStatus(status, world)
  return {
    ...shape, reblog: boosts === null ? null : { ...toPlainStatus(boosts, world), reblog: null, quote: null },
    quote: quotes === null ? null : quotes.isGone || !world.sees(viewer, quotes) ? { state: 'deleted', quoted_status: null }
      : { state: 'accepted', quoted_status: { ...toPlainStatus(quotes, world), reblog: null, quote: null } },
  }
}

const toPlainStatus = (status: FakeStatus, world: FakeWorld): Omit<StatusShape, 'reblog' | 'quote'> => {
  const { id, uri, author, versions, mentions, replyTo, choices, media } = status
  const [first, last] = [versions[0], versions.at(-1)]
  if (!first || !last) throw new Error('a status without words')
  const parent = world.statuses.find((each) => each.id === replyTo)
  return {
    id, uri, created_at: iso(first.at), account: world.account(author), content: toMarkup(last.text, world), visibility: status.visibility, sensitive: status.spoiler !== '',
    spoiler_text: status.spoiler, media_attachments: media.map((each) => ({
      id: each.id, type: 'image', url: `${world.origin}/media/${each.id}.png`, preview_url: null, remote_url: null, meta: {}, description: each.description, blurhash: null,
    })),
    mentions: mentions.map((person) => ({ id: person.id, username: person.username, acct: world.acctOf(person), url: `${world.originOf(person)}/@${person.username}` })),
    tags: [...last.text.matchAll(/(?<!\w)#(\w+)/gu)].map(([, name = '']) => ({ name: name.toLowerCase(), url: `${world.origin}/tags/${name.toLowerCase()}` })),
    emojis: [], reblogs_count: 0, favourites_count: 0, replies_count: world.statuses.filter((each) => each.replyTo === id && !each.isGone).length, quotes_count: 0, url: `${world.originOf(author)}/@${author.username}/${id}`,
    in_reply_to_id: replyTo, in_reply_to_account_id: parent?.author.id ?? null,
    poll: choices.length === 0 ? null : {
      id, expires_at: null, expired: false, multiple: false, votes_count: 0, voters_count: 0, options: choices.map((title) => ({ title, votes_count: 0 })), emojis: [], voted: false, own_votes: [],
    },
    card: null, language: status.language, edited_at: versions.length > 1 ? iso(last.at) : null, favourited: false, reblogged: false, muted: false, bookmarked: false, filtered: [],
  }
}

export const toNotification = ({ id, type, at, by, status, to }: FakeNotice, world: FakeWorld): object => ({
  id, type, group_key: `ungrouped-${id}`, created_at: iso(at), account: world.account(by), ...(status === null ? {} : { status: toStatus(status, to, world) }),
})

/** https://docs.joinmastodon.org/methods/grouped_notifications/ : groups of one page, newest first. */
export const toGroups = (page: readonly FakeNotice[], groupedTypes: readonly string[], viewer: FakePerson, world: FakeWorld): object => {
  const groups = new Map<string, FakeNotice[]>()
  for (const notice of page) {
    const key = groupedTypes.includes(notice.type) ? groupKeyOf(notice) : `ungrouped-${notice.id}`
    groups.set(key, [...groups.get(key) ?? [], notice])
  }
  const statuses = new Map(page.flatMap(({ status }) => (status === null ? [] : [[status.id, toStatus(status, viewer, world)] as const])))
  return {
    accounts: [...new Map(page.map(({ by }) => [by.id, world.account(by)])).values()], statuses: [...statuses.values()],
    notification_groups: [...groups].map(([key, notices]) => {
      const [newest, oldest] = [notices[0], notices.at(-1)]
      if (!newest || !oldest) throw new Error('an empty group')
      return {
        group_key: key, notifications_count: world.notices.filter((each) => each.to === viewer && (key.startsWith('ungrouped') ? each === newest : groupKeyOf(each) === key)).length,
        type: newest.type, most_recent_notification_id: Number(newest.id), page_min_id: oldest.id, page_max_id: newest.id, latest_page_notification_at: iso(newest.at),
        sample_account_ids: [...new Set(notices.map(({ by }) => by.id))].slice(0, 8), ...(newest.status === null ? {} : { status_id: newest.status.id }),
      }
    }),
  }
}

export const groupKeyOf = ({ type, status }: FakeNotice): string => `${type}-${status?.id ?? 'all'}-1`
