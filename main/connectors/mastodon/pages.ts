/** Pages of the two streams: what others did that concerns the account, and what the account itself wrote. */
import type { Api } from './api.ts'
import { accountSchema, groupedSchema, idIn, noticeSchema, readAs, readList, readWhole, statusSchema, talkSchema, type AccountEntity, type GroupEntity, type StatusEntity } from './entities.ts'
import { asFailed, asReading, isOfOneThing, orNull } from './failure.ts'
import { timeOf } from './ids.ts'
import type { Asking, Item, Page } from './place.ts'

export interface Notice extends Item {
  readonly type: string
  readonly people: readonly AccountEntity[]
  readonly status: StatusEntity | null
}
export interface OwnItem extends Item { readonly status: StatusEntity }
/** `isWhole` false: there is something on it that cannot be read. */
export type OwnPage = Page<OwnItem> & { readonly isWhole: boolean }

const noticesAtOnce = 40
const ownAtOnce = 20
const talksAtOnce = 40
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

/** `last`: the id of the last thing that came, readable or not; null where nothing did. */
const pageOf = <T extends Item>(items: readonly T[], last: string | null, headers: Headers, limit: number): Page<T> => {
  const links = linksOf(headers)
  // Without a header the oldest id is the word for what comes before it; an empty page is the end.
  return { items, next: last === null ? null : links === null ? last : links.next, walks: links?.walks ?? false, limit }
}

/** What does not say when it was is of the time of what came before it: a wrong one would end the reading of the past. */
const timed = <T extends { readonly at: number | null }>(items: readonly T[]): (T & { readonly at: number })[] => {
  let last = items.find(({ at }) => at !== null)?.at ?? 0
  return items.map((item) => ({ ...item, at: last = item.at ?? last }))
}

const askingOf = ({ minId, maxId }: Asking, limit: number): Record<string, unknown> => ({
  limit, ...(minId === undefined ? {} : { minId }), ...(maxId === undefined ? {} : { maxId }),
})

/** Everybody in a group; it names a few itself. */
const peopleOf = async (api: Api, { groupKey, notificationsCount, sampleAccountIds }: GroupEntity, shown: ReadonlyMap<string, AccountEntity>, mayAsk: boolean): Promise<AccountEntity[]> => {
  const sample = sampleAccountIds.flatMap((id) => shown.get(id) ?? [])
  if (!mayAsk || (notificationsCount ?? 0) <= sample.length) return sample
  return await orNull(api.get(`/api/v2/notifications/${encodeURIComponent(groupKey)}/accounts`).then(({ data }) => readList(accountSchema, data))) ?? sample
}

const readGroups = async (api: Api, asking: Asking): Promise<Page<Notice>> => {
  const { headers, data } = await api.get('/api/v2/notifications', {
    ...askingOf(asking, noticesAtOnce), groupedTypes: ['favourite', 'reblog', 'follow'], expandAccounts: 'full', includeFiltered: true,
  })
  const { accounts, statuses, notificationGroups } = readAs(groupedSchema, data)
  const shown = new Map(accounts.map((account) => [account.id, account]))
  const texts = new Map(statuses.map((status) => [status.id, status]))
  const items: (Omit<Notice, 'at'> & { readonly at: number | null })[] = []
  let wide = 0
  for (const group of notificationGroups) {
    const isWide = (group.notificationsCount ?? 0) > group.sampleAccountIds.length
    if (isWide) wide += 1
    const people = await peopleOf(api, group, shown, isWide && wide <= mostWideGroups)
    items.push({ id: group.mostRecentNotificationId, at: timeOf(group.latestPageNotificationAt), type: group.type, people, status: texts.get(group.statusId ?? '') ?? null })
  }
  return pageOf(timed(items), items.at(-1)?.id ?? null, headers, noticesAtOnce)
}

const readSingles = async (api: Api, asking: Asking): Promise<Page<Notice>> => {
  const { headers, data } = await asReading(api.get('/api/v1/notifications', { ...askingOf(asking, noticesAtOnce), includeFiltered: true }))
  const items = timed(readList(noticeSchema, data).map(({ id, type, createdAt, account, status }) => (
    { id, type, at: timeOf(createdAt) ?? timeOf(status?.createdAt), people: [account], status: status ?? null })))
  return pageOf(items, idIn(readWhole(data).at(-1)), headers, noticesAtOnce)
}

/** Filtered ones too (`include_filtered`, 4.3): they may be people. Groups where the server has them, after all one by one where it says it has none. */
export const readNotices = async (api: Api, hasGroups: boolean, asking: Asking): Promise<Page<Notice>> => {
  if (!hasGroups) return readSingles(api, asking)
  try {
    return await readGroups(api, asking)
  } catch (error) {
    if (isOfOneThing(asFailed(error))) return readSingles(api, asking)
    throw error
  }
}

/** The account's own statuses, boosts left out. */
export const readOwn = async (api: Api, ownId: string, asking: Asking, limit = ownAtOnce): Promise<OwnPage> => {
  const { headers, data } = await asReading(api.get(`/api/v1/accounts/${encodeURIComponent(ownId)}/statuses`, { ...askingOf(asking, limit), excludeReblogs: true }))
  const all = readWhole(data)
  const items = timed(readList(statusSchema, all).map((status) => ({ id: status.id, at: timeOf(status.createdAt), status })))
  return { ...pageOf(items, idIn(all.at(-1)), headers, limit), isWhole: items.length === all.length }
}

/** A private conversation, as its last status shows it; `at` is when that was written. */
export interface Talk extends Item { readonly status: StatusEntity }

/** Private conversations, the one that moved last first. They are paged by something that is not their id: without a Link header there is no way on. */
export const readTalks = async (api: Api, maxId?: string): Promise<Pick<OwnPage, 'next' | 'isWhole'> & { readonly items: readonly Talk[] }> => {
  const { headers, data } = await api.get('/api/v1/conversations', askingOf(maxId === undefined ? {} : { maxId }, talksAtOnce))
  const all = readWhole(data)
  const items = timed(readList(talkSchema, all).map(({ id, lastStatus }) => ({ id, at: timeOf(lastStatus.createdAt), status: lastStatus })))
  const links = linksOf(headers)
  return { items, next: links?.next ?? null, isWhole: items.length === all.length && (links !== null || all.length < talksAtOnce) }
}

/** The newest of what stands on the account's own first page: snac shows its people their own private words there alone. */
export const readHome = async (api: Api): Promise<StatusEntity[]> => readList(statusSchema, (await api.get('/api/v1/timelines/home', { limit: 40 })).data)

/** Enough to see how somebody uses the place, and one page; what each answers may cost one more question. */
const theirsAtOnce = 20

/** Somebody's latest statuses, boosts among them. */
export const readTheirs = async (api: Api, id: string): Promise<StatusEntity[]> =>
  readList(statusSchema, (await asReading(api.get(`/api/v1/accounts/${encodeURIComponent(id)}/statuses`, { limit: theirsAtOnce }))).data)
