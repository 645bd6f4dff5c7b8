/** JSON as sites send it. */

const mostTries = 20

/** Undefined where there is none. Plugins print warnings of PHP before what was asked for; a byte order mark is the mildest. */
export const jsonIn = (text: string): unknown => {
  const begins = [0, ...[...text.matchAll(/(?:^|>)\s*(?=[[{])/gmu)].slice(0, mostTries).map(({ index, 0: { length } }) => index + length)]
  for (const from of begins) {
    try {
      return JSON.parse(text.slice(from).replace(/^\uFEFF/u, '')) as unknown
    } catch { /* Not from here. */ }
  }
  return undefined
}
