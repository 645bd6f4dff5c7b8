import { describe, expect, it } from 'vitest'
import type { RestoredRow } from '#domain/backup'
import type { Draft } from '#domain/draft'
import type { OutboxItem } from '#domain/outbox-item'
import { saveAccount } from '../../../../renderer/store/accounts.ts'
import { countSections } from '../../../../renderer/store/conversations.ts'
import { discardDraft, getDraft, listDrafts, saveDraft } from '../../../../renderer/store/drafts.ts'
import { listExceptions } from '../../../../renderer/store/exceptions.ts'
import { ask, read } from '../../../../renderer/store/open.ts'
import { listOutbox } from '../../../../renderer/store/outbox.ts'
import { isUnsent, restoreRows } from '../../../../renderer/store/restore.ts'
import { getSettings, saveSettings } from '../../../../renderer/store/settings.ts'
import { markDone } from '../../../../renderer/store/triage.ts'
import { rebuildStore } from '../../../../renderer/store/receive.ts'
import format1 from '../../../fixtures/store/backup-1.jsonl?raw'
import { apply, everything, useStore } from '../use-store.ts'
import { account, batch, conversationId, day, noon, picture, say } from '../world.ts'

const ana = conversationId('ana', 'walk')
const walk = [say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1 }), say('ho', 'bob', 'walk', { parent: 'root', at: noon + 2 })]
const draft = (text: string, patch: Partial<Draft> = {}): Draft => ({ conversationId: ana, accountId: 'net:me', text, attachments: [], messageId: null, savedAt: noon, restored: null, ...patch })
const item = (id: string, text: string, patch: Partial<OutboxItem> = {}): OutboxItem => ({
  id, accountId: 'net:me', conversationId: ana, text, language: null, attachments: [], queuedAt: noon + 5, state: 'waiting', approvedAt: noon + 5, isFirst: false, isAgain: false,
  asksBecause: null, attempts: 0, notBefore: noon + 5, failure: null, sentMessageId: null, settledAt: null, target: {
    kind: 'reply', personId: 'net:p-ana', threadId: 'net:t-walk', threadUri: 't-walk', messageId: 'net:hi', messageUri: 'hi', messageRef: '', audience: 'public', warning: null,
  }, ...patch,
})
const late = Date.now() + day
const row = (table: string, key: string, value: object | null, at = noon, ledger: RestoredRow['ledger'] = 'none'): RestoredRow =>
  ({ table, key, at, json: value === null ? null : JSON.stringify(value), ledger })
const draftRow = (text: string, at = noon, patch: Partial<Draft> = {}): RestoredRow => row('drafts', patch.conversationId ?? ana, draft(text, patch), at)
const itemRow = (id: string, text: string, ledger: RestoredRow['ledger'] = 'none', patch: Partial<OutboxItem> = {}): RestoredRow => row('outbox', id, item(id, text, patch), noon + 5, ledger)
const texts = async (): Promise<unknown> => (await listDrafts()).map(({ conversationId: id, text, restored }) => [id, text, restored])

describe('a backup brought back', () => {
  useStore(account())

  it('gives an empty inbox what the user wrote and decided, and what the network says again stands where it stood', async () => {
    const triage = { conversationId: conversationId('bob', 'walk'), state: 'done', decidedAt: noon, seenUntil: noon + 2, returnsAt: null }
    const counts = await restoreRows([
      draftRow('half a sente'), row('triage', triage.conversationId, triage), row('settings', 'pastDays', { key: 'pastDays', value: 30 }),
      row('exceptions', 'domain seo.example', { id: 'domain seo.example', by: 'domain', value: 'seo.example', is: 'noise', decidedAt: noon }),
      row('accounts', 'net:other', account('other')), row('looks', ana, { conversationId: ana, shownAt: noon, openedAt: null }),
    ], noon)
    expect(counts).toEqual({ written: 6, kept: 0, drafts: 0, unreadable: 0 })
    await apply(batch(walk))
    expect(await countSections(noon)).toMatchObject({ waiting: 1, done: 1 })
    expect((await getDraft(ana))?.text).toBe('half a sente')
    expect((await getSettings()).pastDays).toBe(30)
    expect((await listExceptions()).map(({ value }) => value)).toEqual(['seo.example'])
    expect(await read(({ accounts }) => accounts.count())).toBe(2)
  })

  it('over a lived-in inbox changes only what is older here, rows that went included', async () => {
    await apply(batch(walk))
    await markDone(ana, noon)
    await saveSettings({ pastDays: 7, theme: 'dark' })
    const counts = await restoreRows([
      row('triage', ana, null), row('settings', 'pastDays', { key: 'pastDays', value: 30 }, late), row('settings', 'theme', null, late),
    ], noon)
    expect(counts).toMatchObject({ written: 2, kept: 1 })
    expect(await getSettings()).toMatchObject({ pastDays: 30, theme: 'system' })
    expect(await countSections(noon)).toMatchObject({ done: 1 })
    expect(await restoreRows([row('triage', ana, null, late)], noon)).toMatchObject({ written: 1 })
    expect(await countSections(noon)).toMatchObject({ done: 0, waiting: 2 })
  })

  it('that says the same at the same time keeps what is here', async () => {
    await saveDraft(draft('here'))
    const at = (await read(({ changes }) => changes.get(`drafts ${ana}`)))?.at ?? 0
    expect(await restoreRows([draftRow('here', at)], noon)).toMatchObject({ written: 0, kept: 1 })
    expect((await getDraft(ana))?.text).toBe('here')
  })

  it('takes no words from here because a draft went elsewhere, but says that they may have been sent from there; twice is as once', async () => {
    await saveDraft(draft('typed here'))
    expect(await restoreRows([row('drafts', ana, null, late)], noon)).toMatchObject({ written: 1, kept: 0 })
    expect(await texts()).toEqual([[ana, 'typed here', 'sent-perhaps']])
    const before = await everything(['changes'])
    expect(await restoreRows([row('drafts', ana, null, late)], noon + 50)).toMatchObject({ written: 0, kept: 1 })
    expect(await everything(['changes'])).toEqual(before)
    await saveDraft(draft('typed here, read again', { savedAt: noon + 90 }))
    await restoreRows([row('drafts', ana, null, late)], noon + 99)
    expect(await texts()).toEqual([[ana, 'typed here, read again', null]])
  })

  it('says nothing of the kind where words were written here since it went elsewhere', async () => {
    await saveDraft(draft('typed here'))
    await restoreRows([row('drafts', ana, null, noon)], noon)
    expect(await texts()).toEqual([[ana, 'typed here', null]])
  })

  it.each<[string, object, boolean]>([
    ['lets go of a draft whose very words were sent from elsewhere since', { queuedAt: noon + 5 }, true],
    ['keeps one whose words were sent before they were written here', { queuedAt: noon - 5 }, false],
    ['keeps one that says something else', { text: 'typed' }, false],
    ['keeps one with a picture that was not sent', { attachments: [picture('a')] }, false],
  ])('%s', async (_, patch, isGone) => {
    await saveDraft(draft('typed here'))
    await restoreRows([row('drafts', ana, null, late), row('outbox', 'o1', { ...item('o1', 'typed here', { state: 'sent' }), ...patch })], noon)
    expect(await texts()).toEqual(isGone ? [] : [[ana, 'typed here', 'sent-perhaps']])
  })

  it('does not bring back what was thrown away later, nor from an older backup what went in a newer one', async () => {
    await saveDraft(draft('thrown away'))
    await discardDraft(ana)
    await restoreRows([draftRow('thrown away')], noon)
    expect(await texts()).toEqual([])
    await restoreRows([row('drafts', 'c9', null, noon + 10)], noon)
    await restoreRows([draftRow('older', noon + 9, { conversationId: 'c9' })], noon)
    expect(await texts()).toEqual([])
    await restoreRows([draftRow('newer', noon + 11, { conversationId: 'c9' })], noon)
    expect(await texts()).toEqual([['c9', 'newer', null]])
  })

  it('twice is as once', async () => {
    await apply(batch(walk))
    const rows = [draftRow('half a sente'), itemRow('o1', 'on its way'), itemRow('o2', 'after it', 'attempted', { queuedAt: noon + 9 })]
    expect(await restoreRows(rows, noon)).toMatchObject({ written: 1, drafts: 2 })
    const before = await everything(['changes'])
    expect(await restoreRows(rows, noon + 50)).toEqual({ written: 0, kept: 3, drafts: 0, unreadable: 0 })
    expect(await everything(['changes'])).toEqual(before)
    // What was sent from there or thrown away meanwhile stays away, and an answer does not come back a second time.
    await discardDraft(ana)
    await restoreRows(rows, noon + 50)
    expect(await texts()).toEqual([])
  })

  it('sends nothing by itself: answers on their way are drafts, put before what stands there, marked by what main knows', async () => {
    await restoreRows([
      draftRow('typed since'), itemRow('o1', 'first'), itemRow('o2', 'second', 'none', { queuedAt: noon + 6, state: 'holding', approvedAt: null }),
      itemRow('o3', 'arrived', 'sent', { state: 'sending' }), itemRow('o4', 'long there', 'none', { state: 'sent' }),
      itemRow('o5', 'perhaps', 'attempted', { conversationId: 'c5', state: 'unsure' }), itemRow('o6', 'refused', 'none', { conversationId: 'c6', state: 'refused' }),
    ], noon)
    expect(await listOutbox()).toEqual([])
    expect((await texts() as string[][]).sort()).toEqual([
      ['c5', 'perhaps', 'sent-perhaps'], ['c6', 'refused', 'not-sent'], [ana, 'first\n\nsecond\n\ntyped since', 'not-sent'],
    ].sort())
    for (const state of ['holding', 'waiting', 'sending', 'unsure', 'refused'] as const) {
      expect(await ask('takeNext', 'net:me', Number.MAX_SAFE_INTEGER - 1), state).toBeNull()
    }
  })

  it('leaves an answer this store still has as it is', async () => {
    await apply(batch(walk))
    const queued = await ask('queueReply', { conversationId: ana, text: 'on its way here' }, noon)
    const counts = await restoreRows([row('outbox', queued.id, { ...queued, text: 'an older state' }, late, 'attempted')], noon)
    expect(counts).toMatchObject({ kept: 1, drafts: 0 })
    expect((await listOutbox()).map(({ text, state }) => [text, state])).toEqual([['on its way here', queued.state]])
    expect(await texts()).toEqual([])
  })

  it('holds together what was seen here and what was seen there', async () => {
    await apply(batch(walk))
    await ask('markShown', [ana], late)
    await restoreRows([row('looks', ana, { conversationId: ana, shownAt: noon, openedAt: noon + 5 })], noon)
    expect(await read(({ looks }) => looks.get(ana))).toEqual({ conversationId: ana, shownAt: noon, openedAt: noon + 5 })
  })

  it('skips what cannot be read or is none of ours, and takes the rest', async () => {
    const counts = await restoreRows([
      { table: 'drafts', key: 'c1', at: noon, json: '{"conversationId":', ledger: 'none' }, row('drafts', 'c2', draft('of another row')), row('messages', 'net:hi', { id: 'net:hi' }),
      row('settings', 'pastDays', { key: 'pastDays', value: 'many' }), row('settings', 'unheard', { key: 'unheard', value: 1 }), draftRow('good'),
    ], noon)
    expect(counts).toEqual({ written: 1, kept: 0, drafts: 0, unreadable: 5 })
    expect(await texts()).toEqual([[ana, 'good', null]])
  })

  it('stops no work here that was stopped where it comes from', async () => {
    const counts = await restoreRows([row('settings', 'stoppedWork', { key: 'stoppedWork', value: ['index'] }, late)], noon)
    expect(counts).toMatchObject({ written: 0, kept: 1 })
    expect((await getSettings()).stoppedWork).toEqual([])
  })

  it('never takes an account away: with it would go all its network said', async () => {
    await restoreRows([row('accounts', 'net:me', null, late)], noon)
    expect(await read(({ accounts }) => accounts.count())).toBe(1)
  })

  it('finds the user in somebody seen before, and derives what follows as if it had always been so', async () => {
    await apply(batch([...walk, say('hey', 'me2', 'walk', { parent: 'hi', at: noon + 9 })]))
    await restoreRows([row('accounts', 'net:me2', account('me2'))], noon)
    expect(await countSections(noon)).toMatchObject({ waiting: 1, answered: 1 })
    const before = await everything()
    await rebuildStore()
    expect(await everything()).toEqual(before)
  })

  it('goes to the journal of this store with the times it had, so that the next merge knows what is newer', async () => {
    await restoreRows([draftRow('old words', noon + 3), row('drafts', 'c7', null, noon + 4)], noon)
    const rows = await read(({ changes }) => changes.orderBy('seq').toArray())
    expect(rows.filter(({ table }) => table === 'drafts').map(({ key, at, isGone }) => [key, at, isGone])).toEqual([[ana, noon + 3, false], ['c7', noon + 4, true]])
    expect(new Set(rows.map(({ seq }) => seq)).size).toBe(rows.length)
  })

  it('of thousands of rows is merged in steps', async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => draftRow(`words ${at}`, noon, { conversationId: `c${at}` }))
    expect(await restoreRows(rows, noon)).toMatchObject({ written: 1500 })
    expect(await read(({ drafts }) => drafts.count())).toBe(1500)
    await saveAccount(account('late'))
    const seqs = (await read(({ changes }) => changes.toArray())).map(({ seq }) => seq)
    expect(new Set(seqs).size).toBe(seqs.length)
  })
})

describe('a backup of format 1', () => {
  useStore()

  it('is read by every later Kith', async () => {
    const rows = format1.trimEnd().split('\n').map((line) => JSON.parse(line) as RestoredRow)
    const [unsent, others] = [rows.filter(isUnsent), rows.filter((one) => !isUnsent(one))]
    expect(await restoreRows(others, noon)).toMatchObject({ unreadable: 0, drafts: 0 })
    expect(await restoreRows(unsent, noon)).toMatchObject({ drafts: 1 })
    expect((await texts() as string[][]).sort()).toEqual([[conversationId('cleo', 'post'), 'half a <sente', null], [conversationId('somebody-3', 'talk-3'), 'on its way', 'sent-perhaps']].sort())
    expect(await read(async ({ accounts, triage, looks, settings, exceptions }) => Promise.all([accounts, triage, looks, settings, exceptions].map((table) => table.count())))).toEqual([2, 3, 7, 2, 1])
  })
})

describe('an answer in a backup', () => {
  it.each([[itemRow('o', 'x'), true], [itemRow('o', 'x', 'none', { state: 'sent' }), false], [row('outbox', 'o', null), false], [draftRow('x'), false]])('is known as on its way or not (%#)', (given, is) => {
    expect(isUnsent(given)).toBe(is)
  })
})
