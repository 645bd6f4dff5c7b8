/** How alike two texts are, on this machine and without anybody's help. Pure. */

/** Below that many letters anything is like anything. */
const fewest = 24
const alikeFrom = 0.6

const plain = (text: string): string => text.toLocaleLowerCase().normalize('NFKD')
  .replace(/https?:\/\/\S+|@\S+/giu, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Every four letters in a row; a name put in the middle touches a few of them. */
const piecesOf = (text: string): ReadonlySet<string> => {
  const letters = Array.from(text)
  return new Set(letters.slice(0, -3).map((_, at) => letters.slice(at, at + 4).join('')))
}

/** The name somebody is greeted by is no difference. */
const without = (text: string, names: readonly string[]): string =>
  names.flatMap((name) => plain(name).split(' ')).filter((part) => part.length > 1).reduce((left, part) => ` ${left} `.replaceAll(` ${part} `, ' ').trim(), text)

/** True where the two say nearly the same; `names` are of whom each is for. */
export const isAlike = (a: { readonly text: string; readonly names: readonly string[] }, b: { readonly text: string; readonly names: readonly string[] }): boolean => {
  const [one, other] = [without(plain(a.text), a.names), without(plain(b.text), b.names)]
  if (one.length < fewest || other.length < fewest) return one.length >= 8 && one === other
  const [first, second] = [piecesOf(one), piecesOf(other)]
  let both = 0
  for (const piece of first) if (second.has(piece)) both += 1
  return both / (first.size + second.size - both) >= alikeFrom
}
