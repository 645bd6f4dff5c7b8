import { useEffect, useRef, useState } from 'react'
import { Ban } from 'lucide-react'
import type { Account, ConnectorInfo } from '#domain/account'
import type { Barrier } from '#domain/barrier'
import type { Failure } from '#domain/failure'
import type { Person } from '#domain/person'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { barrierWords } from '../words/failure.ts'
import type { FailureScene } from '../words/failure.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { say } from '../words/say.ts'
import { deedWords, questionOf, standsWords, whereWords } from './barrier-words.ts'
import { useBarriers } from './use-barriers.ts'

interface Props {
  person: Person
  says: NonNullable<ConnectorInfo['barriers']>
  scene: FailureScene
  /** Signs the account in anew, with the leave it needs. */
  onSignIn: (account: Account) => void
}

const wantsSignIn = (problem: Failure | string | null): boolean =>
  problem !== null && typeof problem !== 'string' && (problem.code === 'needs-leave' || problem.kind === 'signed-out' && problem.code !== 'vault-locked')

const WithAccount = ({ account, person, says, scene, isNamed, onSignIn }: Props & { account: Account; isNamed: boolean }) => {
  const { network } = scene
  const { stands, isAsking, problem, ask } = useBarriers(account, person)
  const [asked, setAsked] = useState<Barrier | null>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const isKnown = stands !== null
  // What was pressed to know it is gone: the focus goes on where the answer is.
  useEffect(() => {
    if (isKnown && document.activeElement === document.body) said.current?.focus()
  }, [isKnown])
  const press = (barrier: Barrier, isUp: boolean) => {
    if (isAsking) return
    if (isUp) ask({ barrier, isOn: false })
    else setAsked(barrier)
  }
  const deeds = stands && ([['mute', stands.isMuted], ['block', stands.isBlocked]] as const).filter(([barrier]) => account.abilities.includes(barrier))
  return <div className="person-barrier">
    {isNamed && <h4><bdi>{handleOf(account)}</bdi></h4>}
    <p ref={said} tabIndex={-1} aria-live="polite">{isAsking ? say('barrier.asking', { network }) : stands ? standsWords(stands, network) : say('barrier.lead', { network })}</p>
    {problem !== null && !isAsking && <p role="alert">{typeof problem === 'string' ? problem : barrierWords(problem, scene)}</p>}
    {wantsSignIn(problem) && !isAsking && <Button onClick={() => onSignIn(account)}>{say('accounts.sign-in-again')}</Button>}
    {deeds
      ? <div className="person-deeds">{deeds.map(([barrier, isUp]) => <Button key={barrier} look="quiet" aria-disabled={isAsking} onClick={() => press(barrier, isUp)}>{deedWords(barrier, isUp, network)}</Button>)}</div>
      : <Button key="ask" look="quiet" icon={<Ban size={15} />} aria-disabled={isAsking} onClick={() => ask(null)}>{say('hidden.foot.mute', { network })}</Button>}
    {asked && <Dialog title={questionOf(asked, nameOf(person), network).title} onClose={() => setAsked(null)} actions={<>
      <Button onClick={() => setAsked(null)}>{say('barrier.leave-it')}</Button>
      <Button look="grave" onClick={() => { setAsked(null); ask({ barrier: asked, isOn: true }) }}>{questionOf(asked, nameOf(person), network).yes}</Button>
    </>}>
      <p>{says[asked]}</p>
      <p>{whereWords(asked, network, handleOf(account))}</p>
    </Dialog>}
  </div>
}

/** Muting and blocking where they are: how it stands is asked there, what it means is said before anything is done. */
export const NetworkBarriers = ({ person, accounts, networks, scene, onSignIn }: Omit<Props, 'says'> & {
  accounts: readonly Account[]
  networks: readonly ConnectorInfo[]
}) => {
  const says = networks.find(({ network }) => network === person.network)?.barriers
  const own = accounts.filter(({ network }) => network === person.network)
  const able = own.filter(({ abilities }) => abilities.includes('mute') || abilities.includes('block'))
  if (!says || able.length === 0 || own.some(({ personId }) => personId === person.id)) return null
  return <section className="person-barriers" aria-label={say('search.on', { network: scene.network })}>
    {able.map((account) => <WithAccount key={account.id} account={account} person={person} says={says} scene={scene} onSignIn={onSignIn} isNamed={able.length > 1} />)}
  </section>
}
