/** What page and search worker say to each other. */
import type { DriftedRow } from '../drifting.ts'
import type { ProblemCode, ProblemWords } from '../problem.ts'
import type { Question } from './answer.ts'
import type { Found } from './found.ts'

/**
 * Page to worker. `drifted` is no search, but goes through everybody as well, which would hold up the page; `find` takes the place of any question before it; `stop`: nobody waits for an answer any more;
 * `moved`: conversations may stand in another section. */
export type SearchAsked =
  | { readonly is: 'open'; readonly name: string }
  | { readonly is: 'index' }
  | { readonly is: 'find'; readonly id: number; readonly question: Question }
  | { readonly is: 'drifted'; readonly id: number; readonly nowMs: number }
  | { readonly is: 'stop' }
  | { readonly is: 'moved' }

/** Worker to page. */
export type SearchSaid =
  | { readonly is: 'found'; readonly id: number; readonly found: Found }
  | { readonly is: 'drifted'; readonly id: number; readonly rows: readonly DriftedRow[] }
  | { readonly is: 'superseded'; readonly id: number }
  | { readonly is: 'failed'; readonly id: number; readonly code: ProblemCode; readonly says: ProblemWords; readonly detail: string }
  | { readonly is: 'indexed' }
