import { useState } from 'react'
import type { Account } from '#domain/account'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { accountsWords } from './content-words.ts'
import { deleteEverything } from './actions.ts'
import { problemWords } from './problem-words.ts'

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
  const [isDeleting, setDeleting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const close = () => {
    if (isDeleting) return
    setAsking(false)
    setTyped('')
    setProblem(null)
  }
  const remove = () => {
    setDeleting(true)
    deleteEverything(accounts).catch((error: unknown) => {
      setDeleting(false)
      setProblem(problemWords(error))
    })
  }
  const isSure = typed.trim().toLowerCase() === word
  return <section className="choice" aria-labelledby="delete-everything">
    <h2 id="delete-everything">Delete everything</h2>
    <p>Takes all of Kith off this computer, backups and sign-ins included. What is on the networks stays there; what you exported stays where you put it.</p>
    <div className="data-step"><div><Button look="grave" onClick={() => setAsking(true)}>Delete everything…</Button></div></div>
    {isAsking && <Dialog title="Delete everything Kith has here?" onClose={close} actions={<>
      <Button onClick={close} disabled={isDeleting}>Keep it</Button>
      <Button look="grave" form="delete-form" submits disabled={!isSure || isDeleting}>{isDeleting ? 'Deleting…' : 'Delete everything'}</Button></>}>
      <p>This goes, and nothing brings it back:</p>
      <ul className="data-goes">{goes.map((what) => <li key={what}>{what}</li>)}</ul>
      {accounts.length > 0 && <p>Kith signs out as <bdi>{accountsWords(accounts.map(({ handle }) => handle))}</bdi>. What you wrote on the networks stays there.</p>}
      <form id="delete-form" onSubmit={(event) => { event.preventDefault(); if (isSure && !isDeleting) remove() }}>
        <Field label={`Type “${word}” to go on`} value={typed} autoFocus autoComplete="off" spellCheck={false} disabled={isDeleting} onChange={(event) => setTyped(event.target.value)} />
      </form>
      {problem !== null && <Notice tone="bad" isLive>{problem} Some of it may be gone already. Try again to delete the rest.</Notice>}
    </Dialog>}
  </section>
}
