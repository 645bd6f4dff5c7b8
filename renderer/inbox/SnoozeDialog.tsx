import './snooze.css'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { whenWords } from '../ui/time.ts'
import { say } from '../words/say.ts'
import { localInput, pickedTime, snoozeTimes } from './snooze-times.ts'

interface Props {
  name: string
  /** When it was opened (ms): the offers do not move while somebody chooses. */
  now: number
  onChosen: (returnsAt: number | null) => void
  onClose: () => void
}

/** Until when? Figures choose at once, arrows walk; anything else is a time of one's own. */
export const SnoozeDialog = ({ name, now, onChosen, onClose }: Props) => {
  const times = snoozeTimes(now)
  const [picked, setPicked] = useState(() => localInput(times.find((time) => time.name === 'tomorrow')?.returnsAt ?? now))
  const own = pickedTime(picked, now)
  return <Dialog title={say('snooze.title', { name })} isClosable onClose={onClose} actions={null}>
    <div className="snooze" onKeyDown={(event) => {
      if (event.target instanceof HTMLInputElement) return
      const time = times.find(({ figure }) => figure === event.key)
      if (time) onChosen(time.returnsAt)
      else if (event.key === 's') onClose()
      else if (/^(?:ArrowDown|ArrowUp|j|k)$/.test(event.key)) {
        const choices = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.snooze-choice')]
        const by = event.key === 'ArrowDown' || event.key === 'j' ? 1 : -1
        choices[(choices.findIndex((choice) => choice === document.activeElement) + by + choices.length) % choices.length]?.focus()
      } else return
      event.preventDefault()
    }}>
      {times.map(({ name: which, returnsAt, figure }, index) => <button key={which} type="button" className="snooze-choice" autoFocus={index === 0} onClick={() => onChosen(returnsAt)}>
        <span>{say(`snooze.${which}`)}</span>
        <span className="snooze-when">{returnsAt === null ? '' : whenWords(returnsAt, now)}</span>
        <kbd>{figure}</kbd>
      </button>)}
      <form className="snooze-own" onSubmit={(event) => { event.preventDefault(); if (own !== null) onChosen(own) }}>
        <label htmlFor="snooze-own">{say('snooze.own')}</label>
        <input id="snooze-own" type="datetime-local" value={picked} min={localInput(now)} onChange={(event) => setPicked(event.target.value)} />
        <Button submits disabled={own === null}>{say('snooze.do')}</Button>
      </form>
    </div>
  </Dialog>
}
