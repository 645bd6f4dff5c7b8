import { keepUnsent } from '../store/outbox.ts'
import { hasMark, takeLoadedAnew, wipeMark } from './mark.ts'

/**
 * Asked at the start, before anything can be sent: what was on its way when the window was closed unasked waits for the
 * user. A page that was only loaded anew goes on where it was.
 */
export async function keepWhatWasLeft(): Promise<void> {
  const isAnew = takeLoadedAnew()
  if (!hasMark()) return
  if (!isAnew) await keepUnsent()
  // Only then: cut off in between, the next start asks again.
  wipeMark()
}
