import { Check } from 'lucide-react'
import { useState } from 'react'
import type { Account } from '#domain/account'
import type { Verdict } from '#domain/moderating'
import type { ThreadMessage } from '../store/rows.ts'
import { Button } from '../ui/Button.tsx'
import { moderatingWords } from '../words/failure.ts'
import type { FailureScene } from '../words/failure.ts'
import { say } from '../words/say.ts'
import { moderate } from './actions.ts'

interface Props {
  message: ThreadMessage
  account: Account | null
  scene: FailureScene
}

/** Under a message that is held back: who sees it, and what can be said to it. */
export const Held = ({ message, account, scene }: Props) => {
  const [asked, setAsked] = useState<Verdict | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const mayDecide = account !== null && account.abilities.includes('moderate') && message.part !== 'mine'
  if (!mayDecide) return <p className="held" role="note">{say('held.waiting', { network: scene.network })}</p>
  const tell = (to: Verdict) => {
    setAsked(to)
    setProblem(null)
    moderate(account, message, to).then((failure) => {
      setAsked(null)
      if (failure) setProblem(moderatingWords(failure, scene))
    }, (error: unknown) => {
      setAsked(null)
      setProblem(error instanceof Error ? error.message : String(error))
    })
  }
  const button = (to: Verdict, words: string, busy: string) => <Button look={to === 'shown' ? 'plain' : 'quiet'} disabled={asked !== null}
    icon={to === 'shown' ? <Check size={15} aria-hidden="true" /> : undefined} onClick={() => tell(to)}>{asked === to ? busy : words}</Button>
  return <div className="held">
    <p role="status">{problem ?? say('held.for-you')}</p>
    <div className="held-verbs">{button('shown', say('held.approve'), say('held.approving'))}{button('spam', say('held.spam'), say('held.marking'))}{button('trash', say('held.trash'), say('held.trashing'))}</div>
  </div>
}
