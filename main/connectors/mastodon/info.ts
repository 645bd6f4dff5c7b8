/** Mastodon's card. */
import type { ConnectorInfo } from '#domain/account'
import { network } from './ids.ts'
import { usualImages } from './instance.ts'

export const info: ConnectorInfo = {
  network,
  name: 'Mastodon',
  summary: 'Mentions, replies, quotes and private mentions from Mastodon and servers that speak like it.',
  iconPath: 'M12 2c3 0 5.9.3 7.4 1 1.5.8 2.6 2.6 2.6 5.2 0 3.9-.3 6.6-2.4 7.8-1.7.9-4.6 1.2-7.1 1.1.3 1 1.4 1.7 3.3 1.7 1.1 0 2.3-.2 3.2-.4l.1 1.9C17.8 21 15.9 21.5 14 21.5c-3.3 0-6.8-.8-8.5-3.5C4.2 15.9 2 13.7 2 8.2 2 5.6 3.1 3.8 4.6 3 6.1 2.3 9 2 12 2zm-3.2 4C7 6 6 7.2 6 9.2V14h2V9.3c0-1 .4-1.5 1.2-1.5.9 0 1.3.6 1.3 1.7v2.5h3V9.5c0-1.1.4-1.7 1.3-1.7.8 0 1.2.5 1.2 1.5V14h2V9.2C18 7.2 17 6 15.2 6c-1.3 0-2.3.5-2.9 1.5L12 8l-.3-.5C11.1 6.5 10.1 6 8.8 6z',
  signInWith: 'browser',
  signInFields: [
    { key: 'server', label: 'Your server', hint: 'For example mastodon.social, or your whole handle.', kind: 'address', isRequired: true, initial: '' },
  ],
  signInHelp: { text: 'Your server asks in your browser whether Kith may read and answer for you. Kith never sees your password.', url: null },
  isSample: false,
  abilities: ['reply', 'mention', 'direct', 'mute', 'block', 'followers', 'read-person', 'open-on-site'],
  // https://docs.joinmastodon.org/user/posting/ : what Mastodon has where a server does not say; each account carries its server's own.
  limits: { graphemes: 500, bytes: null, graphemesPerLink: 23, shortHandles: true, warningCounts: true, images: usualImages },
  // https://docs.joinmastodon.org/user/moderating/
  barriers: {
    mute: 'Your server no longer shows you what they post, or tells you when they write to you, so it may not reach Kith either. They are not told, and can still follow, read and answer you.',
    block: 'You stop following each other, and unblocking does not bring that back. They cannot follow you or write to you, and you see nothing of theirs. They are not told, but can notice. Your server tells theirs.',
  },
  preview: {
    example: '@alice@mastodon.social',
    pattern: '^(?:@?[^@/\\s]+@[^@/\\s]+|https?://[^/\\s]+/(?:@|users/)[^@/\\s]+(?:@[^@/\\s]+)?)$',
    fields: [],
  },
}
