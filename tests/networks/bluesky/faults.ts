/** The faults tests speak of, by name. */
import type { Fault } from './start.ts'

type Times = { readonly times?: number | null; readonly skip?: number }

const xrpcError = (method: string, status: number, error: string, more: Times & { readonly headers?: Readonly<Record<string, string>> } = {}): Fault =>
  ({ method, kind: 'answer', status, body: JSON.stringify({ error, message: error }), ...more })

/** 429; `headers` say when to come back, or nothing does. */
export const slowDown = (method: string, headers: Readonly<Record<string, string>> = {}, times: Times = {}): Fault =>
  xrpcError(method, 429, 'RateLimitExceeded', { headers, ...times })
export const expiredToken = (method: string, times: Times = {}): Fault => xrpcError(method, 400, 'ExpiredToken', times)
export const namedError = xrpcError
export const html = (method: string, times: Times = {}): Fault =>
  ({ method, kind: 'answer', headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Welcome</title><h1>It works</h1>', ...times })
export const cutJson = (method: string, times: Times = {}): Fault => ({ method, kind: 'answer', body: '{"notifications": [{"uri": "at://', ...times })
export const wrongTypes = (method: string, set: Readonly<Record<string, unknown>>, times: Times = {}): Fault => ({ method, kind: 'edit', set, ...times })
export const tenMegabytes = (method: string, times: Times = {}): Fault => ({ method, kind: 'big', bytes: 10_000_000, ...times })
export const cutOff = (method: string, times: Times = {}): Fault => ({ method, kind: 'cut', bytes: 20, ...times })
export const silence = (method: string, times: Times = {}): Fault => ({ method, kind: 'hang', ...times })
/** The server does what was asked, and says nothing. */
export const mute = (method: string, times: Times = {}): Fault => ({ method, kind: 'mute', ...times })
export const drop = (method: string, times: Times = {}): Fault => ({ method, kind: 'drop', ...times })
/** The server does what was asked and the client is told that it failed. */
export const doneButFailed = (method: string, times: Times = {}): Fault =>
  ({ method, kind: 'after', status: 500, body: JSON.stringify({ error: 'InternalServerError', message: 'Internal Server Error' }), ...times })
/** Notifications of one reason never arrive. */
export const unnotified = (reason: string): Fault =>
  ({ method: 'app.bsky.notification.listNotifications', kind: 'edit', list: 'notifications', without: { reason }, times: null })
