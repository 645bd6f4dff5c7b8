import { describe, expect, it } from 'vitest'
import { countHidden, countSections, getConversation, listConversations } from '../../../renderer/store/conversations.ts'
import { saveDraft } from '../../../renderer/store/drafts.ts'
import { addException, listExceptions, removeException } from '../../../renderer/store/exceptions.ts'
import { markOpened } from '../../../renderer/store/looks.ts'
import { ask } from '../../../renderer/store/open.ts'
import { rebuildStore } from '../../../renderer/store/receive.ts'
import { markDone, restoreTriage } from '../../../renderer/store/triage.ts'
import { apply, listPeople, reopen, useStore } from './use-store.ts'
import { batch, conversationId, day, noon, person, say } from './world.ts'

const target = 'https://www.seo.example/offer'
/** Noise whatever the rules weigh: a link, people tagged with it, and not a word. */
const drop = `@me.example @ana.example @bob.example @cleo.example ${target}`
const linked = (text: string, to = target) => ({ text, marks: [{ kind: 'link' as const, from: text.indexOf(to), to: text.indexOf(to) + to.length, target: to }] })
const blast = (name: string, inThread: string, at = noon + 1, by = 'spam', text = drop) =>
  say(name, by, inThread, { names: ['me', 'ana', 'bob', 'cleo'], kind: 'mention', at, ...linked(text) })
const hello = say('hello', 'ana', 'walk', { names: ['me'], kind: 'mention', text: 'Were you at the harbour yesterday evening?', at: noon + 2 })

const finished = async (): Promise<void> => {
  while (await ask('doChore'));
}
const counts = async () => {
  const { waiting, hidden } = await countSections(noon + day)
  return { waiting, hidden }
}
const reasonKey = async (): Promise<string> => (await listPeople({ section: 'hidden', after: null, limit: 1 })).rows[0]?.reason.key ?? ''
const spam = (inThread: string): string => conversationId('spam', inThread)

describe('noise', () => {
  useStore()

  it('is hidden with its reason, and people are not', async () => {
    await apply(batch([blast('b1', 'one'), hello]))
    expect(await counts()).toEqual({ waiting: 1, hidden: 1 })
    expect((await listPeople({ section: 'hidden', after: null, limit: 5 })).rows).toMatchObject([{ person: { name: 'spam' }, turn: 'quiet', reason: { key: await reasonKey(), params: { links: 1, people: 3 } } }])
    expect(await countHidden()).toEqual([{ reasonKey: await reasonKey(), count: 1 }])
  })

  it('one key brings a sender back, and the next one by them is shown; taking it back hides both', async () => {
    await apply(batch([blast('b1', 'one')]))
    expect(await addException({ by: 'sender', value: 'net:p-spam', is: 'person' }, noon + 5)).toBeNull()
    await apply(batch([blast('b2', 'two', noon + 6)]))
    expect(await counts()).toEqual({ waiting: 2, hidden: 0 })
    expect(await countHidden()).toEqual([])
    await reopen()
    expect(await listExceptions()).toEqual([{ by: 'sender', value: 'net:p-spam', is: 'person', decidedAt: noon + 5 }])
    await removeException({ by: 'sender', value: 'net:p-spam' })
    expect(await counts()).toEqual({ waiting: 0, hidden: 2 })
  })

  it('“hide this person” hides all their words, also in what was opened, with the reason that you marked them', async () => {
    await apply(batch([hello]))
    await markOpened(conversationId('ana', 'walk'), noon + 3)
    await addException({ by: 'sender', value: 'net:p-ana', is: 'noise' }, noon + 5)
    expect((await listPeople({ section: 'hidden', after: null, limit: 5 })).rows).toMatchObject([{ reason: { key: 'marked-sender', params: { value: 'net:p-ana', decidedAt: noon + 5 } } }])
    const before = await addException({ by: 'sender', value: 'net:p-ana', is: 'person' }, noon + 6)
    expect(before).toEqual({ by: 'sender', value: 'net:p-ana', is: 'noise', decidedAt: noon + 5 })
    expect(await counts()).toEqual({ waiting: 1, hidden: 0 })
  })

  it('a domain marked as noise or as no noise touches exactly what links there', async () => {
    const story = (name: string, to: string) => say(name, name, name, { parent: `root-${name}`, at: noon + 3, ...linked(`This one is about your harbour, I thought of you: ${to}`, to) })
    await apply(batch([say('root-cleo', 'me', 'cleo'), say('root-dora', 'me', 'dora'), story('cleo', 'https://paper.example/story'), story('dora', 'https://other.example/story'), blast('b1', 'one')]))
    expect(await counts()).toEqual({ waiting: 2, hidden: 1 })
    await addException({ by: 'domain', value: 'www.Paper.example', is: 'noise' }, noon + 5)
    await finished()
    expect((await listPeople({ section: 'waiting', after: null, limit: 5 })).rows.map(({ person: { name } }) => name)).toEqual(['dora'])
    await addException({ by: 'domain', value: 'seo.example', is: 'person' }, noon + 6)
    await finished()
    expect(await counts()).toEqual({ waiting: 2, hidden: 1 })
    await removeException({ by: 'domain', value: 'paper.example' })
    await finished()
    expect(await counts()).toEqual({ waiting: 3, hidden: 0 })
  })

  it('a reason that was wrong hides nothing any more, also after Kith was closed in the middle of it', async () => {
    await apply(batch([blast('b1', 'one'), hello]))
    const key = await reasonKey()
    await addException({ by: 'reason', value: key, is: 'person' }, noon + 5)
    await reopen()
    await finished()
    expect(await counts()).toEqual({ waiting: 2, hidden: 0 })
    await removeException({ by: 'reason', value: key })
    await finished()
    expect(await counts()).toEqual({ waiting: 1, hidden: 1 })
  })

  it('a text nobody minds when it is sent to many is still noise of its own kind when it was not', async () => {
    const offer = 'Guest post offer: we write SEO articles with dofollow links for your blog. Best prices, DM us https://seo.example/offer'
    await apply(batch([say('pitch', 'spam', 'one', { names: ['me'], kind: 'mention', at: noon + 1, ...linked(offer, 'https://seo.example/offer') }), hello]))
    expect(await counts()).toEqual({ waiting: 1, hidden: 1 })
    expect(await reasonKey()).not.toBe('same-text')
    await addException({ by: 'reason', value: 'same-text', is: 'person' }, noon + 5)
    await finished()
    await rebuildStore()
    expect(await counts()).toEqual({ waiting: 1, hidden: 1 })
  })

  it('to look at something hidden does not bring it back; what was opened before it turned out to be noise stays', async () => {
    await apply(batch([blast('b1', 'one')]))
    await markOpened(spam('one'), noon + 5)
    await apply(batch([], { people: [person('spam', { name: 'Spam' })] }))
    expect(await counts()).toEqual({ waiting: 0, hidden: 1 })
    await apply(batch([say('kind', 'eve', 'two', { names: ['me'], kind: 'mention', text: 'Lovely picture of the harbour', at: noon + 6 })]))
    await markOpened(conversationId('eve', 'two'), noon + 7)
    await apply(batch([blast('kind', 'two', noon + 6, 'eve')]))
    expect(await counts()).toEqual({ waiting: 1, hidden: 1 })
  })

  it('a draft or a decision in it brings it back for good', async () => {
    await apply(batch([blast('b1', 'one'), blast('b2', 'two')]))
    await saveDraft({ conversationId: spam('one'), accountId: 'net:me', text: 'No, thank you', attachments: [], messageId: null, restored: null, savedAt: noon + 5 })
    expect(await counts()).toEqual({ waiting: 1, hidden: 1 })
    await saveDraft({ conversationId: spam('one'), accountId: 'net:me', text: '', attachments: [], messageId: null, restored: null, savedAt: noon + 6 })
    expect(await counts()).toEqual({ waiting: 1, hidden: 1 })
    await restoreTriage(spam('two'), await markDone(spam('two'), noon + 7))
    expect(await counts()).toEqual({ waiting: 2, hidden: 0 })
  })

  it('is judged anew when the two begin to talk', async () => {
    const [text, to] = ['Great post! https://gus.example', 'https://gus.example']
    await apply(batch([say('praise', 'gus', 'one', { names: ['me'], kind: 'mention', at: noon + 1, ...linked(text, to) })]))
    expect(await counts()).toEqual({ waiting: 0, hidden: 1 })
    await apply(batch([say('hi', 'gus', 'two', { names: ['me'], at: noon + 2 }), say('re', 'me', 'two', { parent: 'hi', at: noon + 3 })]))
    // Whom the user has answered twice is never hidden (rules/noise.ts).
    await apply(batch([say('and', 'gus', 'two', { parent: 're', at: noon + 4 }), say('so', 'me', 'two', { parent: 'and', at: noon + 5 })]))
    expect(await counts()).toEqual({ waiting: 1, hidden: 0 })
  })

  it('the same text sent to others is seen by all of them, whoever comes first; short ones only count from the same person', async () => {
    const others = async () => Object.fromEntries((await listPeople({ section: 'hidden', after: null, limit: 50 })).rows.map(({ threadId, reason }) => [threadId.slice('net:t-'.length), reason.params['others']]))
    const long = `Our newest collection of hand made wooden harbours, dear friends ${target}`
    await apply(batch([blast('s1', 'one', noon + 1, 'hugo', long)]))
    expect(await others()).toEqual({ one: 0 })
    await apply(batch([blast('s2', 'two', noon + 1, 'ivy', `@me.example ${long}`), blast('s3', 'three', noon + 1, 'hugo', long), blast('s4', 'three', noon + 2, 'hugo', long)]))
    expect(await others()).toEqual({ one: 3, two: 3, three: 2 })
    const short = `Newest harbours, dear friends ${target}`
    await apply(batch([blast('s5', 'five', noon + 1, 'kim', short), blast('s6', 'six', noon + 1, 'leo', short), blast('s7', 'seven', noon + 1, 'kim', short)]))
    expect(await others()).toMatchObject({ five: 1, six: 0, seven: 1 })
    await apply(batch([blast('s7', 'seven', noon + 1, 'kim', drop)]))
    expect(await others()).toMatchObject({ five: 0, six: 0, seven: 0 })
  })

  it('what somebody sent first is judged anew when others bring the same text, and again when they say something else', async () => {
    const text = `Our newest collection of hand made wooden harbours, dear friends ${target}`
    const sent = (name: string, by: string, at: number) => say(name, by, name, { names: ['me'], kind: 'mention', at, ...linked(text) })
    await apply(batch([sent('first', 'hugo', noon + 1), hello]))
    expect(await counts()).toEqual({ waiting: 2, hidden: 0 })
    await apply(batch([sent('second', 'ivy', noon + 3), sent('third', 'kim', noon + 4)]))
    expect(await counts()).toEqual({ waiting: 1, hidden: 3 })
    const reasonOf = async (by: string, inThread: string) => (await getConversation(conversationId(by, inThread)))?.conversation.reason
    expect(await reasonOf('hugo', 'first')).toMatchObject({ key: 'same-text', params: { others: 2 } })
    await apply(batch([say('second', 'ivy', 'second', { names: ['me'], kind: 'mention', at: noon + 3 }), say('third', 'kim', 'third', { names: ['me'], kind: 'mention', at: noon + 4 })]))
    expect(await reasonOf('hugo', 'first')).not.toMatchObject({ key: 'same-text' })
    expect((await listPeople({ section: 'waiting', after: null, limit: 5 })).rows.map(({ person: { name } }) => name).sort()).toEqual(['ana', 'hugo', 'ivy', 'kim'])
  })

  it('labelled bots have their lane and are counted there', async () => {
    await apply(batch([say('beep', 'robo', 'one', { names: ['me'], at: noon + 1 })], { people: [person('robo', { isBot: true })] }))
    expect(await countSections(noon + day)).toMatchObject({ waiting: 0, bots: 1, hidden: 0 })
    expect((await listConversations({ section: 'bots', after: null, limit: 5 }, noon)).rows).toMatchObject([{ type: 'person', person: { name: 'robo' }, reason: { key: 'bot' } }])
  })
})
