import { UnsavedWords } from './composer/UnsavedWords.tsx'
import { listUnsavedNotes } from './people/unsaved-notes.ts'

/** What was typed and is on no disk, in the composers and about people, where neither can be shown. */
export const Unsaved = () => <UnsavedWords notes={listUnsavedNotes()} />
