import { useEffect, useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Plate } from '../ui/Plate.tsx'
import type { RestoredBackup } from './jobs.ts'
import { broughtBackWords } from './restored-words.ts'

/** The end of a restore into an empty inbox, and what comes next. */
export const Restored = ({ restored: { backup, counts }, onGoOn }: { restored: RestoredBackup; onGoOn: () => void }) => {
  const page = useRef<HTMLElement>(null)
  useEffect(() => page.current?.querySelector('button')?.focus(), [])
  return <main className="whole-page" ref={page}><Plate icon={<Mark size={48} />} level={1} title="Your words are back" isWhole
    actions={<Button look="primary" onClick={onGoOn}>Open the inbox</Button>}>
    {broughtBackWords(backup, counts).map((words) => <p key={words}>{words}</p>)}
    <p>Kith now reads your networks again. The newest conversations are there in a moment, the past follows.</p>
  </Plate></main>
}
