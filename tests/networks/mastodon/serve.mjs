/** `npm run network:mastodon`: a real server on this machine that speaks like Mastodon (snac), seeded, to sign in to with Kith. Up until Ctrl-C. */
import { signIn } from './client.mjs'
import { installSnac, snacProgram } from './install.mjs'
import { startNetwork } from './network.mjs'

if (snacProgram() === null && !installSnac((line) => console.log(line))) process.exit(1)
console.log('Starting snac on this machine…')
const network = await startNetwork(['robin', 'mara', 'tobias', 'wen'])
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

const find = (name) => network.people.find((person) => person.name === name)
const seed = async () => {
  const [robin, mara, tobias, wen] = await Promise.all(['robin', 'mara', 'tobias', 'wen'].map((name) => signIn(network.server, find(name))))
  const post = await robin.post('The left roller of the old press is repaired. Ask me @mara @tobias @wen, it took three evenings.')
  // Words reach the others through the server's queue.
  const seen = async (client) => {
    for (let tries = 0; tries < 300; tries += 1) {
      const told = (await client.notifications()).find(({ status }) => status?.uri === post.uri)
      if (told) return told.status.id
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    throw new Error(`${client.name} was never told`)
  }
  await mara.post('@robin Which glue did you use for the roller?', { in_reply_to_id: await seen(mara) })
  await tobias.post('@robin Lovely. Could you show me on Thursday?', { in_reply_to_id: await seen(tobias) })
  await wen.favourite(await seen(wen))
  await wen.post('@robin Are you coming to the printers\' evening next week?')
  await wen.post('@robin Between us: is the old press for sale?', { visibility: 'direct' })
  await wen.follow(robin.id)
}

console.log('Seeding people and conversations…')
await seed().catch((error) => {
  // Stopped while seeding: the people's clients fail, and that is all right.
  if (!isEnding) throw error
})
if (!isEnding) console.log(`
Sign in to Kith with your server:
  ${network.server}
Its page opens in the browser. Sign in there as:
  Login          robin
  Password       ${find('robin').password}

Everybody here (handle, password):
${network.people.map(({ handle, password }) => `  ${handle.padEnd(24)} ${password}`).join('\n')}

Words take some seconds from one to another. Stays up until you press Ctrl-C.`)
