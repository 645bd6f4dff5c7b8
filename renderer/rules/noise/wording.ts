/**
 * How a message is worded, whatever it speaks of: every run of two to five characters in a word, its ends and the marks
 * at it included (`_free`, `ing!`). Works in any language and for words never seen; a word weighs what its pieces weigh.
 */

/** Weights in log-odds by piece, for a text of one piece; longer texts share them out. */
export type Pieces = ReadonlyMap<string, number>
/** A weight in hundredths, then its pieces: as the training script writes them down. */
export type PieceTable = readonly (readonly [weight: number, pieces: string])[]

const shortest = 2
const longest = 5
const edge = '_'
const digits = /\p{Nd}/gu
const space = /\s+/u
const otherSpace = /[^\S ]/u
const halves = /[\ud800-\udfff]/

/** The words of a plain text with the marks at them, each once. */
export const wordedWordsOf = (plain: string): ReadonlySet<string> => new Set(spaced(plain).filter((word) => word !== ''))

/** Nearly all texts have no other space than the plain one, which is found sooner. */
const spaced = (plain: string): readonly string[] => plain.split(otherSpace.test(plain) ? space : ' ')

/** All pieces of one word, as often as they stand in it. All digits are the same. */
export const piecesOf = (word: string): readonly string[] => {
  const whole = `${edge}${word.replace(digits, '0')}${edge}`
  // Never half of an emoji.
  const letters = halves.test(word) ? Array.from(whole) : null
  const count = letters?.length ?? whole.length
  const pieces: string[] = []
  for (let size = shortest; size <= longest; size++) {
    for (let at = 0; at + size <= count; at++) pieces.push(letters ? letters.slice(at, at + size).join('') : whole.slice(at, at + size))
  }
  return pieces
}

/** The more pieces, the less each weighs: twice the words do not say twice as much. */
export const shareOf = (pieces: number): number => 1 / Math.sqrt(Math.max(1, pieces))

interface Known {
  readonly weight: number
  readonly pieces: number
  /** The number of the text it was last counted in: a word said twice counts once. */
  countedIn: number
}
const enough = 20_000

/** How a plain text is worded: above zero like noise, below like a person. A word is taken apart once, then remembered. */
export const wordedBy = (weights: Pieces): ((plain: string) => number) => {
  const known = new Map<string, Known>()
  const look = (word: string): Known => {
    const before = known.get(word)
    if (before) return before
    const pieces = piecesOf(word)
    const found = { weight: pieces.reduce((sum, piece) => sum + (weights.get(piece) ?? 0), 0), pieces: pieces.length, countedIn: 0 }
    if (known.size >= enough) known.clear()
    known.set(word, found)
    return found
  }
  let textNumber = 0
  return (plain) => {
    textNumber++
    let weight = 0
    let pieces = 0
    for (const word of spaced(plain)) {
      if (word === '') continue
      const found = look(word)
      if (found.countedIn === textNumber) continue
      found.countedIn = textNumber
      weight += found.weight
      pieces += found.pieces
    }
    return weight * shareOf(pieces)
  }
}

/** The tables as they are looked up. */
export const piecesIn = (...tables: readonly PieceTable[]): Pieces =>
  new Map(tables.flat().flatMap(([weight, pieces]) => pieces.split(' ').map((piece) => [piece, weight / 100] as const)))
