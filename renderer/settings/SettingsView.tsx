import './settings.css'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { VaultState } from '#domain/account'
import { problemOf } from '../store/problem.ts'
import { getSettings, saveSettings } from '../store/settings.ts'
import type { Settings } from '../store/rows.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Corrections } from './Corrections.tsx'
import { KeyList } from './KeyList.tsx'
import { noticeWords } from './notice-words.ts'
import { vaultWords } from './vault-words.ts'

const themes = [{ value: 'system', label: 'As the system' }, { value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' }] as const
const densities = [{ value: 'comfortable', label: 'Comfortable' }, { value: 'compact', label: 'Compact' }] as const
const pasts = [7, 30, 90, 180, 365].map((value) => ({ value, label: value === 365 ? 'A year' : `${value} days` }))
const undos = [0, 5, 10, 20, 30].map((seconds) => ({ value: seconds * 1000, label: seconds === 0 ? 'Not at all' : `${seconds} s` }))
const ages = [14, 30, 60, 90].map((value) => ({ value, label: `${value} days` }))

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
  const settings = useQuery({ queryKey: [{ tables: ['settings'] }, 'settings'], queryFn: getSettings }).data ?? null
  const [problem, setProblem] = useState<string | null>(null)
  const save = (patch: Partial<Settings>, then: () => unknown = () => undefined) => {
    saveSettings(patch).then(then).then(() => setProblem(null), (error: unknown) => setProblem(problemOf(error).message))
  }
  const words = notices.flatMap((notice) => noticeWords[notice] ?? [])
  return <div className="wide-page">
    <h1>Settings</h1>
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
    <Segments label="Look" choices={themes} value={settings?.theme ?? null} onChoose={(theme) => save({ theme })} />
    <Segments label="Rows" choices={densities} value={settings?.density ?? null} onChoose={(density) => save({ density })} />
    <Segments label="How much of the past" hint="How many days back the first read of an account goes." choices={pasts}
      value={settings?.pastDays ?? null} onChoose={(pastDays) => save({ pastDays }, onPastDaysSaved)} />
    <Segments label="When waiting becomes older" hint="Whoever you have seen and who waits for longer moves to Older, out of the daily list." choices={ages}
      value={settings?.olderAfterDays ?? null} onChoose={(olderAfterDays) => save({ olderAfterDays })} />
    <Segments label="Taking back what you sent" hint="An answer waits so long after Send before it goes; z or Undo gives it back to you." choices={undos}
      value={settings?.undoMs ?? null} onChoose={(undoMs) => save({ undoMs })} />
    <Corrections />
    <section className="choice" aria-labelledby="your-data">
      <h2 id="your-data">Your data</h2>
      <p>Where your backups are, taking everything with you, and deleting everything.</p>
      <div className="choice-way"><Button onClick={onData}>Backups, export, delete</Button></div>
    </section>
    <section className="choice"><h2>Your sign-ins</h2><p>{vaultWords[vault]}</p></section>
    {words.length > 0 && <section className="choice"><h2>About this start</h2>{words.map((sentence) => <p key={sentence}>{sentence}</p>)}</section>}
    <KeyList save={save} />
    <p className="version">Kith {version}. Everything you read and write here is kept on this computer.</p>
  </div>
}
