/** A small, believable Bluesky: a dozen people and what they said to Robin over a fortnight. */
import { appPassword, createPerson, post, publish } from './seed.mjs'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const cast = [
  ['robin', 'Robin Vale', 'Builds small boats and writes about it. Here to talk.'],
  ['mara', 'Mara Lindqvist', 'Carpenter, slow reader, two goats.'],
  ['tobias', 'Tobias Renner', 'Sails, maps, weather. Kiel.'],
  ['ines', 'Inês Duarte', 'Ilustradora em Lisboa. Desenho barcos quando posso.'],
  ['kenji', 'Kenji 木村', '木工と海。Wooden boats in Hiroshima.'],
  ['odile', 'Odile Marchand', 'Retired teacher. I ask questions.'],
  ['sam', 'Sam Okafor', 'Physics, bread, bad puns.'],
  ['priya', 'Priya Raman', 'Editor at a small press. Tell me a story.'],
  ['jonas', 'Jonas Weber', 'Neu hier.'],
  ['leila', 'Leila Haddad', 'مهندسة وكاتبة · engineer, writer'],
  ['growth', 'Growth Daily', 'Ten links a day to grow your brand.'],
  ['tidebot', 'Tide times', 'Automated. Posts the tides for Kiel.'],
  ['wen', 'Wen Zhao', 'Photographs of doors.'],
]

const makePeople = async (network) => {
  const people = {}
  for (const [name, displayName, bio] of cast) {
    const labels = name === 'tidebot' ? { labels: { $type: 'com.atproto.label.defs#selfLabels', values: [{ val: 'bot' }] } } : {}
    people[name] = await createPerson(network, name, { name: displayName, bio, record: labels })
  }
  return people
}

/** Seeds the network and resolves to who was made and Robin's app password. */
export const seedWorld = async (network, now = Date.now()) => {
  const people = await makePeople(network)
  const { robin, mara, tobias, ines, kenji, odile, sam, priya, jonas, leila, growth, tidebot, wen } = people
  await network.processAll()
  const say = async (person, text, ago, options = {}) => {
    const posted = await post(person, text, { at: now - ago, ...options })
    await network.processAll()
    return posted
  }
  const answer = (person, to, text, ago, options = {}) => say(person, text, ago, { replyTo: to, ...options })

  // Old friends, answered from the phone.
  const launch = await say(robin, 'She floats. Three winters of work, and this morning she simply floated.', 13 * day)
  const toMara = await answer(mara, launch, 'I cried a little, I admit it. What did you name her?', 13 * day - hour)
  const name = await answer(robin, toMara, 'Patience. My daughter chose it, laughing.', 13 * day - 2 * hour)
  await answer(mara, name, 'Of course she did. Bring Patience up here in June?', 12 * day)

  // Questions waiting for an answer.
  await say(odile, '@robin.test I read your piece on steaming oak twice. How do you keep the planks from splitting at the end grain?', 3 * day)
  await say(tobias, '@robin.test Saturday looks like four Beaufort from the west. Are we still going?', 5 * hour)
  const drawing = await say(ines, '@robin.test fiz um desenho da Patience. Posso mandar-te o original?', 30 * hour, { langs: ['pt'] })
  await answer(sam, drawing, 'This is lovely, Inês!', 29 * hour)
  await say(kenji, '@robin.test 進水おめでとうございます🎉 どんな木を使いましたか？', 2 * day, { langs: ['ja'] })
  await say(leila, '@robin.test قرأت مقالك عن القوارب. هل ستكتب جزءاً ثانياً؟', 26 * hour, { langs: ['ar'] })

  // An argument, half finished.
  const claim = await say(robin, 'Epoxy is a fine thing, and most boats are better without it.', 6 * day)
  const doubt = await answer(sam, claim, 'Strong words for somebody whose rudder is glued with it. Numbers, please?', 6 * day - 30 * minute)
  const numbers = await answer(robin, doubt, 'Fair. Cedar on oak, riveted: 40 years. Glued ply here: 15 so far. Small sample, I know.', 6 * day - 2 * hour)
  await answer(sam, numbers, 'One boat each is an anecdote. I still like the boat. What would change your mind?', 5 * day)

  // A quote, thanks, a request.
  await say(priya, 'If you read one thread about patience this month. Robin, would you write 2,000 words of this for us?', 40 * hour, { quotes: launch })
  await say(jonas, '@robin.test danke für die Anleitung, mein erstes Ruder ist fertig. Darf ich dir ein Bild zeigen?', 20 * hour, { langs: ['de'] })

  // A small viral thread with many voices.
  const viral = await say(robin, 'What did somebody teach you with their hands that you have never read in a book?', 4 * day)
  const lessons = [
    [mara, 'My grandmother: how to hear that bread is done by knocking on it.'], [tobias, 'Reading wind on water. You see it before you feel it.'],
    [ines, 'O meu pai: afiar uma faca sem olhar para ela.'], [kenji, '鉋の刃の研ぎ方。祖父から。'], [odile, 'How to fold a letter so that it is its own envelope. Do you still write letters?'],
    [priya, 'Stitching a book. My first editor, on a train.'], [leila, 'Soldering. My aunt repaired radios and let me burn my fingers.'],
    [jonas, 'Knoten. Mein Onkel, im Dunkeln.'], [wen, 'Loading film in a coat sleeve.'], [sam, 'Kneading. Stop when it fights back.'],
  ]
  const replies = []
  for (const [index, [person, text]] of lessons.entries()) replies.push(await answer(person, viral, text, 4 * day - (index + 1) * 11 * minute))
  await answer(robin, replies[0], 'Knocking! I do it with planks.', 4 * day - 3 * hour)
  await answer(mara, replies[1], 'This one, yes.', 4 * day - 3 * hour)

  // Those who only broadcast, and an honest bot.
  for (const [index, topic] of ['branding', 'funnels', 'reach'].entries()) {
    await say(growth, `@robin.test Great insights! 10 tips on ${topic} https://growth.example/${topic}?utm=${index}`, (index + 1) * 9 * hour)
  }
  await say(tidebot, 'High water Kiel 14:20, low water 20:35.', 3 * hour)
  await say(tidebot, '@robin.test you asked: springs on Saturday, high water 15:05.', 2 * hour)

  const at = (ago) => new Date(now - ago).toISOString()
  const liked = ({ uri, cid }, ago) => ({ $type: 'app.bsky.feed.like', subject: { uri, cid }, createdAt: at(ago) })
  const followed = (person, ago) => ({ $type: 'app.bsky.graph.follow', subject: person.did, createdAt: at(ago) })
  for (const [index, person] of [mara, tobias, ines, kenji, odile, sam, priya, leila].entries()) {
    await publish(person, [followed(robin, 12 * day - index * day), liked(launch, 12 * day - index * hour), liked(viral, 3 * day)])
  }
  await publish(priya, [{ $type: 'app.bsky.feed.repost', subject: { uri: launch.uri, cid: launch.cid }, createdAt: at(41 * hour) }])
  for (const [person, ago] of [[jonas, 21 * hour], [growth, 28 * hour], [wen, 90 * minute]]) await publish(person, [followed(robin, ago)])
  await publish(robin, [mara, tobias, sam, tidebot].map((person) => followed(person, 13 * day)))
  await network.processAll()
  return { people: Object.values(people), robinAppPassword: await appPassword(robin) }
}
