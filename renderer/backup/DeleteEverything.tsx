import { useState } from 'react'
import type { Account } from '#domain/account'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { sayRich } from '../ui/say-rich.ts'
import { say } from '../words/say.ts'
import { accountsWords } from './content-words.ts'
import { beginDeleting } from './deleting.ts'

const goes = () => [
  say('data.delete.inbox'),
  say('data.delete.drafts'),
  say('data.delete.backups'),
  say('data.delete.sign-ins'),
]

/** Everything, in one place; asked for with a typed word, because nothing brings it back. */
export const DeleteEverything = ({ accounts }: { accounts: readonly Account[] }) => {
  const [isAsking, setAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const close = () => {
    setAsking(false)
    setTyped('')
  }
  const word = say('data.delete.word')
  const isSure = typed.trim().toLowerCase() === word
  return <section className="choice" aria-labelledby="delete-everything">
    <h2 id="delete-everything">{say('data.delete.title')}</h2>
    <p>{say('data.delete.words')}</p>
    <div className="data-step"><div><Button look="grave" onClick={() => setAsking(true)}>{say('data.delete.dots')}</Button></div></div>
    {isAsking && <Dialog title={say('data.delete.ask')} onClose={close} actions={<>
      <Button onClick={close}>{say('ui.keep-it')}</Button>
      <Button look="grave" form="delete-form" submits disabled={!isSure}>{say('data.delete.title')}</Button></>}>
      <p>{say('data.delete.goes')}</p>
      <ul className="data-goes">{goes().map((what) => <li key={what}>{what}</li>)}</ul>
      {accounts.length > 0 && <p>{sayRich('data.delete.signs-out', { accounts: <bdi>{accountsWords(accounts.map(({ handle }) => handle))}</bdi> })}</p>}
      <form id="delete-form" onSubmit={(event) => { event.preventDefault(); if (isSure) beginDeleting(accounts) }}>
        <Field label={say('data.delete.type', { word })} value={typed} autoFocus autoComplete="off" spellCheck={false} onChange={(event) => setTyped(event.target.value)} />
      </form>
    </Dialog>}
  </section>
}
