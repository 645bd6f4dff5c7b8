import { expect, test } from 'vitest'
import { serviceOrigin } from '../../../../main/connectors/bluesky/address.ts'
import { pdsOf, readCredential } from '../../../../main/connectors/bluesky/credential.ts'

const codeOf = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (error) {
    return (error as { failure?: { kind: string; code: string } }).failure
  }
}

test.each([
  ['bsky.social', 'https://bsky.social'], [' https://pds.example/path?x ', 'https://pds.example'], ['PDS.Example:8443', 'https://pds.example:8443'],
  ['http://pds.example', 'https://pds.example'], ['localhost:2583', 'http://localhost:2583'], ['http://127.0.0.1:80/', 'http://127.0.0.1'],
  ['https://localhost:3', 'https://localhost:3'],
])('the server typed as %j is %s', (typed, origin) => expect(serviceOrigin(typed)).toBe(origin))

test.each(['', 'my server', 'alice', 'ftp://x.example', 'javascript:alert(1)', 'https://user:pass@evil.example', '://'])('%j is no address', (typed) => {
  expect(codeOf(() => serviceOrigin(typed))).toMatchObject({ kind: 'refused', code: 'bad-address' })
})

const documentFor = (serviceEndpoint: unknown) => ({ service: [{ id: '#other', serviceEndpoint: 'https://no.example' }, { id: 'did:plc:x#atproto_pds', serviceEndpoint }] })

test('the account\'s own server is taken from its DID document', () => {
  expect(pdsOf(documentFor('https://oyster.host.example/'), 'https://bsky.social')).toBe('https://oyster.host.example')
  expect(pdsOf(documentFor('http://localhost:5'), 'http://localhost:4')).toBe('http://localhost:5')
})

test.each([documentFor('http://oyster.host.example'), documentFor('http://localhost:5'), documentFor('javascript:x'), documentFor({}), documentFor(undefined), {}, null, 'x'])(
  'a document like %j moves no token anywhere', (document) => expect(pdsOf(document, 'https://bsky.social')).toBe('https://bsky.social'))

test('a secret that cannot be read means: sign in again', () => {
  expect(codeOf(() => readCredential('{"did":5}'))).toMatchObject({ kind: 'signed-out', code: 'session-ended' })
  expect(codeOf(() => readCredential('not json'))).toMatchObject({ kind: 'signed-out', code: 'session-ended' })
})
