/** Calls at once, then at most once every so many ms; of the calls between, one comes at the end of them. */
export const seldom = (act: () => void, ms: number): { readonly call: () => void; readonly end: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isDue = false
  const call = (): void => {
    if (timer !== undefined) {
      isDue = true
      return
    }
    act()
    timer = setTimeout(() => {
      timer = undefined
      if (isDue) {
        isDue = false
        call()
      }
    }, ms)
  }
  return { call, end: () => { clearTimeout(timer); isDue = false } }
}
