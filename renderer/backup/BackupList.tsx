import { useState } from 'react'
import type { Backup } from '#domain/backup'
import { Button } from '../ui/Button.tsx'
import { agoWords } from '../ui/time.ts'
import { useNow } from '../ui/use-now.ts'
import { backupWords, unopenedWords } from '../words/durability.ts'
import { BackupWords } from './BackupChoice.tsx'
import { backupTitle, backupWhen, capital, sizeWords } from './content-words.ts'
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
    <h2 id="backups">Backups</h2>
    <p>What you write and decide is copied as you go, apart from the inbox. The files hold your words; somebody with another login on this computer cannot read them.</p>
    {failed !== null && <p className="backup-problem" role="alert">{failed}</p>}
    {unopened !== null && <details className="problem-detail"><summary>What the machine says</summary><p>{unopened}</p></details>}
    {problem !== null && failed === null && <p className="backup-problem" role="alert">Kith cannot read the folder of its backups. Your words are in the inbox. Make sure that the folder is there and yours to read.</p>}
    {status && <dl className="backup-facts">
      <div><dt>Last written</dt><dd>{writtenAt === null ? failed === null && problem === null ? 'Nothing to keep yet' : 'Not since Kith was started' : capital(agoWords(Math.max(0, now - writtenAt)))}</dd></div>
      <div><dt>Folder</dt><dd><Path path={status.folder} /></dd></div>
    </dl>}
    {backups && backups.length > 0 && <ul className="backup-list" aria-label="What can be restored">{backups.slice(0, showsAll ? undefined : shownAtFirst).map((backup, index) =>
      <li key={backup.id}>
        <div className="backup-card"><BackupWords backup={backup} among={backups} now={now} /></div>
        <span className="backup-size">{sizeWords(backup.size)}</span>
        <Button look="quiet" aria-label={`Restore the backup of ${backupTitle(backup, backups, now).toLowerCase()}${index === 0 ? ', the newest' : ''}`}
          onClick={() => setRestoring(backup)}>Restore…</Button>
      </li>)}</ul>}
    {!showsAll && (backups?.length ?? 0) > shownAtFirst && <div><Button look="quiet" onClick={() => setShowsAll(true)}>Show all {backups?.length}</Button></div>}
    {restoring && <RestoreDialog backup={restoring} when={backupWhen(restoring, backups ?? [], now)} onRestored={onRestored} onClose={() => setRestoring(null)} />}
  </section>
}
