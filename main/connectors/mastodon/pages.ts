/** Pages of the two streams: what others did that concerns the account, and what the account itself wrote. */
import type { Api } from './api.ts'
import { groupedSchema, noticeSchema, readAs, readList, statusSchema, accountSchema, type AccountEntity, type GroupEntity, type StatusEntity } from './entities.ts'
import { isGone, orNull } from './failure.ts'
import { timeOf } from './ids.ts'
import type { Asking, Item, Page } from './place.ts'

export interface Notice extends Item {
  readonly type: string
  readonly people: readonly AccountEntity[]
  readonly status: StatusEntity | null
}
export interface OwnItem extends Item { readonly status: StatusEntity }

const noticesAtOnce = 40
const ownAtOnce = 20
/** Groups whose people are read beyond those the group shows, in one page. */
const mostWideGroups = 10

/** What the Link header says: where older ones go on (`max_id`), and whether newer ones can be walked to (`min_id`). */
const linksOf = (headers: Headers): { readonly next: string | null; readonly walks: boolean } | null => {
  const link = headers.get('link')
  if (link === null) return null
  const at = (rel: string, name: string): string | null => {
    const [, address = ''] = new RegExp(`<([^<>]*)>\\s*;[^,<]*rel="?${rel}"?`, 'iu').exec(link) ?? []
    return URL.canParse(address, 'https://any.invalid') ? new URL(address, 'https://any.invalid').searchParams.get(name) : null
  }
  return { next: at('next', 'max_id'), walks: at('prev', 'min_id') !== null }
}

const pageOf = <T extends Item>(items: readonly T[], headers: Headers, limit: number): Page<T> => {
  const links = linksOf(headers)
  // Without a header the oldest id is the word for what comes before it; an empty page is the end.
  return { items, next: items.length === 0 ? null : links === null ? items.at(-1)?.id ?? null : links.next, walks: links?.walks ?? false, limit }
}

const askingOf = ({ minId, maxId }: Asking, limit: number): Record<string, unknown> => ({
  limit, ...(minId === undefined ? {} : { minId }), ...(maxId === undefined ? {} : { maxId }),
})

/** Everybody in a group; it names a few itself. */
const peopleOf = async (api: Api, { groupKey, notificationsCount, sampleAccountIds }: GroupEntity, shown: ReadonlyMap<string, AccountEntity>, mayAsk: boolean): Promise<AccountEntity[]> => {
  const sample = sampleAccountIds.flatMap((id) => shown.get(id) ?? [])
  if (!mayAsk || (notificationsCount ?? 0) <= sample.length) return sample
  const all = await orNull(api.get(`/api/v2/notifications/${encodeURIComponent(groupKey)}/accounts`))
  return all === null ? sample : readList(accountSchema, all.data)
}

const readGroups = async (api: Api, asking: Asking): Promise<Page<Notice>> => {
  const { headers, data } = await api.get('/api/v2/notifications', {
    ...askingOf(asking, noticesAtOnce), groupedTypes: ['favourite', 'reblog', 'follow'], expandAccounts: 'full', includeFiltered: true,
  })
  const { accounts, statuses, notificationGroups } = readAs(groupedSchema, data)
  const shown = new Map(accounts.map((account) => [account.id, account]))
  const texts = new Map(statuses.map((status) => [status.id, status]))
  const items: Notice[] = []
  let wide = 0
  for (const group of notificationGroups) {
    const isWide = (group.notificationsCount ?? 0) > group.sampleAccountIds.length
    if (isWide) wide += 1
    const people = await peopleOf(api, group, shown, isWide && wide <= mostWideGroups)
    items.push({ id: group.mostRecentNotificationId, at: timeOf(group.latestPageNotificationAt) ?? 0, type: group.type, people, status: texts.get(group.statusId ?? '') ?? null })
  }
  return pageOf(items, headers, noticesAtOnce)
}

const readSingles = async (api: Api, asking: Asking): Promise<Page<Notice>> => {
  const { headers, data } = await api.get('/api/v1/notifications', { ...askingOf(asking, noticesAtOnce), includeFiltered: true })
  const items = readList(noticeSchema, data).map(({ id, type, createdAt, account, status }): Notice => ({ id, type, at: timeOf(createdAt) ?? 0, people: [account], status: status ?? null }))
  return pageOf(items, headers, noticesAtOnce)
}

/** Filtered ones too (`include_filtered`, 4.3): they may be people. Groups where the server has them, after all one by one where it says 404. */
export const readNotices = async (api: Api, hasGroups: boolean, asking: Asking): Promise<Page<Notice>> => {
  if (!hasGroups) return readSingles(api, asking)
  try {
    return await readGroups(api, asking)
  } catch (error) {
    if (isGone(error)) return readSingles(api, asking)
    throw error
  }
}

/** The account's own statuses, boosts left out. */
export const readOwn = async (api: Api, ownId: string, asking: Asking, limit = ownAtOnce): Promise<Page<OwnItem>> => {
  const { headers, data } = await api.get(`/api/v1/accounts/${encodeURIComponent(ownId)}/statuses`, { ...askingOf(asking, limit), excludeReblogs: true })
  const items = readList(statusSchema, data).map((status): OwnItem => ({ id: status.id, at: timeOf(status.createdAt) ?? 0, status }))
  return pageOf(items, headers, limit)
}
