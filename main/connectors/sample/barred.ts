/** Whom the user has muted or blocked in the made-up world. Pure. */
import type { BarRequest, WireBarriers } from './wire.ts'

export interface Barred {
  readonly muted: string[]
  readonly blocked: string[]
}

export const barriersOf = ({ muted, blocked }: Barred, person: string): WireBarriers => ({ isMuted: muted.includes(person), isBlocked: blocked.includes(person) })

/** Put up, or taken away; done twice it is done once. */
export const withBarrier = (barred: Barred, { person, barrier, isOn }: BarRequest): Barred => {
  const list = barrier === 'mute' ? 'muted' : 'blocked'
  const others = barred[list].filter((one) => one !== person)
  return { ...barred, [list]: isOn ? [...others, person] : others }
}

/** Nothing new of theirs comes while either stands. */
export const isBarred = (barred: Barred, person: string): boolean => barred.muted.includes(person) || barred.blocked.includes(person)
