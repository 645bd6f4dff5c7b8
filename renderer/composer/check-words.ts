/** What a check says: what it saw, and why it may matter. Never that something must not be sent. */
import type { Check } from '../rules/checks.ts'

/** `when` phrases a time, such as `yesterday at 21:40`. */
export const checkWords = (check: Check, when: (at: number) => string): string => {
  switch (check.is) {
    case 'link': return 'It has a link. A first word with a link often reads as advertising.'
    case 'sells': return 'It sounds as if it offers something for sale.'
    case 'flatters-and-points': return 'It praises and then points somewhere. That reads as bait, even when it is meant well.'
    case 'nothing-of-theirs': return 'Nothing in it is about them: no word of their post, their name or what they say of themselves.'
    case 'nearly-same': return `Nearly the same as you wrote to ${check.name === '' ? 'somebody else' : check.name} ${when(check.at)}.`
    case 'bare-thanks': return 'They asked something, and this only thanks them.'
    case 'bare-link': return 'They asked something, and this is only a link.'
  }
}
