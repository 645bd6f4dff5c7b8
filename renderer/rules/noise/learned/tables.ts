/** Written by tests/eval/train.ts; do not edit. All tables of learned words and pieces. */
import { words1 } from './words-1.ts'
import { words2 } from './words-2.ts'
import { words3 } from './words-3.ts'
import { words4 } from './words-4.ts'
import { words5 } from './words-5.ts'
import { words6 } from './words-6.ts'
import { pieces1 } from './pieces-1.ts'
import { pieces2 } from './pieces-2.ts'
import { pieces3 } from './pieces-3.ts'
import { pieces4 } from './pieces-4.ts'
import { pieces5 } from './pieces-5.ts'
import { bioPieces1 } from './bio-pieces-1.ts'
import { bioPieces2 } from './bio-pieces-2.ts'

export const wordsTables = [words1, words2, words3, words4, words5, words6]
export const piecesTables = [pieces1, pieces2, pieces3, pieces4, pieces5]
export const bioPiecesTables = [bioPieces1, bioPieces2]
