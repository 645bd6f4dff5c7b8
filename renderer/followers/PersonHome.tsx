import type { Account } from '#domain/account'
import type { PersonRow } from '../store/rows.ts'
import { useNow } from '../ui/use-now.ts'
import type { FailureScene } from '../words/failure.ts'
import { Home } from './Home.tsx'
import { lookingAs } from './looking-as.ts'
import { problemWords } from './reading-words.ts'
import { useLook } from './use-looks.ts'
import type { Looks } from './use-looks.ts'

/** Are they home, for anyone and wherever they are met: the same look as at the door, kept for the same week. */
export const PersonHome = ({ person, accounts, looks, sceneOf }: {
  person: PersonRow
  accounts: readonly Account[]
  looks: Looks
  sceneOf: (network: string) => FailureScene
}) => {
  const now = useNow()
  const look = useLook(person.id)
  const account = lookingAs(person, accounts)
  const scene = sceneOf(person.network)
  if (!account) return null
  return <Home look={look} isAsking={looks.isAsking(person.id)} problem={problemWords(looks.problem(person.id), scene)} network={scene.network} now={now}
    keys={undefined} onLook={() => looks.look({ person, account })} onAnswer={null} />
}
