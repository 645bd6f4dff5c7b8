import { memo, useState } from 'react'
import { footWords, isSynced } from './accounts/state-words.ts'
import type { Unsent } from './outbox/queries.ts'
import type { AccountRow } from './store/rows.ts'
import type { Status } from './sync/status.ts'
import { useLanguage } from './ui/use-language.ts'
import { say } from './words/say.ts'

const syncWords = (accounts: readonly AccountRow[], status: Status): string => {
  const statuses = accounts.flatMap(({ id }) => status.accounts[id] ?? [])
  // How long ago it was goes on changing, and is nothing to be told again and again.
  return isSynced(statuses) ? say('voice.up-to-date') : footWords(statuses, Date.now()).words
}

/** Tells a screen reader what the eye sees at the edge: how reading stands, and what became of answers on their way. */
export const Voice = memo(({ accounts, status, unsent: { asking, going } }: { accounts: readonly AccountRow[]; status: Status; unsent: Unsent }) => {
  useLanguage()
  const [before, setBefore] = useState({ asking: asking.length, going: going.length })
  const [sendWords, setSendWords] = useState('')
  if (before.asking !== asking.length || before.going !== going.length) {
    if (asking.length > before.asking) setSendWords(say('voice.needs-you'))
    else if (going.length === 0 && before.going > 0 && asking.length === before.asking) setSendWords(say('voice.nothing-going'))
    else setSendWords('')
    setBefore({ asking: asking.length, going: going.length })
  }
  return <div className="only-spoken">
    <p role="status" aria-label={say('voice.reading')}>{syncWords(accounts, status)}</p>
    <p role="status" aria-label={say('voice.sending')}>{sendWords}</p>
  </div>
})
Voice.displayName = 'Voice'
