/** Labels on posts and people, by their authors or by moderators. https://docs.bsky.app/docs/advanced-guides/moderation */
import type { ComAtprotoLabelDefs } from '@atproto/api'

type Label = ComAtprotoLabelDefs.Label

const words: Readonly<Record<string, string>> = {
  porn: 'Adult content', sexual: 'Sexual content', nudity: 'Nudity', 'graphic-media': 'Graphic images', gore: 'Graphic images',
  'self-harm': 'Self-harm', spoiler: 'Spoilers', threat: 'Threats', intolerant: 'Intolerance', rude: 'Rudeness', spam: 'Marked as spam',
  '!warn': 'Marked by moderators', '!hide': 'Marked by moderators',
}

/** One plain sentence's worth of content warning, or null. Labels we have no words for warn of nothing we know. */
export const toWarning = (values: readonly string[]): string | null => {
  const known = new Set(values.flatMap((value) => (Object.hasOwn(words, value) ? [words[value]] : [])))
  return known.size === 0 ? null : [...known].join(', ')
}

/** True where the account itself says that it is automated. */
export const saysItIsBot = (did: string, labels: readonly Label[] | undefined): boolean =>
  (labels ?? []).some((label) => label.val === 'bot' && label.src === did && label.neg !== true)

export const standing = (labels: readonly Label[] | undefined): string[] =>
  (labels ?? []).filter((label) => label.neg !== true).map((label) => label.val)

/** True where somebody asks that only people who are signed in see them. */
export const isForSignedInOnly = ({ did, labels }: { readonly did: string; readonly labels?: readonly Label[] | undefined }): boolean =>
  (labels ?? []).some((label) => label.val === '!no-unauthenticated' && label.src === did && label.neg !== true)
