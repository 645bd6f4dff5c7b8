import './backup.css'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Backup } from '#domain/backup'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Plate } from '../ui/Plate.tsx'
import { say } from '../words/say.ts'
import { clearInbox, listBackups } from './actions.ts'
import { problemWords } from './problem-words.ts'
import { BackupWords } from './BackupChoice.tsx'

/** The whole page where the database of the inbox cannot be read: what is safe, and the way out, only ever on the user's click. */
export const DamagedStore = ({ detail, words }: { detail: string; words: ReactNode }) => {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [isClearing, setClearing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [now] = useState(() => Date.now())
  useEffect(() => {
    listBackups().then(setBackups, () => setBackups([]))
  }, [])
  const clear = () => {
    setAsking(false)
    setClearing(true)
    clearInbox().then(() => location.reload(), (error: unknown) => {
      setClearing(false)
      setProblem(problemWords(error))
    })
  }
  const newest = backups?.[0]
  return <main className="whole-page"><Plate level={1} isWhole title={say('damaged.title')} actions={backups && <>
    {newest && <Button look="primary" disabled={isClearing} onClick={clear}>{say('damaged.replace')}</Button>}
    <Button look={newest ? 'plain' : 'primary'} disabled={isClearing} onClick={() => location.reload()}>{say('ui.try-again')}</Button>
    {!newest && <Button look="grave" disabled={isClearing} onClick={() => setAsking(true)}>{say('damaged.empty-dots')}</Button>}
  </>}>
    <p role="alert">{say('damaged.words')}</p>
    {newest && <>
      <p>{say('damaged.has-backup')}</p>
      <div className="backup-card"><BackupWords backup={newest} now={now} /></div>
      <p className="backup-hint">{say('damaged.how')}</p>
    </>}
    {backups && !newest && <p>{say('damaged.no-backup')}</p>}
    {words}
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
    {detail !== '' && <details className="problem-detail"><summary>{say('ui.machine-says')}</summary><p>{detail}</p></details>}
    {isAsking && <Dialog title={say('damaged.ask')} onClose={() => setAsking(false)} actions={<>
      <Button onClick={() => setAsking(false)}>{say('damaged.not-yet')}</Button>
      <Button look="grave" onClick={clear}>{say('damaged.empty')}</Button></>}>
      <p>{say('damaged.ask-words')}</p>
    </Dialog>}
  </Plate></main>
}
