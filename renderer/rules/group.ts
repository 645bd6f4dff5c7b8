/** Lists by a key, filled one by one. */

/** Adds a value to the list of its key, which begins with the first. */
export const append = <T>(lists: Map<string, T[]>, key: string, value: T): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
