/** Points a watched Kith can be held at: whoever passes the armed one stops there until it is killed or let go. */

export interface Armed {
  /** `*` stands for anything. */
  readonly point: string
  /** Only where what passes contains this text. */
  readonly holding?: string
  /** So many may pass first. */
  readonly skip?: number
}

export interface Gates {
  arm(armed: Armed | null): void
  /** Lets go whoever is held, and arms nothing. */
  release(): void
  /** Resolves at once, or never where the point is armed and Kith is killed there. */
  pass(point: string, what?: string): Promise<void>
}

export const createGates = (reached: (point: string) => void): Gates => {
  let armed: Armed | null = null
  let skip = 0
  let held: (() => void)[] = []
  const isLike = (pattern: string, point: string): boolean => {
    const [head = '', ...tail] = pattern.split('*')
    const end = tail.at(-1) ?? ''
    return tail.length === 0 ? point === pattern : point.startsWith(head) && point.endsWith(end)
  }
  const isArmed = (point: string, what: string): boolean => armed !== null && isLike(armed.point, point) && what.includes(armed.holding ?? '')
  return {
    arm: (next) => {
      armed = next
      skip = next?.skip ?? 0
    },
    release: () => {
      armed = null
      for (const go of held) go()
      held = []
    },
    async pass(point, what = '') {
      if (!isArmed(point, what)) return
      skip -= 1
      if (skip >= 0) return
      reached(point)
      await new Promise<void>((resolve) => void held.push(resolve))
    },
  }
}
