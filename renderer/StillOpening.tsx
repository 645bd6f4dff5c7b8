import { rememberAll } from './all-unsaved.ts'
import { FullDisk } from './backup/FullDisk.tsx'
import { Button } from './ui/Button.tsx'
import { Plate } from './ui/Plate.tsx'
import { Unsaved } from './Unsaved.tsx'
import { say } from './words/say.ts'

/** The store is being opened already, so nothing can be saved before the page is loaded anew; the window remembers what is unsaved. */
const loadAnew = async (): Promise<boolean> => {
  rememberAll()
  return true
}

/** The whole page where the store has not answered for long: a window must not stay empty. On a full disk a browser may never answer. */
export const StillOpening = () => <FullDisk isFull={false} words={<Unsaved />} onRoom={loadAnew}>
  <main className="whole-page"><Plate level={1} isWhole title={say('still-opening.title')}
    actions={<Button onClick={() => location.reload()}>{say('ui.try-again')}</Button>}>
    <p role="status">{say('still-opening.words')}</p>
    <Unsaved />
  </Plate></main>
</FullDisk>
