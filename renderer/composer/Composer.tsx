import './composer.css'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { X } from 'lucide-react'
import type { Account } from '#domain/account'
import type { OutboxItem } from '#domain/outbox-item'
import { alsoNamed, frontOf } from '../rules/front.ts'
import { takeTypedAhead } from '../commands/provided.ts'
import { useBindings } from '../commands/use-bindings.ts'
import { useCommands } from '../commands/use-commands.ts'
import { picturesLeft, pictureTrouble } from '../rules/pictures.ts'
import { roomFor } from '../rules/room.ts'
import { queueFirst, queueReply } from '../store/outbox.ts'
import { problemOf } from '../store/problem.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { restoredWords } from '../words/outbox.ts'
import { say } from '../words/say.ts'
import { placeholderOf, sendWords, writingAt } from '../words/writing.ts'
import { AddPictures } from './pictures/AddPictures.tsx'
import { PictureTray } from './pictures/PictureTray.tsx'
import { usePictures } from './pictures/use-pictures.ts'
import { alongWords, alsoReadWords, asWhom, pickedWords, roomWords, standingWords, tooLongWords } from './truth.ts'
import type { Answered, Standing } from './truth.ts'
import { useChecks } from './use-checks.ts'
import type { Reader } from './use-checks.ts'
import { useDraft } from './use-draft.ts'

/** A message the user picked to answer; every press is a pick of its own. */
export interface Pick {
  readonly messageId: string
  readonly times: number
  /** The focus stays where it is. */
  readonly isQuiet?: boolean
}

interface Props {
  /** Or the place of a first word. */
  conversationId: string
  account: Account
  network: string
  /** Who reads it first, for the spoken name. */
  toName: string
  reader: Reader
  /** The message answered: the one picked, or with null the one the conversation shows. Null where it is not here. */
  answered: (messageId: string | null) => Answered | null
  standing: Standing
  pick: Pick | null
  /** The user comes here to write: the box takes the focus, once. */
  wantsFocus: boolean
  onFocused: () => void
  /** It is in the outbox; told also where the user has left meanwhile. */
  onQueued: (item: OutboxItem) => void
  onSent: (goesOn: boolean) => void
  onLeave: () => void
}

export const Composer = ({ conversationId, account, network, toName, reader, answered, standing, pick, wantsFocus, onFocused, onQueued, onSent, onLeave }: Props) => {
  const draft = useDraft(conversationId, account.id, toName)
  const [isQueueing, setQueueing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const { hint } = useBindings()
  const writing = writingAt(conversationId)
  const isAnswer = writing === 'answer'

  const answering = answered(draft.messageId)
  const front = frontOf(draft.text, answering?.answerNames ?? [], account.handle)
  const along = alongWords(front, answering?.warning ?? null)
  // Only where a network tells by name: elsewhere a handle in a private answer is told to nobody.
  const others = answering?.audience === 'direct' && answering.answerNames ? alsoNamed(draft.text, answering.answerNames, account.handle) : []
  const also = alsoReadWords(others)
  const room = roomFor(draft.text, account.limits, front, answering?.warning ?? '')
  const roomLeft = roomWords(room)
  const tooLong = tooLongWords(room)
  const pictures = usePictures({ conversationId, account, network, attachments: draft.attachments, write: (attachments) => draft.write({ attachments }) })
  const fits = tooLong === null && pictureTrouble(draft.attachments, account.limits) === null
  const canSend = draft.isReady && (draft.text.trim() !== '' || draft.attachments.length > 0) && fits && pictures.adding === 0 && !isQueueing
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => { isHere.current = false }
  }, [])
  const latest = useRef({ draft, onFocused })
  useLayoutEffect(() => {
    latest.current = { draft, onFocused }
  })
  // Before a key can reach the box: what was typed for it goes first, and with the pick, as the later of two writes would not know of the other.
  useLayoutEffect(() => {
    if (!pick || !draft.isReady) return
    const { draft: { text, write }, onFocused: tell } = latest.current
    const typed = pick.isQuiet === true ? '' : takeTypedAhead()
    write({ messageId: pick.messageId, ...(typed === '' ? {} : { text: text + typed }) })
    if (pick.isQuiet === true) return
    box.current?.focus()
    tell()
  }, [pick, draft.isReady])
  // Whoever comes to write, or takes an answer back, goes on at the end of the words.
  useLayoutEffect(() => {
    const area = box.current
    if (!area || !draft.isReady || !(wantsFocus || document.activeElement === area)) return
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
    area.scrollTop = area.scrollHeight
    if (!wantsFocus) return
    const typed = takeTypedAhead()
    if (typed !== '') latest.current.draft.write({ text: latest.current.draft.text + typed })
    latest.current.onFocused()
  }, [wantsFocus, draft.isReady, draft.arrivals])

  const send = (goesOn: boolean) => {
    if (!canSend) return
    setQueueing(true)
    const { text, attachments, messageId } = draft
    draft.handOver(async (known, nowMs) => onQueued(await (isAnswer ? queueReply : queueFirst)({ conversationId, text: text.trim(), attachments, known, ...(messageId === null ? {} : { messageId }) }, nowMs))).then(() => {
      setProblem(null)
      pictures.settle()
      // Whoever has left meanwhile is somewhere else already.
      if (isHere.current) onSent(goesOn)
    }, (error: unknown) => setProblem(problemOf(error).message)).finally(() => setQueueing(false))
  }
  useCommands({ 'send-next': () => send(true), send: () => send(false), leave: () => { draft.flush(); onLeave() } }, form)
  const later = standingWords(standing, network)
  const restored = restoredWords(draft.restored, network)
  const saved = draft.standing === 'saved' ? say('composer.saved') : draft.standing === 'saving' ? say('composer.saving') : ''
  const sendNext = isAnswer ? say('command.send-next') : sendWords(writing)
  const checks = useChecks(draft.text, answering?.text ?? '', reader)
  return <form ref={form} className="composer" aria-label={say(`writing.form.${writing}`, { name: toName })} onSubmit={(event) => { event.preventDefault(); send(true) }}>
    {later !== null && <p className="composer-later">{later}</p>}
    {restored !== null && <p className="composer-later">{restored}</p>}
    {(problem ?? draft.problem) !== null && <Notice tone="bad" isLive>{problem ?? draft.problem} {say('composer.still-in-box')}</Notice>}
    <div className="composer-box" data-dropping={pictures.isDropping} data-drop-words={account.limits.images ? say('composer.drop') : say(isAnswer ? 'composer.no-pictures' : 'composer.no-pictures-first', { network })} onClick={(event) => { if (event.target === event.currentTarget) box.current?.focus() }}>
      {draft.messageId !== null && <p className="composer-picked"><span>{pickedWords(answering)}{answering && !answering.isDeleted && <bdi>{say('ui.quoted', { text: answering.text })}</bdi>}</span>
        <IconButton label={say('composer.answer-latest')} icon={<X size={14} />} onClick={() => { draft.write({ messageId: null }); box.current?.focus() }} /></p>}
      {/* autoComplete off: else the browser keeps a copy of the words in its own files, where no deleting would find them. */}
      <textarea ref={box} autoComplete="off" dir="auto" rows={2} value={draft.text} readOnly={!draft.isReady} aria-label={say(`writing.box.${writing}`, { name: toName })}
        placeholder={placeholderOf(writing)} aria-keyshortcuts={hint('reply')?.spoken}
        onChange={(event) => draft.write({ text: event.target.value })} onBlur={draft.flush} onPaste={pictures.paste} />
      {along !== '' && <p className="composer-along"><bdi>{along}</bdi></p>}
      {also !== '' && <p className="composer-also" role="status"><bdi>{also}</bdi></p>}
      <PictureTray attachments={draft.attachments} account={account} pictures={pictures} onBlur={draft.flush} onRemoved={() => box.current?.focus()} />
      <ul className="composer-checks" aria-live="polite" aria-label={say('composer.before-you-send')}>{checks.map((words) => <li key={words}>{words}</li>)}</ul>
      <div className="composer-foot">
        {account.limits.images && <AddPictures isFull={picturesLeft(draft.attachments, account.limits) === 0} onAdd={pictures.add} />}
        <p className="composer-truth">
          <span>{asWhom(account, network, answering?.audience ?? 'public', frontOf('', answering?.answerNames ?? [], account.handle).length + others.length)}</span>
          {roomLeft !== '' && <span className="composer-room" data-tight={room.left !== null && room.left < 20}>{roomLeft}</span>}
          {saved !== '' && <span>{saved}</span>}
        </p>
        <div className="composer-actions">
          {isAnswer && <Button look="quiet" disabled={!canSend} keys={hint('send')} onClick={() => send(false)}>{sendWords('answer')}</Button>}
          <Button look="primary" submits disabled={!canSend} title={sendNext} keys={hint('send-next')}>{tooLong ?? <>{sendNext} {hint('send-next') && <kbd aria-hidden="true">{hint('send-next')?.shown}</kbd>}</>}</Button>
        </div>
      </div>
    </div>
  </form>
}
