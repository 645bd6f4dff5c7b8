import { cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { generationFolder } from '../../../main/backup/names.ts'
import { emptyFolder, latestOf, openProfile } from './made-up.ts'

const kept = join(import.meta.dirname, '../../fixtures/backup/format-1')
const generation = 'kept-fixture'
const snapshotName = 'snapshot-000001-20251122T100000Z.jsonl.gz'
/** A profile with the files of format 1 as they were kept in the repository. */
const oldProfile = async (): Promise<string> => {
  const folder = await emptyFolder()
  await mkdir(join(folder, 'backups'))
  await cp(kept, join(folder, 'backups', generationFolder(generation)), { recursive: true })
  return folder
}
const texts = (rows: readonly { table: string; key: string; json: string | null }[]): unknown[] => rows.map(({ table, key, json }) => [table, key, json])

test('format 1 stays readable: the latest state and the snapshot, to an empty store', async () => {
  const opened = await openProfile(await oldProfile())
  const { offer } = await opened.backups.handlers.openBackups({ generation: 'new', isEmpty: true })
  expect(offer).toMatchObject([
    { id: latestOf(generation), generation, kind: 'latest', at: 1763805599008, counts: { accounts: 1, settings: 1, drafts: 1, triage: 1, outbox: 1 }, accounts: ['ada.example'] },
    { id: `${generationFolder(generation)}/${snapshotName}`, kind: 'snapshot', at: 1763805600000, counts: { accounts: 1, settings: 1, drafts: 2, triage: 1 } },
  ])
  expect(texts(await opened.read(offer[0]?.id ?? ''))).toEqual([
    ['accounts', 'sample:ada', '{"id":"sample:ada","handle":"ada.example","network":"sample"}'],
    ['drafts', 'conversation-1', '{"conversationId":"conversation-1","text":"Grüße, 世界 👋\\nwritten on"}'],
    ['drafts', 'conversation-3', null],
    ['outbox', 'item-1', '{"id":"item-1","text":"on its way"}'],
    ['settings', 'settings', '{"theme":"dark"}'],
    ['triage', 'conversation-2', '{"conversationId":"conversation-2","state":"done"}'],
  ])
  expect(texts(await opened.read(offer[1]?.id ?? ''))).toHaveLength(5)
})

test('format 1 can be written on by the store it belongs to', async () => {
  const opened = await openProfile(await oldProfile())
  const { handlers } = opened.backups
  expect(await handlers.openBackups({ generation, isEmpty: false })).toMatchObject({ acknowledged: 8, status: { failure: null } })
  expect(await handlers.appendJournal({ generation, entries: [{ seq: 9, table: 'drafts', key: 'conversation-1', at: 1, json: null }] })).toBe(9)
  expect((await opened.read(latestOf(generation))).filter(({ key }) => key === 'conversation-1')).toMatchObject([{ json: null }])
})

test('every line is plain JSON that other tools read', async () => {
  const journal = (await readFile(join(kept, 'journal.jsonl'), 'utf8')).trimEnd().split('\n')
  const snapshot = gunzipSync(await readFile(join(kept, snapshotName))).toString().trimEnd().split('\n')
  for (const line of [...journal, ...snapshot]) expect(JSON.parse(line)).toBeTypeOf('object')
  expect(JSON.parse(snapshot.at(-1) ?? '')).toMatchObject({ count: snapshot.length - 2 })
})
