import { useMemo, useState } from 'react'
import { useConversation } from './conversation/queries.ts'
import { TalkComposer } from './TalkComposer.tsx'
import type { WelcomeBox } from './welcome-box.ts'

interface Props extends WelcomeBox {
  conversationId: string
  messageId: string
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
