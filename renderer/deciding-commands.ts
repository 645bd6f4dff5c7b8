import type { Said } from './App.tsx'
import type { Handlers } from './commands/provided.ts'
import { snoozeTimes } from './inbox/snooze-times.ts'
import type { SnoozeLabel } from './inbox/snooze-times.ts'
import type { Listed } from './store/rows.ts'

/** What can be done about the conversation the keys are about. */
export interface Acts {
  readonly done: () => void
  readonly reopen: () => void
  readonly noAnswer: () => void
  readonly hide: () => void
  readonly show: () => void
  /** Asks until when. */
  readonly snooze: () => void
  /** Null: until they write. */
  readonly snoozeUntil: (returnsAt: number | null) => void
  readonly say: (said: Said) => void
}

/** The decisions there are about a conversation, by where it stands: none that its header would not offer. */
export function decidingCommands(where: Listed, { done, reopen, noAnswer, hide, show, snooze, snoozeUntil, say }: Acts): Handlers {
  if (where === 'hidden') return { show }
  const putOff = (label: SnoozeLabel) => () => {
    const time = snoozeTimes(Date.now()).find((one) => one.label === label)
    if (time) snoozeUntil(time.returnsAt)
    else say({ words: 'It is late for later today. Tomorrow may do.', undo: null })
  }
  return {
    done: where === 'done' ? reopen : done, hide,
    ...(where === 'done' ? {} : {
      snooze, 'snooze-later': putOff('Later today'), 'snooze-tomorrow': putOff('Tomorrow'), 'snooze-week': putOff('Next week'), 'snooze-reply': putOff('Until they reply'),
    }),
    ...(where === 'waiting' || where === 'older' ? { 'no-answer': noAnswer } : {}),
    ...(where === 'done' || where === 'snoozed' ? { reopen } : {}),
  }
}
