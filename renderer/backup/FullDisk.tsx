import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { BackupStatus } from '#domain/backup'
import { Button } from '../ui/Button.tsx'
import { Plate } from '../ui/Plate.tsx'
import { watchDisk } from './actions.ts'

/**
 * The whole page where the store cannot go on and a full disk is why: a browser closes a database it cannot write to, or
 * does not even open it. Where the disk has room, shows `children`. Goes on by itself once there is room again.
 */
export const FullDisk = ({ isFull, children }: {
  /** The store itself said so. */
  isFull: boolean
  children: ReactNode
}) => {
  const [disk, setDisk] = useState<BackupStatus['disk'] | null>(null)
  const wasFull = useRef(isFull)
  useEffect(() => watchDisk(setDisk), [])
  useEffect(() => {
    if (disk === 'full') wasFull.current = true
    else if (disk !== null && wasFull.current) location.reload()
  }, [disk])
  if (disk !== 'full' && !isFull) return children
  return <main className="whole-page"><Plate level={1} isWhole title="There is no room left on the disk"
    actions={<Button look="primary" onClick={() => location.reload()}>Try again</Button>}>
    <p role="alert">Nothing can be written any more, so Kith has closed its inbox. What you wrote and decided until then is kept.</p>
    <p>Make some room on the disk. Kith goes on by itself as soon as there is some.</p>
  </Plate></main>
}
