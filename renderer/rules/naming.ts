/** Whom a message names, and which of those names its author chose rather than carried on from the message above. */
import type { Message } from '#domain/message'

/** Spaces and the invisible characters networks put around handles. */
const onlySpace = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]*$/u

/**
 * Person ids named beyond the leading run of handles. Apps fill in that run by themselves when one answers;
 * a handle further on was typed on purpose.
 */
export const namedInPassing = (message: Message): ReadonlySet<string> => {
  const named = new Set<string>()
  const marks = message.marks.filter((mark) => mark.kind === 'mention').sort((a, b) => a.from - b.from)
  let leadingEnd = 0
  for (const mark of marks) {
    if (leadingEnd >= 0 && mark.from >= leadingEnd && onlySpace.test(message.text.slice(leadingEnd, mark.from))) leadingEnd = mark.to
    else {
      leadingEnd = -1
      named.add(mark.target)
    }
  }
  return named
}

/**
 * Person ids a message newly names: those it names who neither wrote its parent nor are named in it,
 * and those named again beyond the leading handles. Without a known parent every name is new.
 */
export const newlyNamed = (message: Message, parent: Message | null): ReadonlySet<string> => {
  if (message.mentions.length === 0) return nobody
  if (!parent) return new Set(message.mentions)
  const carried = new Set([parent.authorId, ...parent.mentions])
  const named = new Set(message.mentions.filter((personId) => !carried.has(personId)))
  if (named.size < message.mentions.length) {
    for (const personId of namedInPassing(message)) if (message.mentions.includes(personId)) named.add(personId)
  }
  return named
}

const nobody: ReadonlySet<string> = new Set()
