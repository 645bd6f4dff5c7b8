import { memo, useState } from 'react'
import { sendNow } from '../store/outbox.ts'
import { problemOf } from '../store/problem.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/use-language.ts'
import { say } from '../words/say.ts'
import { LeftList } from './LeftList.tsx'
import type { Named } from './queries.ts'
import { useLeft } from './queries.ts'
import type { Quitting } from './use-quitting.ts'
import { useQuitting } from './use-quitting.ts'
import { askTitle, askWords, calledOf, leavingTitle, quitTitle, quitWords } from './words.ts'

const QuitDialog = ({ going, count, quitting: { phase, problem, stay, keep, sendNow: sendAll } }: { going: readonly Named[]; count: number; quitting: Quitting }) => {
  const isSending = phase === 'sending'
  const unsure = going.filter(({ item }) => item.state === 'unsure').length
  const are = calledOf(going.map(({ item }) => item))
  return <Dialog title={isSending ? leavingTitle(count, are) : quitTitle(count, unsure, are)} onClose={stay} actions={<>
    <Button onClick={stay}>{say('quit.stay')}</Button>
    {!isSending && <Button onClick={keep}>{say('quit.keep')}</Button>}
    {!isSending && <Button look="primary" onClick={sendAll}>{say('outbox.send-now')}</Button>}</>}>
    <p aria-live="polite">{isSending ? say('quit.closing') : quitWords(count, unsure)}</p>
    <LeftList left={going} />
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
  </Dialog>
}

const AskDialog = ({ asking, onDone, onLook }: { asking: readonly Named[]; onDone: () => void; onLook: () => void }) => {
  const [problem, setProblem] = useState<string | null>(null)
  const send = () => {
    const now = Date.now()
    Promise.all(asking.map(({ item }) => sendNow(item.id, now))).then(onDone, (error: unknown) => setProblem(problemOf(error).message))
  }
  return <Dialog title={askTitle(asking.length, calledOf(asking.map(({ item }) => item)))} onClose={onDone} actions={<>
    <Button onClick={onDone}>{say('ui.not-now')}</Button>
    <Button onClick={onLook}>{asking.length === 1 ? say('quit.look-at-it') : say('quit.look-at-them')}</Button>
    <Button look="primary" onClick={send}>{say('outbox.send-now')}</Button></>}>
    <p>{askWords(asking.map(({ item }) => item))}</p>
    <LeftList left={asking} />
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
  </Dialog>
}

/** Asks before Kith closes over answers on their way, and at the start about those that were kept or came too late. */
export const Quit = memo(({ onLook }: { onLook: () => void }) => {
  useLanguage()
  const { going, asking, goingCount, known } = useLeft()
  const quitting = useQuitting(goingCount, known)
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const fresh = asking.filter(({ item }) => !seen.has(item.id))
  const see = () => setSeen(new Set([...seen, ...fresh.map(({ item }) => item.id)]))
  // Their names may come a moment after them.
  if (quitting.phase === 'sending' || (quitting.phase === 'asking' && goingCount > 0)) return <QuitDialog going={going} count={goingCount} quitting={quitting} />
  if (quitting.phase !== 'here' || fresh.length === 0) return null
  return <AskDialog asking={fresh} onDone={see} onLook={() => { see(); onLook() }} />
})
Quit.displayName = 'Quit'
