import { useEffect, useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Plate } from '../ui/Plate.tsx'
import type { RestoredBackup } from './jobs.ts'
import { say } from '../words/say.ts'
import { broughtBackWords } from './restored-words.ts'

/** The end of a restore into an empty inbox, and what comes next. */
export const Restored = ({ restored: { backup, counts }, onGoOn }: { restored: RestoredBackup; onGoOn: () => void }) => {
  const page = useRef<HTMLElement>(null)
  useEffect(() => page.current?.querySelector('button')?.focus(), [])
  return <main className="whole-page" ref={page}><Plate icon={<Mark size={48} />} level={1} title={say('restored.title')} isWhole
    actions={<Button look="primary" onClick={onGoOn}>{say('ui.open-inbox')}</Button>}>
    {broughtBackWords(backup, counts).map((words) => <p key={words}>{words}</p>)}
    <p>{say('restored.words')}</p>
  </Plate></main>
}
