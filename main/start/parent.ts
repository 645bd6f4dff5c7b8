/** Notices that the process which started this one is gone. */
import { isAlive } from '../process-identity.ts'

export interface Parent {
  /** Its id as the system gives it now: an orphan gets another parent. */
  readonly id: () => number
  readonly isAlive: (pid: number) => boolean
}

const ownParent: Parent = { id: () => process.ppid, isAlive }
/** Taken when Kith starts, so that a parent which ends while the window opens is noticed as well. */
const firstParent = process.ppid

/** Calls `then` once, within a second or so of the parent's end. Keeps no process alive. */
export const onParentEnd = (then: () => void, parent: Parent = ownParent, first: number = firstParent): void => {
  const timer = setInterval(() => {
    // On Windows an orphan keeps naming its parent.
    if (parent.id() === first && parent.isAlive(first)) return
    clearInterval(timer)
    then()
  }, 1000)
  timer.unref()
}
