import { memo, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { VaultState } from '#domain/account'
import type { OutboxItem } from '#domain/outbox-item'
import type { Verbs } from './conversation/ConversationHeader.tsx'
import { ConversationPane } from './conversation/ConversationPane.tsx'
import { FoldPane } from './inbox/FoldPane.tsx'
import { sentenceOf } from './inbox/phrases.ts'
import { OutboxFoot } from './outbox/OutboxFoot.tsx'
import type { UnsentVerbs } from './outbox/verbs.ts'
import type { FoldInbox } from './store/rows.ts'
import type { Status } from './sync/status.ts'
import { TalkComposer } from './TalkComposer.tsx'
import { Guard } from './ui/Guard.tsx'
import type { FailureScene } from './words/failure.ts'
import { nameOf } from './words/names.ts'
import { useLanguage } from './ui/use-language.ts'
import { say } from './words/say.ts'

/** What can be done beside the list. */
export interface TalkActs extends Pick<UnsentVerbs, 'onTakeBack' | 'onDiscardItem'> {
  readonly verbs: (id: string) => Required<Verbs>
  readonly onBack: () => void
  readonly onEnterFold: (fold: FoldInbox, conversationId: string | null) => void
  /** Somebody goes to the box under this conversation. */
  readonly onReached: (id: string) => void
  /** The composer has the focus. */
  readonly onFocused: () => void
  readonly onQueued: (item: OutboxItem, name: string) => void
  readonly onSent: (id: string, goesOn: boolean) => void
}

/** The same for as long as it is on the page, doing what the latest would: what they are given to need not be drawn anew for them. */
export function useTalkActs(acts: TalkActs): TalkActs {
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  return useState((): TalkActs => {
    const verb = (id: string, name: Exclude<keyof Verbs, 'onSite'>) => () => latest.current.verbs(id)[name]()
    return {
      verbs: (id) => ({
        onDone: verb(id, 'onDone'), onSnooze: verb(id, 'onSnooze'), onNoAnswer: verb(id, 'onNoAnswer'), onReopen: verb(id, 'onReopen'), onHide: verb(id, 'onHide'), onShow: verb(id, 'onShow'),
        onPerson: verb(id, 'onPerson'), onSite: (page) => latest.current.verbs(id).onSite(page),
      }),
      onBack: () => latest.current.onBack(),
      onEnterFold: (fold, id) => latest.current.onEnterFold(fold, id),
      onReached: (id) => latest.current.onReached(id),
      onFocused: () => latest.current.onFocused(),
      onQueued: (item, name) => latest.current.onQueued(item, name),
      onSent: (id, goesOn) => latest.current.onSent(id, goesOn),
      onTakeBack: (item) => latest.current.onTakeBack(item),
      onDiscardItem: (item) => latest.current.onDiscardItem(item),
    }
  })[0]
}

interface Props {
  id: string | null
  /** The fold that is chosen instead of a conversation. */
  fold: FoldInbox | null
  /** The user wants to write in it. */
  wantsFocus: boolean
  sceneOf: (network: string) => FailureScene
  status: Status
  vault: VaultState
  paneRef: RefObject<HTMLElement | null>
  acts: TalkActs
}

/** The conversation beside the list, or what a fold holds; not drawn anew for a step through the list. */
export const TalkSide = memo(({ id, fold, wantsFocus, sceneOf, status, vault, paneRef, acts }: Props) => {
  useLanguage()
  return <aside className="place-talk" aria-label={say('conversation.label')}
    onFocus={({ target }) => { if (id !== null && target instanceof HTMLTextAreaElement) acts.onReached(id) }}><Guard what={say('guard.conversation')} resetBy={id ?? ''}>
    {fold && <FoldPane key={fold.id} fold={fold} paneRef={paneRef} onOpen={(conversationId) => acts.onEnterFold(fold, conversationId)} onBack={acts.onBack} />}
    {id !== null && !fold && <ConversationPane key={id} id={id} sceneOf={sceneOf} paneRef={paneRef} onBack={acts.onBack}
      sentence={(view, at) => sentenceOf({ ...view.conversation, person: view.person, thread: view.thread }, at)}
      verbs={({ conversation }) => acts.verbs(conversation.id)}
      queuedFoot={(item, { person, conversation }) => <OutboxFoot item={item} name={nameOf(person)} scene={sceneOf(conversation.network)}
        onTakeBack={acts.onTakeBack} onDiscardItem={acts.onDiscardItem} />}
      composer={(place) => <TalkComposer place={place} network={sceneOf(place.view.conversation.network).network} status={status} vault={vault}
        wantsFocus={wantsFocus} onFocused={acts.onFocused} onQueued={acts.onQueued} onLeave={acts.onBack} onSent={(goesOn) => acts.onSent(id, goesOn)} />} />}
  </Guard></aside>
})
TalkSide.displayName = 'TalkSide'
