import { memo, useState } from 'react'
import { footWords } from './accounts/state-words.ts'
import type { Unsent } from './outbox/queries.ts'
import type { AccountRow } from './store/rows.ts'
import type { Status } from './sync/status.ts'

const syncWords = (accounts: readonly AccountRow[], status: Status): string => {
  const { words } = footWords(accounts.flatMap(({ id }) => status.accounts[id] ?? []), Date.now())
  // How long ago it was goes on changing, and is nothing to be told again and again.
  return words.startsWith('Synced') ? 'Up to date.' : words
}

/** Tells a screen reader what the eye sees at the edge: how reading stands, and what became of answers on their way. */
export const Voice = memo(({ accounts, status, unsent: { asking, going } }: { accounts: readonly AccountRow[]; status: Status; unsent: Unsent }) => {
  const [before, setBefore] = useState({ asking: asking.length, going: going.length })
  const [sendWords, setSendWords] = useState('')
  if (before.asking !== asking.length || before.going !== going.length) {
    if (asking.length > before.asking) setSendWords('An answer needs you. It is under Unsent.')
    else if (going.length === 0 && before.going > 0 && asking.length === before.asking) setSendWords('Nothing is on its way any more.')
    else setSendWords('')
    setBefore({ asking: asking.length, going: going.length })
  }
  return <div className="only-spoken">
    <p role="status" aria-label="Reading">{syncWords(accounts, status)}</p>
    <p role="status" aria-label="Sending">{sendWords}</p>
  </div>
})
Voice.displayName = 'Voice'
