import { useId } from 'react'
import type { Backup } from '#domain/backup'
import { whenWords } from '../ui/time.ts'
import { accountsWords, capital, contentWords } from './content-words.ts'

/** When a backup is from: `Today at 09:41`. */
export const backupTitle = ({ at }: Backup, now: number): string => capital(whenWords(at, now))

/** When it is from and what is in it. */
export const BackupWords = ({ backup, now }: { backup: Backup; now: number }) => <>
  <span className="backup-when">{backupTitle(backup, now)}</span>
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
      <BackupWords backup={backup} now={now} />
    </label>)}
  </fieldset>
}
