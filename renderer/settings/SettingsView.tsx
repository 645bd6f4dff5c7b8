import './settings.css'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { VaultState } from '#domain/account'
import { problemOf } from '../store/problem.ts'
import { getSettings, saveSettings } from '../store/settings.ts'
import { Notice } from '../ui/Notice.tsx'
import { applyTheme, rememberedTheme } from '../ui/theme.ts'
import type { Theme } from '../ui/theme.ts'
import { vaultWords } from './vault-words.ts'

const themes: readonly { readonly theme: Theme; readonly label: string }[] = [
  { theme: 'system', label: 'As the system' }, { theme: 'light', label: 'Light' }, { theme: 'dark', label: 'Dark' },
]
const pasts: readonly number[] = [7, 30, 90, 180, 365]

interface Props {
  version: string
  vault: VaultState
  /** How far back was changed: reading starts again with it. */
  onPastDaysSaved: () => Promise<void>
}

/** What the user chooses for the whole of Kith; saved at once. */
export const SettingsView = ({ version, vault, onPastDaysSaved }: Props) => {
  const settings = useQuery({ queryKey: [{ tables: ['settings'] }, 'settings'], queryFn: getSettings }).data
  const [theme, setTheme] = useState(rememberedTheme)
  const [problem, setProblem] = useState<string | null>(null)
  const choosePast = (pastDays: number) => {
    saveSettings({ pastDays }).then(onPastDaysSaved).then(() => setProblem(null), (error: unknown) => setProblem(problemOf(error).message))
  }
  return <div className="wide-page">
    <h1>Settings</h1>
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
    <fieldset className="choice">
      <legend>Look</legend>
      <div className="segments">{themes.map((entry) => <label key={entry.theme}>
        <input type="radio" name="theme" checked={theme === entry.theme} onChange={() => { setTheme(entry.theme); applyTheme(entry.theme) }} />
        <span>{entry.label}</span></label>)}</div>
    </fieldset>
    <fieldset className="choice">
      <legend>How much of the past</legend>
      <p>How many days back the first read of an account goes.</p>
      <div className="segments">{pasts.map((days) => <label key={days}>
        <input type="radio" name="past" checked={settings?.pastDays === days} disabled={!settings} onChange={() => choosePast(days)} />
        <span>{days === 365 ? 'A year' : `${days} days`}</span></label>)}</div>
    </fieldset>
    <section className="choice"><h2>Your sign-ins</h2><p>{vaultWords[vault]}</p></section>
    <section className="choice"><h2>Keys</h2>
      <dl className="key-list">{[['j k', 'Next, previous'], ['Enter', 'Open'], ['r', 'Answer'], ['Ctrl Enter', 'Reply and next'], ['e', 'Done'], ['z', 'Undo'], ['Esc', 'Back to the list']]
        .map(([keys = '', does]) => <div key={keys}><dt>{keys.split(' ').map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{does}</dd></div>)}</dl>
    </section>
    <p className="version">Kith {version}. Everything you read and write here is kept on this computer.</p>
  </div>
}
