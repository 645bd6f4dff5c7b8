/** The card of the strict fake: for tests only, never among Kith's connectors. */
import type { ConnectorInfo } from '#domain/account'

export const info: ConnectorInfo = {
  network: 'fake',
  name: 'Fake',
  summary: 'A made-up network for tests, which takes every request it accepts as one more post.',
  iconPath: 'M4 4h16v16H4z',
  signInWith: 'form',
  signInFields: [
    { key: 'service', label: 'Server', hint: '', kind: 'address', isRequired: true, initial: '' },
    { key: 'name', label: 'Name', hint: '', kind: 'text', isRequired: true, initial: '' },
    { key: 'password', label: 'Password', hint: '', kind: 'password', isRequired: true, initial: '' },
  ],
  signInHelp: { text: '', url: null },
  isSample: false,
  // No `idempotent-send`: what may have been sent is never sent again without the user.
  abilities: ['reply', 'mention'],
  limits: { graphemes: 500, bytes: null, graphemesPerLink: null, images: null },
}
