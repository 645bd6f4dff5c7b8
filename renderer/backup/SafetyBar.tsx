import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useNow } from '../ui/use-now.ts'
import { safetyNotice } from '../words/durability.ts'
import { say } from '../words/say.ts'
import { useBackupStatus, useUnopened, useWaitingSince } from './queries.ts'

/** One line above the inbox where the disk or the backups are not well; gone when it is over. Always in the page, so that it is spoken once. */
export const SafetyBar = () => {
  const status = useBackupStatus()
  const isUnopened = useUnopened() !== null
  const waitingSince = useWaitingSince()
  const now = useNow()
  const [seen, setSeen] = useState<string | null>(null)
  const notice = safetyNotice(status, isUnopened, waitingSince, now)
  // What is over may be said again when it comes again.
  if (seen !== null && notice?.key !== seen) setSeen(null)
  return <div role="status">{notice && notice.key !== seen && <Notice tone={notice.tone}
    actions={notice.tone === 'care' && <Button look="quiet" onClick={() => setSeen(notice.key)}>{say('ui.got-it')}</Button>}>{notice.words}</Notice>}</div>
}
