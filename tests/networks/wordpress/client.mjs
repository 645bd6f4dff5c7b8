/** Other people on the site: visitors with a form, the user's own browser, and what the test bed does for them. */

const json = async (answer) => {
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.url} says ${answer.status} ${text.slice(0, 500)}`)
  return JSON.parse(text)
}
const bed = (site, path, body) => fetch(`${site}/wp-json/kith-test/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).then(json)

/** A visitor's comment through the form under an article, as a browser sends it. Resolves to its number; null where the site does not lead to it. */
export const comment = async (site, post, { name, email, url = '', text, parent = 0 }) => {
  const answer = await fetch(`${site}/wp-comments-post.php`, {
    method: 'POST', redirect: 'manual',
    body: new URLSearchParams({ comment: text, author: name, email, url, submit: 'Post Comment', comment_post_ID: String(post), comment_parent: String(parent) }),
  })
  if (answer.status !== 302) throw new Error(`the comment form says ${answer.status} ${(await answer.text()).slice(0, 500)}`)
  const [, id] = /#comment-(\d+)/.exec(answer.headers.get('location') ?? '') ?? []
  return id === undefined ? null : Number(id)
}

/** Straight into the site's tables, many at once or at any time. Resolves to their numbers. */
export const insertComments = (site, comments) => bed(site, '/comments', { comments })
/** `content`, `status` (approve, hold, spam, trash) or `delete`. */
export const change = (site, id, what) => bed(site, `/comments/${id}`, what)
export const setOptions = (site, options) => bed(site, '/options', { options })

/** What anybody sees under an article. */
export const shownComments = (site, post) => fetch(`${site}/wp-json/wp/v2/comments?post=${post}&per_page=100&order=asc`).then(json)
  .then((all) => all.map(({ id, parent, author_name: name, content }) => ({ id, parent, name, markup: content.rendered.trim() })))

const cookiesOf = (answer) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).filter((cookie) => !cookie.endsWith('=')).join('; ')
const decode = (text) => text.replace(/&#0?38;|&amp;/g, '&').replace(/&quot;/g, '"')

/**
 * Signs in on the site's own page and says yes or no to what asks there, as a person would in their browser. Resolves to
 * where that leads: back to whoever asked.
 */
export const authorize = async (address, { login, password }, says = 'approve') => {
  const { origin } = new URL(address)
  // A site tries first whether cookies work.
  const form = await fetch(`${origin}/wp-login.php`)
  const trial = cookiesOf(form)
  const signedIn = await fetch(`${origin}/wp-login.php`, {
    method: 'POST', redirect: 'manual', headers: { cookie: trial },
    body: new URLSearchParams({ log: login, pwd: password, 'wp-submit': 'Log In', redirect_to: address, testcookie: '1' }),
  })
  const cookie = [trial, cookiesOf(signedIn)].filter(Boolean).join('; ')
  const page = await (await fetch(address, { headers: { cookie } })).text()
  const fields = [...page.matchAll(/<input type="(?:hidden|text)"[^>]*>/g)].flatMap(([input]) => {
    const [, name] = /name="([^"]*)"/.exec(input) ?? []
    const [, value = ''] = /value="([^"]*)"/.exec(input) ?? []
    return name === undefined ? [] : [[name, decode(value)]]
  })
  if (!fields.some(([name]) => name === 'success_url')) throw new Error(`the site does not ask: ${page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').slice(0, 500)}`)
  const answer = await fetch(`${origin}/wp-admin/authorize-application.php`, {
    method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams([...fields, [says, 'yes']]),
  })
  const location = answer.headers.get('location')
  if (location === null) throw new Error(`the site leads nowhere: ${(await answer.text()).replace(/<[^>]*>/g, ' ').slice(0, 500)}`)
  return location
}
