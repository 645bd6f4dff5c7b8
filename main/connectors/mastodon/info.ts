/** Mastodon's card. */
import type { ConnectorInfo } from '#domain/account'
import { network } from './ids.ts'

export const info: ConnectorInfo = {
  network,
  name: 'Mastodon',
  summary: 'Mentions, replies, quotes and private mentions from Mastodon and servers that speak like it.',
  iconPath: 'M12 2c3 0 5.9.3 7.4 1 1.5.8 2.6 2.6 2.6 5.2 0 3.9-.3 6.600-2.400 7.800-1.700.900-4.600 1.200-7.100 1.100.300 1 1.400 1.700 3.300 1.700 1.100 0 2.300-.200 3.200-.400l.100 1.900C17.800 21 15.900 21.500 14 21.500c-3.300 0-6.800-.800-8.500-3.500C4.200 15.900 2 13.700 2 8.200 2 5.600 3.100 3.800 4.600 3 6.100 2.300 9 2 12 2zm-3.200 4C7 6 6 7.200 6 9.200V14h2V9.300c0-1 .400-1.500 1.200-1.500.900 0 1.300.600 1.300 1.700v2.500h3V9.500c0-1.100.400-1.700 1.300-1.700.800 0 1.200.500 1.200 1.500V14h2V9.200C18 7.200 17 6 15.200 6c-1.300 0-2.300.500-2.900 1.500L12 8l-.300-.500C11.100 6.500 10.100 6 8.800 6z',
  signInWith: 'browser',
  signInFields: [
    { key: 'server', label: 'Your server', hint: 'For example mastodon.social, or your whole handle.', kind: 'address', isRequired: true, initial: '' },
  ],
  signInHelp: { text: 'Your server asks in your browser whether Kith may read and answer for you. Kith never sees your password.', url: null },
  isSample: false,
  abilities: ['reply', 'direct', 'followers', 'open-on-site'],
  // https://docs.joinmastodon.org/user/posting/ : what Mastodon has where a server does not say; each account carries its server's own.
  limits: { graphemes: 500, bytes: null, graphemesPerLink: 23 },
}
