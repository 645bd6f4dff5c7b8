/** Words typed in the last moment before the page goes, in a composer or about somebody: its store's worker goes with it, and may not have written them. */
import * as v from 'valibot'
import { hasUnsaved, putBackAll, rememberAll } from './all-unsaved.ts'
import { isDeleting } from './backup/deleting.ts'
import { call } from './bridge.ts'
import { flushComposers } from './composer/flushing.ts'
import { takeUnsaved, unsavedText } from './composer/unsaved.ts'
import { takeUnsavedNotes, unsavedNotesText } from './people/unsaved-notes.ts'
import { onLeaving } from './sync/leaving.ts'

/** Of the last page; null where main kept none, or none that can be read. */
let kept: string | null = null
const lookAgainMs = 2000

/** Before notes were kept with them, words stood alone, as a list. */
const keptSchema = v.union([v.object({ words: v.string(), notes: v.string() }), v.array(v.unknown())])

/**
 * Gives main what is not saved yet: it is still there afterwards. Asked as soon as the page is to go, as of one that is going
 * already a host may hear nothing any more; a page that stays after all takes it back once everything is saved.
 */
const keepNow = (): void => {
  if (isDeleting()) return
  flushComposers()
  // The window remembers it too: of a page that is loaded anew main may not hear in time.
  rememberAll()
  const keep = hasUnsaved() ? JSON.stringify({ words: unsavedText(), notes: unsavedNotesText() }) : null
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
    if (hasUnsaved()) lookAgain()
    else void forgetKept().catch(() => undefined)
  }, lookAgainMs)
}

/** Whenever the page is to go, and once more when it goes, as it may without having been asked. */
export const keepWhenLeaving = (): void => {
  onLeaving(keepNow)
  window.addEventListener('pagehide', keepNow)
}

/** Gives the composers, and the notes, what the last page left with main. Rejects with a BridgeError. */
export const takeKept = async (): Promise<void> => {
  const text = await call('unsaved', {})
  const read = text === null ? null : v.safeParse(v.pipe(v.string(), v.parseJson(), keptSchema), text)
  // What nobody can read here stays with main: perhaps a newer Kith wrote it.
  kept = read?.success ? text : null
  if (kept === null || !read?.success) return
  if ('words' in read.output) {
    takeUnsaved(read.output.words)
    takeUnsavedNotes(read.output.notes)
  } else takeUnsaved(kept)
}

/** Saves what was taken, each where it belongs, and has main forget it once all of it is saved. Never rejects: what cannot be saved is still held. */
export const putBackKept = async (): Promise<void> => {
  if (await putBackAll()) await forgetKept().catch(() => undefined)
}

/** All of it is saved. */
const forgetKept = async (): Promise<void> => {
  const before = kept
  if (before === null) return
  const now = await call('unsaved', { keep: null })
  // Words given meanwhile are not those that were forgotten.
  if (kept === before) kept = now
}
