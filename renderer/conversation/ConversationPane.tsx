import './conversation.css'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { Leaf } from 'lucide-react'
import type { OutboxItem } from '#domain/outbox-item'
import type { ConversationView } from '../store/rows.ts'
import { Plate } from '../ui/Plate.tsx'
import { useNow } from '../ui/use-now.ts'
import type { FailureScene } from '../words/failure.ts'
import { say } from '../words/say.ts'
import { ConversationHeader } from './ConversationHeader.tsx'
import type { Verbs } from './ConversationHeader.tsx'
import { HiddenFoot } from './HiddenFoot.tsx'
import { useConversation } from './queries.ts'
import { Thread } from './Thread.tsx'
import { useStaysAtEnd } from './use-stays-at-end.ts'
import type { Sought } from './use-finds-message.ts'

/** What the composer under a conversation needs to know of it. */
export interface ComposerPlace {
  readonly view: ConversationView
  /** The message the user picked to answer last, and how often they picked; null for none yet. */
  readonly pick: { readonly messageId: string; readonly times: number } | null
}

interface Props {
  id: string
  sceneOf: (network: string) => FailureScene
  paneRef: RefObject<HTMLElement | null>
  /** What stands under an answer on its way: where it is, and what can be done. */
  queuedFoot: (item: OutboxItem, view: ConversationView) => ReactNode
  composer: (place: ComposerPlace) => ReactNode
  /** Why it is here, as a sentence. */
  sentence: (view: ConversationView, now: number) => string
  verbs: (view: ConversationView) => Verbs
  onBack: () => void
  /** A message to go to instead of the end. */
  sought?: Sought | null
}

export const ConversationPane = ({ id, sceneOf, paneRef, queuedFoot, composer, sentence, verbs, onBack, sought = null }: Props) => {
  const { data: view, error, isPending } = useConversation(id)
  const [pick, setPick] = useState<ComposerPlace['pick']>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const now = useNow()
  const count = view ? view.messages.length + view.outbox.length : 0
  const seeks = sought !== null
  useLayoutEffect(() => {
    if (!seeks) scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  }, [count, seeks])
  useStaysAtEnd(scroller, view !== null && view !== undefined)
  if (error) throw error
  if (isPending) return <section className="conversation" ref={paneRef} tabIndex={-1} aria-busy="true" />
  if (!view) {
    return <section className="conversation" ref={paneRef} tabIndex={-1}>
      <Plate icon={<Leaf size={26} strokeWidth={1.5} />} title={say('conversation.gone')}><p>{say('conversation.gone-words')}</p></Plate>
    </section>
  }
  const scene = sceneOf(view.conversation.network)
  const why = sentence(view, now)
  const can = verbs(view)
  const isHidden = view.conversation.section === 'hidden'
  return <section className="conversation" ref={paneRef} tabIndex={-1} aria-label={say('conversation.with', { name: view.person.name || view.person.handle })}>
    <ConversationHeader view={view} network={scene.network} sentence={isHidden ? '' : why} verbs={can} onBack={onBack} />
    <div className="conversation-scroll" ref={scroller} tabIndex={0} role="region" aria-label={say('conversation.messages')}>
      <div className="conversation-column">
        <Thread view={view} scene={scene} now={now} queuedFoot={queuedFoot} sought={sought} scroller={scroller}
          onAnswer={({ id: messageId }) => setPick((before) => ({ messageId, times: (before?.times ?? 0) + 1 }))} />
      </div>
    </div>
    {isHidden
      ? <HiddenFoot view={view} network={scene.network} why={why} onShow={can.onShow} />
      : composer({ view, pick })}
  </section>
}
