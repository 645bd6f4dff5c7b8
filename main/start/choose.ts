/** Decides what gives this start its window. */
import type { HostName } from './options.ts'

export interface Situation {
  readonly asked: HostName | null
  /** What this profile was opened with before. */
  readonly remembered: HostName | null
  readonly isHeadless: boolean
  readonly hasDisplay: boolean
}

export type Choice =
  | { readonly is: 'no-display' }
  /** `fallsBack`: where Electron cannot be had, Chromium will do. `isSeparate`: the profile's own inbox lives in the other host. */
  | { readonly is: 'open'; readonly host: HostName; readonly fallsBack: boolean; readonly isSeparate: boolean }

/** Each host keeps the inbox in a store of its own, so a profile stays with the one it began with unless the user says otherwise. */
export const chooseHost = ({ asked, remembered, isHeadless, hasDisplay }: Situation): Choice => {
  if (!isHeadless && !hasDisplay) return { is: 'no-display' }
  const named = isHeadless ? 'chromium' : asked ?? remembered
  if (named === null) return { is: 'open', host: 'electron', fallsBack: true, isSeparate: false }
  return { is: 'open', host: named, fallsBack: false, isSeparate: remembered !== null && remembered !== named }
}
