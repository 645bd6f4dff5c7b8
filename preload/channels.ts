/** The three wires between Electron's preload script and main; nothing else is listened to. */
export const channels = {
  /** Page to main: one JSON call, answered with JSON. */
  call: 'kith:call',
  /** Main to page: (id, json). */
  push: 'kith:push',
  /** Page to main: (id, isAnswered, the listener's answer or why there is none). */
  reply: 'kith:reply',
} as const
