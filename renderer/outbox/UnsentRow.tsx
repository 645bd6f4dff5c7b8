import { useRef, useState } from 'react'
import type { ReactNode, Ref } from 'react'
import type { Draft } from '#domain/draft'
import type { OutboxItem } from '#domain/outbox-item'
import { problemOf } from '../store/problem.ts'
import type { Recipient } from '../store/rows.ts'
import { fetchPicture } from '../sync/pictures.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Pictures } from '../ui/Picture.tsx'
import { agoWords } from '../ui/time.ts'
import type { FailureScene } from '../words/failure.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { restoredWords } from '../words/outbox.ts'
import { writingAt } from '../words/writing.ts'
import { copyText } from '../ui/copy.ts'
import { sayRich } from '../ui/say-rich.ts'
import { say } from '../words/say.ts'
import { OutboxActions } from './OutboxActions.tsx'
import { OutboxState } from './OutboxState.tsx'
import { useRecipient } from './queries.ts'
import type { UnsentVerbs } from './verbs.ts'

export interface Scenes {
  readonly sceneOf: (network: string) => FailureScene
}

interface RowProps extends Scenes {
  words: Pick<Draft, 'conversationId' | 'accountId' | 'text' | 'attachments'>
  /** Tells it from the others on the page. */
  row: string
  textRef?: Ref<HTMLParagraphElement>
  children: (to: { readonly recipient: Recipient | null; readonly scene: FailureScene; readonly name: string }) => ReactNode
}

/** Whom for, the words, and what is to be said of them. */
const Row = ({ words: { conversationId, accountId, text, attachments }, row, textRef, sceneOf, children }: RowProps) => {
  const recipient = useRecipient(conversationId, accountId)
  const person = recipient?.person ?? null
  const scene = sceneOf(recipient?.network ?? '')
  const name = person ? nameOf(person) : say('person.gone')
  const writing = writingAt(conversationId)
  return <li className="outbox-row" data-row={row} tabIndex={-1}>
    <Avatar of={person?.id ?? conversationId} name={person?.name ?? ''} handle={person?.handle ?? ''} />
    <div className="outbox-words">
      <p className="outbox-to"><bdi>{person ? name : say('person.gone-at-start')}</bdi>{' '}
        {recipient && scene.network !== '' && <span>{scene.network}{recipient.account && <> {sayRich('outbox.as', { handle: <bdi>{handleOf(recipient.account)}</bdi> })}</>}{writing !== 'answer' && <> {say(`outbox.way.${writing}`)}</>}</span>}</p>
      {text !== '' && <p className="outbox-text" dir="auto" ref={textRef}>{text}</p>}
      <Pictures of={attachments} load={fetchPicture} />
      {recipient && children({ recipient, scene, name })}
    </div>
  </li>
}

export const ItemRow = ({ item, sceneOf, ...verbs }: { item: OutboxItem } & Scenes & Pick<UnsentVerbs, 'onTakeBack' | 'onDiscardItem'>) =>
  <Row words={item} row={item.id} sceneOf={sceneOf}>{({ scene, name }) => <>
    <OutboxState item={item} scene={scene} />
    <OutboxActions item={item} name={name} {...verbs} />
  </>}</Row>

/** What is said of a draft: where it comes from, or why it cannot be gone on with, or when it was saved. */
const draftWords = (draft: Draft, { account, isHere }: Recipient, network: string, now: number): string => {
  const saved = say('outbox.saved', { ago: agoWords(Math.max(0, now - draft.savedAt)) })
  if (!account) return draft.restored === 'sent-perhaps' || draft.restored === 'account-left' ? say('outbox.account-left-sent-perhaps', { network }) : say('outbox.account-left')
  const from = restoredWords(draft.restored, network)
  if (!isHere) return say(writingAt(draft.conversationId) === 'answer' ? 'outbox.not-read-again' : 'outbox.not-read-again-person', { words: from ?? saved })
  return from ?? saved
}

type DraftProps = { draft: Draft; now: number } & Scenes & Pick<UnsentVerbs, 'onDiscardDraft' | 'onWrite'>

export const DraftRow = ({ draft, now, sceneOf, onDiscardDraft, onWrite }: DraftProps) => {
  const [said, setSaid] = useState<string | null>(null)
  const text = useRef<HTMLParagraphElement>(null)
  const discard = () => {
    onDiscardDraft(draft).catch((error: unknown) => setSaid(problemOf(error).message))
  }
  const copy = () => void copyText(draft.text, text.current).then(setSaid)
  return <Row words={draft} row={draft.conversationId} textRef={text} sceneOf={sceneOf}>{({ recipient, scene, name }) => recipient && <>
    <p className="outbox-state" data-tone={draft.restored === null && recipient.account ? 'plain' : 'care'}>{draftWords(draft, recipient, scene.network, now)}</p>
    <div className="outbox-actions">
      {recipient.account && recipient.isHere
        ? <Button onClick={() => onWrite(draft.conversationId)} aria-label={say('outbox.go-on-to', { name })}>{say('outbox.go-on')}</Button>
        : <Button onClick={copy} aria-label={say('outbox.copy-to', { name })}>{say('ui.copy')}</Button>}
      <Button look="quiet" onClick={discard} aria-label={say('outbox.discard-to', { name })}>{say('outbox.discard')}</Button>
      <span className="outbox-said" aria-live="polite">{said}</span>
    </div>
  </>}</Row>
}
