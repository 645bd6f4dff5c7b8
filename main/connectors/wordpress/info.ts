/** WordPress's card. */
import type { Ability, ConnectorInfo, Limits } from '#domain/account'
import { network } from './ids.ts'

/** The column of a comment's text: https://developer.wordpress.org/reference/functions/wp_get_comment_fields_max_lengths/ */
export const mostBytes = 65_525
export const limits: Limits = { graphemes: null, bytes: mostBytes, graphemesPerLink: null, images: null }

/** What one may do depends on the site and on one's part in it. */
export const abilitiesOf = ({ canReply, canModerate }: { readonly canReply: boolean; readonly canModerate: boolean }): Ability[] =>
  [...canReply ? ['reply' as const] : [], ...canModerate ? ['moderate' as const] : [], 'open-on-site']

export const info: ConnectorInfo = {
  network,
  name: 'WordPress',
  summary: 'Comments under the articles of your own site, and the ones held for you to look at.',
  iconPath: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM3.4 12c0-1.2.3-2.4.7-3.4l4 11.1A8.6 8.6 0 0 1 3.400 12zM12 20.600c-.8 0-1.600-.1-2.400-.3l2.600-7.500 2.600 7.200.1.200c-.9.300-1.900.4-2.900.4zm1.200-12.600l1-.1c.500-.1.400-.7 0-.700 0 0-1.400.1-2.300.1-.9 0-2.300-.1-2.300-.1-.500 0-.500.7-.1.700l.9.1 1.400 3.700-1.900 5.700L6.700 8l1-.1c.500-.1.400-.7 0-.700 0 0-1.400.1-2.300.1h-.600A8.600 8.600 0 0 1 17.800 5.700h-.1c-.9 0-1.500.7-1.500 1.500s.4 1.400.9 2.200c.300.600.7 1.400.7 2.500 0 .8-.300 1.700-.7 2.900l-.9 3.100zm3.100 11.400l2.600-7.600c.500-1.200.700-2.200.700-3.100v-.9a8.600 8.600 0 0 1-3.300 11.600z',
  signInWith: 'browser',
  signInFields: [
    { key: 'site', label: 'Your site', hint: 'Its address, as you would type it, for example example.com.', kind: 'address', isRequired: true, initial: '' },
    { key: 'user', label: 'User name or e-mail', hint: 'Only where your site does not come back from the browser.', kind: 'text', isRequired: false, initial: '' },
    { key: 'password', label: 'Application password', hint: 'Made on your site under Users, Profile. Not the password you sign in there with.', kind: 'password', isRequired: false, initial: '' },
    { key: 'only', label: 'Only read its public comments', hint: 'For a site that gives Kith no password. You answer there.', kind: 'check', isRequired: false, initial: '' },
  ],
  signInHelp: {
    text: 'Your site asks in your browser whether Kith may read and answer comments for you. Where a site has no such door, Kith can read its public comment feed, and you answer on the site.',
    url: null,
  },
  isSample: false,
  abilities: ['reply', 'moderate', 'open-on-site'],
  limits,
}
