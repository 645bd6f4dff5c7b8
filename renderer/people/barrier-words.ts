/** How muting and blocking on a network are spoken of. */
import type { Barrier, Barriers } from '#domain/barrier'

/** How it stands, said plainly. */
export const standsWords = ({ isMuted, isBlocked }: Barriers, network: string): string => {
  if (isMuted && isBlocked) return `You have muted and blocked them on ${network}.`
  return isBlocked ? `You have blocked them on ${network}.` : isMuted ? `You have muted them on ${network}.` : `On ${network} you have neither muted nor blocked them.`
}

const verbs: Readonly<Record<Barrier, { readonly on: string; readonly off: string }>> = { mute: { on: 'Mute', off: 'Unmute' }, block: { on: 'Block', off: 'Unblock' } }

/** What is on the button; with an ellipsis where something is asked first. */
export const deedWords = (barrier: Barrier, isUp: boolean, network: string): string =>
  isUp ? `${verbs[barrier].off} on ${network}` : `${verbs[barrier].on} on ${network}…`

/** The question before it is done, and its answer. */
export const questionOf = (barrier: Barrier, name: string, network: string): { readonly title: string; readonly yes: string } =>
  ({ title: `${verbs[barrier].on} ${name} on ${network}?`, yes: `${verbs[barrier].on} them` })

/** Where it is done, as whom, and that it can be undone. */
export const whereWords = (barrier: Barrier, network: string, handle: string): string =>
  `It is done on ${network} as ${handle}, not only here. What Kith has of them stays. You can ${verbs[barrier].off.toLowerCase()} them here at any time.`
