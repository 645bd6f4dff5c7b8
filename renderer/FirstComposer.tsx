import { useState } from 'react'
import { firstPlaceOf } from '#domain/first-place'
import { Composer } from './composer/Composer.tsx'
import { useRecipient } from './outbox/queries.ts'
import { standingOf } from './TalkComposer.tsx'
import { nameOf } from './words/names.ts'
import type { WelcomeBox } from './welcome-box.ts'
import { say } from './words/say.ts'

interface Props extends WelcomeBox {
  /** The place of a first word. Use with a `key` per place. */
  place: string
}

/** The composer for a first word that answers nothing: a post that names somebody, or a message to them alone. */
export const FirstComposer = ({ place, networkName, status, vault, takesFocus, onFocused, onQueued, onSent, onLeave }: Props) => {
  const [wantsFocus, setWantsFocus] = useState(takesFocus)
  const first = firstPlaceOf(place)
  const recipient = useRecipient(place, first?.accountId ?? '')
  if (!first || !recipient) return null
  const { person, account, isHere, network } = recipient
  if (!person || !account || !isHere) return <p className="conversation-foot">{say('first.sign-in-again')}</p>
  const accountStatus = status.accounts[account.id]
  const isDirect = first.way === 'direct'
  return <Composer conversationId={place} account={account} network={networkName(network)} toName={nameOf(person)} reader={{ person, isWelcome: true }} pick={null}
    answered={() => ({ text: '', audience: isDirect ? 'direct' : 'public', warning: null, answerNames: [person.handle], isDeleted: false })}
    standing={standingOf(accountStatus, vault, accountStatus?.phase === 'paused')} wantsFocus={wantsFocus} onFocused={() => { setWantsFocus(false); onFocused() }}
    onQueued={(item) => onQueued(item, nameOf(person))} onSent={onSent} onLeave={onLeave} />
}
