import { useEffect, useState } from 'react'
import type { Account } from '#domain/account'
import { Bar } from '../ui/Bar.tsx'
import { Button } from '../ui/Button.tsx'
import { Plate } from '../ui/Plate.tsx'
import { say } from '../words/say.ts'
import { deleteEverything } from './actions.ts'
import { problemWords } from './problem-words.ts'

/** The whole page where deleting was cut short by something; trying again is loading the page again. */
export const NotDeleted = ({ problem }: { problem: unknown }) =>
  <main className="whole-page"><Plate level={1} isWhole title={say('deleting.failed')}
    actions={<Button look="primary" onClick={() => location.reload()}>{say('ui.try-again')}</Button>}>
    <p role="alert">{say('deleting.failed-words')}</p>
    <details className="problem-detail"><summary>{say('ui.machine-says')}</summary><p>{problemWords(problem)}</p></details>
  </Plate></main>

/** The whole page while everything goes; then Kith begins as at the first start. */
export const DeletingPage = ({ accounts }: { accounts: readonly Account[] }) => {
  const [problem, setProblem] = useState<unknown>(null)
  useEffect(() => {
    deleteEverything(accounts).then(() => location.reload(), setProblem)
  }, [accounts])
  if (problem !== null) return <NotDeleted problem={problem} />
  return <main className="whole-page"><Plate level={1} isWhole title={say('deleting.title')}>
    <div className="backup-progress" role="status"><Bar share={null} label={say('deleting.label')} /><p>{say('deleting.words')}</p></div>
  </Plate></main>
}
