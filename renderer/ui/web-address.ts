/** An address that may be shown as a link: http or https, without a name and password in it. */
export function webAddress(target: string): URL | null {
  try {
    const url = new URL(target)
    return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : null
  } catch {
    return null
  }
}
