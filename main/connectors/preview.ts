/** What previews of all networks share: how much strangers read, and which threads are due. Pure. */
import type { Ability } from '#domain/account'

/** What may be done where nobody has signed in. */
export const previewAbilities: readonly Ability[] = ['open-on-site']
/** So many of somebody's latest posts are looked at. */
export const previewPosts = 30
/** A thread is read again after so long (ms) though its count is the same: it tells of direct replies only. */
export const previewAgainMs = 15 * 60_000
/** Threads read in one step. */
export const previewThreadsAtOnce = 8

/** A thread under the latest posts: its root, how many direct replies the network counts there, and when it was read (0: not with this count). */
export interface PreviewThread {
  readonly root: string
  readonly replies: number
  readonly readAt: number
}

/** The threads of these posts, those nobody ever replied in left out; one whose count has changed is as good as unread. */
export const previewThreads = (posts: readonly { readonly root: string; readonly replies: number }[], before: readonly PreviewThread[]): PreviewThread[] => {
  const counts = new Map<string, number>()
  for (const { root, replies } of posts) counts.set(root, (counts.get(root) ?? 0) + replies)
  const known = new Map(before.map((thread) => [thread.root, thread]))
  return [...counts].flatMap(([root, replies]) => {
    const was = known.get(root)
    if (replies === 0 && (was?.replies ?? 0) === 0) return []
    return [{ root, replies, readAt: was?.replies === replies ? was.readAt : 0 }]
  })
}

/** Roots of the threads to read now. */
export const dueThreads = (threads: readonly PreviewThread[], now: number): string[] =>
  threads.filter(({ readAt }) => readAt <= now - previewAgainMs).map(({ root }) => root)

/** The same threads, these of them read now. */
export const readThreadsAt = (threads: readonly PreviewThread[], read: readonly string[], now: number): PreviewThread[] => {
  const done = new Set(read)
  return threads.map((thread) => (done.has(thread.root) ? { ...thread, readAt: now } : thread))
}

/** True until the first threads have been read. */
export const isFirstLook = (before: { readonly threads: readonly PreviewThread[] } | null): boolean => before === null || before.threads.every(({ readAt }) => readAt === 0)
