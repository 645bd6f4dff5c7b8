/** The card of the made-up network. */
import type { ConnectorInfo } from '#domain/account'
import { largestPicture, longestAnswer, mostPictures } from './wire.ts'

export const info: ConnectorInfo = {
  network: 'sample',
  name: 'Sample',
  summary: 'A small made-up world to look around in. It lives on this computer and talks to nobody.',
  iconPath: 'M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v9a1.5 1.5 0 0 1-1.5 1.5H11l-4.3 3.6a.4.4 0 0 1-.7-.3V16h-.5A1.5 1.5 0 0 1 4 14.5zM8 8.5h8V10H8zm0 3h5V13H8z',
  signInWith: 'form',
  signInFields: [],
  signInHelp: { text: 'You will be Nora, who prints things in Gothenburg. Nothing you write here leaves this computer.', url: null },
  isSample: true,
  abilities: ['reply', 'mention', 'direct', 'mute', 'block', 'followers', 'read-person', 'idempotent-send'],
  barriers: {
    mute: 'What they write no longer reaches you in the sample, until you unmute them. They are not told, and can still read you.',
    block: 'They no longer write to you in the sample, and you cannot write to them, until you unblock them. They are not told.',
  },
  limits: { graphemes: longestAnswer, bytes: null, graphemesPerLink: null,
    images: { count: mostPictures, bytes: largestPicture, mediaTypes: ['image/jpeg', 'image/webp', 'image/png'], altGraphemes: null } },
}
