import { useState } from 'react'
import type { Account } from '#domain/account'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { accountsWords } from './content-words.ts'
import { beginDeleting } from './deleting.ts'

const word = 'delete'
const goes = [
  'the inbox: every conversation, list and decision',
  'drafts, answers not sent yet, and their pictures',
  'all backups, and the record of what was sent',
  'your sign-ins',
]

/** Everything, in one place; asked for with a typed word, because nothing brings it back. */
export const DeleteEverything = ({ accounts }: { accounts: readonly Account[] }) => {
  const [isAsking, setAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const close = () => {
    setAsking(false)
    setTyped('')
  }
  const isSure = typed.trim().toLowerCase() === word
  return <section className="choice" aria-labelledby="delete-everything">
    <h2 id="delete-everything">Delete everything</h2>
    <p>Takes all of Kith off this computer, backups and sign-ins included. What is on the networks stays there; what you exported stays where you put it.</p>
    <div className="data-step"><div><Button look="grave" onClick={() => setAsking(true)}>Delete everything…</Button></div></div>
    {isAsking && <Dialog title="Delete everything Kith has here?" onClose={close} actions={<>
      <Button onClick={close}>Keep it</Button>
      <Button look="grave" form="delete-form" submits disabled={!isSure}>Delete everything</Button></>}>
      <p>This goes, and nothing brings it back:</p>
      <ul className="data-goes">{goes.map((what) => <li key={what}>{what}</li>)}</ul>
      {accounts.length > 0 && <p>Kith signs out as <bdi>{accountsWords(accounts.map(({ handle }) => handle))}</bdi>. What you wrote on the networks stays there.</p>}
      <form id="delete-form" onSubmit={(event) => { event.preventDefault(); if (isSure) beginDeleting(accounts) }}>
        <Field label={`Type “${word}” to go on`} value={typed} autoFocus autoComplete="off" spellCheck={false} onChange={(event) => setTyped(event.target.value)} />
      </form>
    </Dialog>}
  </section>
}
