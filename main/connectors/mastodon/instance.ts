/** What a server is and can do: detected, never assumed. https://docs.joinmastodon.org/entities/Instance/ */
import * as v from 'valibot'
import type { Limits } from '#domain/account'
import type { Api } from './api.ts'
import { failed } from '../../failed.ts'
import { readAs } from './entities.ts'
import { orNull } from './failure.ts'

const count = v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), undefined)
const instanceSchema = v.object({
  domain: v.fallback(v.optional(v.string()), undefined), uri: v.fallback(v.optional(v.string()), undefined), version: v.fallback(v.string(), ''),
  configuration: v.fallback(v.object({
    statuses: v.fallback(v.object({ maxCharacters: count, charactersReservedPerUrl: count, maxMediaAttachments: count }), {}),
    mediaAttachments: v.fallback(v.object({ supportedMimeTypes: v.fallback(v.array(v.string()), []), imageSizeLimit: count, descriptionLimit: count }), { supportedMimeTypes: [] }),
  }), { statuses: {}, mediaAttachments: { supportedMimeTypes: [] } }),
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
  images: v.object({ count: v.number(), bytes: v.number(), mediaTypes: v.array(v.string()), altGraphemes: v.number() }),
})

/** What Mastodon takes where a server does not say: https://docs.joinmastodon.org/user/posting/#media */
export const usualImages = { count: 4, bytes: 16 * 1024 * 1024, mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'], altGraphemes: 1500 }
export type Server = v.InferOutput<typeof serverSchema>

/** What says nothing of itself is some other service that answers everything with an object. */
const isInstance = ({ domain, uri, version }: v.InferOutput<typeof instanceSchema>): boolean => domain !== undefined || uri !== undefined || version !== ''
const readInstance = (data: unknown): v.InferOutput<typeof instanceSchema> => {
  const read = readAs(instanceSchema, data)
  if (!isInstance(read)) throw failed('broken', 'bad-answer', 'it does not say what it is')
  return read
}

/** Rejects with what the network did; `refused`/`gone` where there is no such server here. */
export const readServer = async (api: Api, origin: string): Promise<Server> => {
  const second = await orNull(api.get('/api/v2/instance'))
  const newer = v.safeParse(instanceSchema, second?.data)
  const data = newer.success && isInstance(newer.output) ? newer.output : (await api.get('/api/v1/instance')).data
  const { domain, uri, version, configuration: { statuses, mediaAttachments: media }, maxTootChars, apiVersions } = readInstance(data)
  const level = Number.isFinite(apiVersions.mastodon) ? apiVersions.mastodon : 0
  return {
    domain: (domain ?? uri ?? '').replace(/^https?:\/\//u, '').replace(/\/.*$/u, '') || new URL(origin).host,
    graphemes: statuses.maxCharacters ?? maxTootChars ?? 500, graphemesPerLink: statuses.charactersReservedPerUrl ?? 23,
    hasGroups: level >= 2, hasBulk: level >= 2,
    // snac shows a private mention as `private` to its own people: https://comam.es/snac-doc/
    saysDirect: !/\bsnac\//iu.test(version),
    images: {
      count: Math.min(10, statuses.maxMediaAttachments ?? usualImages.count), bytes: media.imageSizeLimit ?? usualImages.bytes, altGraphemes: media.descriptionLimit ?? usualImages.altGraphemes,
      mediaTypes: usualImages.mediaTypes.filter((type) => media.supportedMimeTypes.length === 0 || media.supportedMimeTypes.includes(type)),
    },
  }
}

export const limitsOf = ({ graphemes, graphemesPerLink, images }: Server): Limits => ({ graphemes, bytes: null, graphemesPerLink, shortHandles: true, warningCounts: true, images })
