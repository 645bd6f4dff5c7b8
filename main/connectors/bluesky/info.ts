/** Bluesky's card. */
import type { ConnectorInfo } from '#domain/account'
import { network } from './ids.ts'

export const info: ConnectorInfo = {
  network,
  name: 'Bluesky',
  summary: 'Mentions, replies and quotes from Bluesky, on any server of its network.',
  iconPath: 'M6.3 4.2C8.6 5.9 11.1 9.4 12 11.3c.9-1.9 3.4-5.4 5.7-7.1 1.6-1.3 4.3-2.2 4.3.8 0 .6-.3 5.1-.5 5.8-.7 2.5-3.2 3.1-5.4 2.7 3.9.7 4.9 2.9 2.8 5.1-4.1 4.2-5.8-1-6.3-2.4-.3-.8-.3-.8-.6 0-.5 1.4-2.2 6.6-6.3 2.4-2.1-2.2-1.1-4.4 2.8-5.1-2.2.4-4.7-.2-5.4-2.7C2.3 10.1 2 5.6 2 5c0-3 2.7-2.1 4.3-.8z',
  signInWith: 'form',
  signInFields: [
    { key: 'service', label: 'Server', hint: 'Leave this as it is unless your account lives elsewhere.', kind: 'address', isRequired: true, initial: 'bsky.social' },
    { key: 'identifier', label: 'Handle or e-mail', hint: 'For example alice.bsky.social', kind: 'text', isRequired: true, initial: '' },
    { key: 'password', label: 'App password', hint: 'Four groups of four letters, made for Kith alone.', kind: 'password', isRequired: true, initial: '' },
    { key: 'code', label: 'Sign-in code', hint: 'Only if Bluesky has just sent you one by e-mail.', kind: 'text', isRequired: false, initial: '' },
  ],
  signInHelp: {
    text: 'Make an app password in Bluesky under Settings, Privacy and security, App passwords. You can take it back there at any time.',
    url: 'https://bsky.app/settings/app-passwords',
  },
  isSample: false,
  abilities: ['reply', 'mention', 'mute', 'block', 'followers', 'read-person', 'idempotent-send', 'open-on-site'],
  // https://docs.bsky.app/docs/api and lexicons app.bsky.feed.post, app.bsky.embed.images
  limits: {
    graphemes: 300, bytes: 3000, graphemesPerLink: null,
    // The lexicon allows 2 MB since 2026; a server of before, and many run their own, refuses what is over 1 MB.
    // A description's length is not in the lexicon: 2000 is what Bluesky's own app takes.
    images: { count: 4, bytes: 1_000_000, mediaTypes: ['image/jpeg', 'image/webp', 'image/png'], altGraphemes: 2000 },
  },
  // https://docs.bsky.app/blog/block-implementation
  barriers: {
    mute: 'Bluesky no longer shows you what they post, or tells you when they write to you, so it may not reach Kith either. They are not told, nobody can see it, and they can still read and answer you.',
    block: 'Neither of you sees, answers or mentions the other on Bluesky any more, and what they write no longer reaches Kith. They are not told, but anybody can find out: blocks are public there.',
  },
  preview: {
    example: 'alice.bsky.social',
    pattern: '^(?:https?://[^/]+/profile/\\S+|did:[a-z]+:\\S+|@?(?:[a-z0-9-]+\\.)+[a-z][a-z0-9-]*)$',
    fields: [{ key: 'service', label: 'Where its public posts are read', hint: 'Only for a handle on a network of its own.', kind: 'address', isRequired: false, initial: '' }],
  },
}
