/** What a row of the user's must look like where it comes from a file: a backup or an export. */
import * as v from 'valibot'
import { accountSchema } from '#schema/account'
import { failureSchema } from '#schema/failure'
import { attachedSchema, sendItemSchema } from '#schema/sending'
import { defaultSettings } from './choices.ts'
import type { UserTable } from './change-rows.ts'
import type { Settings, Tables } from './rows.ts'

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(4000))
const time = v.nullable(v.number())
const attachments = v.pipe(v.array(attachedSchema), v.maxLength(10))

const isKey = (key: string): key is keyof Settings => Object.hasOwn(defaultSettings, key)
const isLike = (value: unknown, like: unknown): boolean => value !== null && typeof value === typeof like && Array.isArray(value) === Array.isArray(like)

/** Loose: what a later version of the same format adds is carried along. */
const schemas = {
  accounts: v.looseObject(accountSchema.entries),
  settings: v.pipe(v.object({ key: id, value: v.unknown() }), v.check(({ key, value }) => isKey(key) && isLike(value, defaultSettings[key]))),
  exceptions: v.looseObject({ id, by: v.picklist(['sender', 'domain', 'reason']), value: v.string(), is: v.picklist(['person', 'noise']), decidedAt: v.number() }),
  triage: v.looseObject({ conversationId: id, state: v.picklist(['done', 'snoozed', 'no-answer']), decidedAt: v.number(), seenUntil: v.number(), returnsAt: time }),
  looks: v.looseObject({ conversationId: id, shownAt: time, openedAt: time }),
  reviews: v.looseObject({ personId: id, pile: v.picklist(['hello', 'later', 'let-be']), decidedAt: v.number(), returnsAt: time, greetedAt: time }),
  notes: v.looseObject({ personId: id, text: v.string(), labels: v.array(v.string()), savedAt: v.number() }),
  links: v.looseObject({ personId: id, humanId: id, decidedAt: v.number() }),
  followUps: v.looseObject({ id, personId: id, text: v.string(), madeAt: v.number(), doneAt: time }),
  drafts: v.looseObject({
    conversationId: id, accountId: id, text: v.string(), attachments, messageId: v.nullable(id), savedAt: v.number(),
    restored: v.nullable(v.picklist(['sent-perhaps', 'not-sent', 'account-left'])),
  }),
  outbox: v.looseObject({
    ...sendItemSchema.entries, conversationId: id, state: v.picklist(['holding', 'waiting', 'sending', 'sent', 'refused', 'unsure']),
    approvedAt: time, isFirst: v.boolean(), isAgain: v.boolean(), attempts: v.number(), notBefore: v.number(), failure: v.nullable(failureSchema),
    sentMessageId: v.nullable(id), settledAt: time,
  }),
} as const satisfies Record<UserTable, v.GenericSchema>

const keyFields = {
  accounts: 'id', settings: 'key', exceptions: 'id', triage: 'conversationId', looks: 'conversationId', drafts: 'conversationId', outbox: 'id', reviews: 'personId', notes: 'personId', links: 'personId', followUps: 'id',
} as const satisfies Record<UserTable, string>

/** The row, or null where it is not one of this table and key. */
export const userRowOf = <T extends UserTable>(table: T, key: string, value: unknown): Tables[T] | null => {
  const parsed = v.safeParse(schemas[table], value)
  if (!parsed.success || (parsed.output as Record<string, unknown>)[keyFields[table]] !== key) return null
  // Exactly this table's schema has just been checked; TypeScript cannot follow it through the record.
  return parsed.output as unknown as Tables[T]
}

/** The same from JSON text. */
export const parseUserRow = <T extends UserTable>(table: T, key: string, json: string): Tables[T] | null => {
  try {
    return userRowOf(table, key, JSON.parse(json))
  } catch {
    return null
  }
}
