import { XRPCError } from '@atproto/api'
import { expect, test } from 'vitest'
import { failed, type Failed } from '../../../../main/failed.ts'
import { accountTroubleOf, asFailed, isNobody, untilOf } from '../../../../main/connectors/bluesky/failure.ts'

const now = 1_700_000_000_000
const failureOf = (status: number, name?: string, message?: string, headers?: Record<string, string>) =>
  (asFailed(new XRPCError(status, name, message, headers), now) as Failed).failure

test.each([
  [400, 'ExpiredToken', 'signed-out', 'session-ended'], [400, 'InvalidToken', 'signed-out', 'session-ended'], [401, 'AuthMissing', 'signed-out', 'session-ended'],
  [401, 'AuthenticationRequired', 'signed-out', 'session-ended'], [401, 'AccountTakedown', 'signed-out', 'account-taken-down'],
  [400, 'AccountTakedown', 'signed-out', 'account-taken-down'], [400, 'AccountDeactivated', 'signed-out', 'account-deactivated'],
  [400, 'AccountSuspended', 'signed-out', 'account-suspended'], [429, 'RateLimitExceeded', 'slow-down', 'rate-limited'],
  [400, 'BlockedActor', 'refused', 'blocked'], [400, 'BlockedByActor', 'refused', 'blocked'], [413, 'PayloadTooLarge', 'refused', 'too-long'],
  [403, 'Forbidden', 'refused', 'forbidden'], [400, 'InvalidRequest', 'refused', 'not-accepted'], [404, 'XRPCNotSupported', 'broken', 'not-this-network'],
  [501, 'MethodNotImplemented', 'broken', 'not-this-network'], [500, 'InternalServerError', 'broken', 'server-trouble'],
  [502, 'UpstreamFailure', 'broken', 'server-trouble'], [503, 'NotEnoughResources', 'broken', 'server-trouble'], [504, 'UpstreamTimeout', 'broken', 'server-trouble'],
  [2, 'Invalid Response', 'broken', 'bad-answer'], [1, 'Unknown', 'broken', 'no-answer'],
])('%s %s is %s (%s)', (status, name, kind, code) => {
  expect(failureOf(status, name)).toMatchObject({ kind, code })
})

test.each([
  [400, 'InvalidRequest', 'Profile not found', true], [400, 'AccountTakedown', 'Account has been suspended', true], [400, 'AccountDeactivated', 'Account is deactivated', true],
  [400, 'InvalidRequest', 'Error: actor must be a valid did or a handle', false], [401, 'AccountTakedown', 'Account has been taken down', false], [500, 'InternalServerError', 'Profile not found', false],
])('%s %s “%s” says of whom was asked for that nobody is there: %s', (status, name, message, expected) => {
  expect(isNobody(new XRPCError(status, name, message))).toBe(expected)
})

test('a text the server finds too long is refused as too long', () => {
  expect(failureOf(400, 'InvalidRequest', 'Invalid app.bsky.feed.post record: grapheme too big (maximum 300, got 301) at $.record.text'))
    .toMatchObject({ kind: 'refused', code: 'too-long' })
})

test('the end of a limit is read from whichever header says it', () => {
  expect(untilOf({ 'ratelimit-reset': '1700000300' }, now)).toBe(1_700_000_300_000)
  expect(untilOf({ 'retry-after': '120' }, now)).toBe(now + 120_000)
  expect(untilOf({ 'retry-after': 'Tue, 14 Nov 2023 23:00:00 GMT' }, now)).toBe(Date.parse('2023-11-14T23:00:00Z'))
  expect(untilOf({ 'ratelimit-reset': '1700000300', 'retry-after': '1' }, now)).toBe(1_700_000_300_000)
  expect(failureOf(429, 'RateLimitExceeded', '', { 'ratelimit-reset': '1700000300' }).until).toBe(1_700_000_300_000)
})

test.each([undefined, {}, { 'ratelimit-reset': 'soon' }, { 'retry-after': 'later' }, { 'ratelimit-reset': '-5' }])('headers like %j tell no end', (headers) => {
  expect(untilOf(headers, now)).toBeNull()
})

test('what our own fetch said comes through the SDK unchanged', () => {
  const offline = failed('offline', 'unreachable', 'ECONNREFUSED')
  expect(asFailed(XRPCError.from(new TypeError('fetch failed', { cause: offline })), now)).toBe(offline)
  expect(asFailed(offline, now)).toBe(offline)
})

test('a bug is not dressed up as the network\'s fault', () => {
  const bug = new TypeError('x is undefined')
  expect(asFailed(bug, now)).toBe(bug)
})

test('words of Object.prototype are no trouble of an account', () => {
  expect(accountTroubleOf('constructor')).toBeNull()
  expect(accountTroubleOf('takendown')).toBe('account-taken-down')
})
