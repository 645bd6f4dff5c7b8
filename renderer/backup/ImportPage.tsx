import './backup.css'
import { Button } from '../ui/Button.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Plate } from '../ui/Plate.tsx'
import { say } from '../words/say.ts'
import { Import } from './Import.tsx'
import { useJob } from './job.ts'
import { importing } from './jobs.ts'

/** The first start on another computer: bring everything along from the Kith of before. */
export const ImportPage = ({ onImported, onLeave }: { onImported: () => Promise<unknown>; onLeave: () => void }) => {
  const { is } = useJob(importing)
  const leave = () => {
    importing.clear()
    onLeave()
  }
  return <main className="whole-page"><Plate icon={<Mark size={48} />} level={1} isWhole title={is === 'done' ? say('import.arrived') : say('import.bring')}
    actions={is !== 'running' && <Button look={is === 'done' ? 'primary' : 'quiet'} onClick={leave}>{is === 'done' ? say('ui.open-inbox') : say('ui.back')}</Button>}>
    <Import isFirst onImported={onImported} />
  </Plate></main>
}
