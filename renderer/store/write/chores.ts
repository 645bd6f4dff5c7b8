/** Long work in short steps behind everything else; each step is written with how far it came, so a crash only interrupts. */
import { fingerprint } from '../../rules/noise/learned/fingerprint.ts'
import { readSettings } from '../choices.ts'
import type { Database } from '../database.ts'
import type { ChoreRow, MessageRow, TableName } from '../rows.ts'
import { hashTexts } from './rebuild.ts'
import { deriveThreads } from './threads.ts'
import { inOne } from './transaction.ts'

/** Goes up with every change of the rules that changes what they say, but for what they learned, which tells by itself. */
const edition = 4
/** Where it is another, everything is derived anew, behind the rest. */
export const rulesVersion = edition * 2 ** 32 + fingerprint

const threadsAtOnce = 50
const rowsAtOnce = 500

/** Asks for a chore, from the beginning where it was under way or stopped. Runs inside a transaction. */
export const askChore = async (database: Database, kind: ChoreRow['kind'], value = ''): Promise<void> => {
  const { stoppedWork } = await readSettings(database)
  if (stoppedWork.includes('rules')) await database.settings.put({ key: 'stoppedWork', value: stoppedWork.filter((work) => work !== 'rules') })
  await database.chores.put({ id: `${kind} ${value}`.trim(), kind, value, after: '' })
}

/** Where other rules derived what is here, everything is asked for anew. */
export const followRules = (database: Database): Promise<void> => inOne(database, async () => {
  if ((await database.markers.get('rules'))?.value === rulesVersion) return
  if (await database.threads.count() > 0) await askChore(database, 'threads')
  await database.markers.put({ key: 'rules', value: rulesVersion })
})

/** One step of one chore; false where nothing is left, or the user has stopped it. */
export const doChore = async (database: Database): Promise<boolean> => {
  if (await database.chores.count() === 0 || (await readSettings(database)).stoppedWork.includes('rules')) return false
  return inOne(database, async () => {
    // By name: texts are hashed before threads are derived, as `te` comes before `th`.
    const chore = await database.chores.orderBy(':id').filter(({ kind }) => kind === 'texts').first() ?? await database.chores.orderBy(':id').first()
    if (!chore) return false
    const { after, read } = await steps[chore.kind](database, chore)
    if (after === null) await database.chores.delete(chore.id)
    else await database.chores.put({ ...chore, after, done: (chore.done ?? 0) + read, total: chore.total ?? await database.table(tableOf[chore.kind]).count() })
    return await database.chores.count() > 0
  })
}

/** Does a step and gives the key it ended at, null where it was the last, and how many rows it went through. */
type Step = (database: Database, chore: ChoreRow) => Promise<{ readonly after: string | null; readonly read: number }>

/** Where a chore walks through. */
const tableOf: Readonly<Record<ChoreRow['kind'], TableName>> = { texts: 'messages', threads: 'threads', domain: 'messages', reason: 'conversations' }

const texts: Step = async (database, { after }) => {
  const messages = await database.messages.where(':id').above(after).limit(rowsAtOnce).toArray()
  const mine = new Set((await database.accounts.toArray()).map(({ personId }) => personId))
  await hashTexts(database, messages, mine)
  return { after: messages.at(-1)?.id ?? null, read: messages.length }
}

const threads: Step = async (database, { after }) => {
  const ids = await database.threads.where(':id').above(after).limit(threadsAtOnce).primaryKeys()
  await deriveThreads(database, ids)
  return { after: ids.at(-1) ?? null, read: ids.length }
}

const domain: Step = async (database, { value, after }) => {
  const messages = await database.messages.where(':id').above(after).limit(rowsAtOnce).toArray()
  await deriveThreads(database, messages.filter((message) => linksUnder(message, value)).map(({ threadId }) => threadId))
  return { after: messages.at(-1)?.id ?? null, read: messages.length }
}

const linksUnder = ({ marks, attachments }: MessageRow, value: string): boolean =>
  [...marks.filter(({ kind }) => kind === 'link').map(({ target }) => target), ...attachments.map(({ url }) => url)].some((link) => link.toLowerCase().includes(value))

const reason: Step = async (database, { value, after }) => {
  const rows = await database.conversations.where(':id').above(after).limit(rowsAtOnce).toArray()
  const hidden = rows.filter((row) => row.section === 'hidden' && row.reason.key === value)
  await deriveThreads(database, hidden.map(({ threadId }) => threadId))
  return { after: rows.at(-1)?.id ?? null, read: rows.length }
}

const steps: Readonly<Record<ChoreRow['kind'], Step>> = { texts, threads, domain, reason }
