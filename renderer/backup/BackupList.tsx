import { useState } from 'react'
import type { Backup } from '#domain/backup'
import { Button } from '../ui/Button.tsx'
import { agoWords } from '../ui/time.ts'
import { useNow } from '../ui/use-now.ts'
import { backupWords, unopenedWords } from '../words/durability.ts'
import { say } from '../words/say.ts'
import { BackupWords } from './BackupChoice.tsx'
import { backupWhen, capital, sizeWords } from './content-words.ts'
import { Path } from './Path.tsx'
import { useBackups, useBackupStatus, useUnopened } from './queries.ts'
import { RestoreDialog } from './RestoreDialog.tsx'

const shownAtFirst = 4

/** Where the backups are, how fresh they are, and each state that can be brought back. */
export const BackupList = ({ onRestored }: { onRestored: () => Promise<unknown> }) => {
  const { backups, problem } = useBackups()
  const status = useBackupStatus()
  const [showsAll, setShowsAll] = useState(false)
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const now = useNow()
  const writtenAt = backups?.[0]?.at ?? status?.writtenAt ?? null
  const unopened = useUnopened()
  const failed = (status && backupWords(status)) ?? (unopened === null ? null : unopenedWords())
  return <section className="choice" aria-labelledby="backups">
    <h2 id="backups">{say('backup.title')}</h2>
    <p>{say('backup.words')}</p>
    {failed !== null && <p className="backup-problem" role="alert">{failed}</p>}
    {unopened !== null && <details className="problem-detail"><summary>{say('ui.machine-says')}</summary><p>{unopened}</p></details>}
    {problem !== null && failed === null && <p className="backup-problem" role="alert">{say('backup.unreadable')}</p>}
    {status && <dl className="backup-facts">
      <div><dt>{say('backup.last')}</dt><dd>{writtenAt === null ? failed === null && problem === null ? say('backup.nothing') : say('backup.not-since') : capital(agoWords(Math.max(0, now - writtenAt)))}</dd></div>
      <div><dt>{say('backup.folder')}</dt><dd><Path path={status.folder} /></dd></div>
    </dl>}
    {backups && backups.length > 0 && <ul className="backup-list" aria-label={say('backup.list')}>{backups.slice(0, showsAll ? undefined : shownAtFirst).map((backup, index) =>
      <li key={backup.id}>
        <div className="backup-card"><BackupWords backup={backup} among={backups} now={now} /></div>
        <span className="backup-size">{sizeWords(backup.size)}</span>
        <Button look="quiet" aria-label={say(index === 0 ? 'backup.restore-newest' : 'backup.restore-one', { when: backupWhen(backup, backups, now) })}
          onClick={() => setRestoring(backup)}>{say('backup.restore-dots')}</Button>
      </li>)}</ul>}
    {!showsAll && (backups?.length ?? 0) > shownAtFirst && <div><Button look="quiet" onClick={() => setShowsAll(true)}>{say('backup.show-all', { count: backups?.length ?? 0 })}</Button></div>}
    {restoring && <RestoreDialog backup={restoring} when={backupWhen(restoring, backups ?? [], now)} onRestored={onRestored} onClose={() => setRestoring(null)} />}
  </section>
}
