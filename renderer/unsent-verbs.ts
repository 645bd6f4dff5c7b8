import type { OutboxItem } from '#domain/outbox-item'
import type { Said } from './App.tsx'
import { flushComposers } from './composer/flushing.ts'
import type { Decisions } from './inbox/use-decisions.ts'
import type { UnsentVerbs } from './outbox/verbs.ts'
import { discardDraft, restoreDraft } from './store/drafts.ts'
import { restoreItem } from './store/outbox.ts'
import { writingAt } from './words/writing.ts'
import { takeBack, throwAway } from './sync/take-back.ts'
import { say } from './words/say.ts'

/** What comes back is put before what is typed there: that is saved first. */
const back = <T>(work: () => Promise<T>): Promise<T> => {
  flushComposers()
  return work()
}

/** What is done with words that have not gone, each as a step that can be taken back; `write` opens the composer of a conversation. */
export const unsentVerbs = (
  decide: Decisions, tell: (said: Said) => void, write: (conversationId: string) => void,
): UnsentVerbs & { readonly onQueued: (item: OutboxItem, name: string) => void } => ({
  onQueued: (item, name) => {
    const { id, conversationId, state, notBefore } = item
    if (state !== 'holding') return
    decide.did({
      conversationId, key: id, lead: 'composer', words: say('unsent.goes', { writing: writingAt(conversationId), name }), until: notBefore,
      back: async () => await back(() => takeBack(id)) ? { isBack: true, words: say('unsent.taken-back') } : { isBack: false, words: say('unsent.gone') },
    })
  },
  onTakeBack: ({ id, conversationId }) => decide.during((async () => {
    const draft = await back(() => takeBack(id))
    decide.forget(id)
    if (draft) write(conversationId)
    else tell({ words: say('unsent.gone'), undo: null })
  })()),
  onDiscardItem: (item) => decide.during((async () => {
    const thrown = await throwAway(item.id)
    decide.forget(item.id)
    const isThere = item.state === 'unsure'
    decide.did({
      conversationId: item.conversationId, key: item.id, lead: null, until: null,
      words: isThere ? say('unsent.discarded-here') : say('unsent.discarded'),
      back: async () => {
        await restoreItem(thrown, Date.now())
        return { isBack: true, words: say('unsent.back') }
      },
    })
  })()),
  onDiscardDraft: ({ conversationId }) => decide.during((async () => {
    const thrown = await discardDraft(conversationId)
    if (!thrown) return
    decide.did({
      conversationId, key: `draft ${conversationId}`, lead: null, until: null, words: say('unsent.discarded'),
      back: async () => {
        await back(() => restoreDraft(thrown))
        return { isBack: true, words: say('unsent.back') }
      },
    })
  })()),
  onWrite: write,
})
