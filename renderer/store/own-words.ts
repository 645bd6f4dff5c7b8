/** What the user sent with Kith lately, to see when somebody is about to get the same words as somebody else. */
import type { Earlier } from '../rules/checks.ts'
import { read } from './open.ts'

const most = 300

/** What went, or is on its way, to others than this person; the latest first. */
export const listOwnWords = (exceptPersonId: string): Promise<Earlier[]> => read(async ({ outbox, people }) => {
  const items = (await outbox.toArray()).filter(({ target, text, state }) => target.personId !== exceptPersonId && text !== '' && state !== 'refused')
    .sort((a, b) => b.queuedAt - a.queuedAt).slice(0, most)
  const names = new Map((await people.bulkGet([...new Set(items.map(({ target }) => target.personId))])).flatMap((row) => row ? [[row.id, row]] : []))
  return items.map(({ text, queuedAt, target }) => ({ text, at: queuedAt, name: names.get(target.personId)?.name ?? '', handle: names.get(target.personId)?.handle ?? '' }))
})
