/** Long work behind everything else: one step at a time, so that what is asked for meanwhile comes in between. */

type Work = () => Promise<void>

/**
 * Begins the work; `step` says whether there is more. However often it is begun while it is under way, its steps are one
 * chain: a second would do nothing sooner, and stand in front of everything else as often again. `step` never rejects.
 */
export const inSteps = (step: () => Promise<boolean>, queue: (work: Work) => void): (() => void) => {
  let isUnderWay = false
  const goOn: Work = async () => {
    if (await step()) setTimeout(() => queue(goOn))
    else isUnderWay = false
  }
  return () => {
    if (isUnderWay) return
    isUnderWay = true
    queue(goOn)
  }
}
