import { afterEach, describe, expect, it } from 'vitest'
import type { Backup, RestoredRow } from '#domain/backup'
import type { Draft } from '#domain/draft'
import { listDrafts, saveDraft } from '../../../renderer/store/drafts.ts'
import { getGeneration } from '../../../renderer/store/journal.ts'
import { listOutbox } from '../../../renderer/store/outbox.ts'
import { beginAfresh, closeBackups, getBackups, openBackups, restoreBackup, whenChosen } from '../../../renderer/sync/backups.ts'
import { soon } from '../../soon.ts'
import { reopen, useStore } from '../store/use-store.ts'
import { account, noon } from '../store/world.ts'
import { MadeUpMain } from './made-up-main.ts'

const draft = (conversationId: string, text: string): Draft => ({ conversationId, accountId: 'net:me', text, attachments: [], messageId: null, savedAt: noon, restored: null })
const row = (table: string, key: string, value: object, at = noon, ledger: RestoredRow['ledger'] = 'none'): RestoredRow => ({ table, key, at, json: JSON.stringify(value), ledger })
const backup: Backup = { id: 'b1', generation: 'before', kind: 'latest', at: noon, size: 1000, counts: { drafts: 2, accounts: 1, outbox: 1 }, accounts: ['me.example'] }
const item = {
  id: 'o1', accountId: 'net:me', conversationId: 'c1', text: 'on its way', language: null, attachments: [], queuedAt: noon, state: 'waiting', approvedAt: noon, isFirst: false, isAgain: false,
  asksBecause: null, attempts: 0, notBefore: noon, failure: null, sentMessageId: null, settledAt: null,
  target: { kind: 'reply', personId: 'p', threadId: 't', threadUri: 't', messageId: 'm', messageUri: 'm', messageRef: '', audience: 'public', warning: null },
}
const withBackup = (): MadeUpMain => {
  const main = new MadeUpMain()
  main.offer = [backup]
  // The answer on its way comes before the draft it belongs in front of.
  main.backups.set('b1', [[row('outbox', 'o1', item, noon, 'attempted'), row('accounts', 'net:me', account())], [row('drafts', 'c1', draft('c1', 'typed since'))], [row('drafts', 'c2', draft('c2', 'other'))]])
  return main
}
const words = async (): Promise<unknown> => (await listDrafts()).map(({ conversationId, text, restored }) => [conversationId, text, restored]).sort()

describe('an empty store next to backups', () => {
  useStore(account())
  afterEach(closeBackups)

  it('writes nothing anywhere before the user has chosen, however often Kith is started', async () => {
    const main = withBackup()
    for (let start = 0; start < 3; start++) {
      await openBackups(main.parts)
      expect(getBackups().offer).toEqual([backup])
      await saveDraft(draft('c9', `start ${start}`))
      main.pass(1000)
      await reopen()
    }
    expect(main.asked.filter((name) => name === 'appendJournal' || name === 'settleBackups')).toEqual([])
    expect(main.opened.map(({ isEmpty }) => isEmpty)).toEqual([true, true, true])
  })

  it('brings back what the user wrote, part by part with progress, sends nothing, and streams on from there', async () => {
    const main = withBackup()
    await openBackups(main.parts)
    let isChosen = false
    void whenChosen().then(() => {
      isChosen = true
    })
    const progress: number[] = []
    const counts = await restoreBackup('b1', ({ rows, of }) => {
      expect(of).toBe(4)
      progress.push(rows)
    })
    // The account stands here already, and was changed later here.
    expect(counts).toEqual({ written: 2, kept: 1, drafts: 1, unreadable: 0 })
    expect(progress).toEqual([0, 2, 3, 4])
    expect(await words()).toEqual([['c1', 'on its way\n\ntyped since', 'sent-perhaps'], ['c2', 'other', null]])
    expect(await listOutbox()).toEqual([])
    await soon(() => expect(isChosen).toBe(true))
    expect(getBackups().offer).toEqual([])
    const { id, isEmpty } = await getGeneration()
    expect([isEmpty, main.settled]).toEqual([false, [id]])
    await soon(() => expect([...main.state(id).keys()].sort()).toEqual(['accounts net:me', 'drafts c1', 'drafts c2', 'looks c1', 'outbox o1']))
  })

  it('cut off in the middle of a restore is offered it again, and nothing is there twice', async () => {
    const main = withBackup()
    await openBackups(main.parts)
    await expect(restoreBackup('b1', ({ rows }) => {
      if (rows === 3) main.isDown = true
    })).rejects.toThrow('no room')
    main.isDown = false
    await reopen()
    await openBackups(main.parts)
    expect(getBackups()).toMatchObject({ offer: [backup], isCutOff: true })
    await restoreBackup('b1')
    await restoreBackup('b1')
    expect(await words()).toEqual([['c1', 'on its way\n\ntyped since', 'sent-perhaps'], ['c2', 'other', null]])
  })

  it('stopped between two parts keeps what is back, says that it is a part, and goes on from there', async () => {
    const main = withBackup()
    await openBackups(main.parts)
    const stopping = new AbortController()
    await expect(restoreBackup('b1', ({ rows }) => {
      if (rows === 3) stopping.abort(new Error('stopped'))
    }, stopping.signal)).rejects.toThrow('stopped')
    expect(await words()).toEqual([['c1', 'typed since', null]])
    expect(getBackups()).toMatchObject({ offer: [backup], isCutOff: true })
    expect(main.settled).toEqual([])
    await restoreBackup('b1')
    expect(await words()).toEqual([['c1', 'on its way\n\ntyped since', 'sent-perhaps'], ['c2', 'other', null]])
    expect(getBackups().offer).toEqual([])
  })

  it('begins afresh where the user wants that, and is not asked again', async () => {
    const main = withBackup()
    await openBackups(main.parts)
    await beginAfresh()
    await whenChosen()
    await soon(() => expect(main.asked).toContain('appendJournal'))
    await reopen()
    await openBackups(main.parts)
    expect(getBackups().offer).toEqual([])
    expect(await words()).toEqual([])
    // It stays where it is, to be restored at any time.
    await restoreBackup('b1')
    expect(await listDrafts()).toHaveLength(2)
  })
})

describe('backups that cannot be opened', () => {
  useStore(account())
  afterEach(closeBackups)

  it('hold nothing up, are said, and are opened as soon as they can be', async () => {
    const main = withBackup()
    main.isDown = true
    await openBackups(main.parts)
    expect(getBackups()).toMatchObject({ problem: 'There is no room left.', offer: [], status: null })
    await saveDraft(draft('c9', 'written meanwhile'))
    main.isDown = false
    main.pass(main.restMs ?? 0)
    await soon(() => expect(getBackups()).toMatchObject({ problem: null, offer: [backup] }))
    expect(main.asked).not.toContain('appendJournal')
  })
})
