/** The page's own address; changing scheme or host would orphan everybody's inbox, because IndexedDB belongs to an origin. */
export const scheme = 'app'
export const host = 'kith'
export const home = `${scheme}://${host}/`

/** Compares protocol and host: Node's `URL.origin` is "null" for every scheme it does not know, so all would look alike. */
export const isOurs = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${scheme}:` && url.host === host
}

/** The one page there is, with or without a query or hash. */
export const isHome = (address: string): boolean => isOurs(address) && ['/', '/index.html'].includes(new URL(address).pathname)
