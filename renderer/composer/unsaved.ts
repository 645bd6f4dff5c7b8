/**
 * Words in a composer that are on no disk yet. They are held here until they are, and so outlive the view they were typed
 * in, a store the browser closed on a full disk, and, as far as the window or main remembers, the page itself.
 */
import { getDraft, saveDraft } from '../store/drafts.ts'
import { listOutbox } from '../store/outbox.ts'
import { withEach } from '../store/problem.ts'
import type { KnownDraft } from '../store/verbs.ts'
import type { Content } from './content.ts'
import { isSame } from './content.ts'

export interface Unsaved extends Content {
  readonly conversationId: string
  readonly accountId: string
  /** Whom they are for, by name. */
  readonly toName: string
  /** When the last of them was written (ms since epoch). */
  readonly writtenAt: number
  /** The draft as it surely was when its composer saw it last. */
  readonly known: KnownDraft
  /** How it is if a save arrived of which nothing was heard again; null where none is open. */
  readonly asked: KnownDraft | null
  /** Send was pressed: the outbox is asked to take them, and no box shows them meanwhile. */
  readonly isHanded: boolean
}

/** Emptied with the window, and by deleting everything. */
const place = 'kith-unsaved'

const isUnsaved = (one: unknown): one is Unsaved =>
  typeof one === 'object' && one !== null && 'conversationId' in one && 'text' in one && typeof one.text === 'string' && 'known' in one

const readAs = (text: string): readonly Unsaved[] => {
  try {
    const found: unknown = JSON.parse(text)
    return Array.isArray(found) ? found.filter(isUnsaved) : []
  } catch {
    return []
  }
}
const remembered = (): readonly Unsaved[] => {
  try {
    return readAs(sessionStorage.getItem(place) ?? '[]')
  } catch {
    return []
  }
}

let isRemembered = false
let held: Map<string, Unsaved> | null = null
/** Read once something asks: whoever deletes everything at the start is earlier. */
const all = (): Map<string, Unsaved> => {
  if (held) return held
  held = new Map(remembered().map((one) => [one.conversationId, one]))
  isRemembered = held.size > 0
  return held
}

/** A second place beside the page's own memory, for where the page has to be loaded anew. */
export const rememberUnsaved = (): void => {
  try {
    isRemembered = all().size > 0
    if (isRemembered) sessionStorage.setItem(place, unsavedText())
    else sessionStorage.removeItem(place)
  } catch { /* The page still has them. */ }
}

const forget = (conversationId: string): void => {
  all().delete(conversationId)
  // Only where something had gone wrong is there anything to forget.
  if (isRemembered) rememberUnsaved()
}
const change = (conversationId: string, patch: Partial<Unsaved>): void => {
  const one = all().get(conversationId)
  if (one) all().set(conversationId, { ...one, ...patch })
}

/** They stand in the box now; nothing in it is nothing to hold. */
export const holdWords = (words: Omit<Unsaved, 'asked' | 'isHanded'>): void => {
  const { conversationId, text, attachments } = words
  const { known = words.known, asked = null } = all().get(conversationId) ?? {}
  if (text.trim() === '' && attachments.length === 0) forget(conversationId)
  else all().set(conversationId, { ...words, known, asked, isHanded: false })
}

/** Send was pressed, or (false) the outbox has not taken them. */
export const noteHanded = (conversationId: string, isHanded: boolean): void => change(conversationId, { isHanded })

/** The store has been asked to save the draft like this. */
export const noteAsked = (conversationId: string, asked: KnownDraft): void => change(conversationId, { asked })

/** These words are on the disk, or with the outbox, and the draft is as `known` now; what was written since is held on. */
export const letGo = (conversationId: string, content: Content, known: KnownDraft): void => {
  const one = all().get(conversationId)
  if (one && isSame(one, content)) forget(conversationId)
  else change(conversationId, { known, asked: null })
}

/** What belongs into the box of a conversation, or null. */
export const heldWords = (conversationId: string): Unsaved | null => {
  const one = all().get(conversationId)
  return one && !one.isHanded ? one : null
}
export const listUnsaved = (): readonly Unsaved[] => [...all().values()]

/** All of it as text, for whoever keeps it while there is no page. */
export const unsavedText = (): string => JSON.stringify(listUnsaved())
/** Holds what `unsavedText` gave, but for conversations with words of their own here, which are at least as new. */
export const takeUnsaved = (text: string): void => {
  for (const one of readAs(text)) if (!all().has(one.conversationId)) all().set(one.conversationId, one)
}

/** The draft as whoever typed these words knew it: whether the last save arrived or not, the words have what was in it. */
export const knownTo = ({ known, asked }: Unsaved, row: KnownDraft | null): KnownDraft => {
  if (asked === null) return known
  // Something came into the row since. Where the words it stands before are not those of the save, that one never arrived.
  const isMissed = row !== null && row.savedAt > asked.savedAt && !(asked.text !== '' && row.text.endsWith(asked.text))
  return isMissed ? known : asked
}

/**
 * Saves all of it into the drafts it belongs to, together with what came there meanwhile. What reached the outbox after
 * all is no draft again. Rejects with the StoreProblem of the first that could not be saved, which is still held, once the
 * others are. `holdsOn`: so is what is saved, for where nobody knows yet whether the store can be read again; whoever saves
 * it once more doubles nothing.
 */
export const putBackUnsaved = async (nowMs: number, holdsOn = false): Promise<void> => {
  if (all().size === 0) return
  const items = await listOutbox()
  const putBack = async (one: Unsaved): Promise<void> => {
    const { conversationId, accountId, text, attachments, messageId, restored } = one
    const hasGone = items.some((item) => item.conversationId === conversationId && item.queuedAt >= one.writtenAt && item.text === text.trim())
    const row = await getDraft(conversationId)
    const savedAt = Math.max(nowMs, (row?.savedAt ?? 0) + 1)
    const isSaved = row !== null && isSame(row, one)
    if (!hasGone && !isSaved) await saveDraft({ conversationId, accountId, text, attachments, messageId, restored, savedAt }, knownTo(one, row))
    if (!holdsOn) letGo(conversationId, one, { savedAt, text, attachments })
  }
  await withEach(listUnsaved(), putBack)
}
