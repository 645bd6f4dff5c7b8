import { useEffect, useRef, useState } from 'react'
import type { ClipboardEvent } from 'react'
import type { Account } from '#domain/account'
import type { Attached } from '#domain/draft'
import { picturesLeft } from '../../rules/pictures.ts'
import { getDraft, restoreDraft } from '../../store/drafts.ts'
import { attach } from './attach.ts'
import { noteWords, refusalWords } from './picking.ts'

interface Parts {
  readonly conversationId: string
  readonly account: Account
  /** Its name on the screen. */
  readonly network: string
  readonly attachments: readonly Attached[]
  readonly write: (attachments: readonly Attached[]) => void
}

export interface PicturesControl {
  /** How many are being opened and kept right now; nothing goes before they are. */
  readonly adding: number
  /** What was not added, and why; null where all was. */
  readonly problem: string | null
  /** What is different from the file, without being wrong. */
  readonly note: string | null
  /** Files are held over the window. */
  readonly isDropping: boolean
  readonly add: (files: readonly File[]) => void
  readonly paste: (event: ClipboardEvent) => void
  readonly describe: (hash: string, alt: string) => void
  readonly remove: (hash: string) => void
  /** How many were removed and can come back, one by one. */
  readonly removed: number
  /** The one removed last is there again, with its description, where it was. */
  readonly putBack: () => void
  /** They have gone: what was said of them is over. */
  readonly settle: () => void
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Pictures of one composer: from files to what its draft names. Use with a `key` per conversation. */
export const usePictures = (parts: Parts): PicturesControl => {
  const [adding, setAdding] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const [isDropping, setDropping] = useState(false)
  const [removed, setRemoved] = useState<readonly { readonly attached: Attached; readonly at: number }[]>([])
  const latest = useRef(parts)
  const isHere = useRef(false)
  const pending = useRef(0)
  const last = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => { latest.current = parts })
  useEffect(() => {
    isHere.current = true
    return () => { isHere.current = false }
  }, [])

  const write = (attachments: readonly Attached[]): void => {
    // Read again before the next render where two are ready at once.
    latest.current = { ...latest.current, attachments }
    latest.current.write(attachments)
  }
  /** Whoever has left the conversation meanwhile finds them in its draft. */
  const leave = async (added: readonly Attached[]): Promise<void> => {
    const { conversationId, account } = latest.current
    const draft = await getDraft(conversationId) ?? { conversationId, accountId: account.id, text: '', attachments: [], messageId: null, restored: null }
    await restoreDraft({ ...draft, text: '', attachments: [...draft.attachments, ...added], savedAt: Date.now() })
  }

  const take = async (files: readonly File[]): Promise<void> => {
    const { account, network, attachments } = latest.current
    const { images } = account.limits
    const left = picturesLeft(attachments, account.limits)
    const { added, refused, again, moving, over } = await attach(files, { left, images, has: (hash) => attachments.some((one) => one.hash === hash) })
    pending.current -= files.length
    if (!isHere.current) return added.length === 0 ? undefined : leave(added)
    setAdding(pending.current)
    if (added.length > 0) write([...latest.current.attachments, ...added.filter(({ hash }) => !latest.current.attachments.some((one) => one.hash === hash))])
    setProblem(refusalWords(refused, over, images?.count ?? 0, network))
    setNote(noteWords({ again, moving }))
    // What takes its place is chosen: there may be no room for it any more.
    if (added.length > 0) setRemoved([])
  }
  const add = (files: readonly File[]): void => {
    if (files.length === 0) return
    pending.current += files.length
    setAdding(pending.current)
    last.current = last.current.then(() => take(files))
  }

  const addLatest = useRef(add)
  useEffect(() => { addLatest.current = add })
  // Anywhere in the window: a picture dropped a little beside the box must not be lost, nor opened in its place.
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setDropping(true)
    }
    const leaveWindow = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDropping(false)
    }
    const drop = (event: DragEvent): void => {
      setDropping(false)
      if (!holdsFiles(event)) return
      event.preventDefault()
      addLatest.current([...event.dataTransfer?.files ?? []])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leaveWindow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leaveWindow)
      window.removeEventListener('drop', drop)
    }
  }, [])

  const settle = (): void => {
    setProblem(null)
    setNote(null)
  }
  return {
    adding, problem, note, isDropping, add, removed: removed.length,
    settle: () => {
      settle()
      setRemoved([])
    },
    paste: (event) => {
      const files = [...event.clipboardData.files]
      // From a text editor the words come with a picture of themselves: the words are meant.
      if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return
      event.preventDefault()
      add(files)
    },
    describe: (hash, alt) => write(latest.current.attachments.map((one) => one.hash === hash ? { ...one, alt } : one)),
    remove: (hash) => {
      settle()
      const at = latest.current.attachments.findIndex((one) => one.hash === hash)
      const attached = latest.current.attachments[at]
      if (!attached) return
      setRemoved([...removed, { attached, at }])
      write(latest.current.attachments.filter((one) => one.hash !== hash))
    },
    putBack: () => {
      const last = removed.at(-1)
      setRemoved(removed.slice(0, -1))
      const { attachments } = latest.current
      if (last && !attachments.some(({ hash }) => hash === last.attached.hash)) write([...attachments.slice(0, last.at), last.attached, ...attachments.slice(last.at)])
    },
  }
}
