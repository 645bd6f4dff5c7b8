import { use } from 'react'
import { useBindings } from '../commands/use-bindings.ts'
import type { ConversationView } from '../store/rows.ts'
import { Button } from '../ui/Button.tsx'
import { LinkOpener } from '../ui/ExternalLink.tsx'

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
    <p><strong>{isMarked ? 'Hidden by you.' : 'Hidden by Kith.'}</strong> {why} {isMarked ? 'Bring them back, and what they write is shown again.'
      : 'If it is not, bring it back: what they write is shown from then on.'}</p>
    <div className="conversation-foot-actions">
      <Button look="primary" onClick={onShow} keys={hint('show')}>Not noise</Button>
      {url !== null && account?.abilities.includes('open-on-site') && <Button title={`Opens their page on ${network}, where you can mute or block them`} onClick={() => open(url)}>
        Mute or block on {network}</Button>}
    </div>
  </div>
}
