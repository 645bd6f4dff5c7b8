import { useState } from 'react'
import type { Account } from '#domain/account'
import type { ThreadMessage } from '../store/rows.ts'
import { Button } from '../ui/Button.tsx'
import { momentWords } from '../ui/time.ts'
import { nameOf } from '../words/names.ts'
import type { FailureScene } from '../words/failure.ts'
import { say } from '../words/say.ts'
import { Attachments } from './Attachments.tsx'
import { Held } from './Held.tsx'
import { MarkedText } from './MarkedText.tsx'

const Body = ({ message }: { message: ThreadMessage }) => <>
  {message.text !== '' && <MarkedText text={message.text} marks={message.marks} language={message.language} />}
  {message.attachments.length > 0 && <Attachments attachments={message.attachments} pageUrl={message.url} />}
</>

/** What its author put behind a warning stays behind it until asked for. */
const Warned = ({ message, warning }: { message: ThreadMessage; warning: string }) => {
  const [isOpen, setOpen] = useState(false)
  return <>
    <p className="warning"><bdi dir="auto">{warning}</bdi>
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{isOpen ? say('ui.hide') : say('ui.show')}</Button></p>
    {isOpen && <Body message={message} />}
  </>
}

const Edited = ({ message, now }: { message: ThreadMessage; now: number }) => message.edited && <details className="edited">
  <summary>{say('message.edited', { when: momentWords(message.edited.at, now) })}</summary>
  <p dir="auto">{say('message.before', { text: message.edited.textBefore })}</p>
</details>

/** Lucide's corner-down-left (ISC), drawn once for all: a long conversation has one beside every other message. */
const answerIcon = <svg width={13} height={13} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
  <path d="M20 4v7a4 4 0 0 1-4 4H4" /><path d="m9 10-5 5 5 5" /></svg>

interface Props {
  message: ThreadMessage
  /** Who answers here. */
  account: Account | null
  scene: FailureScene
  isMine: boolean
  now: number
  /** Answers exactly this one; null where there is only one to answer. */
  onAnswer: (() => void) | null
  /** Somebody looked for this one. */
  isSought: boolean
}

/** One message: theirs stands on the page, mine on a soft ground, context is quiet. */
export const MessageView = ({ message, account, scene, isMine, now, onAnswer, isSought }: Props) => {
  const name = isMine ? say('message.you') : nameOf(message.author)
  const at = momentWords(message.sentAt, now)
  const label = isMine && message.part === 'context' && message.parentId === null ? say('message.your-post') : name
  return <li className="message" data-part={message.part} data-mine={isMine} data-sought={isSought}>
    <article aria-label={`${name}, ${at}`} data-message={message.id} tabIndex={isSought ? -1 : undefined}>
      <p className="message-head"><bdi>{label}</bdi><span aria-hidden="true"> · </span><time dateTime={new Date(message.sentAt).toISOString()}>{at}</time>
        {onAnswer && message.deletedAt === null && <button type="button" className="answer-this" onClick={onAnswer}>
          {answerIcon}{say('message.answer-this')}</button>}</p>
      <div className="message-body">
        {message.deletedAt !== null
          ? <p className="deleted">{isMine ? say('message.deleted-by-you') : message.isHeld === true ? say('message.held-and-gone') : say('message.deleted')}</p>
          : message.warning ? <Warned message={message} warning={message.warning} /> : <Body message={message} />}
      </div>
      {message.deletedAt === null && <Edited message={message} now={now} />}
      {message.deletedAt === null && message.isHeld === true && <Held message={message} account={account} scene={scene} />}
    </article>
  </li>
}
