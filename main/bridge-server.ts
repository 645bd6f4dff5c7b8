/** Main's end of the bridge: checks what comes in, answers, and pushes deliveries and signals to the page. */
import * as v from 'valibot'
import { callSchema, calls, deliveries, largestMessage, type CallInput, type CallName, type CallOutput, type Signals } from '#bridge'
import type { Batch, Receipt } from '#domain/batch'
import type { Failure } from '#domain/failure'
import { Failed, failed } from './failed.ts'
import type { Window } from './host.ts'
import { within } from './within.ts'

/** One function per call of the contract; inputs have passed their schema. */
export type Handlers = { readonly [K in CallName]: (input: CallInput<K>) => Promise<CallOutput<K>> }

const closingMs = 2000

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)
const refuse = (refused: string, failure?: Failure): string => JSON.stringify({ refused, failure })

/** Where a value first leaves its schema, for a message a developer can use. */
const firstIssue = (issues: readonly v.BaseIssue<unknown>[]): string => {
  const [issue] = issues
  return issue ? `${v.getDotPath(issue) ?? 'value'}: ${issue.message}` : 'unknown'
}

const run = async (name: CallName, input: unknown, handlers: Handlers): Promise<string> => {
  const parsed = v.safeParse(calls[name].input, input)
  if (!parsed.success) return refuse(`Call ${name} was malformed (${firstIssue(parsed.issues)}). Nothing was changed.`)
  try {
    // The schema of exactly this call has just been checked; TypeScript cannot follow it through the record.
    const handler = handlers[name] as (input: unknown) => Promise<unknown>
    const output = await handler(parsed.output)
    return JSON.stringify({ ok: output })
  } catch (error) {
    return refuse(`Call ${name} failed: ${error instanceof Error ? error.message : String(error)}`, error instanceof Failed ? error.failure : undefined)
  }
}

/** Answers one JSON call; never rejects. */
export const answerCall = async (json: string, handlers: Handlers): Promise<string> => {
  if (json.length > largestMessage) return refuse('The call was too large. Nothing was changed.')
  let call: v.InferOutput<typeof callSchema>
  try {
    call = v.parse(callSchema, JSON.parse(json))
  } catch {
    return refuse('The call was not readable. Nothing was changed.')
  }
  if (!isCallName(call.name)) return refuse(`There is no call named ${call.name.slice(0, 60)}.`)
  return run(call.name, call.input, handlers)
}

/** Delivers a batch and resolves to the store's receipt. Rejects with Failed `broken` when the page is gone or answers nonsense. */
export const deliverBatch = async (window: Window, batch: Batch): Promise<Receipt> => {
  const json = JSON.stringify({ is: 'delivery', name: 'batch', input: batch })
  if (json.length > largestMessage) throw failed('broken', 'batch-too-large', `${json.length} characters`)
  try {
    return v.parse(deliveries.batch.receipt, JSON.parse(await window.push(json)))
  } catch (error) {
    throw failed('broken', 'page-gone', error instanceof Error ? error.message : String(error))
  }
}

/** Whether the page lets Kith quit now; one that is gone, says nothing in time or nonsense holds nothing up. */
export const askToClose = async (window: Window): Promise<boolean> => {
  try {
    const answer = await within(window.push(JSON.stringify({ is: 'delivery', name: 'closing', input: null })), closingMs)
    return v.parse(deliveries.closing.receipt, JSON.parse(answer))
  } catch {
    return true
  }
}

/** Says something without waiting; a page that is gone or loading misses it and asks again when it starts. */
export const sendSignal = <K extends keyof Signals>(window: Window, name: K, input: Signals[K]): void => {
  window.push(JSON.stringify({ is: 'signal', name, input })).catch(() => undefined)
}
