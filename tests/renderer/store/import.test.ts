import { afterEach, describe, expect, it } from 'vitest'
import { getAbout, linkPeople, removeFollowUp, saveFollowUp, saveNote, unlinkPerson } from '../../../renderer/store/about.ts'
import { getConversation, countSections, listConversations } from '../../../renderer/store/conversations.ts'
import { getDraft, listDrafts, saveDraft } from '../../../renderer/store/drafts.ts'
import { exportLines } from '../../../renderer/store/export.ts'
import { importFile, type ImportProgress } from '../../../renderer/store/import.ts'
import { ask, closeStore, openStore, read } from '../../../renderer/store/open.ts'
import { listOutbox, queueReply } from '../../../renderer/store/outbox.ts'
import { rebuildStore } from '../../../renderer/store/receive.ts'
import { getSettings } from '../../../renderer/store/settings.ts'
import { markDone } from '../../../renderer/store/triage.ts'
import format1 from '../../fixtures/store/export-1.jsonl?raw'
import { ana, draft, fillStore } from './lived-in.ts'
import { deleteDatabase, everything, useStore } from './use-store.ts'
import { account, conversationId, day, noon } from './world.ts'

const other = 'kith-other-machine'
const never = new AbortController().signal
const silent = (): void => undefined
const fileOf = (lines: readonly string[]): Blob => new Blob([lines.map((line) => `${line}\n`).join('')])
const exported = async (): Promise<string[]> => {
  const lines: string[] = []
  for await (const line of exportLines('0.2.0', noon)) lines.push(line)
  return lines
}
/** As if on another machine, with an empty inbox. */
const elsewhere = async (): Promise<void> => {
  closeStore()
  await deleteDatabase(other)
  await openStore(other)
}
const importLines = (lines: readonly string[]) => importFile(fileOf(lines), silent, never, noon + day)
/** What is of one machine only: how far it has read, the journal, when a thread was read whole, what was sent from it. */
const inbox = async (): Promise<Record<string, unknown[]>> => {
  const all = await everything(['cursors', 'changes', 'markers', 'outbox'])
  const states = all.threadStates?.map((row) => ({ ...row as object, readAt: 0 }))
  return { ...all, counters: all.counters?.filter((row) => (row as { count: number }).count > 0) ?? [], hiddenCounts: all.hiddenCounts?.filter((row) => (row as { count: number }).count > 0) ?? [], threadStates: states ?? [] }
}

describe('an export brought to another machine', () => {
  useStore(account())
  afterEach(async () => {
    closeStore()
    await deleteDatabase(other)
  })

  it('gives the same inbox, row by row, and nothing is sent from there', async () => {
    await fillStore(30)
    const lines = await exported()
    const [before, sections, settings] = [await inbox(), await countSections(noon + day), await getSettings()]
    const waiting = await listConversations({ section: 'waiting', after: null, limit: 100 }, noon + day)
    await elsewhere()
    const counts = await importLines(lines)
    expect(await inbox()).toEqual(before)
    expect(await countSections(noon + day)).toEqual(sections)
    expect(await listConversations({ section: 'waiting', after: null, limit: 100 }, noon + day)).toEqual(waiting)
    expect(await getSettings()).toEqual(settings)
    expect(counts).toMatchObject({ drafts: 0, unreadable: 0, brought: lines.filter((line) => /^\{"table":"(?:messages|reactions|followerEvents|threads|people)"/u.test(line)).length })
    expect(await listOutbox()).toEqual([])
    expect(await read(({ cursors }) => cursors.count())).toBe(0)
    await rebuildStore()
    expect(await inbox()).toEqual(before)
  })

  it('twice, or over the inbox it came from, changes nothing', async () => {
    await fillStore()
    const lines = await exported()
    const before = await everything(['changes', 'markers'])
    expect(await importLines(lines)).toMatchObject({ written: 0, drafts: 0, brought: 0 })
    const same = await everything(['changes', 'markers'])
    expect(same).toEqual(before)
    await elsewhere()
    await importLines(lines)
    const once = await everything(['changes'])
    expect(await importLines(lines)).toMatchObject({ drafts: 0, brought: 0 })
    expect(await everything(['changes'])).toEqual(once)
  })

  it('makes drafts of answers that were on their way, marked that they may be there already', async () => {
    await fillStore()
    const cleo = conversationId('cleo', 'post')
    await queueReply({ conversationId: cleo, text: 'never approved' }, noon + 500)
    await saveDraft(draft(cleo, 'typed since'))
    const approved = await queueReply({ conversationId: conversationId('somebody-3', 'talk-3'), text: 'approved' }, noon + 600)
    await ask('noteApproved', approved.id, noon + 601)
    // Thrown away unsure and put back: its approval is withdrawn, but it may be there all the same.
    const doubted = await queueReply({ conversationId: conversationId('somebody-2', 'talk-2'), text: 'doubted' }, noon + 700)
    await ask('settleUnsure', doubted.id, null, noon + 701)
    await ask('restoreItem', await ask('discardItem', doubted.id), noon + 702)
    const lines = await exported()
    await elsewhere()
    expect(await importLines(lines)).toMatchObject({ drafts: 3 })
    expect(await listOutbox()).toEqual([])
    expect((await listDrafts()).map(({ text, restored }) => [text, restored]).sort()).toEqual([['approved', 'sent-perhaps'], ['doubted', 'sent-perhaps'], ['never approved\n\ntyped since', 'not-sent']])
  })

  it('leaves what was decided or written later here as it is', async () => {
    await fillStore()
    const lines = await exported()
    await markDone(conversationId('somebody-3', 'talk-3'), noon + 900)
    await saveDraft(draft(conversationId('cleo', 'post'), 'written later'))
    await importLines(lines)
    expect(await getDraft(conversationId('cleo', 'post'))).toMatchObject({ text: 'written later' })
    expect((await getConversation(conversationId('somebody-3', 'talk-3')))?.triage?.state).toBe('done')
  })

  it('has notes, labels, follow-ups and links between persons, and every panel shows them as before', async () => {
    await fillStore()
    await saveNote({ personId: 'net:p-cleo', text: '# Paper\n\n- *washi*\n', labels: ['Ålesund', 'printers'], savedAt: noon + 310 })
    await saveFollowUp({ id: 'f2', personId: 'net:p-cleo', text: 'Lend the press', madeAt: noon + 310, doneAt: noon + 320 })
    await linkPeople('net:p-cleo', 'net:p-fan-2', noon + 330)
    const people = ['net:p-ana', 'net:p-cleo', 'net:p-fan-2', 'net:p-somebody-0']
    const panels = () => Promise.all(people.map(getAbout))
    const before = await panels()
    const lines = await exported()
    await elsewhere()
    await importLines(lines)
    expect(await panels()).toEqual(before)
    const [first, cleo, fan, nobody] = await panels()
    expect(first?.note).toEqual({ personId: 'net:p-ana', text: 'Owes me a *teapot*', labels: ['walkers'], savedAt: noon + 300 })
    expect(cleo?.note).toEqual({ personId: 'net:p-cleo', text: '# Paper\n\n- *washi*\n', labels: ['Ålesund', 'printers'], savedAt: noon + 310 })
    expect(first?.followUps.map(({ text, doneAt }) => [text, doneAt]).sort()).toEqual([['Lend the press', noon + 320], ['Send the <map>', null]])
    expect([first, cleo, fan, nobody].map((about) => about?.linked.map(({ person }) => person.name).sort())).toEqual([['cleo', 'fan-2'], ['ana', 'fan-2'], ['ana', 'cleo'], []])
  })

  it('leaves notes, follow-ups and links as they were changed later here, also what was taken away', async () => {
    await fillStore()
    await saveFollowUp({ id: 'f2', personId: 'net:p-ana', text: 'Lend the press', madeAt: noon + 310, doneAt: null })
    const lines = await exported()
    await saveNote({ personId: 'net:p-ana', text: 'Gave it *back*', labels: [], savedAt: noon + 900 })
    await saveFollowUp({ id: 'f2', personId: 'net:p-ana', text: 'Lend the press', madeAt: noon + 310, doneAt: noon + 900 })
    await removeFollowUp('f1')
    await unlinkPerson('net:p-cleo')
    const before = await getAbout('net:p-ana')
    await importLines(lines)
    expect(await getAbout('net:p-ana')).toEqual(before)
    expect(before).toMatchObject({ note: { text: 'Gave it *back*', labels: [] }, followUps: [{ id: 'f2', doneAt: noon + 900 }], linked: [] })
  })

  it('leaves out what only accounts saw that are not here', async () => {
    await fillStore()
    const lines = (await exported()).filter((line) => !line.startsWith('{"table":"accounts","key":"net:work"'))
    const last = JSON.parse(lines.at(-1) ?? '') as { end: Record<string, number> }
    lines.splice(-1, 1, JSON.stringify({ end: { ...last.end, accounts: 1 } }))
    await elsewhere()
    await importLines(lines)
    const seen = await read(async ({ messages, people, threads }) => [...await messages.toArray(), ...await people.toArray(), ...await threads.toArray()])
    expect(new Set(seen.flatMap(({ accountIds }) => accountIds))).toEqual(new Set(['net:me']))
    expect(JSON.stringify(seen)).not.toContain('as work sees it')
  })

  it('carries pictures of drafts along, and leaves out bytes that are not what they say', async () => {
    await fillStore()
    const bytes = new Blob([new Uint8Array(700_001).map((_, at) => at % 251)], { type: 'image/png' })
    const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    await ask('saveBlob', { hash, mediaType: 'image/png', bytes })
    await ask('saveBlob', { hash: 'f'.repeat(64), mediaType: 'image/png', bytes })
    const lines = await exported()
    await elsewhere()
    await importLines(lines)
    const found = await read(({ blobs }) => blobs.toArray())
    expect(found.map((blob) => blob.hash)).toEqual([hash])
    expect(new Uint8Array(await found[0]?.bytes.arrayBuffer() ?? new ArrayBuffer(0))).toEqual(new Uint8Array(await bytes.arrayBuffer()))
  })

  it('can be stopped at any point; importing again adds the rest', async () => {
    await fillStore(120)
    const lines = await exported()
    const before = await inbox()
    await elsewhere()
    for (const phase of ['checking', 'reading', 'sorting'] as const) {
      const stopping = new AbortController()
      const stop = ({ phase: at, done }: ImportProgress): void => {
        if (at === phase && (done > 0 || at === 'sorting')) stopping.abort(new Error('stopped'))
      }
      await expect(importFile(fileOf(lines), stop, stopping.signal, noon + day)).rejects.toThrow('stopped')
      if (phase === 'checking') expect(await read(({ changes }) => changes.count())).toBe(0)
    }
    await importLines(lines)
    expect(await inbox()).toEqual(before)
  })

  it('says how far it is, from nothing to everything', async () => {
    await fillStore(120)
    const rows = (await exported()).length - 2
    const bytes = new Blob([new Uint8Array(700_001)], { type: 'image/png' })
    await ask('saveBlob', { hash: 'f'.repeat(64), mediaType: 'image/png', bytes })
    const lines = await exported()
    // Its first line and its last are nobody's, and the picture, in several lines, is one.
    const items = rows + 1
    expect(lines.length).toBeGreaterThan(items + 2)
    await elsewhere()
    const said: ImportProgress[] = []
    await importFile(fileOf(lines), (progress) => said.push(progress), never, noon + day)
    expect([...new Set(said.map(({ phase }) => phase))]).toEqual(['checking', 'reading', 'sorting'])
    for (const phase of ['checking', 'reading'] as const) {
      const some = said.filter((one) => one.phase === phase)
      expect(some.map(({ done }) => done)).toEqual(some.map(({ done }) => done).sort((a, b) => a - b))
      expect([some[0]?.done, some.at(-1)?.done]).toEqual([0, items])
      expect([some[0]?.share, some.at(-1)?.share]).toEqual([0, 1])
      // Nobody knows how many there are before all have been looked at.
      expect(new Set(some.map(({ of }) => of))).toEqual(new Set([phase === 'checking' ? null : items]))
    }
    const threads = await read((database) => database.threads.count())
    for (const { done, of } of said.filter(({ phase, of }) => phase === 'sorting' && of !== null)) expect([done <= threads, of]).toEqual([true, threads])
  })
})

describe('a file that cannot be imported', () => {
  useStore(account())
  const good = format1.trimEnd().split('\n')
  const refused = async (file: Blob, code: string, line = 0): Promise<void> => {
    const before = await everything()
    await expect(importFile(file, silent, never)).rejects.toMatchObject({ code, line, message: expect.stringContaining('Nothing was changed') as unknown })
    expect(await everything()).toEqual(before)
  }

  it.each([
    ['an empty one', new Blob([])], ['a picture', new Blob([new Uint8Array([137, 80, 78, 71, 0, 255, 254])])], ['a letter', new Blob(['Dear Ana,\n\nsee you.\n'])],
    ['other JSON', new Blob(['{"hello": 1}\n{"table":"accounts"}\n'])], ['an export without its beginning', fileOf(format1.trimEnd().split('\n').slice(1))],
  ])('is said to be none of ours: %s', (_, file) => refused(file, 'no-export'))

  it('of a newer format is said to be that', () => refused(fileOf([(good[0] ?? '').replace('"format":1', '"format":2'), 'in a form nobody knows yet']), 'newer'))

  it('cut off is noticed wherever it was cut', async () => {
    for (const end of [1, 3, good.length - 1]) await refused(fileOf(good.slice(0, end)), 'cut-off')
    const whole = new TextEncoder().encode(format1)
    const first = (good[0] ?? '').length + 1
    for (let cut = first + 5; cut < whole.length - 2; cut += 997) {
      await expect(importFile(new Blob([whole.slice(0, cut)]), silent, never)).rejects.toMatchObject({ code: 'cut-off' })
    }
  })

  it('with a damaged line names the line', async () => {
    const at = 7
    const damaged = (line: string): string[] => good.map((one, index) => index === at ? line : one)
    for (const line of ['', '{"table":', '{"table":"secrets","row":{}}', '{"table":"messages","row":{"id":"x"}}', '{"table":"drafts","key":"a","at":1,"row":{"conversationId":"b"}}', good[0] ?? '']) {
      await refused(fileOf(damaged(line)), 'damaged', at + 1)
    }
    await refused(fileOf(good.toSpliced(at, 1)), 'damaged', good.length - 1)
    await refused(fileOf([...good, good[at] ?? '']), 'damaged', good.length + 1)
    const bytes = new TextEncoder().encode(fileText(good))
    bytes[(good[0] ?? '').length + 40] = 0xFF
    await refused(new Blob([bytes]), 'damaged', 2)
  })
})
const fileText = (lines: readonly string[]): string => `${lines.join('\n')}\n`

describe('an export of format 1', () => {
  useStore(account('nobody'))

  it('is read by every later Kith', async () => {
    const counts = await importFile(new Blob([format1]), silent, never, noon + day)
    expect(counts).toMatchObject({ unreadable: 0, drafts: 1 })
    expect(await countSections(noon + day)).toMatchObject({ waiting: 13, answered: 2, snoozed: 1, done: 2, hidden: 2 })
    expect((await getDraft(conversationId('cleo', 'post')))?.text).toBe('half a <sente')
    expect((await getConversation(ana))?.messages.map(({ text }) => text)).toEqual(['words of root', '<b>Tea</b> & "cake"?', 'Both!'])
    expect(await getSettings()).toMatchObject({ pastDays: 30, olderAfterDays: 10 })
    expect((await listDrafts()).map(({ restored }) => restored).sort()).toEqual([null, 'sent-perhaps'].sort())
  })
})
