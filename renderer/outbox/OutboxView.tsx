import './outbox.css'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Send } from 'lucide-react'
import type { Draft } from '#domain/draft'
import type { OutboxItem } from '#domain/outbox-item'
import { discardDraft } from '../store/drafts.ts'
import { needsDecision } from '../store/outbox.ts'
import { problemOf } from '../store/problem.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Plate } from '../ui/Plate.tsx'
import { agoWords } from '../ui/time.ts'
import { useNow } from '../ui/use-now.ts'
import type { FailureScene } from '../words/failure.ts'
import { handleOf, nameOf } from '../words/names.ts'
import { outboxTone, outboxWords } from '../words/outbox.ts'
import { OutboxActions } from './OutboxActions.tsx'
import { useDrafts, useRecipient, useUnsent } from './queries.ts'

interface Props {
  sceneOf: (network: string) => FailureScene
  onOpen: (conversationId: string) => void
}

const Row = ({ conversationId, text, sceneOf, children }: { conversationId: string; text: string; sceneOf: Props['sceneOf']
  children: (scene: FailureScene, name: string) => ReactNode }) => {
  const to = useRecipient(conversationId)
  const scene = sceneOf(to?.network ?? '')
  const name = to ? nameOf(to.person) : 'Somebody no longer here'
  return <li className="outbox-row">
    <Avatar of={to?.person.id ?? conversationId} name={to?.person.name ?? ''} handle={to?.person.handle ?? ''} />
    <div className="outbox-words">
      <p className="outbox-to"><bdi>{name}</bdi> {to && <span>{scene.network}{to.account && <> · as <bdi>{handleOf(to.account)}</bdi></>}</span>}</p>
      <p className="outbox-text" dir="auto">{text}</p>
      {children(scene, name)}
    </div>
  </li>
}

const Unsent = ({ item, sceneOf, onOpen }: Props & { item: OutboxItem }) =>
  <Row conversationId={item.conversationId} text={item.text} sceneOf={sceneOf}>{(scene) => <>
    <p className="outbox-state" data-tone={outboxTone(item)}>{outboxWords(item, scene, needsDecision(item))}</p>
    <OutboxActions item={item} onEdit={onOpen} />
  </>}</Row>

const Begun = ({ draft, now, sceneOf, onOpen }: Props & { draft: Draft; now: number }) => {
  const [problem, setProblem] = useState<string | null>(null)
  const discard = () => {
    discardDraft(draft.conversationId).catch((error: unknown) => setProblem(problemOf(error).message))
  }
  return <Row conversationId={draft.conversationId} text={draft.text} sceneOf={sceneOf}>{(_, name) => <>
    <p className="outbox-state" data-tone={problem === null ? 'plain' : 'bad'}>{problem ?? <>Saved {agoWords(Math.max(0, now - draft.savedAt))}.</>}</p>
    <div className="outbox-actions">
      <Button onClick={() => onOpen(draft.conversationId)} aria-label={`Go on writing to ${name}`}>Go on writing</Button>
      <Button look="quiet" onClick={discard} aria-label={`Discard the draft to ${name}`}>Discard</Button>
    </div>
  </>}</Row>
}

/** Everything written and not on a network yet: answers on their way, then words only begun. */
export const OutboxView = (props: Props) => {
  const items = useUnsent()
  const drafts = useDrafts()
  const now = useNow()
  if (items.length + drafts.length === 0) {
    return <Plate icon={<Send size={26} strokeWidth={1.5} />} title="Nothing is left unsent" level={1}><p>What you write and do not send, and what could not go yet, is kept here.</p></Plate>
  }
  return <div className="wide-page">
    <h1>Unsent</h1>
    {items.length > 0 && <section aria-labelledby="on-their-way">
      <h2 id="on-their-way">Answers on their way</h2>
      <ul>{items.map((item) => <Unsent key={item.id} item={item} {...props} />)}</ul>
    </section>}
    {drafts.length > 0 && <section aria-labelledby="begun">
      <h2 id="begun">Drafts</h2>
      <ul>{drafts.map((draft) => <Begun key={draft.conversationId} draft={draft} now={now} {...props} />)}</ul>
    </section>}
  </div>
}
