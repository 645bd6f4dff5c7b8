/** What a check says: what it saw, and why it may matter. Never that something must not be sent. */
import type { Check } from '../rules/checks.ts'
import { say } from '../words/say.ts'

/** `when` phrases a time, such as `yesterday at 21:40`. */
export const checkWords = (check: Check, when: (at: number) => string): string => {
  switch (check.is) {
    case 'link': return say('check.link')
    case 'sells': return say('check.sells')
    case 'flatters-and-points': return say('check.flatters-and-points')
    case 'nothing-of-theirs': return say('check.nothing-of-theirs')
    case 'nearly-same': return check.name === '' ? say('check.nearly-same-nameless', { when: when(check.at) }) : say('check.nearly-same', { name: check.name, when: when(check.at) })
    case 'bare-thanks': return say('check.bare-thanks')
    case 'bare-link': return say('check.bare-link')
  }
}
