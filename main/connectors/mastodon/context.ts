/** The way from a status up to the root of its thread, as far as this server has it. */
import type * as v from 'valibot'
import { inFours, type Api } from './api.ts'
import { contextSchema, readAs, type StatusEntity } from './entities.ts'
import { orNull } from './failure.ts'
import type { Known } from './known.ts'
import { put, type Shelf } from './shelf.ts'

/** The status highest above, and the id of what is missing above it: null at a root. */
const topOf = (shelf: Shelf, status: StatusEntity): { readonly top: StatusEntity; readonly missing: string | null } => {
  const passed = new Set<string>()
  let top = status
  while (top.inReplyToId && !passed.has(top.id)) {
    passed.add(top.id)
    const above = shelf.statuses.get(top.inReplyToId)
    if (!above) return { top, missing: top.inReplyToId }
    top = above
  }
  return { top, missing: null }
}

/** Everything above and below a status. Rejects with what the network did, and with `broken`/`bad-answer`. */
export const readContext = async (api: Api, id: string): Promise<v.InferOutput<typeof contextSchema>> =>
  readAs(contextSchema, (await api.get(`/api/v1/statuses/${encodeURIComponent(id)}/context`)).data)

/** Brings everything above these statuses. In a long exchange the newest one's way up holds the others' as well. */
export const fetchContext = async (api: Api, shelf: Shelf, statuses: readonly StatusEntity[]): Promise<void> => {
  await inFours(statuses, async (status) => {
    const { missing } = topOf(shelf, status)
    if (missing === null || shelf.missing.has(missing)) return
    for (const above of (await orNull(readContext(api, status.id)))?.ancestors ?? []) put(shelf, above)
    const still = topOf(shelf, status).missing
    if (still !== null) shelf.missing.add(still)
  })
}

export interface Standing {
  readonly rootUri: string
  readonly root: StatusEntity | null
  /** This server lacks something above. */
  readonly isIncomplete: boolean
}

/** Which thread a status is of. What was delivered before keeps its thread, also where more of it turns up later. */
export const standingOf = (shelf: Shelf, status: StatusEntity, known: Known): Standing => {
  const { top, missing } = topOf(shelf, status)
  const passed = new Set<string>()
  for (let at: StatusEntity | undefined = status; at && !passed.has(at.id); at = shelf.statuses.get(at.inReplyToId ?? '')) {
    passed.add(at.id)
    const rootUri = known.rootOf.get(at.uri)
    if (rootUri === undefined) continue
    const root = [...shelf.statuses.values()].find(({ uri }) => uri === rootUri) ?? null
    return { rootUri, root, isIncomplete: missing !== null }
  }
  return { rootUri: top.uri, root: top, isIncomplete: missing !== null }
}

/** The uri of what a status answers. Where this server lacks it, a name for it that stays the same. */
export const parentUriOf = (shelf: Shelf, { inReplyToId }: StatusEntity, origin: string): string | null =>
  inReplyToId ? shelf.statuses.get(inReplyToId)?.uri ?? `${origin}/api/v1/statuses/${inReplyToId}` : null

/** What stands between a status and its root, nearest first. */
export const ancestorsOf = (shelf: Shelf, status: StatusEntity): StatusEntity[] => {
  const above: StatusEntity[] = []
  for (let at = shelf.statuses.get(status.inReplyToId ?? ''); at && !above.includes(at) && above.length < 4000; at = shelf.statuses.get(at.inReplyToId ?? '')) above.push(at)
  return above
}
