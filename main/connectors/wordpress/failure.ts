/** What went wrong on the wire, as a Failure. Words of `code`: https://developer.wordpress.org/rest-api/ and the comments controller's source. */
import * as v from 'valibot'
import type { Failure } from '#domain/failure'
import { Failed, failed } from '../../failed.ts'
import { toPlain } from '../../html.ts'

const bodySchema = v.object({ code: v.pipe(v.string(), v.maxLength(200)), message: v.fallback(v.string(), '') })

/** When asking again makes sense: `Retry-After`, in seconds or as a date, else null. */
const untilOf = (headers: Headers, now: number): number | null => {
  const after = headers.get('retry-after')?.trim() ?? ''
  if (after === '') return null
  const until = /^\d+$/u.test(after) ? now + Number(after) * 1000 : Date.parse(after)
  return Number.isFinite(until) ? until : null
}

/** What a word of the API means, whatever status it came with: plugins and versions differ there. */
const meanings: Readonly<Record<string, readonly [Failure['kind'], string]>> = {
  comment_duplicate: ['refused', 'duplicate'],
  comment_flood: ['slow-down', 'rate-limited'],
  rest_comment_closed: ['refused', 'replies-off'],
  rest_comment_draft_post: ['refused', 'replies-off'],
  rest_comment_trash_post: ['refused', 'parent-gone'],
  rest_comment_invalid_post_id: ['refused', 'parent-gone'],
  rest_comment_invalid_id: ['refused', 'gone'],
  comment_content_column_length: ['refused', 'too-long'],
  rest_comment_content_invalid: ['refused', 'not-accepted'],
  rest_not_logged_in: ['signed-out', 'session-ended'],
  rest_comment_login_required: ['signed-out', 'session-ended'],
  incorrect_password: ['signed-out', 'session-ended'],
  invalid_username: ['signed-out', 'session-ended'],
  invalid_email: ['signed-out', 'session-ended'],
  application_passwords_disabled: ['signed-out', 'passwords-off'],
  application_passwords_disabled_for_user: ['signed-out', 'passwords-off'],
  rest_no_route: ['broken', 'api-off'],
  rest_disabled: ['broken', 'api-off'],
}

/** The Failure of an answer that is not 2xx. Walls in front of a site answer with pages: then the status is all there is. */
export const failureOfAnswer = (status: number, headers: Headers, text: string, now: number): Failed => {
  let read: v.SafeParseResult<typeof bodySchema> | null = null
  try {
    read = v.safeParse(bodySchema, JSON.parse(text))
  } catch { /* No JSON. */ }
  const body = read?.success ? read.output : null
  const said = body === null ? '' : toPlain(body.message).text
  const detail = said === '' ? `status ${status}` : said
  const until = untilOf(headers, now)
  if (status === 429) return failed('slow-down', 'rate-limited', detail, until)
  const meaning = meanings[body?.code ?? '']
  if (meaning) return failed(meaning[0], meaning[1], detail, meaning[0] === 'slow-down' ? until : null)
  if (status === 401) return failed('signed-out', 'session-ended', detail)
  // Maintenance is a page with 503: "Briefly unavailable for scheduled maintenance."
  if (status >= 500 || status === 408) return failed('broken', 'server-trouble', detail, until)
  if (body === null) return failed('broken', status === 404 ? 'api-off' : 'site-wall', detail)
  if (status === 404 || status === 410) return failed('refused', 'gone', detail)
  if (status === 413) return failed('refused', 'too-long', detail)
  return failed('refused', status === 403 ? 'forbidden' : 'not-accepted', detail)
}

const codeOf = (error: unknown): string | null => (error instanceof Failed ? error.failure.code : null)
export const isGone = (error: unknown): boolean => codeOf(error) === 'gone' || codeOf(error) === 'parent-gone'
/** True where the site says no to the one thing asked for: the rest goes on. */
export const isOfOneThing = (error: unknown): boolean => error instanceof Failed && error.failure.kind === 'refused'
