/** What the user should know about this start, by the host's stable word; unknown words say nothing. */
export const noticeWords: Readonly<Partial<Record<string, string>>> = {
  'no-sandbox': 'Kith runs as root, so the browser’s own protection is off. Run it as an ordinary user where you can.',
  'separate-inbox': 'This window has an inbox of its own. What you read and wrote in the other kind of window is still there, not here.',
}

/** What changes what somebody sees is said above the inbox; the rest waits quietly in the settings. */
export const isUrgent = (notice: string): boolean => notice === 'separate-inbox'
