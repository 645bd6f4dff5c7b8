/** Written by tests/eval/train.ts; do not edit. All tables of learned words. */
import { words1 } from './words-1.ts'
import { words2 } from './words-2.ts'

export const tables = [words1, words2]
