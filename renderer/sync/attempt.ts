/** One attempt with one outbox item: look first where it may be there already, send only what surely is not. */
import type { CallInput, CallOutput } from '#bridge'
import type { Account } from '#domain/account'
import type { Failure } from '#domain/failure'
import type { Message } from '#domain/message'
import type { FindAnswer, OutboxItem, SendAnswer, SendItem } from '#domain/outbox-item'
import { isSendingHeld } from './hold.ts'
import { putAgain } from './pictures.ts'

/** The part of the bridge that sending needs. */
export interface SendBridge {
  readonly call: <K extends 'approve' | 'withdraw' | 'send' | 'find' | 'putAttachment' | 'readAttachment'>(name: K, input: CallInput<K>) => Promise<CallOutput<K>>
}

/**
 * What came of it. waiting: surely not sent, again later; unsure: perhaps sent, look again later;
 * held: not there, and the user is being asked whether anything goes;
 * resend: not there, and sending twice is harmless on this network; unapproved: main knows of no such approval, nothing went out; undecided: not there as far as we can see, the user decides.
 */
export type Outcome =
  | { readonly is: 'sent'; readonly message: Message }
  | { readonly is: 'refused' | 'waiting' | 'unsure' | 'unapproved'; readonly failure: Failure }
  | { readonly is: 'resend' | 'held' }
  | { readonly is: 'undecided'; readonly failure: Failure | null }

/** `item` as takeNext gave it: `unsure` is only looked for, `sending` is sent, looked for before if it was handed out before. */
export const attempt = async (item: OutboxItem, account: Account, bridge: SendBridge): Promise<Outcome> => {
  const isUnsure = item.state === 'unsure'
  if (isUnsure || item.attempts > 1) {
    const found = await find(item, account, bridge)
    if (found.is === 'there') return { is: 'sent', message: found.message }
    if (found.is === 'unknown') return { is: isUnsure ? 'unsure' : 'waiting', failure: found.failure }
    // Without an approval, or where main knows that it went before, only the user can say that it goes again: main would answer the same for ever.
    if (isUnsure) return item.approvedAt !== null && item.failure?.code !== 'attempted-before' && account.abilities.includes('idempotent-send') ? { is: 'resend' } : { is: 'undecided', failure: item.failure }
    // The question came while it was looked for: nothing goes behind it.
    if (isSendingHeld()) return { is: 'held' }
  }
  const answer = await sendWhole(item, account, bridge)
  if (answer.is === 'sent') return answer
  // `broken` says nothing about whether it arrived.
  if (answer.is === 'unknown' || answer.failure.kind === 'broken') return { is: 'unsure', failure: answer.failure }
  if (answer.failure.code === 'not-approved') return { is: 'unapproved', failure: answer.failure }
  return { is: answer.failure.kind === 'refused' ? 'refused' : 'waiting', failure: answer.failure }
}

/** Where main has lost a picture it gets it again, once. */
const sendWhole = async (item: OutboxItem, account: Account, bridge: SendBridge): Promise<SendAnswer> => {
  const answer = await send(item, account, bridge)
  if (answer.is !== 'failed' || answer.failure.code !== 'attachment-missing') return answer
  // Surely not sent, so whatever goes wrong here leaves it at that.
  return await putAgain(item.attachments, bridge).catch(() => false) ? send(item, account, bridge) : answer
}

const find = async (item: OutboxItem, account: Account, { call }: SendBridge): Promise<FindAnswer> => {
  try {
    return await call('find', inputOf(item, account))
  } catch (error) {
    return { is: 'unknown', failure: notAsked(error) }
  }
}

const send = async (item: OutboxItem, account: Account, { call }: SendBridge): Promise<SendAnswer> => {
  try {
    return await call('send', inputOf(item, account))
  } catch (error) {
    return { is: 'unknown', failure: notAsked(error) }
  }
}

const notAsked = (error: unknown): Failure =>
  ({ kind: 'broken', code: 'no-answer', until: null, detail: (error instanceof Error ? error.message : String(error)).slice(0, 2000) })

/** Only what may cross: the outbox's own bookkeeping stays here. */
export const sendItemOf = ({ id, accountId, target, text, language, attachments, queuedAt }: SendItem): CallInput<'send'>['item'] =>
  ({ id, accountId, target: { ...target }, text, language, attachments: [...attachments], queuedAt })

const inputOf = (item: SendItem, account: Account): CallInput<'send'> =>
  ({ item: sendItemOf(item), account: { ...account, abilities: [...account.abilities] } })
