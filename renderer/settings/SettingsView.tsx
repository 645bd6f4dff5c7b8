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
import { Segments } from '../ui/Segments.tsx'
import { languages } from '../words/language.ts'
import { say } from '../words/say.ts'
import { Corrections } from './Corrections.tsx'
import { KeyList, keysSought } from './KeyList.tsx'
import { LongWork, useLongWork } from './LongWork.tsx'
import { noticeWords } from './notice-words.ts'
import { isSought } from './seek.ts'
import { vaultWords } from './vault-words.ts'

const themes = () => (['system', 'light', 'dark'] as const).map((value) => ({ value, label: say(`settings.theme.${value}`) }))
/** Each by its own name: whoever looks for theirs may read no other. */
const nameOf = (code: string): string => {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}
const tongues = () => [{ value: 'system', label: say('settings.theme.system') }, ...languages.map((value) => ({ value, label: nameOf(value) }))]
const densities = () => (['comfortable', 'compact'] as const).map((value) => ({ value, label: say(`settings.density.${value}`) }))
const notified = () => (['nobody', 'known', 'everybody'] as const).map((value) => ({ value, label: say(`settings.notify.${value}`) }))
const pasts = () => [7, 30, 90, 180, 365].map((value) => ({ value, label: value === 365 ? say('settings.a-year') : say('settings.days', { count: value }) }))
const undos = () => [0, 5, 10, 20, 30].map((seconds) => ({ value: seconds * 1000, label: seconds === 0 ? say('settings.not-at-all') : say('settings.seconds', { count: seconds }) }))
const ages = () => [14, 30, 60, 90].map((value) => ({ value, label: say('settings.days', { count: value }) }))

type Choices<T> = readonly { readonly value: T; readonly label: string }[]
interface Place {
  /** The same in every language. */
  readonly name: string
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
  const words = notices.flatMap((notice) => noticeWords(notice) ?? [])
  const keys = keysSought(typed)
  const choice = <T extends string | number>(name: string, label: string, hint: string, choices: Choices<T>, value: T | undefined, choose: (value: T) => void): Place => ({
    name, label, texts: [hint, ...choices.map((each) => each.label)],
    body: <Segments label={label} hint={hint} choices={choices} value={value ?? null} onChoose={choose} />,
  })
  const places: readonly Place[] = [
    ...(longWork.length > 0 ? [{ name: 'work', label: say('settings.work'), texts: [say('settings.work-sought')], body: <section className="choice">
      <h2>{say('settings.work')}</h2>
      {longWork.map(({ name, work }) => <LongWork key={name} name={name} work={work}
        onStopped={(isStopped) => save({ stoppedWork: isStopped ? [...stopped, name] : stopped.filter((other) => other !== name) })} />)}
    </section> }] : []),
    choice('look', say('settings.look'), '', themes(), settings?.theme, (theme) => save({ theme })),
    choice('language', say('settings.language'), '', tongues(), settings?.language, (language) => save({ language })),
    choice('rows', say('settings.rows'), '', densities(), settings?.density, (density) => save({ density })),
    choice('past', say('settings.past'), say('settings.past-words'), pasts(), settings?.pastDays, (pastDays) => save({ pastDays }, onPastDaysSaved)),
    choice('older', say('settings.older'), say('settings.older-words'), ages(),
      settings?.olderAfterDays, (olderAfterDays) => save({ olderAfterDays })),
    choice('notify', say('settings.notify'), say('settings.notify-words'), notified(), settings?.notify, (notify) => save({ notify })),
    choice('undo', say('settings.undo'), say('settings.undo-words'), undos(), settings?.undoMs, (undoMs) => save({ undoMs })),
    { name: 'corrections', label: say('corrections.title'), texts: [say('settings.corrections-sought')], body: <Corrections /> },
    { name: 'data', label: say('settings.data'), texts: [say('settings.data-words'), say('settings.data-open')], body: <section className="choice" aria-labelledby="your-data">
      <h2 id="your-data">{say('settings.data')}</h2>
      <p>{say('settings.data-words')}</p>
      <div className="choice-way"><Button onClick={onData}>{say('settings.data-open')}</Button></div>
    </section> },
    { name: 'sign-ins', label: say('settings.sign-ins'), texts: [vaultWords(vault), say('settings.sign-ins-sought')], body: <section className="choice"><h2>{say('settings.sign-ins')}</h2><p>{vaultWords(vault)}</p></section> },
    ...(words.length > 0 ? [{ name: 'start', label: say('settings.start'), texts: words, body: <section className="choice"><h2>{say('settings.start')}</h2>{words.map((sentence) => <p key={sentence}>{sentence}</p>)}</section> }] : []),
  ]
  const found = places.filter(({ label, texts }) => isSought(typed, [label, ...texts]))
  const isNothing = found.length + keys.length === 0
  return <div className="wide-page">
    <h1>{say('settings.title')}</h1>
    <input type="search" className="settings-search" aria-label={say('settings.search')} placeholder={say('settings.search')} spellCheck={false} value={typed} onChange={(event) => setTyped(event.target.value)} />
    <p className={isNothing ? 'settings-none' : 'only-spoken'} role="status">{typed.trim() === '' ? '' : isNothing ? say('settings.none') : say('settings.count', { settings: found.length, keys: keys.length })}</p>
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
    {found.map(({ name, body }) => <Fragment key={name}>{body}</Fragment>)}
    {keys.length > 0 && <KeyList shown={keys} save={save} />}
    <p className="version">{say('settings.version', { version })}</p>
  </div>
}
