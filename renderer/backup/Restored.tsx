import { useEffect, useRef } from 'react'
import type { Backup } from '#domain/backup'
import { Button } from '../ui/Button.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Plate } from '../ui/Plate.tsx'
import { contentWords } from './content-words.ts'

/** What is true after every restore. */
export const restoredWords = ({ counts }: Pick<Backup, 'counts'>): readonly string[] => [
  `Kith has brought back ${contentWords({ ...counts, outbox: 0 })}, with your settings and corrections.`,
  ...((counts['outbox'] ?? 0) > 0 ? ['Answers that were on their way are drafts now, under Unsent. Kith sends none of them by itself.'] : []),
]

/** The end of a restore at the start. */
export const Restored = ({ restored, onGoOn }: { restored: Backup; onGoOn: () => void }) => {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => end.current?.querySelector('button')?.focus(), [])
  return <main className="whole-page" ref={end}><Plate icon={<Mark size={48} />} level={1} title="Your words are back" isWhole
    actions={<Button look="primary" onClick={onGoOn}>Open the inbox</Button>}>
    <div role="status" className="plate-words">{restoredWords(restored).map((words) => <p key={words}>{words}</p>)}
      <p>Kith now reads your networks again. The newest conversations are there in a moment, the past follows.</p></div>
  </Plate></main>
}
