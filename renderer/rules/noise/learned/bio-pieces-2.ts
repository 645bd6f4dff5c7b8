/** Written by tests/eval/train.ts; do not edit. Pieces of the words of bios: a weight in hundredths of log-odds, and the pieces that have it. */
import type { PieceTable } from '../wording.ts'

export const bioPieces2: PieceTable = [
  [630, '_nan 自動'],
  [645, 'says_ 生活'],
  [650, 'eil say sia'],
  [655, '_mom льн ьн ो_'],
  [660, 'ע_ वि'],
  [665, '_де mom seite'],
  [670, '_rei'],
  [690, '아하'],
  [695, 'нов'],
  [700, '_baba baba ore_'],
  [705, '_rs _rss rss'],
  [715, 'ост'],
  [775, 'pur'],
  [810, 'hic'],
  [870, 'eite_'],
  [880, 'λα'],
  [890, '_rain _每 ース'],
  [905, 'ита'],
  [920, '情报'],
  [935, 'pens_'],
  [955, 'рост'],
  [1050, '이_'],
  [1100, 'news_'],
]
