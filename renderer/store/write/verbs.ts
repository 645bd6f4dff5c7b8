/** Every write of the store over its two connections: `relaxed` for what a pull brings again, `strict` for what the user wrote. */
import type { Database } from '../database.ts'
import type { Verbs } from '../verbs.ts'
import { removeAccount, saveAccount, setFillsPast } from './accounts.ts'
import { applyBatch } from './batch.ts'
import { doChore } from './chores.ts'
import { markDone, markNoAnswer, restoreTriage, saveSettings, snooze, wakeSnoozed } from './decide.ts'
import { discardDraft, restoreDraft, saveDraft } from './drafts.ts'
import { addException, removeException } from './exceptions.ts'
import { linkPeople, unlinkPerson } from './links.ts'
import { markOpened, markShown } from './looks.ts'
import { importRows } from './import.ts'
import { acknowledge, noteChosen } from './journal.ts'
import { rebuild } from './rebuild.ts'
import { removeFollowUp, saveFollowUp, saveNote } from './notes.ts'
import { saveRecent, takePost } from './recents.ts'
import { restore } from './restore.ts'
import { restoreReview, reviewFollower } from './reviews.ts'
import { settleModerated } from './moderating.ts'
import * as holding from './holding.ts'
import * as sending from './sending.ts'
import * as taking from './taking-back.ts'

export const verbsOver = (relaxed: Database, strict: Database): Omit<Verbs, 'open'> => ({
  applyBatch: (json, nowMs) => applyBatch(relaxed, json, nowMs),
  rebuild: () => rebuild(relaxed),
  saveAccount: (account) => saveAccount(strict, account),
  removeAccount: (accountId, keepsWords) => removeAccount(strict, relaxed, accountId, keepsWords),
  setFillsPast: (accountId, isOn) => setFillsPast(strict, accountId, isOn),
  markDone: (conversationId, nowMs) => markDone(strict, conversationId, nowMs),
  markNoAnswer: (conversationId, nowMs) => markNoAnswer(strict, conversationId, nowMs),
  snooze: (conversationId, returnsAt, nowMs) => snooze(strict, conversationId, returnsAt, nowMs),
  wakeSnoozed: (nowMs) => wakeSnoozed(relaxed, nowMs),
  markShown: (ids, nowMs) => markShown(relaxed, ids, nowMs),
  markOpened: (conversationId, nowMs) => markOpened(strict, conversationId, nowMs),
  saveRecent: (accountId, recent, nowMs) => saveRecent(relaxed, accountId, recent, nowMs),
  takePost: (personId, messageId, nowMs) => takePost(relaxed, personId, messageId, nowMs),
  saveFollowUp: (followUp) => saveFollowUp(strict, followUp),
  removeFollowUp: (id) => removeFollowUp(strict, id),
  linkPeople: (personId, withId, nowMs) => linkPeople(strict, personId, withId, nowMs),
  unlinkPerson: (personId) => unlinkPerson(strict, personId),
  saveNote: (note) => saveNote(strict, note),
  reviewFollower: (personId, pile, nowMs) => reviewFollower(strict, personId, pile, nowMs),
  restoreReview: (personId, before) => restoreReview(strict, personId, before),
  addException: (exception, nowMs) => addException(strict, exception, nowMs),
  removeException: (exception) => removeException(strict, exception),
  doChore: () => doChore(relaxed),
  restoreTriage: (conversationId, before) => restoreTriage(strict, conversationId, before),
  saveDraft: (draft, known) => saveDraft(strict, draft, known),
  discardDraft: (conversationId) => discardDraft(strict, conversationId),
  restoreDraft: (draft) => restoreDraft(strict, draft),
  queueReply: (reply, nowMs) => sending.queueReply(strict, reply, nowMs),
  queueFirst: (words, nowMs) => sending.queueFirst(strict, words, nowMs),
  endUndo: (accountId, nowMs) => holding.endUndo(strict, accountId, nowMs),
  noteApproved: (id, at) => sending.noteApproved(strict, id, at),
  noteApprovalLater: (id, at, why) => sending.noteApprovalLater(strict, id, at, why),
  noteUnapproved: (id, failure, notBefore) => sending.noteUnapproved(strict, id, failure, notBefore),
  takeNext: (accountId, nowMs) => sending.takeNext(strict, accountId, nowMs),
  settleSent: (id, message, nowMs) => sending.settleSent(strict, id, message, nowMs),
  settleModerated: (accountId, messageId, message, nowMs) => settleModerated(relaxed, accountId, messageId, message, nowMs),
  settleRefused: (id, failure, nowMs) => sending.settleRefused(strict, id, failure, nowMs),
  settleWaiting: (id, failure, notBefore) => sending.settleWaiting(strict, id, failure, notBefore),
  settleUnsure: (id, failure, notBefore) => sending.settleUnsure(strict, id, failure, notBefore),
  retryItem: (id, nowMs) => sending.retryItem(strict, id, nowMs),
  lookAgain: (id, nowMs) => sending.lookAgain(strict, id, nowMs),
  hurryWaiting: (accountId, nowMs) => sending.hurryWaiting(strict, accountId, nowMs),
  editItem: (id, nowMs) => taking.editItem(strict, id, nowMs),
  discardItem: (id) => taking.discardItem(strict, id),
  restoreItem: (item, nowMs) => taking.restoreItem(strict, item, nowMs),
  sendNow: (id, nowMs) => holding.sendNow(strict, id, nowMs),
  goOnHolding: (askedAt, nowMs) => holding.goOnHolding(strict, askedAt, nowMs),
  hurryHolding: (nowMs) => holding.hurryHolding(strict, nowMs),
  keepUnsent: () => holding.keepUnsent(strict),
  saveSettings: (patch) => saveSettings(strict, patch),
  acknowledge: (sent, has) => acknowledge(relaxed, sent, has),
  noteChosen: () => noteChosen(strict),
  restore: (rows, nowMs) => restore(strict, rows, nowMs),
  importRows: (rows) => importRows(relaxed, rows),
  saveBlob: async (blob) => {
    await strict.blobs.put(blob)
  },
})
