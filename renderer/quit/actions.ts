/** What quitting asks of main and of the store. */
import { call, onClosing } from '../bridge.ts'
import { hurryHolding, keepUnsent } from '../store/outbox.ts'

/** Closes the window; resolves before it goes. */
export const quitKith = (): Promise<null> => call('quit', null)

/** Sets who is asked whether Kith may quit, by the menu and the keyboard of the system. */
export const answerClosing = (mayClose: () => boolean): void => onClosing(mayClose)

/** Every undo window ends now. */
export const sendAllNow = (): Promise<void> => hurryHolding(Date.now())

/** What has not begun is kept, and asked about at the next start. */
export const keepAll = (): Promise<void> => keepUnsent()
