import { useId } from 'react'
import type { Backup } from '#domain/backup'
import { accountsWords, backupTitle, capital, contentWords } from './content-words.ts'

/** When it is from, told from those it stands among, and what is in it. */
export const BackupWords = ({ backup, among = [], now }: { backup: Backup; among?: readonly Backup[]; now: number }) => <>
  <span className="backup-when">{backupTitle(backup, among, now)}</span>
  <span className="backup-what">{capital(contentWords(backup.counts))}</span>
  {backup.accounts.length > 0 && <span className="backup-whose"><bdi>{accountsWords(backup.accounts)}</bdi></span>}
</>

/** One of several backups, by radio: arrows walk, the chosen one is marked. */
export const BackupChoice = ({ label, backups, chosen, now, onChoose }: {
  label: string
  backups: readonly Backup[]
  /** Its id. */
  chosen: string
  now: number
  onChoose: (id: string) => void
}) => {
  const name = useId()
  return <fieldset className="backup-choice">
    <legend className="only-spoken">{label}</legend>
    {backups.map((backup) => <label key={backup.id} className="backup-card">
      <input type="radio" name={name} checked={backup.id === chosen} autoFocus={backup.id === chosen} onChange={() => onChoose(backup.id)} />
      <BackupWords backup={backup} among={backups} now={now} />
    </label>)}
  </fieldset>
}
