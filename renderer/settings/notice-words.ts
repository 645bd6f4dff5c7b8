import { say } from '../words/say.ts'

const known = ['no-sandbox', 'separate-inbox'] as const

/** What the user should know about this start, by the host's stable word; null for a word that is not known. */
export function noticeWords(notice: string): string | null {
  const is = known.find((one) => one === notice)
  return is === undefined ? null : say(`notice.${is}`)
}

/** What changes what somebody sees is said above the inbox; the rest waits quietly in the settings. */
export const isUrgent = (notice: string): boolean => notice === 'separate-inbox'
