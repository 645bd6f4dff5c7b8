import type { Said } from './App.tsx'
import type { Handlers } from './commands/provided.ts'
import { snoozeTimes } from './inbox/snooze-times.ts'
import type { SnoozeName } from './inbox/snooze-times.ts'
import type { Listed } from './store/rows.ts'
import { say } from './words/say.ts'

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
  readonly tell: (said: Said) => void
}

/** The decisions there are about a conversation, by where it stands: none that its header would not offer. */
export function decidingCommands(where: Listed, { done, reopen, noAnswer, hide, show, snooze, snoozeUntil, tell }: Acts): Handlers {
  if (where === 'hidden') return { show }
  const putOff = (name: SnoozeName) => () => {
    const time = snoozeTimes(Date.now()).find((one) => one.name === name)
    if (time) snoozeUntil(time.returnsAt)
    else tell({ words: say('snooze.too-late'), undo: null })
  }
  return {
    done: where === 'done' ? reopen : done, hide,
    ...(where === 'done' ? {} : {
      snooze, 'snooze-later': putOff('later-today'), 'snooze-tomorrow': putOff('tomorrow'), 'snooze-week': putOff('next-week'), 'snooze-reply': putOff('until-reply'),
    }),
    ...(where === 'waiting' || where === 'older' ? { 'no-answer': noAnswer } : {}),
    ...(where === 'done' || where === 'snoozed' ? { reopen } : {}),
  }
}
