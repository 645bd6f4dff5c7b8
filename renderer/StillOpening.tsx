import { FullDisk } from './backup/FullDisk.tsx'
import { UnsavedWords } from './composer/UnsavedWords.tsx'
import { saveUnsaved } from './save-unsaved.ts'
import { Button } from './ui/Button.tsx'
import { Plate } from './ui/Plate.tsx'

/** The whole page where the store has not answered for long: a window must not stay empty. On a full disk a browser may never answer. */
export const StillOpening = () => <FullDisk isFull={false} words={<UnsavedWords />} onRoom={saveUnsaved}>
  <main className="whole-page"><Plate level={1} isWhole title="Kith is still opening its inbox"
    actions={<Button onClick={() => location.reload()}>Try again</Button>}>
    <p role="status">That can take a moment where the inbox is large or the computer is busy. What you wrote and decided is kept.</p>
    <UnsavedWords />
  </Plate></main>
</FullDisk>
