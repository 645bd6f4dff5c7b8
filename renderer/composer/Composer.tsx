import './composer.css'
import { useEffect, useRef, useState } from 'react'
import { X } from 'lucide-react'
import type { Account } from '#domain/account'
import type { Message } from '#domain/message'
import { queueReply } from '../store/outbox.ts'
import { problemOf } from '../store/problem.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { commandKey, useKeys } from '../ui/keys.ts'
import { Notice } from '../ui/Notice.tsx'
import { roomFor } from '../rules/room.ts'
import { asWhom, roomWords, standingWords, tooLongWords } from './truth.ts'
import type { Standing } from './truth.ts'
import { useDraft } from './use-draft.ts'

interface Props {
  conversationId: string
  account: Account
  network: string
  /** Who reads it first, for the spoken name. */
  toName: string
  audience: Message['audience']
  standing: Standing
  /** The one message to answer where the user picked one. */
  picked: { readonly id: string; readonly text: string } | null
  onUnpick: () => void
  onSent: (goesOn: boolean) => void
  onLeave: () => void
}

export const Composer = ({ conversationId, account, network, toName, audience, standing, picked, onUnpick, onSent, onLeave }: Props) => {
  const draft = useDraft(conversationId, account.id)
  const [isQueueing, setQueueing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  useKeys({ r: () => box.current?.focus() })

  const room = roomFor(draft.text, account.limits)
  const tooLong = tooLongWords(room)
  const canSend = draft.isReady && draft.text.trim() !== '' && tooLong === null && !isQueueing
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => { isHere.current = false }
  }, [])
  const send = (goesOn: boolean) => {
    if (!canSend) return
    setQueueing(true)
    draft.handOver(() => queueReply({ conversationId, text: draft.text.trim(), ...(picked ? { messageId: picked.id } : {}) }, Date.now())).then(() => {
      setProblem(null)
      // Whoever has left meanwhile is somewhere else already.
      if (!isHere.current) return
      onUnpick()
      onSent(goesOn)
    }, (error: unknown) => setProblem(problemOf(error).message)).finally(() => setQueueing(false))
  }
  const later = standingWords(standing, network)
  const saved = draft.standing === 'saved' ? 'draft saved' : draft.standing === 'saving' ? 'saving…' : ''
  return <form className="composer" aria-label={`Answer ${toName}`} onSubmit={(event) => { event.preventDefault(); send(true) }}>
    {later !== null && <p className="composer-later">{later}</p>}
    {(problem ?? draft.problem) !== null && <Notice tone="bad" isLive>{problem ?? draft.problem} Your words are still in the box.</Notice>}
    <div className="composer-box" onClick={(event) => { if (event.target === event.currentTarget) box.current?.focus() }}>
      {picked && <p className="composer-picked"><span>Answering <bdi>“{picked.text}”</bdi></span>
        <IconButton label="Answer the latest instead" icon={<X size={14} />} onClick={onUnpick} /></p>}
      <textarea ref={box} dir="auto" rows={2} value={draft.text} readOnly={!draft.isReady} aria-label={`Your answer to ${toName}`}
        placeholder="Write an answer" aria-keyshortcuts="r"
        onChange={(event) => draft.write(event.target.value)} onBlur={draft.flush}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send(true) }
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) { event.stopPropagation(); draft.flush(); onLeave() }
        }} />
      <div className="composer-foot">
        <p className="composer-truth">
          <span>{asWhom(account, network, audience)}</span>
          {room.left !== null && <span className="composer-room" data-tight={room.left < 20}>{roomWords(room)}</span>}
          {saved !== '' && <span>{saved}</span>}
        </p>
        <div className="composer-actions">
          <Button look="quiet" disabled={!canSend} onClick={() => send(false)}>Reply</Button>
          <Button look="primary" submits disabled={!canSend} title={`${commandKey()} Enter`}>{tooLong ?? 'Reply and next'}</Button>
        </div>
      </div>
    </div>
  </form>
}
