/** What quitting asks of main and of the store. */
import { call, onClosing } from '../bridge.ts'
import { goOnHolding, hurryHolding, keepUnsent } from '../store/outbox.ts'
import { holdSending, isSendingHeld, releaseSending } from '../sync/hold.ts'
import { noteLeaving } from '../sync/leaving.ts'

/** Closes the window; resolves before it goes. */
export const quitKith = (): Promise<null> => {
  noteLeaving()
  return call('quit', null)
}

/** `mayClose`, and where it may, what is in the boxes goes to main while it surely listens. */
export const keeping = (mayClose: () => boolean) => (): boolean => {
  const may = mayClose()
  if (may) noteLeaving()
  return may
}

/** Sets who is asked whether Kith may quit, by the menu and the keyboard of the system. */
export const answerClosing = (mayClose: () => boolean): void => onClosing(keeping(mayClose))

let askedAt = 0

/** The user is asked from now on: nothing goes behind the question. */
export const beginAsking = (): void => {
  if (!isSendingHeld()) askedAt = Date.now()
  holdSending()
}

/** The question is over, and everything goes on as it was when it was asked. */
export const goOn = async (): Promise<void> => {
  if (!isSendingHeld()) return
  // A store that takes nothing keeps it as it is; it must not be held for ever.
  await goOnHolding(askedAt, Date.now()).catch(() => undefined)
  releaseSending()
}

/** Every undo window ends now. */
export const sendAllNow = async (): Promise<void> => {
  await hurryHolding(Date.now())
  releaseSending()
}

/** What has not begun is kept, and asked about at the next start. */
export const keepAll = async (): Promise<void> => {
  await keepUnsent()
  // Nothing is left that could go by itself; a quit that comes to nothing must not hold what is written afterwards.
  releaseSending()
}
