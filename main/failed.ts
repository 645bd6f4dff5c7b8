import type { Failure } from '#domain/failure'

/** A Failure on its way up: the one error a connector throws on purpose. */
export class Failed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(`${failure.kind} (${failure.code}) ${failure.detail}`)
    this.name = 'Failed'
    this.failure = failure
  }
}

/** Builds a Failed from the parts that matter at the call. */
export const failed = (kind: Failure['kind'], code: string, detail = '', until: number | null = null): Failed =>
  new Failed({ kind, code, detail: detail.slice(0, 2000), until })

/** The Failure in whatever was thrown; what nobody threw on purpose is `broken`/`unexpected`. */
export const failureOf = (error: unknown): Failure =>
  error instanceof Failed ? error.failure : failed('broken', 'unexpected', error instanceof Error ? error.message : String(error)).failure
