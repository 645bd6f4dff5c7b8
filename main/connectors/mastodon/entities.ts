/** What a server says, read leniently: only what a message cannot be without is required. Shapes: https://docs.joinmastodon.org/entities/ */
import * as v from 'valibot'
import { failed } from '../../failed.ts'

const text = (most: number) => v.pipe(v.fallback(v.string(), ''), v.transform((value) => value.slice(0, most)))
const maybe = v.fallback(v.nullish(v.string()), null)
/** Ids become parts of addresses, where dots alone lead elsewhere. */
const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1), v.maxLength(200), v.notValues(['.', '..']))
const maybeId = v.fallback(v.nullish(id), null)
const count = v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null)
const flag = v.fallback(v.nullish(v.boolean()), false)
/** Of a list, what can be read, and never more than `most`. */
const listOf = <S extends v.GenericSchema>(schema: S, most: number) => v.pipe(v.fallback(v.array(v.unknown()), []), v.transform((items) =>
  items.slice(0, most).flatMap((item): v.InferOutput<S>[] => {
    const read = v.safeParse(schema, item)
    return read.success ? [read.output] : []
  })))

const emojis = listOf(v.object({ shortcode: v.pipe(v.string(), v.regex(/^\w{1,100}$/u)) }), 100)

const plainAccount = v.object({
  id, acct: v.pipe(v.string(), v.minLength(1), v.maxLength(500)), uri: maybe, url: maybe,
  displayName: text(1000), note: text(20_000), avatar: maybe, bot: flag, suspended: flag, emojis,
  followersCount: count, followingCount: count, statusesCount: count,
  /** Pleroma and Akkoma keep the actor's address here. */
  pleroma: v.fallback(v.nullish(v.object({ apId: maybe })), null),
})
export const accountSchema = v.object({
  ...plainAccount.entries,
  moved: v.fallback(v.nullish(v.object({ acct: v.pipe(v.string(), v.maxLength(500)), uri: maybe, url: maybe })), null),
})
export type AccountEntity = v.InferOutput<typeof accountSchema>

const mention = v.object({ id, acct: v.pipe(v.string(), v.maxLength(500)), url: maybe })
const media = v.object({ id: maybeId, type: text(20), url: maybe, remoteUrl: maybe, description: text(10_000) })
const poll = v.object({ options: listOf(v.object({ title: text(500) }), 20) })

const plainStatus = v.object({
  id, uri: v.pipe(v.string(), v.minLength(1)), url: maybe, createdAt: v.string(), editedAt: maybe, account: accountSchema,
  content: text(200_000), visibility: text(20), sensitive: flag, spoilerText: text(5000), language: maybe,
  mediaAttachments: listOf(media, 16), mentions: listOf(mention, 100), tags: listOf(v.object({ name: text(200), url: maybe }), 100),
  inReplyToId: maybeId, inReplyToAccountId: maybeId, repliesCount: v.fallback(v.pipe(v.number(), v.minValue(0)), 0), poll: v.fallback(v.nullish(poll), null), muted: flag,
})
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
/** A status without a name of its own is known by its page. */
const named = (given: unknown): unknown => (isRecord(given) && typeof given['uri'] !== 'string' && typeof given['url'] === 'string' ? { ...given, uri: given['url'] } : given)
/** Mastodon (4.5) puts what is quoted into an object that says more; others had quotes before it, bare or beside their own things. */
const withQuote = (given: unknown): unknown => {
  if (!isRecord(given)) return given
  const own = isRecord(given['pleroma']) ? given['pleroma']['quote'] : null
  const quote = given['quote'] ?? own
  return isRecord(quote) && isRecord(quote['account']) ? { ...given, quote: { quotedStatus: quote } } : given
}
const asStatus = <S extends v.GenericSchema>(schema: S) => v.pipe(v.unknown(), v.transform(named), schema)

export const statusSchema = v.pipe(v.unknown(), v.transform(named), v.transform(withQuote), v.object({
  ...plainStatus.entries,
  reblog: v.fallback(v.nullish(asStatus(v.object({ id, uri: v.string() }))), null),
  quote: v.fallback(v.nullish(v.object({ quotedStatus: v.fallback(v.nullish(asStatus(plainStatus)), null), quotedStatusId: maybeId })), null),
}))
export type StatusEntity = v.InferOutput<typeof statusSchema>

export const noticeSchema = v.object({
  id, type: text(100), createdAt: maybe, account: accountSchema, status: v.fallback(v.nullish(statusSchema), null),
})

const group = v.object({
  groupKey: v.string(), notificationsCount: count, type: text(100), mostRecentNotificationId: id, pageMinId: maybeId, pageMaxId: maybeId,
  latestPageNotificationAt: maybe, sampleAccountIds: v.fallback(v.array(id), []), statusId: maybeId,
})
export type GroupEntity = v.InferOutput<typeof group>
/** https://docs.joinmastodon.org/methods/grouped_notifications/ ; an answer without groups is none of it. */
export const groupedSchema = v.object({ accounts: listOf(accountSchema, 5000), statuses: listOf(statusSchema, 500), notificationGroups: v.pipe(v.array(v.unknown()), listOf(group, 500)) })

/** https://docs.joinmastodon.org/entities/Conversation/ */
export const talkSchema = v.object({ id, lastStatus: statusSchema })

export const contextSchema = v.object({ ancestors: listOf(statusSchema, 5000), descendants: listOf(statusSchema, 5000) })
/** Oldest first; the last one is how it stands now. */
export const historySchema = listOf(v.object({ content: text(200_000), createdAt: v.string() }), 1000)

/** Rejects with `broken`/`bad-answer` where the answer is none of this shape. */
export const readAs = <S extends v.GenericSchema>(schema: S, answer: unknown): v.InferOutput<S> => {
  const read = v.safeParse(schema, answer)
  if (!read.success) throw failed('broken', 'bad-answer', read.issues[0].message)
  return read.output
}

/** A list as it came. Rejects with `broken`/`bad-answer` where it is none. */
export const readWhole = (answer: unknown): unknown[] => readAs(v.array(v.unknown()), answer)
/** The server's id of anything in a list, also of what cannot be read otherwise. */
export const idIn = (item: unknown): string | null => {
  const read = v.safeParse(v.object({ id }), item)
  return read.success ? read.output.id : null
}

/** What can be read of a list. Rejects with `broken`/`bad-answer` where it is no list at all. */
export const readList = <S extends v.GenericSchema>(schema: S, answer: unknown): v.InferOutput<S>[] =>
  readWhole(answer).flatMap((item) => {
    const read = v.safeParse(schema, item)
    return read.success ? [read.output] : []
  })
