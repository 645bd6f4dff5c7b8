/** A page of a list, as the fake gives it. */

interface Asked { readonly url: URL; readonly search: URLSearchParams }
interface Size { readonly usual: number; readonly most: number; readonly walks: boolean }

/** Newest first. `min_id` brings what directly follows; a server that does not walk brings the newest instead. */
export const page = <T extends { readonly id: string }>(all: readonly T[], { url, search }: Asked, { usual, most, walks }: Size): { items: T[]; headers: Record<string, string> } => {
  const limit = Math.min(most, Number(search.get('limit') ?? usual))
  const bound = (name: string): number | null => (search.has(name) ? Number(search.get(name)) : null)
  const [maxId, sinceId, minId] = [bound('max_id'), bound('since_id'), bound('min_id')]
  const sorted = all.filter(({ id }) => (maxId === null || Number(id) < maxId) && Number(id) > Math.max(sinceId ?? 0, minId ?? 0)).sort((one, other) => Number(other.id) - Number(one.id))
  const items = minId !== null && walks ? sorted.slice(-limit) : sorted.slice(0, limit)
  const to = (name: string, id: string | undefined): string => {
    const address = new URL(url)
    for (const each of ['max_id', 'since_id', 'min_id']) address.searchParams.delete(each)
    address.searchParams.set(name, id ?? '')
    return address.href
  }
  return { items, headers: walks && items.length > 0 ? { link: `<${to('max_id', items.at(-1)?.id)}>; rel="next", <${to('min_id', items[0]?.id)}>; rel="prev"` } : {} }
}
