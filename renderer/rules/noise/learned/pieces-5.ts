/** Written by tests/eval/train.ts; do not edit. Pieces of words: a weight in hundredths of log-odds, and the pieces that have it. */
import type { PieceTable } from '../wording.ts'

export const pieces5: PieceTable = [
  [2020, '😊_'],
  [2190, 'sted:'],
  [2215, 'bahn_'],
  [2225, 'ใจ'],
  [2230, 'ีม'],
  [2245, '銭汤'],
  [2300, 'ুন'],
  [2430, '_今'],
  [2460, '_快'],
  [2500, '👇_'],
  [2780, '_rt_'],
  [2790, '_rt'],
  [2845, '_【'],
]
