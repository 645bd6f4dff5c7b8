/** The page's side of the border: typed calls out, checked pushes in, over the host's `window.kith`. */
import * as v from 'valibot'
import { answerSchema, calls, deliveries, largestMessage, pushSchema, signals } from '#bridge'
import type { CallInput, CallName, CallOutput, Port, Signals } from '#bridge'
import type { Receipt } from '#domain/batch'
import type { Failure } from '#domain/failure'
import { say } from './words/say.ts'

declare global {
  interface Window {
    /** Put there by the host before the page runs; absent in an ordinary browser tab. */
    kith?: Port
  }
}

/**
 * Why a call came to nothing.
 * no-host: the page was opened without Kith around it; refused: main said no, `message` says why in plain words;
 * malformed: what came back was not what was agreed; too-large: more than may cross at once.
 */
export type BridgeProblem = 'no-host' | 'refused' | 'malformed' | 'too-large'

export class BridgeError extends Error {
  readonly problem: BridgeProblem
  readonly call: string
  /** What main said with `refused`, to be phrased; null where it had nothing but words. */
  readonly failure: Failure | null
  constructor(problem: BridgeProblem, call: string, message: string, failure: Failure | null = null) {
    super(message)
    this.name = 'BridgeError'
    this.problem = problem
    this.call = call
    this.failure = failure
  }
}

const portOf = (call: string): Port => {
  if (window.kith) return window.kith
  throw new BridgeError('no-host', call, say('bridge.no-host'))
}

const parse = (json: string, call: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    throw new BridgeError('malformed', call, say('bridge.unreadable', { call }))
  }
}

/** Asks main. Rejects with BridgeError; a malformed answer is never handed on. */
export async function call<K extends CallName>(name: K, input: CallInput<K>): Promise<CallOutput<K>> {
  const json = JSON.stringify({ name, input })
  if (json.length > largestMessage) throw new BridgeError('too-large', name, say('bridge.too-large', { call: name }))
  const answer = v.safeParse(answerSchema, parse(await portOf(name).call(json), name))
  if (!answer.success) throw new BridgeError('malformed', name, say('bridge.wrong-shape', { call: name }))
  if ('refused' in answer.output) throw new BridgeError('refused', name, answer.output.refused, answer.output.failure ?? null)
  const output = v.safeParse(calls[name].output, answer.output.ok)
  if (!output.success) throw new BridgeError('malformed', name, say('bridge.wrong-shape', { call: name }))
  return output.output as CallOutput<K>
}

/** Takes one batch as JSON text (unparsed, the store's worker checks it) and gives its receipt. */
export type BatchTaker = (json: string) => Promise<Receipt>
type SignalListener<K extends keyof Signals> = (signal: Signals[K]) => void

let takeBatch: BatchTaker | null = null
let mayClose = (): boolean => true
const listeners: { [K in keyof Signals]: Set<SignalListener<K>> } = { status: new Set(), backups: new Set(), signIn: new Set() }

/** Sets who takes batches; one at a time. */
export const onBatch = (taker: BatchTaker): void => void (takeBatch = taker)

/** Sets who says whether Kith may quit now; where it may not, they ask the user and call `quit`. */
export const onClosing = (asked: () => boolean): void => void (mayClose = asked)

/** Hears a signal of main; returns the way to stop. */
export function onSignal<K extends keyof Signals>(name: K, listener: SignalListener<K>): () => void {
  listeners[name].add(listener)
  return () => void listeners[name].delete(listener)
}

// A batch can be megabytes: where the push has its usual beginning the worker gets the text as it is.
const batchHead = '{"is":"delivery","name":"batch","input":'

const receive = async (json: string): Promise<string> => {
  if (json.startsWith(batchHead)) return deliver(json.slice(batchHead.length, -1))
  const push = v.safeParse(pushSchema, parse(json, 'push'))
  if (!push.success) throw new BridgeError('malformed', 'push', say('bridge.push-wrong-shape'))
  if (push.output.is === 'delivery') return push.output.name === 'closing' ? JSON.stringify(mayClose()) : deliver(JSON.stringify(push.output.input))
  hear(push.output.name, push.output.input)
  return 'null'
}

const deliver = async (batch: string): Promise<string> => {
  const receipt: Receipt = takeBatch
    ? await takeBatch(batch)
    : { isWritten: false, problem: say('bridge.not-open'), watched: [] }
  return JSON.stringify(v.parse(deliveries.batch.receipt, receipt))
}

function hear(name: keyof Signals, input: unknown): void {
  const checked = v.safeParse(signals[name], input)
  if (!checked.success) throw new BridgeError('malformed', name, say('bridge.signal-wrong-shape', { call: name }))
  // The schema of exactly this signal has just been checked; TypeScript cannot follow it through the record.
  for (const listener of listeners[name] as ReadonlySet<(said: unknown) => void>) listener(checked.output)
}

/** Begins to listen; call once, before the first call that makes main push. */
export const listen = (): void => portOf('listen').listen(receive)
