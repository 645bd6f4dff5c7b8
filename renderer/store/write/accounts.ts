/** Accounts come and go; going takes what only they saw along. */
import type { Account } from '#domain/account'
import { conversationIdOf, personIn } from '#domain/conversation'
import type { Database } from '../database.ts'
import type { LeavingRow, Settings } from '../rows.ts'
import { before } from './drafts.ts'
import { messageWithoutAccount, withoutAccount } from './fold.ts'
import { forgetLinks } from './links.ts'
import { forgetNotes } from './notes.ts'
import { rebuild } from './rebuild.ts'
import { isSame } from './same.ts'
import { threadsOfTexts } from './same-text.ts'
import { leftBehind } from './taking-back.ts'
import { deriveThreads } from './threads.ts'
import { inOne } from './transaction.ts'

const threadsAtOnce = 50
const rowsAtOnce = 1000

/** Where somebody seen before turns out to be the user, whose turn it is changes everywhere they wrote. */
export const saveAccount = async (database: Database, account: Account): Promise<void> => {
  // A removal that was cut off is finished first: later it would take what this sign-in brings.
  const leaving = await database.leaving.get(account.id)
  if (leaving) await finishOne(database, leaving)
  const wasSeen = await inOne(database, async () => {
    const before = await database.accounts.get(account.id)
    if (isSame(before, account)) return false
    // A look from outside takes nothing from an account that is signed in.
    if (account.isPreview && before && !before.isPreview) return false
    await database.accounts.put(before ? { ...account, addedAt: before.addedAt } : account)
    return before?.personId !== account.personId && await database.people.get(account.personId) !== undefined
  })
  if (wasSeen) await rebuild(database)
}

/** The user's own rows go first and on disk; the rest follows in bounded steps that a crash only interrupts. */
export const removeAccount = async (strict: Database, relaxed: Database, accountId: string, keepsWords: boolean): Promise<void> => {
  await inOne(strict, async () => {
    const account = await strict.accounts.get(accountId)
    if (!account) return
    // While the account is still one of the user's, whose turn it is can be told.
    if (!keepsWords) await forgetLinks(strict, accountId)
    await strict.leaving.put({ accountId, personId: account.personId })
    await strict.accounts.delete(accountId)
    await strict.cursors.delete(accountId)
    await keepStopped(strict, accountId, false)
    if (keepsWords) await keepWords(strict, accountId)
    else {
      await strict.drafts.filter((draft) => draft.accountId === accountId).delete()
      await forgetNotes(strict, accountId)
    }
    await strict.outbox.filter((item) => item.accountId === accountId).delete()
  })
  await finishLeaving(relaxed)
}

/** What was not sent becomes a draft, so that no words go with their account. Inside a transaction. */
const keepWords = async (database: Database, accountId: string): Promise<void> => {
  const items = await database.outbox.filter((item) => item.accountId === accountId && item.state !== 'sent').toArray()
  // The latest first, as each is put before what is there.
  for (const item of items.sort((a, b) => b.queuedAt - a.queuedAt)) {
    const shown = await database.conversations.get(item.conversationId)
    const back = leftBehind(item, shown?.messageId ?? null, item.queuedAt)
    const typed = await database.drafts.get(item.conversationId)
    await database.drafts.put(typed ? before(back, typed) : back)
  }
}

/** Goes on with removals that were cut off. */
export const finishLeaving = async (database: Database): Promise<void> => {
  for (const row of await database.leaving.toArray()) await finishOne(database, row)
}

const finishOne = async (database: Database, { accountId, personId }: LeavingRow): Promise<void> => {
  await inSteps(database, 'threadStates', threadsAtOnce, (ids) => leaveThreads(database, ids, accountId))
  // Whom kept words are for keeps a name.
  const named = new Set((await database.drafts.toArray()).map(({ conversationId }) => personIn(conversationId)))
  for (const table of ['people', 'threads', 'reactions'] as const) {
    await inSteps(database, table, rowsAtOnce, (ids) => leaveRows(database, table, ids, accountId, named))
  }
  await database.followerEvents.where('accountId').equals(accountId).delete()
  await database.followerLists.delete(accountId)
  await database.recents.filter((row) => row.accountId === accountId).delete()
  // Where another account saw them, who was the user is now somebody.
  if (await database.people.get(personId)) await rebuild(database)
  await inOne(database, () => database.leaving.delete(accountId))
}

/** Whether the past of an account is read any further. */
export const setFillsPast = (database: Database, accountId: string, isOn: boolean): Promise<void> =>
  inOne(database, () => keepStopped(database, accountId, !isOn))

/** Inside a transaction. */
const keepStopped = async (database: Database, accountId: string, isStopped: boolean): Promise<void> => {
  const row = await database.settings.get('pastStopped')
  const pastStopped = (row?.value ?? []) as Settings['pastStopped']
  if (pastStopped.includes(accountId) === isStopped) return
  await database.settings.put({ key: 'pastStopped', value: isStopped ? [...pastStopped, accountId] : pastStopped.filter((id) => id !== accountId) })
}

const inSteps = async (
  database: Database, table: 'threadStates' | 'people' | 'threads' | 'reactions', most: number, step: (ids: string[]) => Promise<void>,
): Promise<void> => {
  let after: string | null = null
  for (;;) {
    const range = after === null ? database[table].orderBy(':id') : database[table].where(':id').above(after)
    const ids: string[] = await range.limit(most).primaryKeys()
    if (ids.length === 0) return
    await inOne(database, () => step(ids))
    after = ids.at(-1) ?? null
  }
}

/** Takes one account out of some threads: their messages, then what is derived, then decisions nobody can see any more. */
const leaveThreads = async (database: Database, threadIds: readonly string[], accountId: string): Promise<void> => {
  const states = await database.threadStates.bulkGet([...threadIds])
  const touched = states.flatMap((state) => state?.accountIds.includes(accountId) ? [state.threadId] : [])
  const messages = (await Promise.all(touched.map((id) => database.messages.where('threadId').equals(id).toArray()))).flat()
  const seen = messages.filter(({ accountIds }) => accountIds.includes(accountId))
  const left = seen.flatMap((row) => messageWithoutAccount(row, accountId) ?? [])
  const stays = new Set(left.map(({ id }) => id))
  const gone = seen.filter(({ id }) => !stays.has(id))
  await database.messages.bulkPut(left)
  await database.messages.bulkDelete(gone.map(({ id }) => id))
  await database.quotes.bulkDelete(gone.map(({ id }) => id))
  const texts = new Map<number, number>()
  for (const { textHash } of gone) if (textHash !== null) texts.set(textHash, (texts.get(textHash) ?? 0) + 1)
  await deriveThreads(database, [...touched, ...await threadsOfTexts(database, texts)])
  const were = [...new Set(gone.map(({ threadId, authorId }) => conversationIdOf(threadId, authorId)))]
  const rows = await database.conversations.bulkGet(were)
  const decided = were.filter((_, at) => !rows[at])
  await database.triage.bulkDelete(decided)
  await database.looks.bulkDelete(decided)
}

const leaveRows = async (database: Database, name: 'people' | 'threads' | 'reactions', ids: readonly string[], accountId: string, kept: ReadonlySet<string>): Promise<void> => {
  const table = database.table<{ id: string; accountIds: readonly string[] }, string>(name)
  const seen = (await table.bulkGet([...ids])).flatMap((row) => row?.accountIds.includes(accountId) ? [row] : [])
  const left = seen.flatMap((row) => withoutAccount(row, accountId) ?? (name === 'people' && kept.has(row.id) ? { ...row, accountIds: [] } : []))
  const stays = new Set(left.map(({ id }) => id))
  await table.bulkPut(left)
  const gone = seen.flatMap(({ id }) => stays.has(id) ? [] : [id])
  await table.bulkDelete(gone)
  if (name === 'people') await database.reviews.bulkDelete(gone)
}
