/** What of the store's troubles concerns nobody here. */
import { StoreProblem } from '../store/problem.ts'

/** The user threw the item away meanwhile: nothing is left to settle. */
export const unlessGone = (error: unknown): void => {
  if (!(error instanceof StoreProblem && error.code === 'missing')) throw error
}

/** A store that is gone says so to the whole app; the next ring finds it again or not. */
export const unlessStoreLost = (error: unknown): void => {
  if (!(error instanceof StoreProblem)) throw error
}
