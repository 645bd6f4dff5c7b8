/** People who came by because of one post. */
import type { ScriptedPerson } from './person.ts'

export const crowd = {
  wilhelmina: {
    handle: 'ms.osei', name: 'Wilhelmina Osei-Tandoh', language: 'en', counts: [261, 340, 1902],
    bio: 'Year 4 teacher. Twenty-two children, one good pair of scissors. Asks a lot of questions, answers more.',
  },
  grzegorz: {
    handle: 'grzegorz.wilk', name: 'Grzegorz Wilkoń', language: 'pl', counts: [92, 130, 611],
    bio: 'Kierowca nocnego autobusu. Dwa koty, jeden rower, dużo herbaty.',
  },
  aoife: {
    handle: 'aoife.edits', name: 'Aoife Tiernan-Rowe', language: 'en', counts: [1422, 803, 6015],
    bio: 'Copy editor. I have opinions about your second comma. Galway.',
  },
  nikolaj: {
    handle: 'nikolaj.bh', name: 'Nikolaj Brandt-Hald', language: 'en', counts: [178, 221, 940],
    bio: 'Bicycle mechanic in Odense. Once lost a parrot. Once found a different parrot.',
  },
  paola: {
    handle: 'paola.corpo72', name: 'Paola Ferrigato', language: 'it', counts: [566, 480, 2230],
    bio: 'Grafica a Padova. Scrivo grande perché sono bassa.',
  },
  minh: {
    handle: 'minhchau', name: 'Minh Châu Đặng', language: 'en', counts: [340, 512, 2750],
    bio: 'Here for the cats, staying for the paper. Software by day, lino by night. Đà Nẵng and Melbourne.',
  },
  zeynep: {
    handle: 'zeynep.krc', name: 'Zeynep Karacaova', language: 'tr', counts: [215, 260, 1180],
    bio: 'İzmir. Kitapçı. Kediler dükkânın sahibi, ben çalışanıyım.',
  },
  sooah: {
    handle: 'sooah.paper', name: '백수아', language: 'ko', counts: [730, 410, 1633],
    bio: '종이를 모으는 사람. 서울에서 작은 문구점을 합니다.',
  },
  halvard: {
    handle: 'halvard.nes', name: 'Halvard Nesheim', language: 'en', counts: [149, 95, 2044],
    bio: 'Lighthouse, retired (the lighthouse). I am still in service.',
  },
  ifeoma: {
    handle: 'ifeoma.nb', name: 'Ifeoma Nwabara-Bell', language: 'en', counts: [880, 390, 3120],
    bio: 'Court stenographer, amateur historian of my own street. Bristol.',
  },
  callum: {
    handle: 'callum.rae', name: 'Callum Raeburnie', language: 'en', counts: [305, 410, 5290],
    bio: 'Former nine-year-old. Current bus timetable designer.',
  },
  sunniva: {
    handle: 'sunniva.d', name: 'Sunniva Dalsbø', language: 'no', counts: [58, 121, 73],
    bio: 'Sykler, syr, svarer sent.',
  },
  rashid: {
    handle: 'rashid.writes', name: 'رشيد القصّار', language: 'ar', counts: [412, 377, 1509],
    bio: 'أمين مكتبة في صيدا. أحبّ البحر والفهارس.',
  },
  delphine: {
    handle: 'delphine.ak', name: 'Delphine Aubrac-Kessel', language: 'fr', counts: [690, 322, 2571],
    bio: 'Correctrice. La coquille est mon gagne-pain et mon chagrin. Namur.',
  },
  oskar: {
    handle: 'oskar.w', name: 'Oskar Wennersköld', language: 'sv', counts: [120, 166, 844],
    bio: 'Spårvagnsförare, linje 11. Ser mest av allt ryggar och måsar.',
  },
  beatriz: {
    handle: 'beatriz.calvo.riu', name: 'Beatriz Calvo Riu', language: 'en', counts: [231, 118, 4402],
    bio: 'I pick up what you drop. Beach clean-ups, Tarragona, every second Sunday. Not against fun.',
  },
} satisfies Record<string, ScriptedPerson>
