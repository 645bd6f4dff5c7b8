/** Words typed in the last moment before the page goes: its store's worker goes with it, and may not have written them. */
import { isDeleting } from './backup/deleting.ts'
import { call } from './bridge.ts'
import { flushComposers } from './composer/flushing.ts'
import { listUnsaved, rememberUnsaved, takeUnsaved, unsavedText } from './composer/unsaved.ts'
import { onLeaving } from './sync/leaving.ts'

/** Of the last page; null where main kept none. */
let kept: string | null = null
const lookAgainMs = 2000

/**
 * Gives main what is not saved yet: it is still there afterwards. Asked as soon as the page is to go, as of one that is going
 * already a host may hear nothing any more; a page that stays after all takes it back once everything is saved.
 */
const keepNow = (): void => {
  if (isDeleting()) return
  flushComposers()
  // The window remembers it too: of a page that is loaded anew main may not hear in time.
  rememberUnsaved()
  const keep = listUnsaved().length > 0 ? unsavedText() : null
  if (keep === null && kept === null) return
  kept = keep ?? kept
  void call('unsaved', { keep }).catch(() => undefined)
  lookAgain()
}

let isLooking = false
/** The page did not go after all. */
const lookAgain = (): void => {
  if (isLooking) return
  isLooking = true
  setTimeout(() => {
    isLooking = false
    if (listUnsaved().length > 0) lookAgain()
    else void forgetKept().catch(() => undefined)
  }, lookAgainMs)
}

/** Whenever the page is to go, and once more when it goes, as it may without having been asked. */
export const keepWhenLeaving = (): void => {
  onLeaving(keepNow)
  window.addEventListener('pagehide', keepNow)
}

/** Gives the composers what the last page left with main. Rejects with a BridgeError. */
export const takeKept = async (): Promise<void> => {
  kept = await call('unsaved', {})
  if (kept !== null) takeUnsaved(kept)
}

/** All of it is saved. */
export const forgetKept = async (): Promise<void> => {
  const before = kept
  if (before === null) return
  const now = await call('unsaved', { keep: null })
  // Words given meanwhile are not those that were forgotten.
  if (kept === before) kept = now
}
