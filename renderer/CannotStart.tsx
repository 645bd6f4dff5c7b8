import { DamagedStore } from './backup/DamagedStore.tsx'
import { isDeleting } from './backup/deleting.ts'
import { NotDeleted } from './backup/DeletingPage.tsx'
import { FullDisk } from './backup/FullDisk.tsx'
import { BridgeError } from './bridge.ts'
import { saveUnsaved } from './save-unsaved.ts'
import { StoreProblem } from './store/problem.ts'
import { Button } from './ui/Button.tsx'
import { Plate } from './ui/Plate.tsx'
import { Unsaved } from './Unsaved.tsx'
import { say } from './words/say.ts'

const titleOf = (problem: unknown): string =>
  problem instanceof StoreProblem ? say('cannot-start.store') : problem instanceof BridgeError ? say('cannot-start.bridge') : say('cannot-start.other')

const wordsOf = (problem: unknown): string => {
  if (problem instanceof StoreProblem) return problem.message
  if (problem instanceof BridgeError && problem.problem === 'no-host') return say('cannot-start.no-host')
  return say('cannot-start.words')
}

const detailOf = (problem: unknown): string =>
  problem instanceof StoreProblem ? problem.detail : problem instanceof Error ? problem.message : String(problem)

/** The whole page when there is no going on: what happened, what it means, what to do. */
export const CannotStart = ({ problem }: { problem: unknown }) => {
  const detail = detailOf(problem)
  if (isDeleting()) return <NotDeleted problem={problem} />
  if (problem instanceof StoreProblem && problem.code === 'damaged') {
    return <FullDisk isFull={false} words={<Unsaved />} onRoom={saveUnsaved}><DamagedStore detail={detail} words={<Unsaved />} /></FullDisk>
  }
  const page = <main className="whole-page"><Plate level={1} isWhole title={titleOf(problem)}
    actions={<Button look="primary" onClick={() => void saveUnsaved().then(() => location.reload())}>{say('ui.try-again')}</Button>}>
    <p role="alert">{wordsOf(problem)}</p>
    <Unsaved />
    {detail !== '' && <details className="problem-detail"><summary>{say('ui.machine-says')}</summary><p>{detail}</p></details>}
  </Plate></main>
  if (!(problem instanceof StoreProblem) || problem.code === 'newer' || problem.code === 'blocked') return page
  return <FullDisk isFull={problem.code === 'full'} words={<Unsaved />} onRoom={saveUnsaved}>{page}</FullDisk>
}
