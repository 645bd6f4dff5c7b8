import './settings.css'
import { Fragment, useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { VaultState } from '#domain/account'
import { problemOf } from '../store/problem.ts'
import { getSettings, saveSettings } from '../store/settings.ts'
import type { Settings } from '../store/rows.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { plural } from '../ui/numbers.ts'
import { Segments } from '../ui/Segments.tsx'
import { Corrections } from './Corrections.tsx'
import { KeyList, keysSought } from './KeyList.tsx'
import { LongWork, useLongWork } from './LongWork.tsx'
import { noticeWords } from './notice-words.ts'
import { isSought } from './seek.ts'
import { vaultWords } from './vault-words.ts'

const themes = [{ value: 'system', label: 'As the system' }, { value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' }] as const
const densities = [{ value: 'comfortable', label: 'Comfortable' }, { value: 'compact', label: 'Compact' }] as const
const pasts = [7, 30, 90, 180, 365].map((value) => ({ value, label: value === 365 ? 'A year' : `${value} days` }))
const undos = [0, 5, 10, 20, 30].map((seconds) => ({ value: seconds * 1000, label: seconds === 0 ? 'Not at all' : `${seconds} s` }))
const ages = [14, 30, 60, 90].map((value) => ({ value, label: `${value} days` }))

const dataWords = 'Where your backups are, taking everything with you, and deleting everything.'
const workLabel = 'Work behind everything else'
const workTexts = 'search, index, progress, stop'
const dataButton = 'Backups, export, delete'

type Choices<T> = readonly { readonly value: T; readonly label: string }[]
interface Place {
  readonly label: string
  /** What else it is found by. */
  readonly texts: readonly string[]
  readonly body: ReactNode
}

interface Props {
  version: string
  vault: VaultState
  notices: readonly string[]
  /** How far back was changed: reading starts again with it. */
  onPastDaysSaved: () => Promise<void>
  /** Leads to backups, export and deleting. */
  onData: () => void
}

/** What the user chooses for the whole of Kith; saved at once. */
export const SettingsView = ({ version, vault, notices, onPastDaysSaved, onData }: Props) => {
  const settings = useQuery({ queryKey: [{ tables: ['settings'] }, 'settings'], queryFn: getSettings }).data
  const [problem, setProblem] = useState<string | null>(null)
  const save = (patch: Partial<Settings>, then: () => unknown = () => undefined) => {
    saveSettings(patch).then(then).then(() => setProblem(null), (error: unknown) => setProblem(problemOf(error).message))
  }
  const [typed, setTyped] = useState('')
  const longWork = useLongWork()
  const stopped = settings?.stoppedWork ?? []
  const words = notices.flatMap((notice) => noticeWords[notice] ?? [])
  const keys = keysSought(typed)
  const choice = <T extends string | number>(label: string, hint: string, choices: Choices<T>, value: T | undefined, choose: (value: T) => void): Place => ({
    label, texts: [hint, ...choices.map((each) => each.label)],
    body: <Segments label={label} hint={hint} choices={choices} value={value ?? null} onChoose={choose} />,
  })
  const places: readonly Place[] = [
    ...(longWork.length > 0 ? [{ label: workLabel, texts: [workTexts], body: <section className="choice">
      <h2>{workLabel}</h2>
      {longWork.map(({ name, work }) => <LongWork key={name} name={name} work={work}
        onStopped={(isStopped) => save({ stoppedWork: isStopped ? [...stopped, name] : stopped.filter((other) => other !== name) })} />)}
    </section> }] : []),
    choice('Look', '', themes, settings?.theme, (theme) => save({ theme })),
    choice('Rows', '', densities, settings?.density, (density) => save({ density })),
    choice('How much of the past', 'How many days back the first read of an account goes.', pasts, settings?.pastDays, (pastDays) => save({ pastDays }, onPastDaysSaved)),
    choice('When waiting becomes older', 'Whoever you have seen and who waits for longer moves to Older, out of the daily list.', ages,
      settings?.olderAfterDays, (olderAfterDays) => save({ olderAfterDays })),
    choice('Taking back what you sent', 'An answer waits so long after Send before it goes; z or Undo gives it back to you.', undos, settings?.undoMs, (undoMs) => save({ undoMs })),
    { label: 'Your corrections', texts: ['hidden, always shown, noise, hide'], body: <Corrections /> },
    { label: 'Your data', texts: [dataWords, dataButton], body: <section className="choice" aria-labelledby="your-data">
      <h2 id="your-data">Your data</h2>
      <p>{dataWords}</p>
      <div className="choice-way"><Button onClick={onData}>{dataButton}</Button></div>
    </section> },
    { label: 'Your sign-ins', texts: [vaultWords[vault], 'passphrase, password, keyring'], body: <section className="choice"><h2>Your sign-ins</h2><p>{vaultWords[vault]}</p></section> },
    ...(words.length > 0 ? [{ label: 'About this start', texts: words, body: <section className="choice"><h2>About this start</h2>{words.map((sentence) => <p key={sentence}>{sentence}</p>)}</section> }] : []),
  ]
  const found = places.filter(({ label, texts }) => isSought(typed, [label, ...texts]))
  const isNothing = found.length + keys.length === 0
  return <div className="wide-page">
    <h1>Settings</h1>
    <input type="search" className="settings-search" aria-label="Search the settings" placeholder="Search the settings" spellCheck={false} value={typed} onChange={(event) => setTyped(event.target.value)} />
    <p className={isNothing ? 'settings-none' : 'only-spoken'} role="status">{typed.trim() === '' ? '' : isNothing ? 'No setting has these words.' : `${plural(found.length, 'setting')}, ${plural(keys.length, 'key')}`}</p>
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
    {found.map(({ label, body }) => <Fragment key={label}>{body}</Fragment>)}
    {keys.length > 0 && <KeyList shown={keys} save={save} />}
    <p className="version">Kith {version}. Everything you read and write here is kept on this computer.</p>
  </div>
}
