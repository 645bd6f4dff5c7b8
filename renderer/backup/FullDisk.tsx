import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Plate } from '../ui/Plate.tsx'
import { say } from '../words/say.ts'
import { watchDisk } from './actions.ts'

/**
 * The whole page where the store cannot go on and a full disk is why: a browser closes a database it cannot write to, or
 * does not even open it. Where the disk has room, shows `children`. Goes on by itself once there is room again.
 */
export const FullDisk = ({ isFull, words, onRoom, children }: {
  /** The store itself said so. */
  isFull: boolean
  /** What is not saved yet, to be seen. */
  words: ReactNode
  /** There may be room again: saves what is not saved yet. Resolves to whether it is; only then the page may go. */
  onRoom: () => Promise<boolean>
  children: ReactNode
}) => {
  const [isStillFull, setStillFull] = useState(false)
  /** Once it was full it stays this page until it is left: what comes next is never said half-way. */
  const [wasFull, setWasFull] = useState(false)
  const mayGoOn = useRef(isFull)
  const goOn = useRef<() => Promise<boolean>>(async () => false)
  const isGoingOn = useRef(false)
  useEffect(() => {
    goOn.current = async () => {
      if (isGoingOn.current) return true
      isGoingOn.current = true
      const isSaved = await onRoom()
      isGoingOn.current = false
      if (isSaved) location.reload()
      return isSaved
    }
  }, [onRoom])
  useEffect(() => watchDisk((now) => {
    if (now === 'full') {
      mayGoOn.current = true
      setWasFull(true)
    } else if (mayGoOn.current) void goOn.current()
  }), [])
  if (!wasFull && !isFull) return children
  return <main className="whole-page"><Plate level={1} isWhole title={say('full-disk.title')}
    actions={<Button look="primary" onClick={() => void goOn.current().then((isSaved) => setStillFull(!isSaved))}>{say('ui.try-again')}</Button>}>
    <p role="alert">{say('full-disk.closed')}</p>
    <p>{say('full-disk.make-room')}</p>
    <p>{say('full-disk.sending')}</p>
    {words}
    {isStillFull && <Notice tone="care" isLive>{say('full-disk.still')}</Notice>}
  </Plate></main>
}
