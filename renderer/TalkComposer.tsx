import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { Account, AccountStatus, VaultState } from '#domain/account'
import type { OutboxItem } from '#domain/outbox-item'
import { Composer } from './composer/Composer.tsx'
import type { Standing } from './composer/truth.ts'
import type { ComposerPlace } from './conversation/ConversationPane.tsx'
import { Button } from './ui/Button.tsx'
import { ExternalLink } from './ui/ExternalLink.tsx'
import type { Status } from './sync/status.ts'
import { nameOf } from './words/names.ts'
import { sayRich } from './ui/say-rich.ts'
import { say } from './words/say.ts'

/** How an account stands to what is written with it now. */
export const standingOf = (status: AccountStatus | undefined, vault: VaultState, canLock: boolean): Standing => {
  if (canLock && vault === 'locked') return 'locked'
  if (status?.phase === 'paused') return 'signed-out'
  return status?.failure?.kind === 'offline' ? 'offline' : 'ready'
}

interface Props {
  place: ComposerPlace
  network: string
  status: Status
  vault: VaultState
  /** A first word to somebody, not an answer in a talk. */
  isWelcome?: boolean
  wantsFocus: boolean
  onFocused: () => void
  onQueued: (item: OutboxItem, name: string) => void
  onSent: (goesOn: boolean) => void
  onLeave: () => void
}

/** Where Kith can read and not write. */
const SiteOnly = ({ network, url }: { network: string; url: string | null }) => <p className="conversation-foot">
  {url === null ? say('talk.site-only', { network }) : sayRich('talk.site-only-link', { network, link: (inside) => <ExternalLink url={url}>{inside}</ExternalLink> })}
</p>

/** How a conversation asks for the sign-in without which it cannot be answered. */
export const SignInAsker = createContext<(account: Account, conversationId: string) => void>(() => undefined)

/** Where nobody has signed in. */
const PreviewOnly = ({ wantsFocus, onFocused, onLeft, onSignIn }: { wantsFocus: boolean; onFocused: () => void; onLeft: () => void; onSignIn: () => void }) => {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!wantsFocus) return
    button.current?.focus()
    onFocused()
  }, [wantsFocus, onFocused])
  return <div className="conversation-foot"><p>{say('talk.preview')}</p><Button ref={button} look="primary" onBlur={onLeft} onClick={onSignIn}>{say('accounts.sign-in')}</Button></div>
}

/** The composer as a conversation has it: who answers whom, through which account, and how that account stands. */
export const TalkComposer = ({ place: { view, pick }, network, status, vault, isWelcome = false, wantsFocus, onFocused, onQueued, onSent, onLeave }: Props) => {
  const askSignIn = useContext(SignInAsker)
  // Signed in, the composer takes the place of the button, and the focus with it.
  const [isStandIn, setStandIn] = useState(false)
  const { account, conversation, messages, person, thread } = view
  const messageOf = (id: string | null) => messages.find((message) => message.id === (id ?? conversation.messageId)) ?? null
  if (!account) return null
  if (account.isPreview) return <PreviewOnly wantsFocus={wantsFocus} onFocused={() => { setStandIn(true); onFocused() }} onLeft={() => setStandIn(false)} onSignIn={() => askSignIn(account, conversation.id)} />
  if (!account.abilities.includes('reply')) return <SiteOnly network={network} url={messageOf(null)?.url ?? thread.url} />
  if (messageOf(pick?.messageId ?? null)?.isHeld === true) return <p className="conversation-foot">{say('talk.held')}</p>
  const accountStatus = status.accounts[account.id]
  return <Composer conversationId={conversation.id} account={account} network={network} toName={nameOf(person)} reader={{ person, isWelcome }} pick={pick}
    answered={(id) => {
      const message = messageOf(id)
      return message && { text: message.text, audience: message.audience, warning: message.warning, answerNames: message.answerNames, isDeleted: message.deletedAt !== null }
    }}
    standing={standingOf(accountStatus, vault, accountStatus?.phase === 'paused')} wantsFocus={wantsFocus || isStandIn} onFocused={() => { setStandIn(false); onFocused() }}
    onQueued={(item) => onQueued(item, nameOf(person))} onSent={onSent} onLeave={onLeave} />
}
