/** Accounts nobody sits behind, and some somebody does, unfortunately. */
import type { ScriptedPerson } from './person.ts'

export const machines = {
  tide: {
    handle: 'goteborg.tides', name: 'Harbour Tide Clock', language: 'en', counts: [3106, 0, 5840], isBot: true,
    bio: 'I am a program. I post the water level in Gothenburg harbour and tell those who asked me to. Kept by a harbour pilot in her spare time.',
  },
  specimen: {
    handle: 'specimen.daily', name: 'Specimen of the Day', language: 'en', counts: [9022, 411, 2201], isBot: true,
    bio: 'An automatic account. One page from an old type specimen book every morning. Replies are read by a human on Fridays.',
  },
  supporters: {
    handle: 'topfans.weekly', name: 'TopFans Weekly', language: 'en', counts: [18_400, 17_950, 61_200],
    bio: 'Find out who REALLY supports you. Connect your account, it is free.',
  },
  firehose: {
    handle: 'design.firehose', name: 'Design Firehose', language: 'en', counts: [44_100, 43_800, 120_400],
    bio: 'The best of design, 40 times a day. Fonts. Freebies. Trends. Follow for follow.',
  },
  paul: {
    handle: 'paul.scales', name: 'Paul Brandwine | Growth for Makers', language: 'en', counts: [21_300, 20_110, 38_700],
    bio: 'I help makers 10x without burning out. Author of "Sell the Sawdust". Free e-book below.',
  },
  giveaway: {
    handle: 'eth.holiday.drop', name: 'Holiday Drop Official', language: 'en', counts: [12, 4980, 730],
    bio: 'Official airdrop partner. Winners announced hourly.',
  },
  rankwell: {
    handle: 'tiffany.rankwell', name: 'Tiffany from RankWell', language: 'en', counts: [390, 4100, 2650],
    bio: 'Your website could be doing so much more. Let us talk.',
  },
  blank: {
    handle: 'user84120773', name: 'user84120773', language: 'en', counts: [0, 31, 0],
    bio: '',
  },
} satisfies Record<string, ScriptedPerson>
