/**
 * The shapes Mastodon documents, as far as the fake answers with them: nothing leaves it that is not exactly so.
 * https://docs.joinmastodon.org/entities/ , of July 2026.
 */
import * as v from 'valibot'

const id = v.pipe(v.string(), v.regex(/^\d+$/u))
const time = v.pipe(v.string(), v.isoTimestamp())
const date = v.nullable(v.pipe(v.string(), v.isoDate()))
const address = v.pipe(v.string(), v.url())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const emoji = v.strictObject({ shortcode: v.string(), url: address, static_url: address, visible_in_picker: v.boolean() })
const field = v.strictObject({ name: v.string(), value: v.string(), verified_at: v.nullable(time) })

const accountEntries = {
  id, username: v.string(), acct: v.string(), url: address, uri: address, display_name: v.string(), note: v.string(), avatar: address, avatar_static: address,
  header: address, header_static: address, locked: v.boolean(), fields: v.array(field), emojis: v.array(emoji), bot: v.boolean(), group: v.boolean(),
  discoverable: v.nullable(v.boolean()), noindex: v.optional(v.boolean()), suspended: v.optional(v.boolean()), limited: v.optional(v.boolean()),
  created_at: time, last_status_at: date, statuses_count: count, followers_count: count, following_count: count,
}
export const account = v.strictObject({ ...accountEntries, moved: v.optional(v.nullable(v.strictObject(accountEntries))) })
export const credentialAccount = v.strictObject({
  ...accountEntries, moved: v.optional(v.nullable(v.strictObject(accountEntries))),
  source: v.strictObject({ note: v.string(), fields: v.array(field), privacy: v.string(), sensitive: v.boolean(), language: v.string(), follow_requests_count: count }),
})
export const relationship = v.strictObject({
  id, following: v.boolean(), showing_reblogs: v.boolean(), notifying: v.boolean(), languages: v.nullable(v.array(v.string())), followed_by: v.boolean(), blocking: v.boolean(), blocked_by: v.boolean(),
  muting: v.boolean(), muting_notifications: v.boolean(), requested: v.boolean(), requested_by: v.boolean(), domain_blocking: v.boolean(), endorsed: v.boolean(), note: v.string(),
})
export const relationships = v.array(relationship)
export type AccountShape = v.InferOutput<typeof account>

const media = v.strictObject({
  id, type: v.picklist(['unknown', 'image', 'gifv', 'video', 'audio']), url: v.nullable(address), preview_url: v.nullable(address), remote_url: v.nullable(address),
  meta: v.record(v.string(), v.unknown()), description: v.nullable(v.string()), blurhash: v.nullable(v.string()),
})
export const mediaAttachment = media
const poll = v.strictObject({
  id, expires_at: v.nullable(time), expired: v.boolean(), multiple: v.boolean(), votes_count: count, voters_count: v.nullable(count),
  options: v.array(v.strictObject({ title: v.string(), votes_count: v.nullable(count) })), emojis: v.array(emoji), voted: v.boolean(), own_votes: v.array(count),
})
const statusEntries = {
  id, uri: address, created_at: time, account, content: v.string(), visibility: v.picklist(['public', 'unlisted', 'private', 'direct']), sensitive: v.boolean(),
  spoiler_text: v.string(), media_attachments: v.array(media), mentions: v.array(v.strictObject({ id, username: v.string(), url: address, acct: v.string() })),
  tags: v.array(v.strictObject({ name: v.string(), url: address })), emojis: v.array(emoji), reblogs_count: count, favourites_count: count, replies_count: count,
  quotes_count: v.optional(count), url: v.nullable(address), in_reply_to_id: v.nullable(id), in_reply_to_account_id: v.nullable(id), poll: v.nullable(poll), card: v.null(),
  language: v.nullable(v.string()), edited_at: v.nullable(time), favourited: v.boolean(), reblogged: v.boolean(), muted: v.boolean(), bookmarked: v.boolean(),
  filtered: v.array(v.never()),
}
const quoteState = v.picklist(['pending', 'accepted', 'rejected', 'revoked', 'deleted', 'unauthorized'])
const quotedStatus = v.strictObject({ ...statusEntries, reblog: v.null(), quote: v.nullable(v.strictObject({ state: quoteState, quoted_status_id: v.nullable(id) })) })
export const status = v.strictObject({
  ...statusEntries, reblog: v.nullable(quotedStatus), quote: v.optional(v.nullable(v.strictObject({ state: quoteState, quoted_status: v.nullable(quotedStatus) }))),
})
export type StatusShape = v.InferOutput<typeof status>

const noticeType = v.picklist(['mention', 'status', 'reblog', 'follow', 'follow_request', 'favourite', 'poll', 'update', 'quote', 'quoted_update', 'admin.sign_up',
  'admin.report', 'severed_relationships', 'moderation_warning'])
export type NoticeType = v.InferOutput<typeof noticeType>
/** `future_thing` stands for a type of a later version. */
const anyType = v.union([noticeType, v.literal('future_thing')])
export const notification = v.strictObject({ id, type: anyType, group_key: v.optional(v.string()), created_at: time, account, status: v.optional(v.nullable(status)) })
export const grouped = v.strictObject({
  accounts: v.array(account), statuses: v.array(status),
  notification_groups: v.array(v.strictObject({
    group_key: v.string(), notifications_count: count, type: anyType, most_recent_notification_id: v.pipe(v.number(), v.integer()), page_min_id: id, page_max_id: id,
    latest_page_notification_at: time, sample_account_ids: v.pipe(v.array(id), v.maxLength(8)), status_id: v.optional(id),
  })),
})
export const conversations = v.array(v.strictObject({ id, unread: v.boolean(), accounts: v.array(account), last_status: v.nullable(status) }))
export const context = v.strictObject({ ancestors: v.array(status), descendants: v.array(status) })
export const history = v.array(v.strictObject({
  content: v.string(), spoiler_text: v.string(), sensitive: v.boolean(), created_at: time, account, media_attachments: v.array(media), emojis: v.array(emoji),
}))
export const application = v.strictObject({
  id, name: v.string(), website: v.nullable(v.string()), scopes: v.array(v.string()), redirect_uris: v.array(v.string()), redirect_uri: v.string(),
  client_id: v.string(), client_secret: v.string(), client_secret_expires_at: v.literal(0), vapid_key: v.optional(v.string()),
})
export const token = v.strictObject({ access_token: v.string(), token_type: v.literal('Bearer'), scope: v.string(), created_at: count })
const statusesConfiguration = v.strictObject({ max_characters: count, max_media_attachments: count, characters_reserved_per_url: count })
const mediaConfiguration = v.strictObject({ description_limit: count, supported_mime_types: v.array(v.string()), image_size_limit: count, image_matrix_limit: count, video_size_limit: count, video_frame_rate_limit: count, video_matrix_limit: count })
export const instance = v.strictObject({
  domain: v.string(), title: v.string(), version: v.string(), source_url: address, description: v.string(), languages: v.array(v.string()),
  configuration: v.strictObject({ urls: v.strictObject({ streaming: v.string() }), statuses: statusesConfiguration, media_attachments: mediaConfiguration }), api_versions: v.optional(v.strictObject({ mastodon: count })),
})
export const metadata = v.strictObject({
  issuer: address, authorization_endpoint: address, token_endpoint: address, revocation_endpoint: address, app_registration_endpoint: address,
  scopes_supported: v.array(v.string()), response_types_supported: v.array(v.string()), response_modes_supported: v.array(v.string()),
  grant_types_supported: v.array(v.string()), token_endpoint_auth_methods_supported: v.array(v.string()), code_challenge_methods_supported: v.array(v.string()),
})

/** What each call may be asked with; anything else is refused, so that nothing undocumented is relied upon. */
const paging = ['max_id', 'since_id', 'min_id', 'limit']
export const parameters: Readonly<Record<string, readonly string[]>> = {
  'GET /api/v1/instance': [], 'GET /api/v2/instance': [], 'GET /.well-known/oauth-authorization-server': [],
  'POST /api/v1/apps': ['client_name', 'redirect_uris', 'scopes', 'website'],
  'POST /oauth/token': ['grant_type', 'code', 'client_id', 'client_secret', 'redirect_uri', 'scope', 'code_verifier'],
  'POST /oauth/revoke': ['client_id', 'client_secret', 'token'],
  'GET /api/v1/accounts/verify_credentials': [], 'GET /api/v1/accounts': ['id[]'], 'GET /api/v1/accounts/lookup': ['acct'], 'GET /api/v1/accounts/search': ['q', 'limit', 'offset', 'resolve', 'following'],
  'GET /api/v1/accounts/relationships': ['id[]', 'with_suspended'], 'GET /api/v1/accounts/:id': [],
  'POST /api/v1/accounts/:id/mute': ['notifications', 'duration'], 'POST /api/v1/accounts/:id/unmute': [], 'POST /api/v1/accounts/:id/block': [], 'POST /api/v1/accounts/:id/unblock': [],
  'GET /api/v1/accounts/:id/statuses': [...paging, 'only_media', 'exclude_replies', 'exclude_reblogs', 'pinned', 'tagged'],
  'GET /api/v1/notifications': [...paging, 'types[]', 'exclude_types[]', 'account_id', 'include_filtered'],
  'GET /api/v2/notifications': [...paging, 'types[]', 'exclude_types[]', 'account_id', 'expand_accounts', 'grouped_types[]', 'include_filtered'],
  'GET /api/v2/notifications/:id/accounts': [], 'GET /api/v1/statuses/:id': [], 'GET /api/v1/statuses/:id/context': [], 'GET /api/v1/statuses/:id/history': [],
  'GET /api/v1/conversations': paging, 'GET /api/v1/timelines/home': paging,
  'POST /api/v1/statuses': ['status', 'media_ids', 'poll', 'in_reply_to_id', 'sensitive', 'spoiler_text', 'visibility', 'language', 'scheduled_at', 'quoted_status_id', 'quote_approval_policy'],
  'POST /api/v2/media': ['file', 'thumbnail', 'description', 'focus'], 'GET /api/v1/media/:id': [],
}
