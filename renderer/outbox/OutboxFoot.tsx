import './outbox.css'
import type { OutboxItem } from '#domain/outbox-item'
import type { FailureScene } from '../words/failure.ts'
import { OutboxActions } from './OutboxActions.tsx'
import { OutboxState } from './OutboxState.tsx'
import type { UnsentVerbs } from './verbs.ts'

type Props = { item: OutboxItem; scene: FailureScene; name: string } & Pick<UnsentVerbs, 'onTakeBack' | 'onDiscardItem'>

/** Under an answer in its conversation: the state, and beside it what can be done. */
export const OutboxFoot = ({ scene, ...rest }: Props) => <div className="outbox-foot">
  <OutboxState item={rest.item} scene={scene} />
  <OutboxActions {...rest} />
</div>
