import { useEffect, useState } from 'react'
import type { Account } from '#domain/account'
import { Bar } from '../ui/Bar.tsx'
import { Button } from '../ui/Button.tsx'
import { Plate } from '../ui/Plate.tsx'
import { deleteEverything } from './actions.ts'
import { problemWords } from './problem-words.ts'

/** The whole page where deleting was cut short by something; trying again is loading the page again. */
export const NotDeleted = ({ problem }: { problem: unknown }) =>
  <main className="whole-page"><Plate level={1} isWhole title="Not everything could be deleted"
    actions={<Button look="primary" onClick={() => location.reload()}>Try again</Button>}>
    <p role="alert">Something on the disk was in the way. What could be deleted is gone; Kith goes on with the rest now, or when it is started again.</p>
    <details className="problem-detail"><summary>What the machine says</summary><p>{problemWords(problem)}</p></details>
  </Plate></main>

/** The whole page while everything goes; then Kith begins as at the first start. */
export const DeletingPage = ({ accounts }: { accounts: readonly Account[] }) => {
  const [problem, setProblem] = useState<unknown>(null)
  useEffect(() => {
    deleteEverything(accounts).then(() => location.reload(), setProblem)
  }, [accounts])
  if (problem !== null) return <NotDeleted problem={problem} />
  return <main className="whole-page"><Plate level={1} isWhole title="Deleting everything">
    <div className="backup-progress" role="status"><Bar share={null} label="Deleting" /><p>Kith signs out, then takes everything off this computer.</p></div>
  </Plate></main>
}
