/** Words typed in the last moment before the page goes: its store's worker goes with it, and may not have written them. */
import { isDeleting } from './backup/deleting.ts'
import { call } from './bridge.ts'
import { flushComposers } from './composer/flushing.ts'
import { listUnsaved, rememberUnsaved, takeUnsaved, unsavedText } from './composer/unsaved.ts'

/** Of the last page; null where main kept none. */
let kept: string | null = null

/** Whenever the page goes, main is given what is not saved yet: it is still there afterwards. */
export const keepWhenLeaving = (): void => window.addEventListener('pagehide', () => {
  if (isDeleting()) return
  flushComposers()
  // The window remembers it too: of a page that is loaded anew main may not hear in time.
  rememberUnsaved()
  const keep = listUnsaved().length > 0 ? unsavedText() : null
  if (keep !== null || kept !== null) void call('unsaved', { keep }).catch(() => undefined)
})

/** Gives the composers what the last page left with main. Rejects with a BridgeError. */
export const takeKept = async (): Promise<void> => {
  kept = await call('unsaved', {})
  if (kept !== null) takeUnsaved(kept)
}

/** All of it is saved. */
export const forgetKept = async (): Promise<void> => {
  if (kept === null) return
  kept = await call('unsaved', { keep: null })
}
