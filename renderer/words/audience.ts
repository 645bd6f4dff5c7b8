import type { Message } from '#domain/message'

/** Who can see it, as the end of "as … on …, …". */
export const audienceWords: Readonly<Record<Message['audience'], string>> = {
  public: 'in public',
  unlisted: 'in public, not listed',
  followers: 'to followers only',
  direct: 'to this person only',
}
