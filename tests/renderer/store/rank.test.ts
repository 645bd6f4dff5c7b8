import { describe, expect, it } from 'vitest'
import { countSections, countWaitingFromBefore, getConversation, listConversations } from '../../../renderer/store/conversations.ts'
import { listFold } from '../../../renderer/store/folds.ts'
import { markOpened, markShown } from '../../../renderer/store/looks.ts'
import { onTablesChanged } from '../../../renderer/store/open.ts'
import { queueReply } from '../../../renderer/store/outbox.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import type { PageKey } from '../../../renderer/store/rows.ts'
import { apply, listPeople, useStore } from './use-store.ts'
import { batch, conversationId, day, noon, say } from './world.ts'

const call = (by: string, at: number, text = 'I was at the harbour') => say(`call-${by}`, by, `of-${by}`, { names: ['me'], at, text })
/** So many exchanges, all answered. */
const talk = (by: string, times: number) => Array.from({ length: times }, (_, at) => [
  say(`hi-${by}${at}`, by, `talk-${by}${at}`, { names: ['me'], at: noon - day + at }), say(`re-${by}${at}`, 'me', `talk-${by}${at}`, { parent: `hi-${by}${at}`, at: noon - day + at + 1 }),
]).flat()
const names = async (section: 'waiting' | 'older' = 'waiting', now = noon + day): Promise<string[]> =>
  (await listPeople({ section, after: null, limit: 50 }, now)).rows.map(({ person: { name } }) => name)

describe('who stands first', () => {
  useStore()

  it('is whom you have talked with most, then who asks, then who waits longest; closing words stand last', async () => {
    await apply(batch([
      ...talk('often', 3), ...talk('once', 1), call('thanks', noon, 'Thanks a lot!'), call('early', noon + 1), call('late', noon + 2),
      call('asking', noon + 3, 'Were you at the harbour?'), call('once', noon + 4), call('often', noon + 5),
    ]))
    expect(await names()).toEqual(['often', 'once', 'asking', 'early', 'late', 'thanks'])
    const { rows } = await listPeople({ section: 'waiting', after: null, limit: 50 })
    expect(rows.map(({ tier, exchanges, reason: { key, params } }) => [tier, exchanges, key, params['exchanges']])).toEqual([
      [3, 3, 'named-you', 3], [5, 1, 'named-you', 1], [6, 0, 'asked-you', 0], [7, 0, 'named-you', 0], [7, 0, 'named-you', 0], [11, 0, 'closed-kindly', 0],
    ])
    expect((await getConversation(conversationId('often', 'of-often')))?.conversation.exchanges).toBe(3)
  })

  it('moves when you two talk somewhere else', async () => {
    await apply(batch([call('ana', noon + 1), call('bob', noon + 2)]))
    expect(await names()).toEqual(['ana', 'bob'])
    await apply(batch(talk('bob', 1)))
    expect(await names()).toEqual(['bob', 'ana'])
    await apply(batch([], { gone: [{ messageId: 'net:re-bob0', at: noon + 9 }] }))
    expect(await names()).toEqual(['bob', 'ana', 'bob'])
  })
})

describe('what is older', () => {
  useStore()
  const later = noon + 40 * day

  it('stands apart once it was shown before, page by page everything once', async () => {
    await apply(batch(Array.from({ length: 30 }, (_, at) => call(`p${at}`, noon + at * 1000, at % 3 ? 'I was there' : 'Were you there?'))))
    const { rows } = await listPeople({ section: 'waiting', after: null, limit: 20 }, later)
    expect(rows).toHaveLength(20)
    await markShown(rows.map(({ id }) => id), noon + day)
    await apply(batch([call('fresh', later - day), call('fresher', later - day, 'And you?')]))
    const all: Record<string, string[]> = {}
    for (const section of ['waiting', 'older'] as const) {
      const found: string[] = []
      for (let after: PageKey | null | undefined; after !== null;) {
        const page = await listPeople({ section, after: after ?? null, limit: 3 }, later)
        found.push(...page.rows.map(({ id }) => id))
        after = page.next
      }
      all[section] = found
    }
    expect(all['older']).toEqual(rows.map(({ id }) => id))
    expect(all['waiting']).toHaveLength(12)
    expect(new Set(Object.values(all).flat()).size).toBe(32)
    expect(await countSections(later)).toMatchObject({ waiting: 12, older: 20 })
    expect(await countSections(noon + day)).toMatchObject({ waiting: 32, older: 0 })
  })

  it('skips over what is older in every tier, also when it was all shown', async () => {
    const people = Array.from({ length: 12 }, (_, at) => call(`p${at}`, at % 2 ? noon + at : later - day + at, at % 4 < 2 ? 'I was there' : 'Were you there?'))
    await apply(batch(people))
    await markShown(people.map(({ id }) => conversationId(id.slice('net:call-'.length), `of-${id.slice('net:call-'.length)}`)), noon)
    expect(await names('waiting', later)).toEqual(['p2', 'p6', 'p10', 'p0', 'p4', 'p8'])
    expect(await names('older', later)).toEqual(['p3', 'p7', 'p11', 'p1', 'p5', 'p9'])
  })

  it('follows the setting, and to be shown twice writes nothing', async () => {
    await apply(batch([call('ana', noon)]))
    await markShown([conversationId('ana', 'of-ana')], noon + 5)
    const changed: unknown[] = []
    const stop = onTablesChanged((tables) => changed.push([...tables]))
    await markShown([conversationId('ana', 'of-ana')], noon + 6)
    stop()
    expect(changed).toEqual([])
    expect(await names('older', noon + 8 * day)).toEqual([])
    await saveSettings({ olderAfterDays: 7 })
    expect(await names('older', noon + 8 * day)).toEqual(['ana'])
  })
})

describe('a thread in which many strangers wait', () => {
  useStore()
  const crowd = (count: number) => [say('root', 'me', 'post', { at: noon }), ...Array.from({ length: count }, (_, at) =>
    say(`r${at}`, `s${at}`, 'post', { parent: 'root', at: noon + 100 - at, text: at % 5 === 1 ? 'Is it open on Sunday?' : 'I was there yesterday' }))]
  const list = async () => (await listConversations({ section: 'waiting', after: null, limit: 20 }, noon + day)).rows

  it('folds into one row that stands where its first person would, and opens person by person', async () => {
    await apply(batch([...crowd(60), call('ana', noon - 5), call('bob', noon + 500, 'And you?')]))
    const rows = await list()
    expect(rows.map(({ type, id }) => [type, id])).toEqual([['fold', 'fold net:t-post'], ['person', conversationId('bob', 'of-bob')], ['person', conversationId('ana', 'of-ana')]])
    expect(rows[0]).toMatchObject({ people: 60, asking: 12, tier: 6, waitingSince: noon + 44, personNames: ['s56', 's51', 's46', 's41'], reason: { key: 'folded', params: { people: 60, asking: 12 } }, thread: { id: 'net:t-post' } })
    expect(await countSections(noon + day)).toMatchObject({ waiting: 62 })
    const inside: string[] = []
    for (let after: PageKey | null | undefined; after !== null;) {
      const page = await listFold('net:t-post', { after: after ?? null, limit: 7 })
      for (const row of page.rows) if (row.type === 'person') inside.push(row.person.name)
      after = page.next
    }
    expect(inside).toHaveLength(60)
    expect([inside[0], inside[11], inside[12], inside.at(-1)]).toEqual(['s56', 's1', 's59', 's0'])
  })

  it('opens up again when fewer than eight are left, and lets go of whom you have talked with', async () => {
    await apply(batch(crowd(9)))
    expect((await list()).map(({ type }) => type)).toEqual(['fold'])
    await apply(batch(talk('s3', 1)))
    expect((await list()).map(({ type }) => type)).toEqual(['person', 'fold'])
    await markOpened(conversationId('s5', 'post'), noon + 200)
    await queueReply({ conversationId: conversationId('s5', 'post'), text: 'hello' }, noon + 200)
    expect((await list()).map(({ type }) => type)).toEqual(Array.from({ length: 8 }, () => 'person'))
    expect((await listFold('net:t-post', { after: null, limit: 5 })).rows).toEqual([])
  })

  it('shown once, is older as a whole', async () => {
    await apply(batch([...crowd(10), call('ana', noon)]))
    await markShown(['fold net:t-post'], noon + 200)
    expect(await countSections(noon + 40 * day)).toMatchObject({ waiting: 1, older: 10 })
    expect((await listConversations({ section: 'older', after: null, limit: 5 }, noon + 40 * day)).rows.map(({ type }) => type)).toEqual(['fold'])
  })

  it('counts person by person among those who waited from before an account was added', async () => {
    await apply(batch([...crowd(10), call('ana', noon), call('bob', noon + 500)]))
    expect(await countWaitingFromBefore(noon + 200)).toBe(11)
  })
})
