import { beforeEach, describe, expect, it } from 'vitest'
import { getAbout, linkPeople, listFollowUps, removeFollowUp, saveFollowUp, saveNote } from '../../../renderer/store/about.ts'
import { removeAccount } from '../../../renderer/store/accounts.ts'
import { ask, read } from '../../../renderer/store/open.ts'
import { betweenWords, labelsOf } from '../../../renderer/people/words.ts'
import { apply, reopen, useStore } from './use-store.ts'
import { account, batch, conversationId, day, noon, person, say, thread } from './world.ts'

const note = (text: string, labels: readonly string[] = []) => ({ personId: 'net:p-ana', text, labels, savedAt: noon })

describe('everything about one person', () => {
  useStore(account('me', { addedAt: noon - 30 * day }))
  beforeEach(async () => {
    await apply(batch([
      say('root', 'me', 'walk', { at: noon - 5 * day }), say('hi', 'ana', 'walk', { parent: 'root', at: noon - 4 * day }), say('yes', 'me', 'walk', { parent: 'hi', at: noon - 3 * day }),
      say('again', 'ana', 'walk', { parent: 'yes', at: noon - 3 * day + 1 }), say('more', 'me', 'walk', { parent: 'again', at: noon - 3 * day + 2 }),
      say('own', 'ana', 'tea', { at: noon - 2 * day }), say('reach', 'me', 'tea', { parent: 'own', at: noon - day }),
      say('far', 'ana', 'other', { at: noon }),
    ], { threads: [thread('walk', { authorId: 'net:p-me' }), thread('tea', { authorId: 'net:p-ana' }), thread('other')], people: [person('me'), person('ana', { bio: 'Walks' })], followerEvents: [{ id: 'f', accountId: 'net:me', personId: 'net:p-ana', kind: 'followed', at: noon - 10 * day }] }))
  })

  it('is how you met, how deep you have talked, and every thread of you two, the latest first', async () => {
    const about = await getAbout('net:p-ana')
    expect(about).toMatchObject({ person: { bio: 'Walks' }, met: { how: 'followed', at: noon - 10 * day }, note: null })
    expect(about?.talks.map(({ conversationId: id, isUnanswered, isMine }) => [id, isUnanswered, isMine])).toEqual([
      [conversationId('ana', 'tea'), true, false], [conversationId('ana', 'walk'), false, true],
    ])
    const words = about ? betweenWords(about, noon).join(' ') : ''
    expect(words).toMatch(/^Followed you on .*\. \d exchanges.*You wrote to them 1 day ago; no answer so far\.$/u)
    expect(await getAbout('net:p-nobody')).toBeNull()
  })

  it('holds the user’s notes and labels, over a restart and in the journal; nothing in them is no note', async () => {
    await saveNote(note('Owes me a teapot', labelsOf('walkers, , Leipzig, walkers ')))
    await reopen()
    expect((await getAbout('net:p-ana'))?.note).toEqual(note('Owes me a teapot', ['walkers', 'Leipzig']))
    expect(await read(({ changes }) => changes.get('notes net:p-ana'))).toMatchObject({ isGone: false })
    await saveNote(note('  '))
    expect((await getAbout('net:p-ana'))?.note).toBeNull()
    expect(await read(({ changes }) => changes.get('notes net:p-ana'))).toMatchObject({ isGone: true })
  })

  it('comes back from a backup, the newer note stands', async () => {
    const row = (at: number, text: string) => ({ table: 'notes', key: 'net:p-ana', at, json: JSON.stringify(note(text)), ledger: 'none' as const })
    expect(await ask('restore', [row(noon, 'from a backup')], noon + 1)).toMatchObject({ written: 1 })
    await saveNote(note('written here'))
    expect(await ask('restore', [row(noon + 1, 'an older one')], noon + 2)).toMatchObject({ written: 0, kept: 1 })
    expect((await getAbout('net:p-ana'))?.note?.text).toBe('written here')
  })

  it('goes with the account where the user deletes its words, and stays where they keep them', async () => {
    await saveNote(note('Owes me a teapot'))
    await removeAccount('net:me', true)
    expect(await read(({ notes }) => notes.count())).toBe(1)
  })

  it('goes with the account’s words', async () => {
    await saveNote(note('Owes me a teapot'))
    await removeAccount('net:me', false)
    expect(await read(({ notes }) => notes.count())).toBe(0)
  })

  it('holds what the user said they would do, open ones first, also of who is the same human, over a restart', async () => {
    const promise = (id: string, madeAt: number, doneAt: number | null = null, personId = 'net:p-ana') => ({ id, personId, text: `promise ${id}`, madeAt, doneAt })
    for (const one of [promise('old', noon, noon + 5), promise('new', noon + 2), promise('first', noon + 1), promise('elsewhere', noon + 3, null, 'net:p-me')]) await saveFollowUp(one)
    await saveFollowUp({ ...promise('nothing', noon), text: ' ' })
    await linkPeople('net:p-ana', 'net:p-me', noon)
    await reopen()
    expect((await getAbout('net:p-ana'))?.followUps.map(({ id }) => id)).toEqual(['elsewhere', 'new', 'first', 'old'])
    expect((await listFollowUps()).map(({ followUp: { id }, person: who }) => [id, who?.id])).toEqual([['first', 'net:p-ana'], ['new', 'net:p-ana'], ['elsewhere', 'net:p-me']])
    await removeFollowUp('new')
    expect((await listFollowUps()).map(({ followUp: { id } }) => id)).toEqual(['first', 'elsewhere'])
    expect(await read(({ changes }) => changes.get('followUps new'))).toMatchObject({ isGone: true })
  })

  it('comes back from a backup with what was promised, and forgets it with the account’s words', async () => {
    const row = { table: 'followUps', key: 'a', at: noon, json: JSON.stringify({ id: 'a', personId: 'net:p-ana', text: 'Send the map', madeAt: noon, doneAt: null }), ledger: 'none' as const }
    expect(await ask('restore', [row], noon + 1)).toMatchObject({ written: 1, unreadable: 0 })
    expect((await getAbout('net:p-ana'))?.followUps).toMatchObject([{ text: 'Send the map' }])
    await removeAccount('net:me', false)
    expect(await listFollowUps()).toEqual([])
  })
})
