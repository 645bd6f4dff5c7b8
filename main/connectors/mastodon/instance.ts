/** What a server is and can do: detected, never assumed. https://docs.joinmastodon.org/entities/Instance/ */
import * as v from 'valibot'
import type { Limits } from '#domain/account'
import type { Api } from './api.ts'
import { readAs } from './entities.ts'
import { orNull } from './failure.ts'

const count = v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), undefined)
const instanceSchema = v.object({
  domain: v.fallback(v.optional(v.string()), undefined), uri: v.fallback(v.optional(v.string()), undefined), version: v.fallback(v.string(), ''),
  configuration: v.fallback(v.object({
    statuses: v.fallback(v.object({ maxCharacters: count, charactersReservedPerUrl: count, maxMediaAttachments: count }), {}),
  }), { statuses: {} }),
  maxTootChars: count,
  apiVersions: v.fallback(v.object({ mastodon: v.fallback(v.pipe(v.union([v.number(), v.string()]), v.transform(Number)), 0) }), { mastodon: 0 }),
})

export const serverSchema = v.object({
  domain: v.string(), graphemes: v.number(), graphemesPerLink: v.number(),
  /** v2 grouped notifications: `api_versions.mastodon` 2 and above (4.3). */
  hasGroups: v.boolean(),
  /** Reading several accounts at once (4.3), which the same number tells of. */
  hasBulk: v.boolean(),
  saysDirect: v.boolean(),
})
export type Server = v.InferOutput<typeof serverSchema>

/** Rejects with what the network did; `refused`/`gone` where there is no such server here. */
export const readServer = async (api: Api, origin: string): Promise<Server> => {
  const second = await orNull(api.get('/api/v2/instance'))
  const { data } = second ?? await api.get('/api/v1/instance')
  const { domain, uri, version, configuration: { statuses }, maxTootChars, apiVersions } = readAs(instanceSchema, data)
  const level = Number.isFinite(apiVersions.mastodon) ? apiVersions.mastodon : 0
  return {
    domain: (domain ?? uri ?? '').replace(/^https?:\/\//u, '').replace(/\/.*$/u, '') || new URL(origin).host,
    graphemes: statuses.maxCharacters ?? maxTootChars ?? 500, graphemesPerLink: statuses.charactersReservedPerUrl ?? 23,
    hasGroups: level >= 2, hasBulk: level >= 2,
    // snac shows a private mention as `private` to its own people: https://comam.es/snac-doc/
    saysDirect: !/\bsnac\//iu.test(version),
  }
}

export const limitsOf = ({ graphemes, graphemesPerLink }: Server): Limits => ({ graphemes, bytes: null, graphemesPerLink })
