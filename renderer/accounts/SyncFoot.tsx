import { memo } from 'react'
import type { AccountRow } from '../store/rows.ts'
import type { Status } from '../sync/status.ts'
import { useLanguage } from '../ui/use-language.ts'
import { useNow } from '../ui/use-now.ts'
import { footWords } from './state-words.ts'

/** One quiet line on how up to date everything is. */
export const SyncFoot = memo(({ accounts, status }: { accounts: readonly AccountRow[]; status: Status }) => {
  useLanguage()
  const now = useNow(15_000)
  const { words, isBad } = footWords(accounts.flatMap(({ id }) => status.accounts[id] ?? []), now)
  return <p className="sync-foot" data-bad={isBad}>{words}</p>
})
SyncFoot.displayName = 'SyncFoot'
