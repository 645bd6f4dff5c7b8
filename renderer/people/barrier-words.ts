/** How muting and blocking on a network are spoken of. */
import type { Barrier, Barriers } from '#domain/barrier'
import { say } from '../words/say.ts'

/** How it stands, said plainly. */
export const standsWords = ({ isMuted, isBlocked }: Barriers, network: string): string => {
  if (isMuted && isBlocked) return say('barrier.stands.both', { network })
  return isBlocked ? say('barrier.stands.blocked', { network }) : isMuted ? say('barrier.stands.muted', { network }) : say('barrier.stands.none', { network })
}

/** What is on the button; with an ellipsis where something is asked first. */
export const deedWords = (barrier: Barrier, isUp: boolean, network: string): string =>
  say(isUp ? `barrier.${barrier}.off` : `barrier.${barrier}.on`, { network })

/** The question before it is done, and its answer. */
export const questionOf = (barrier: Barrier, name: string, network: string): { readonly title: string; readonly yes: string } =>
  ({ title: say(`barrier.${barrier}.question`, { name, network }), yes: say(`barrier.${barrier}.yes`) })

/** Where it is done, as whom, and that it can be undone. */
export const whereWords = (barrier: Barrier, network: string, handle: string): string =>
  say(`barrier.${barrier}.where`, { network, handle })
