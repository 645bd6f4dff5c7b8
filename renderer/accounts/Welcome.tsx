import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Account, ConnectorInfo, VaultState } from '#domain/account'
import { Button } from '../ui/Button.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Plate } from '../ui/Plate.tsx'
import type { FailureScene } from '../words/failure.ts'
import { signInWords } from '../words/failure.ts'
import { say } from '../words/say.ts'
import { signIn } from './actions.ts'
import { SignIn } from './SignIn.tsx'

interface Props {
  networks: readonly ConnectorInfo[]
  vault: VaultState
  sceneOf: (network: string) => FailureScene
  onSignedIn: (account: Account) => void
  /** Another way in: from another computer. */
  onImport: () => void
  /** Words kept from before, where there are any. */
  kept: ReactNode
}

/** The first start: what Kith is, and the ways in. */
export const Welcome = ({ networks, vault, sceneOf, onSignedIn, onImport, kept }: Props) => {
  const [way, setWay] = useState<'sign-in' | 'handle' | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const sample = networks.find(({ isSample }) => isSample)
  const lookAround = (network: string) => {
    setAdding(true)
    signIn(network, {}).then((answer) => {
      if ('account' in answer) onSignedIn(answer.account)
      else setProblem(signInWords(answer.failure, sceneOf(network)))
    }, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error))).finally(() => setAdding(false))
  }
  if (way) return <main className="whole-page"><SignIn networks={networks} vault={vault} again={null} isPreview={way === 'handle'} sceneOf={sceneOf} onSignedIn={onSignedIn} onCancel={() => setWay(null)} /></main>
  return <main className="whole-page"><Plate icon={<Mark size={60} />} level={1} title={say('welcome.title')} isWhole actions={<>
    {sample && <Button look="primary" disabled={isAdding} onClick={() => lookAround(sample.network)}>{isAdding ? say('ui.one-moment') : say('welcome.look-around')}</Button>}
    <Button disabled={isAdding} onClick={() => setWay('sign-in')}>{say('accounts.sign-in')}</Button>
    {networks.some(({ preview }) => preview) && <Button disabled={isAdding} onClick={() => setWay('handle')}>{say('welcome.just-handle')}</Button>}
    <Button look="quiet" disabled={isAdding} onClick={onImport}>{say('welcome.import')}</Button>
  </>}>
    <p>{say('welcome.words')}</p>
    <p className="welcome-hint">{say('welcome.ways')}</p>
    {problem !== null && <Notice tone="bad" isLive>{problem}</Notice>}
    {kept}
  </Plate></main>
}
