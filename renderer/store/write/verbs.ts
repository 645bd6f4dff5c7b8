/** Every write of the store over its two connections: `relaxed` for what a pull brings again, `strict` for what the user wrote. */
import type { Database } from '../database.ts'
import type { Verbs } from '../verbs.ts'
import { removeAccount, saveAccount, setFillsPast } from './accounts.ts'
import { applyBatch } from './batch.ts'
import { doChore } from './chores.ts'
import { discardDraft, markDone, markNoAnswer, restoreTriage, saveDraft, saveSettings, snooze, wakeSnoozed } from './decide.ts'
import { addException, removeException } from './exceptions.ts'
import { markOpened, markShown } from './looks.ts'
import { rebuild } from './rebuild.ts'
import * as sending from './sending.ts'

export const verbsOver = (relaxed: Database, strict: Database): Omit<Verbs, 'open'> => ({
  applyBatch: (json, nowMs) => applyBatch(relaxed, json, nowMs),
  rebuild: () => rebuild(relaxed),
  saveAccount: (account) => saveAccount(strict, account),
  removeAccount: (accountId) => removeAccount(strict, relaxed, accountId),
  setFillsPast: (accountId, isOn) => setFillsPast(strict, accountId, isOn),
  markDone: (conversationId, nowMs) => markDone(strict, conversationId, nowMs),
  markNoAnswer: (conversationId, nowMs) => markNoAnswer(strict, conversationId, nowMs),
  snooze: (conversationId, returnsAt, nowMs) => snooze(strict, conversationId, returnsAt, nowMs),
  wakeSnoozed: (nowMs) => wakeSnoozed(relaxed, nowMs),
  markShown: (ids, nowMs) => markShown(relaxed, ids, nowMs),
  markOpened: (conversationId, nowMs) => markOpened(strict, conversationId, nowMs),
  addException: (exception, nowMs) => addException(strict, exception, nowMs),
  removeException: (exception) => removeException(strict, exception),
  doChore: () => doChore(relaxed),
  restoreTriage: (conversationId, before) => restoreTriage(strict, conversationId, before),
  saveDraft: (draft) => saveDraft(strict, draft),
  discardDraft: (conversationId) => discardDraft(strict, conversationId),
  queueReply: (reply, nowMs) => sending.queueReply(strict, reply, nowMs),
  takeNext: (accountId, nowMs) => sending.takeNext(strict, accountId, nowMs),
  settleSent: (id, message, nowMs) => sending.settleSent(strict, id, message, nowMs),
  settleRefused: (id, failure, nowMs) => sending.settleRefused(strict, id, failure, nowMs),
  settleWaiting: (id, failure, notBefore) => sending.settleWaiting(strict, id, failure, notBefore),
  settleUnsure: (id, failure, notBefore) => sending.settleUnsure(strict, id, failure, notBefore),
  retryItem: (id, nowMs) => sending.retryItem(strict, id, nowMs),
  lookAgain: (id, nowMs) => sending.lookAgain(strict, id, nowMs),
  hurryWaiting: (accountId, nowMs) => sending.hurryWaiting(strict, accountId, nowMs),
  editItem: (id, nowMs) => sending.editItem(strict, id, nowMs),
  discardItem: (id) => sending.discardItem(strict, id),
  saveSettings: (patch) => saveSettings(strict, patch),
})
