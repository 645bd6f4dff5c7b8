import './backup.css'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Backup } from '#domain/backup'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Plate } from '../ui/Plate.tsx'
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
  return <main className="whole-page"><Plate level={1} isWhole title="Kith cannot read its inbox" actions={backups && <>
    {newest && <Button look="primary" disabled={isClearing} onClick={clear}>Replace it with the backup</Button>}
    <Button look={newest ? 'plain' : 'primary'} disabled={isClearing} onClick={() => location.reload()}>Try again</Button>
    {!newest && <Button look="grave" disabled={isClearing} onClick={() => setAsking(true)}>Begin with an empty inbox…</Button>}
  </>}>
    <p role="alert">The files of the inbox on this computer are damaged or cannot be opened. Kith has changed nothing.</p>
    {newest && <>
      <p>What you wrote and decided is safe in a backup:</p>
      <div className="backup-card"><BackupWords backup={newest} now={now} /></div>
      <p className="backup-hint">The damaged inbox is removed, and you choose what comes back. What people wrote to you is read again from your networks.</p>
    </>}
    {backups && !newest && <p>There is no backup of it. Quit Kith and start it again first; often that is enough. What people wrote to you is still on your networks.</p>}
    {words}
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
    {detail !== '' && <details className="problem-detail"><summary>What the machine says</summary><p>{detail}</p></details>}
    {isAsking && <Dialog title="Begin with an empty inbox?" onClose={() => setAsking(false)} actions={<>
      <Button onClick={() => setAsking(false)}>Not yet</Button>
      <Button look="grave" onClick={clear}>Begin with an empty inbox</Button></>}>
      <p>The damaged inbox is removed. Drafts, unsent answers and decisions in it are lost; what people wrote comes back from your networks.</p>
    </Dialog>}
  </Plate></main>
}
