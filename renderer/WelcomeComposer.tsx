import { useMemo, useState } from 'react'
import type { VaultState } from '#domain/account'
import type { OutboxItem } from '#domain/outbox-item'
import { useConversation } from './conversation/queries.ts'
import type { Status } from './sync/status.ts'
import { TalkComposer } from './TalkComposer.tsx'

interface Props {
  conversationId: string
  messageId: string
  networkName: (network: string) => string
  status: Status
  vault: VaultState
  /** False where the user is choosing among the ways: the focus stays there. */
  takesFocus: boolean
  onQueued: (item: OutboxItem, name: string) => void
  onSent: () => void
  onLeave: () => void
}

/** The composer for a first word to somebody: the same one, answering a post of theirs. */
export const WelcomeComposer = ({ conversationId, messageId, networkName, status, vault, takesFocus, onQueued, onSent, onLeave }: Props) => {
  const { data: view } = useConversation(conversationId)
  // The same one as long as it is: each pick takes the focus into the box.
  const [isQuiet] = useState(!takesFocus)
  const pick = useMemo(() => ({ messageId, times: 1, isQuiet }), [messageId, isQuiet])
  if (!view) return null
  return <TalkComposer place={{ view, pick }} network={networkName(view.conversation.network)} status={status} vault={vault} isWelcome
    wantsFocus={false} onFocused={() => undefined} onQueued={onQueued} onSent={onSent} onLeave={onLeave} />
}
