import { use } from 'react'
import { useBindings } from '../commands/use-bindings.ts'
import type { ConversationView } from '../store/rows.ts'
import { Button } from '../ui/Button.tsx'
import { LinkOpener } from '../ui/ExternalLink.tsx'
import { say } from '../words/say.ts'

/** Where the composer stands otherwise: why Kith hid this, and the two ways on from here. */
export const HiddenFoot = ({ view: { account, conversation, person }, network, why, onShow }: {
  view: ConversationView
  network: string
  why: string
  onShow: () => void
}) => {
  const open = use(LinkOpener)
  const { hint } = useBindings()
  const { url } = person
  const isMarked = conversation.reason.key.startsWith('marked-')
  return <div className="conversation-foot">
    <p><strong>{isMarked ? say('hidden.foot.by-you') : say('hidden.foot.by-kith')}</strong> {why} {isMarked ? say('hidden.foot.bring-back')
      : say('hidden.foot.if-not')}</p>
    <div className="conversation-foot-actions">
      <Button look="primary" onClick={onShow} keys={hint('show')}>{say('hidden.foot.show')}</Button>
      {url !== null && account?.abilities.includes('open-on-site') && <Button title={say('hidden.foot.opens', { network })} onClick={() => open(url)}>
        {say('hidden.foot.mute', { network })}</Button>}
    </div>
  </div>
}
