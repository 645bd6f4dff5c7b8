/** What went wrong on the wire, as a Failure. Statuses and words: https://docs.joinmastodon.org/entities/Error/ and /api/rate-limits/ */
import * as v from 'valibot'
import { Failed, failed } from '../../failed.ts'

const bodySchema = v.object({ error: v.string(), error_description: v.optional(v.nullable(v.string())) })

/** No server means longer; one that says so is wrong about the time. */
const longestWaitMs = 6 * 3_600_000

/** A date as documented; some servers count seconds, from now or since the epoch. */
const timeIn = (text: string, now: number): number | null => {
  if (text === '') return null
  const seconds = Number(text)
  const at = !Number.isFinite(seconds) ? Date.parse(text) : seconds < 1e8 ? now + seconds * 1000 : seconds < 1e11 ? seconds * 1000 : seconds
  return Number.isFinite(at) ? Math.min(at, now + longestWaitMs) : null
}

/** When asking again makes sense: `X-RateLimit-Reset` (a date), else `Retry-After` (seconds or a date), at most 6 hours from now, else null. */
export const untilOf = (headers: Headers, now: number): number | null => {
  const reset = timeIn(headers.get('x-ratelimit-reset')?.trim() ?? '', now)
  return reset !== null && reset > now ? reset : timeIn(headers.get('retry-after')?.trim() ?? '', now)
}

/** The server says the account itself is the trouble: no new sign-in helps. Words of Mastodon's `config/locales` (403, `require_functional!`). */
const accountTrouble: readonly (readonly [RegExp, string])[] = [
  [/confirm/iu, 'email-unconfirmed'],
  [/pending|approv(al|ed)/iu, 'approval-pending'],
  [/suspended/iu, 'account-suspended'],
  [/(login|account)[^.]*disabled/iu, 'account-disabled'],
]

/** The word of an account that the server will not serve, or null. */
const troubleOf = (text: string): string | null => accountTrouble.find(([words]) => words.test(text))?.[1] ?? null

/**
 * The Failure of an answer that is not 2xx. Some servers answer with a page or with nothing: the status always counts.
 * A wrong token is 401; snac says 422 with nothing.
 */
export const failureOfAnswer = (status: number, headers: Headers, text: string, now: number): Failed => {
  let read: v.SafeParseResult<typeof bodySchema> | null = null
  try {
    read = v.safeParse(bodySchema, JSON.parse(text))
  } catch { /* No JSON: the status is all there is. */ }
  const body = read?.success ? read.output : null
  const said = [body?.error, body?.error_description].filter(Boolean).join(': ')
  const detail = said === '' ? `status ${status}` : said
  if (status === 429) return failed('slow-down', 'rate-limited', detail, untilOf(headers, now))
  const trouble = status === 401 || status === 403 ? troubleOf(said) : null
  if (trouble !== null) return failed('signed-out', trouble, detail)
  if (status === 403 && /scope/iu.test(said)) return failed('signed-out', 'session-ended', detail)
  if (status === 401 || (status === 422 && text.trim() === '')) return failed('signed-out', 'session-ended', detail)
  // A page of the web server's, or a call this server does not have: that says nothing of the thing asked for.
  if (status === 405 || status === 501 || (status === 404 && text.trimStart().startsWith('<'))) return failed('refused', 'not-offered', detail)
  if (status === 404 || status === 410) return failed('refused', 'gone', detail)
  if (status === 413 || (status === 422 && /character limit|too long/iu.test(said))) return failed('refused', 'too-long', detail)
  if (status >= 500 || status === 408) return failed('broken', 'server-trouble', detail, status === 503 ? untilOf(headers, now) : null)
  return failed('refused', status === 403 ? 'forbidden' : 'not-accepted', detail)
}

/** The Failed in an error's chain of causes, or the error itself: that one is a bug. */
export const asFailed = (error: unknown): unknown => {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
    if (at instanceof Failed) return at
  }
  return error
}

export const isGone = (error: unknown): boolean => error instanceof Failed && error.failure.code === 'gone'
/** The web server's own page: snac says so of what is gone, others where nobody answers for the API. */
export const isPage = (error: unknown): boolean => error instanceof Failed && error.failure.code === 'not-offered'

/** True where an error tells of the one thing asked for, not of the account, the network or the way there: the rest goes on. */
export const isOfOneThing = (error: unknown): boolean => error instanceof Failed
  && (error.failure.kind === 'refused' || (error.failure.kind === 'broken' && error.failure.code !== 'no-answer' && error.failure.code !== 'server-trouble'))

/**
 * What reading cannot do without: it is not theirs to refuse. A page that says no is of something in front of the server
 * (a firewall, a proxy at work), which passes; a refusal would stop the reading until the user comes.
 */
export const asReading = async <T>(asked: PromiseLike<T>): Promise<T> => {
  try {
    return await asked
  } catch (error) {
    const problem = asFailed(error)
    throw problem instanceof Failed && problem.failure.kind === 'refused' ? failed('broken', 'site-wall', problem.failure.detail) : problem
  }
}

/** What only explains something else: null where it cannot be had now. */
export const orNull = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked
  } catch (error) {
    if (isOfOneThing(asFailed(error))) return null
    throw error
  }
}
