/** Another client of the same people: what they do from their phones. Signs in through the server's own page, as anybody would. */

const pasteUri = 'urn:ietf:wg:oauth:2.0:oob'

/** The page a person is sent to: fills its form in, and says where that leads. */
export const allow = async (address, { name, password }) => {
  const page = await fetch(address)
  const markup = await page.text()
  if (!page.ok) throw new Error(`the page to sign in on says ${page.status}`)
  const [, action] = /<form[^>]*action="([^"]*)"/.exec(markup) ?? []
  const hidden = [...markup.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, key, value]) => [key, value])
  if (!action) throw new Error(`no form on the page to sign in on: ${markup.slice(0, 500)}`)
  const answer = await fetch(new URL(action, address), { method: 'POST', body: new URLSearchParams([...hidden, ['login', name], ['passwd', password]]), redirect: 'manual' })
  return { location: answer.headers.get('location'), text: await answer.text() }
}

const json = async (answer) => {
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.url} says ${answer.status} ${text}`)
  return text.trim() === '' ? {} : JSON.parse(text)
}

/** Signs somebody in; resolves to their client. */
export const signIn = async (server, person) => {
  const post = (path, body) => fetch(new URL(path, server), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).then(json)
  const app = await post('/api/v1/apps', { client_name: 'phone', redirect_uris: pasteUri, scopes: 'read write follow' })
  const address = new URL('/oauth/authorize', server)
  address.search = new URLSearchParams({ response_type: 'code', client_id: app.client_id, redirect_uri: pasteUri, scope: 'read write follow', state: 's' })
  const { text } = await allow(address.href, person)
  const { access_token: token } = await post('/oauth/token', {
    grant_type: 'authorization_code', client_id: app.client_id, client_secret: app.client_secret, redirect_uri: pasteUri, code: text.trim(),
  })
  const call = (method, path, body) => fetch(new URL(path, server), {
    method, headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
    ...(body ? { body: new URLSearchParams(body) } : {}),
  }).then(json)
  const { id } = await call('GET', '/api/v1/accounts/verify_credentials')
  return {
    name: person.name, id, call,
    /** `more`: in_reply_to_id, visibility, spoiler_text. */
    post: (status, more = {}) => call('POST', '/api/v1/statuses', { status, visibility: 'public', ...more }),
    notifications: () => call('GET', '/api/v1/notifications?limit=40'),
    favourite: (statusId) => call('POST', `/api/v1/statuses/${statusId}/favourite`, { x: '1' }),
    boost: (statusId) => call('POST', `/api/v1/statuses/${statusId}/reblog`, { x: '1' }),
    follow: (accountId) => call('POST', `/api/v1/accounts/${accountId}/follow`, { x: '1' }),
  }
}
