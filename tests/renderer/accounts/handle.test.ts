import { expect, test } from 'vitest'
import type { ConnectorInfo } from '#domain/account'
import { bluesky } from '../../../main/connectors/bluesky/index.ts'
import { mastodon } from '../../../main/connectors/mastodon/index.ts'
import { sample } from '../../../main/connectors/sample/index.ts'
import { wordpress } from '../../../main/connectors/wordpress/index.ts'
import { examplesOf, networkOfHandle } from '../../../renderer/accounts/handle.ts'

const networks: readonly ConnectorInfo[] = [bluesky, mastodon, wordpress, sample].map(({ info }) => info)

test.each([
  ['alice.bsky.social', 'bluesky'], ['@alice.bsky.social', 'bluesky'], [' \u2068@Alice.example.com\u2069 ', 'bluesky'], ['did:plc:z72i7hdynmk6r22z27h6tvur', 'bluesky'],
  ['https://bsky.app/profile/alice.bsky.social', 'bluesky'], ['@alice@mastodon.social', 'mastodon'], ['alice@mastodon.social', 'mastodon'],
  ['alice@127.0.0.1:3000', 'mastodon'], ['https://mastodon.social/@alice', 'mastodon'], ['https://mastodon.social/@bob@other.example', 'mastodon'], ['https://mastodon.social/users/alice', 'mastodon'],
])('%s is a handle of %s', (typed, network) => {
  expect(networkOfHandle(typed, networks)?.info.network).toBe(network)
})

test.each(['', 'alice', '@', 'alice smith', '@alice@', 'https://example.com/', 'https://example.com/blog/alice'])('“%s” is no handle', (typed) => {
  expect(networkOfHandle(typed, networks)).toBeNull()
})

test('what is asked for is free of the marks that came along', () => {
  expect(networkOfHandle('\u202A@alice.bsky.social\u202C ', networks)?.handle).toBe('@alice.bsky.social')
})

test('only networks that show strangers something give an example', () => {
  expect(examplesOf(networks)).toBe('alice.bsky.social or @alice@mastodon.social')
})
