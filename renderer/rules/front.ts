/** Whom an answer names by itself: on some networks only who is named is told. */

const handles = /(?<![\w/@.])@([\w.-]*\w)(?:@([\w.:-]*\w))?/gu

/** Handles as people of one's own server write them: without the server. */
const shortOf = (handle: string, own: string): string => {
  // Where handles name no server, as domain names do, there is nothing to leave out.
  if (!own.includes('@')) return handle
  const server = own.slice(own.indexOf('@'))
  return handle.toLowerCase().endsWith(server.toLowerCase()) ? handle.slice(0, -server.length) : handle
}

/** Of `names`, the handles that go in front of the words: those the words do not name already, and never one's own. */
export const frontOf = (text: string, names: readonly string[], own: string): string[] => {
  const said = new Set([...text.matchAll(handles)].map(([whole]) => shortOf(whole.slice(1), own).toLowerCase()))
  const missing = new Map(names.filter((name) => name.toLowerCase() !== own.toLowerCase()).map((name) => [shortOf(name, own).toLowerCase(), `@${shortOf(name, own)}`]))
  return [...missing].filter(([name]) => !said.has(name)).map(([, shown]) => shown)
}

/** Whom the words name besides `names` and oneself: they are told of it, too. As they are written. */
export const alsoNamed = (text: string, names: readonly string[], own: string): string[] => {
  const expected = new Set([own, ...names].map((name) => shortOf(name, own).toLowerCase()))
  const others = [...text.matchAll(handles)].map(([whole]) => [shortOf(whole.slice(1), own).toLowerCase(), whole] as const)
  return [...new Map(others.filter(([name]) => !expected.has(name))).values()]
}

/** Handles without their servers, as networks count them that do not count those. */
export const withoutServers = (text: string): string => text.replace(handles, (_, user: string) => `@${user}`)
