/** All threads of the sample's world. */
import type { ScriptedThread } from './script.ts'
import { friendsThreads } from './threads-friends.ts'
import { kaptenThreads } from './threads-kapten.ts'
import { knotsThreads } from './threads-knots.ts'
import { noiseThreads } from './threads-noise.ts'
import { studioThreads } from './threads-studio.ts'

export const threads: readonly ScriptedThread[] = [
  ...friendsThreads, ...kaptenThreads, ...knotsThreads, ...studioThreads, ...noiseThreads,
]
