import './backup.css'
import { useState } from 'react'
import type { Backup } from '#domain/backup'
import { Button } from '../ui/Button.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Plate } from '../ui/Plate.tsx'
import { say } from '../words/say.ts'
import { beginAfresh, restore } from './actions.ts'
import { problemWords } from './problem-words.ts'
import { BackupChoice, BackupWords } from './BackupChoice.tsx'
import { useJob } from './job.ts'
import { restoring } from './jobs.ts'
import { useIsCutOff } from './queries.ts'
import { Progress } from './Progress.tsx'
import { Restored } from './Restored.tsx'

interface Props {
  /** Newest first. */
  offer: readonly Backup[]
  /** The user has chosen, and what they chose is done. */
  onGoOn: () => void
}

/** The whole page where the store is empty and backups are not: nothing happens before the user has chosen. */
export const RestoreOffer = ({ offer, onGoOn }: Props) => {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isLeaving, setLeaving] = useState(false)
  // Read once: a page that asks does not change under the reader.
  const [now] = useState(() => Date.now())
  const isCutOff = useIsCutOff()
  const job = useJob(restoring)
  const chosen = offer.find(({ id }) => id === chosenId) ?? offer[0]
  const afresh = () => {
    setLeaving(true)
    beginAfresh().then(onGoOn, (error: unknown) => {
      setLeaving(false)
      setProblem(problemWords(error))
    })
  }
  if (job.is === 'done') return <Restored restored={job.result} onGoOn={() => { restoring.clear(); onGoOn() }} />
  if (job.is === 'running') {
    return <main className="whole-page"><Plate icon={<Mark size={48} />} level={1} title={say('restore.going')} isWhole actions={<Button onClick={restoring.stop}>{say('ui.stop')}</Button>}>
      <Progress state={job} label={say('restore.label')} />
      <p>{say('restore.leave-open')}</p>
    </Plate></main>
  }
  if (!chosen) return null
  const wrong = job.is === 'failed' ? job.words : problem
  return <main className="whole-page"><Plate icon={<Mark size={48} />} level={1} title={isCutOff ? say('restore.cut-off') : say('restore.offer')} isWhole actions={<>
    <Button look="primary" disabled={isLeaving} onClick={() => restore(chosen)}>{wrong !== null ? say('ui.try-again') : isCutOff ? say('restore.go-on') : say('restore.do')}</Button>
    <Button disabled={isLeaving} onClick={afresh}>{isCutOff ? say('restore.leave') : say('restore.afresh')}</Button>
  </>}>
    <p>{isCutOff
      ? say('restore.cut-off-words')
      : say('restore.offer-words')}</p>
    {wrong !== null && <Notice tone="bad" isLive>{wrong} {say('restore.still-there')}</Notice>}
    {showsAll
      ? <BackupChoice label={say('restore.which')} backups={offer} chosen={chosen.id} now={now} onChoose={setChosenId} />
      : <div className="backup-card"><BackupWords backup={chosen} among={offer} now={now} /></div>}
    {!showsAll && offer.length > 1 && <div><Button look="quiet" onClick={() => setShowsAll(true)}>{say('restore.another')}</Button></div>}
    <p className="backup-hint">{say(isCutOff ? 'restore.hint-cut-off' : 'restore.hint')}</p>
  </Plate></main>
}
