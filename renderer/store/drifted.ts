/** With whom the user has truly talked, and has not for long. */
import type { DriftedRow } from './drifting.ts'
import { askDrifted } from './open.ts'

export type { DriftedRow }

/** Who has drifted by `nowMs`, whom the user knows best first; whom the user hides is left out. Rejects with a StoreProblem. */
export const listDrifted = (nowMs: number): Promise<readonly DriftedRow[]> => askDrifted(nowMs)
