import { keepUnsent } from '../store/outbox.ts'
import { hasMark, wipeMark } from './mark.ts'

/** Asked at the start, before anything can be sent: what was on its way when the window was closed unasked waits for the user. */
export async function keepWhatWasLeft(): Promise<void> {
  if (!hasMark()) return
  await keepUnsent()
  // Only then: cut off in between, the next start asks again.
  wipeMark()
}
