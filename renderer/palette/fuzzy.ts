/** How well a few typed letters fit a name: in order, better at the beginnings of words and side by side. */

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase()

const isStart = (text: string, at: number): boolean => at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1))

/** The points of letters `wanted` in `text`, from `from` on; null where they are not all there in this order. */
const walk = (wanted: string, text: string): number | null => {
  let points = 0
  let at = -1
  for (const letter of wanted) {
    if (letter === ' ') continue
    const beside = text.startsWith(letter, at + 1) ? at + 1 : -1
    let found = beside >= 0 ? beside : -1
    for (let place = text.indexOf(letter, at + 1); found < 0 && place >= 0; place = text.indexOf(letter, place + 1)) if (isStart(text, place)) found = place
    if (found < 0) found = text.indexOf(letter, at + 1)
    if (found < 0) return null
    points += beside === found && at >= 0 ? 4 : isStart(text, found) ? 6 : 1
    at = found
  }
  return points
}

/** Higher is better; null where it does not fit. Letters scattered over a long text do not. */
export function fit(typed: string, text: string): number | null {
  const wanted = folded(typed.trim())
  const within = folded(text)
  if (wanted === '') return 0
  const whole = within.indexOf(wanted)
  if (whole >= 0) return 1000 + (isStart(within, whole) ? 500 : 0) + (whole === 0 ? 200 : 0) - Math.min(within.length, 200)
  const points = walk(wanted, within)
  const letters = wanted.replaceAll(' ', '').length
  return points === null || points < letters * 2.5 ? null : points * 10 - Math.min(within.length, 200)
}

/** How well the best of several texts fits; -Infinity where none does. */
export const bestFit = (typed: string, texts: readonly string[]): number => Math.max(-Infinity, ...texts.map((text) => fit(typed, text) ?? -Infinity))

/** Those that fit, the best first, at most so many; equals stay in their order. */
export function bestOf<T>(typed: string, all: readonly T[], textsOf: (one: T) => readonly string[], most: number): readonly T[] {
  const scored = all.flatMap((one) => {
    const points = bestFit(typed, textsOf(one))
    return points === -Infinity ? [] : [{ one, points }]
  })
  return scored.sort((a, b) => b.points - a.points).slice(0, most).map(({ one }) => one)
}
