/** A small inbox with something of everything, for exports and imports. */
import type { Draft } from '#domain/draft'
import { linkPeople, saveFollowUp, saveNote } from '../../../renderer/store/about.ts'
import { saveAccount } from '../../../renderer/store/accounts.ts'
import { saveDraft } from '../../../renderer/store/drafts.ts'
import { addException } from '../../../renderer/store/exceptions.ts'
import { markOpened, markShown } from '../../../renderer/store/looks.ts'
import { reviewFollower } from '../../../renderer/store/followers.ts'
import { ask } from '../../../renderer/store/open.ts'
import { queueReply, settleSent } from '../../../renderer/store/outbox.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import { markDone, markNoAnswer, snooze } from '../../../renderer/store/triage.ts'
import { apply } from './use-store.ts'
import { account, batch, conversationId, day, noon, say, thread } from './world.ts'

export const ana = conversationId('ana', 'walk')
const spam = 'https://seo.example/offer'
export const draft = (id: string, text: string, patch: Partial<Draft> = {}): Draft =>
  ({ conversationId: id, accountId: 'net:me', text, attachments: [], messageId: null, savedAt: noon, restored: null, ...patch })

/** `people` more threads, each with somebody who waits. */
export const fillStore = async (people = 5): Promise<void> => {
  await saveAccount(account())
  await saveAccount(account('work'))
  const crowd = Array.from({ length: people }, (_, at) => [
    say(`post-${at}`, at % 2 === 0 ? 'me' : 'work', `talk-${at}`, { at: noon + at }), say(`word-${at}`, `somebody-${at}`, `talk-${at}`, { parent: `post-${at}`, at: noon + 50 + at }),
  ]).flat()
  const fans = Array.from({ length: 12 }, (_, at) => say(`fan-${at}`, `fan-${at}`, 'walk', { parent: 'root', at: noon + 200 + at }))
  await apply(batch([
    say('root', 'me', 'walk', { at: noon }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1, text: '<b>Tea</b> & "cake"?' }), ...fans, ...crowd,
    say('spam', 'dan', 'ads', { names: ['me'], text: spam, kind: 'mention', at: noon + 4, marks: [{ kind: 'link', from: 0, to: spam.length, target: spam }] }),
    say('thanks', 'cleo', 'post', { parent: 'mine', at: noon + 30 }), say('mine', 'me', 'post', { at: noon + 20 }), say('quoting', 'me', 'apart', { quotes: 'thanks', at: noon + 40 }),
  ], { reactions: [{ id: 'r1', messageId: 'net:root', byId: 'net:p-ana', kind: 'like', at: noon }], followerEvents: [{ id: 'f1', accountId: 'net:me', personId: 'net:p-ana', kind: 'followed', at: noon }] }))
  await apply(batch([say('root', 'me', 'walk', { at: noon, ref: 'as work sees it' }), say('hi', 'ana', 'walk', { parent: 'root', at: noon + 1, text: '<b>Tea</b> & "cake"?' })], {
    accountId: 'net:work', cursor: 'secret-cursor', threads: [thread('walk', { title: 'A walk' })],
  }))
  await markDone(conversationId('somebody-0', 'talk-0'), noon + 300)
  await snooze(conversationId('somebody-1', 'talk-1'), noon + 30 * day, noon + 300)
  await markNoAnswer(conversationId('somebody-2', 'talk-2'), noon + 300)
  await markShown([conversationId('somebody-3', 'talk-3')], noon + 300)
  await markOpened(conversationId('somebody-4', 'talk-4'), noon + 300)
  await addException({ by: 'sender', value: 'net:p-fan-3', is: 'noise' }, noon + 300)
  await reviewFollower('net:p-fan-1', 'later', noon + 300)
  await saveNote({ personId: 'net:p-ana', text: 'Owes me a *teapot*', labels: ['walkers'], savedAt: noon + 300 })
  await linkPeople('net:p-ana', 'net:p-cleo', noon + 300)
  await saveFollowUp({ id: 'f1', personId: 'net:p-ana', text: 'Send the <map>', madeAt: noon + 300, doneAt: null })
  await saveSettings({ pastDays: 30, olderAfterDays: 10 })
  await saveDraft(draft(conversationId('cleo', 'post'), 'half a <sente'))
  const item = await queueReply({ conversationId: ana, text: 'Both!' }, noon + 400)
  await ask('noteApproved', item.id, noon + 400)
  await settleSent(item.id, say('both', 'me', 'walk', { parent: 'hi', text: 'Both!', at: noon + 401 }), noon + 402)
  while (await ask('doChore'));
}
