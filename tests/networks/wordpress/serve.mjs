/** `npm run network:wordpress`: a real WordPress on this machine, seeded, to sign in to with Kith. Up until Ctrl-C. */
import { comment, insertComments, setOptions } from './client.mjs'
import { installWordpress, missingForWordpress, wordpressFiles } from './install.mjs'
import { startNetwork } from './network.mjs'

const missing = missingForWordpress()
if (missing.length > 0) {
  console.log(`Missing here: ${missing.join(', ')}. npm test installs them on Debian and Ubuntu.`)
  process.exit(1)
}
if (wordpressFiles() === null && !installWordpress((line) => console.log(line))) process.exit(1)
console.log('Starting WordPress on this machine…')
const network = await startNetwork()
let isEnding = false
const end = async () => {
  if (isEnding) return
  isEnding = true
  console.log('\nStopping…')
  await network.stop()
  process.exit(0)
}
process.on('SIGINT', end)
process.on('SIGTERM', end)

const { address, owner, author, article, othersArticle } = network
const seed = async () => {
  const glue = await comment(address, article, { name: 'Tobias', email: 'tobias@example.test', text: 'Which glue did you use for the roller?' })
  await comment(address, article, { name: 'Wen', email: 'wen@example.test', url: 'https://wen.example', text: 'Lovely work. Could you show it on Thursday?' })
  await comment(address, article, { name: 'Ines', email: 'ines@example.test', text: 'I had the same trouble; bone glue held.', parent: glue ?? 0 })
  await comment(address, othersArticle, { name: 'Wen', email: 'wen@example.test', text: 'Three parts water is too much, I think.' })
  await insertComments(address, [{ post: article, name: 'The almanac of presses', url: 'https://almanac.example/presses', content: '[…] a left roller that was repaired by hand […]', type: 'pingback' }])
  await setOptions(address, { comment_moderation: 1 })
  await comment(address, article, { name: 'Pia', email: 'pia@example.test', text: 'May I print this for our evening?' })
}

console.log('Seeding articles and comments…')
await seed().catch((error) => {
  // Stopped while seeding: the visitors fail, and that is all right.
  if (!isEnding) throw error
})
if (!isEnding) console.log(`
Sign in to Kith with your site:
  ${address}
Its page opens in the browser. Sign in there as:
  User name      ${owner.login}
  Password       ${owner.password}

Another author, who moderates nothing:
  User name      ${author.login}
  Password       ${author.password}

New comments are held until you approve them. Stays up until you press Ctrl-C.`)
