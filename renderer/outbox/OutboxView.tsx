import './outbox.css'
import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { Send } from 'lucide-react'
import { Plate } from '../ui/Plate.tsx'
import { useNow } from '../ui/use-now.ts'
import { say } from '../words/say.ts'
import { useUnsent } from './queries.ts'
import type { Scenes } from './UnsentRow.tsx'
import { DraftRow, ItemRow } from './UnsentRow.tsx'
import { useKeepsPlace } from './use-keeps-place.ts'
import type { UnsentVerbs } from './verbs.ts'

/** Headed, with how many; nothing where nothing is in it. */
const Section = ({ title, hint, count, children }: { title: string; hint: string; count: number; children: ReactNode }) => {
  const id = useId()
  if (count === 0) return null
  return <section className="outbox-section" aria-labelledby={id}>
    <h2 id={id}>{title} <span className="outbox-count">{count.toLocaleString('en')}</span></h2>
    <p className="outbox-hint">{hint}</p>
    <ul>{children}</ul>
  </section>
}

/** Everything written and not on a network yet: what needs the user, what goes by itself, what is only begun. */
export const OutboxView = ({ sceneOf, onTakeBack, onDiscardItem, onDiscardDraft, onWrite }: Scenes & UnsentVerbs) => {
  const { asking, going, restored, drafts, count } = useUnsent()
  const now = useNow()
  const page = useRef<HTMLDivElement>(null)
  useKeepsPlace(page, [...asking, ...going].map(({ id, state, asksBecause }) => `${id} ${state} ${asksBecause ?? ''}`).concat(restored.map(({ conversationId }) => conversationId), drafts.map(({ conversationId }) => conversationId)).join(','))
  const ofItem = { sceneOf, onTakeBack, onDiscardItem }
  const ofDraft = { now, sceneOf, onDiscardDraft, onWrite }
  if (count === 0) {
    return <div ref={page} className="outbox-empty" tabIndex={-1}>
      <Plate icon={<Send size={26} strokeWidth={1.5} />} title={say('outbox.empty')} level={1}><p>{say('outbox.empty-words')}</p></Plate>
    </div>
  }
  return <div ref={page} className="wide-page outbox-page" tabIndex={-1}>
    <h1>{say('outbox.title')}</h1>
    <Section title={say('outbox.needs-you')} hint={say('outbox.needs-you-words')} count={asking.length + restored.length}>
      {asking.map((item) => <ItemRow key={item.id} item={item} {...ofItem} />)}
      {restored.map((draft) => <DraftRow key={draft.conversationId} draft={draft} {...ofDraft} />)}
    </Section>
    <Section title={say('outbox.going')} hint={say('outbox.going-words')} count={going.length}>
      {going.map((item) => <ItemRow key={item.id} item={item} {...ofItem} />)}
    </Section>
    <Section title={say('outbox.drafts')} hint={say('outbox.drafts-words')} count={drafts.length}>
      {drafts.map((draft) => <DraftRow key={draft.conversationId} draft={draft} {...ofDraft} />)}
    </Section>
  </div>
}
