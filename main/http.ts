/** Fetch with a time limit and a size limit, whose failures become a Failure. */
import { Failed, failed } from './failed.ts'

export interface HttpLimits {
  /** From the request's start to the last byte of its answer. */
  readonly timeoutMs: number
  readonly largestAnswerBytes: number
}

export const usualLimits: HttpLimits = { timeoutMs: 20_000, largestAnswerBytes: 5_000_000 }
/** A picture of 16 MB over one of the slower lines. */
export const uploadLimits: HttpLimits = { ...usualLimits, timeoutMs: 5 * 60_000 }

/** Fetch with a time limit until the answer begins, and none after: for a connection that stays open. Rejects as `limitedFetch`. */
export const streamingFetch = (inner: typeof fetch, { timeoutMs }: Pick<HttpLimits, 'timeoutMs'> = usualLimits): typeof fetch => async (input, init) => {
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(failed('broken', 'no-answer', `no answer within ${timeoutMs} ms`)), timeoutMs)
  try {
    return await inner(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, timeout.signal]) : timeout.signal })
  } catch (error) {
    throw failedFetch(error)
  } finally {
    clearTimeout(timer)
  }
}

/** System errors that mean the request never reached anybody, so a send surely did not happen. */
const neverArrived = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'])

/** A port that fetch refuses to call (https://fetch.spec.whatwg.org/#port-blocking): its error has words and no code. */
const isBadPort = (error: unknown): boolean =>
  error instanceof TypeError && error.cause instanceof Error && error.cause.message === 'bad port'

/** The first system error code in an error's chain of causes, or ''. */
const codeOf = (error: unknown): string => {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code
    if (at instanceof AggregateError && at.errors.length > 0) return codeOf(at.errors[0])
  }
  return ''
}

/**
 * Turns what `fetch` rejects with into Failed: `offline`/`unreachable` where the request surely never arrived,
 * `broken`/`no-answer` where it may have. What is Failed already passes through.
 */
export const failedFetch = (error: unknown): Failed => {
  if (error instanceof Failed) return error
  const code = codeOf(error)
  const detail = error instanceof Error ? [error.message, isBadPort(error) ? 'bad port' : code].filter(Boolean).join(' ') : String(error)
  return neverArrived.has(code) || isBadPort(error) ? failed('offline', 'unreachable', detail) : failed('broken', 'no-answer', detail)
}

/** A connection kept open that the server closed just when it was used again (undici's code, and the system's two). */
const closedMeanwhile = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])
const onlyReads = new Set(['GET', 'HEAD'])

/** Asks once more where a kept connection was closed meanwhile and nothing is changed by asking twice (https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2). */
const askedTwice = (inner: typeof fetch): typeof fetch => async (input, init) => {
  const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
  return await inner(input, init).catch((error: unknown) => {
    if (!onlyReads.has(method.toUpperCase()) || !closedMeanwhile.has(codeOf(error))) throw error
    return inner(input, init)
  })
}

/** Passes a body on, ends with Failed when it grows too large, breaks off or takes too long. */
const limited = (body: ReadableStream<Uint8Array>, largest: number, done: () => void): ReadableStream<Uint8Array> => {
  const reader = body.getReader()
  let size = 0
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done: isDone, value } = await reader.read()
        if (isDone) {
          done()
          controller.close()
          return
        }
        size += value.byteLength
        if (size > largest) throw failed('broken', 'answer-too-large', `more than ${largest} bytes`)
        controller.enqueue(value)
      } catch (error) {
        done()
        controller.error(failedFetch(error))
        reader.cancel().catch(() => undefined)
      }
    },
    async cancel(reason) {
      done()
      await reader.cancel(reason)
    },
  })
}

/**
 * Wraps `inner` so that every request ends (one that only reads and met a connection closed meanwhile is asked once more): after `timeoutMs` with `broken`/`no-answer`, with an answer larger than
 * allowed as `broken`/`answer-too-large`, without a connection as `offline`/`unreachable`. Reading the body rejects
 * with the same Failures.
 */
export const limitedFetch = (inner: typeof fetch, limits: HttpLimits = usualLimits): typeof fetch => async (input, init) => {
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(failed('broken', 'no-answer', `no answer within ${limits.timeoutMs} ms`)), limits.timeoutMs)
  const done = (): void => clearTimeout(timer)
  const asked = init?.signal ?? (input instanceof Request ? input.signal : undefined)
  try {
    const answer = await askedTwice(inner)(input, { ...init, signal: asked ? AbortSignal.any([asked, timeout.signal]) : timeout.signal })
    const announced = Number(answer.headers.get('content-length') ?? 0)
    if (announced > limits.largestAnswerBytes) {
      await answer.body?.cancel()
      throw failed('broken', 'answer-too-large', `${announced} bytes announced`)
    }
    if (!answer.body) {
      done()
      return answer
    }
    const passed = new Response(limited(answer.body, limits.largestAnswerBytes, done),
      { status: answer.status, statusText: answer.statusText, headers: answer.headers })
    // A Response that is made forgets where it came from, and whether a way was private hangs on that.
    return Object.defineProperty(passed, 'url', { value: answer.url })
  } catch (error) {
    done()
    throw failedFetch(error)
  }
}
