/** What went wrong on the wire, as a Failure. Errors by name: https://docs.bsky.app/docs/api and the lexicons. */
import { XRPCError } from '@atproto/api'
import { Failed, failed } from '../../failed.ts'

/** The account itself is the trouble; the user has to act on Bluesky's own site. */
const accountTrouble: Readonly<Record<string, string>> = {
  AccountTakedown: 'account-taken-down', AccountSuspended: 'account-suspended', AccountDeactivated: 'account-deactivated',
  takendown: 'account-taken-down', suspended: 'account-suspended', deactivated: 'account-deactivated', deleted: 'account-deleted',
}

const sessionTrouble = new Set(['ExpiredToken', 'InvalidToken', 'AuthMissing', 'AuthenticationRequired', 'BadJwt'])

/** The code for an account that the server will not serve (`status` of a session, or an error's name), or null. */
export const accountTroubleOf = (word: string | undefined): string | null => (word && Object.hasOwn(accountTrouble, word) ? accountTrouble[word] ?? null : null)

/** When asking again makes sense: `ratelimit-reset` (seconds since epoch), else `retry-after` (seconds or a date), else null. */
export const untilOf = (headers: Readonly<Record<string, string | undefined>> | undefined, now: number): number | null => {
  const reset = Number(headers?.['ratelimit-reset'] ?? Number.NaN)
  if (Number.isFinite(reset) && reset > 0) return reset * 1000
  const after = headers?.['retry-after']
  if (after === undefined) return null
  const until = /^\d+$/.test(after.trim()) ? now + Number(after) * 1000 : Date.parse(after)
  return Number.isFinite(until) ? until : null
}

const isTooLong = (message: string): boolean => /too (big|long|large)|grapheme|maxlength/i.test(message)

const fromXrpc = (error: XRPCError, now: number): Failed => {
  const { error: name, message, headers } = error
  const status: number = error.status
  const detail = [name, message].filter(Boolean).join(': ')
  const trouble = accountTroubleOf(name)
  if (trouble !== null) return failed('signed-out', trouble, detail)
  if (status === 429) return failed('slow-down', 'rate-limited', detail, untilOf(headers, now))
  if (status === 401 || sessionTrouble.has(name)) return failed('signed-out', 'session-ended', detail)
  if (status === 2) return failed('broken', 'bad-answer', detail)
  if (name === 'BlockedActor' || name === 'BlockedByActor') return failed('refused', 'blocked', detail)
  if (status === 413 || (status === 400 && isTooLong(message))) return failed('refused', 'too-long', detail)
  if (status === 404 || status === 501) return failed('broken', 'not-this-network', detail)
  if (status >= 500) return failed('broken', 'server-trouble', detail, untilOf(headers, now))
  if (status === 1) return failed('broken', 'no-answer', detail)
  return failed('refused', status === 403 ? 'forbidden' : 'not-accepted', detail)
}

/** The Failure behind an error of the SDK or of `fetch`; errors that are neither are bugs and pass through. */
export const asFailed = (error: unknown, now: number): unknown => {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
    if (at instanceof Failed) return at
  }
  return error instanceof XRPCError ? fromXrpc(error, now) : error
}

/** True where the server answered with this named error. */
export const isNamed = (error: unknown, ...names: readonly string[]): boolean => error instanceof XRPCError && names.includes(error.error)

/** Whoever was asked for by their id is not there: gone, or never was. A 401 of the same name is about the account that asks. */
export const isNobody = (error: unknown): boolean => {
  if (!(error instanceof XRPCError)) return false
  const status: number = error.status
  return status === 400 && (isNamed(error, 'AccountTakedown', 'AccountDeactivated') || (error.error === 'InvalidRequest' && /profile not found|actor not found/iu.test(error.message)))
}

/**
 * True where an error tells of what was asked for and not of the account, the network or the way there: it may be left
 * out for now, since asking for everything else goes on.
 */
export const isOfOneThing = (error: unknown): boolean => {
  const problem = asFailed(error, 0)
  if (!(problem instanceof Failed)) return false
  const { kind, code } = problem.failure
  return kind === 'refused' || (kind === 'broken' && code !== 'no-answer')
}
