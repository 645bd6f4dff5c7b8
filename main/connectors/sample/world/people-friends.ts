/** People Nora talks with, or is about to. */
import type { ScriptedPerson } from './person.ts'

export const friends = {
  einar: {
    handle: 'einar.solheim', name: 'Einar Solheim', language: 'en', counts: [212, 64, 389],
    bio: 'Compositor, retired. Forty-one years at the case, then eleven at a screen I did not care for. Ålesund. I write slowly and read everything.',
  },
  jonas: {
    handle: 'jonas.reinholt', name: 'Jonas Reinholt', language: 'de', counts: [903, 241, 4120],
    bio: 'Druckmaschinen-Mechaniker, Leipzig. Ich repariere, was andere geölt haben. Ersatzteile für Maschinen, die älter sind als ich.',
  },
  marta: {
    handle: 'marta.encuaderna', name: 'Marta Villalobos Aín', language: 'es', counts: [1530, 702, 2866],
    bio: 'Encuaderno en Zaragoza, en el taller que fue de mi tía. Cola, hilo y paciencia, por ese orden. Hablo sola mientras coso.',
  },
  priya: {
    handle: 'priya.reads', name: 'Priya Raghunathan', language: 'en', counts: [3310, 514, 5208],
    bio: 'I measure whether things can be read, and by whom. Carries a loupe. Leicester. Mother, daughter, complainer to restaurants.',
  },
  ilse: {
    handle: 'ilse.verhaeghe', name: 'Ilse Verhaeghe', language: 'en', counts: [640, 205, 911],
    bio: 'Paper, by hand, near Ghent. Fourth generation. The dog answers to Felt.',
  },
  ruben: {
    handle: 'ruben.sings', name: 'Rubén Castañer', language: 'en', counts: [488, 390, 1744],
    bio: 'I lead a choir that rehearses in the dark half of the time. Blind since twelve, baritone since thirteen. Cork by way of Valencia.',
  },
  haruka: {
    handle: 'haruka.kappan', name: '皆瀬はるか', language: 'ja', counts: [1276, 330, 980],
    bio: '金沢の小さな活版印刷所。名刺、紙もの、ときどき本。猫はいませんが、紙は布団のように寝かせています。',
  },
  lamis: {
    handle: 'lamis.khatt', name: 'لميس حدادين', language: 'ar', counts: [2044, 610, 1302],
    bio: 'خطّاطة من عمّان. القصب والحبر والصبر. أكتب ببطء كي يقرأ الناس ببطء.',
  },
  apolline: {
    handle: 'apolline.g', name: 'Apolline Garcin', language: 'fr', counts: [87, 143, 214],
    bio: 'CAP imprimeur tout neuf, Nantes. Cherche presse, patronne, et un mois de février que je comprenne.',
  },
  salma: {
    handle: 'salma.b', name: 'Salma Benyoussef', language: 'fr', counts: [154, 180, 402],
    bio: 'Infirmière de nuit à Lyon. Je dors quand vous postez.',
  },
  gareth: {
    handle: 'gareth.pruett', name: 'Gareth Pruett', language: 'en', counts: [96, 210, 3377],
    bio: 'Facilities, rugby, a garden that is winning. Opinions my own and usually correct.',
  },
  femi: {
    handle: 'femi.draws', name: 'Femi Oyelaran-Holt', language: 'en', counts: [5120, 870, 7431],
    bio: 'Draws letters. Mostly pale grey ones, for people with good lamps. Lagos, then Margate.',
  },
  bodil: {
    handle: 'bodils.bageri', name: 'Bodil Ek', language: 'en', counts: [1815, 92, 1240],
    bio: 'The bakery under the printer. Rye, cardamom, opinions. Closed when sold out, which is a schedule.',
  },
  duarte: {
    handle: 'duarte.tipo', name: 'Duarte Falcão Meireles', language: 'pt', counts: [722, 431, 2019],
    bio: 'Tipógrafo no Porto, terceiro da família e o primeiro com seguro. Nove dedos e meio em bom estado.',
  },
  wen: {
    handle: 'wen.zhuzhi', name: '温嘉芮', language: 'zh', counts: [203, 377, 156],
    bio: '成都，美院大四。毕业设计：竹纸、凸版、外婆的账本。',
  },
  kasper: {
    handle: 'kasper.lundemose', name: 'Kasper Lundemose', language: 'en', counts: [410, 502, 1688],
    bio: 'Freelance illustrator in Aarhus. I draw vegetables with feelings. Invoices are also a drawing, apparently.',
  },
  mirela: {
    handle: 'mirela.stan', name: 'Mirela Stanciulescu', language: 'en', counts: [133, 240, 520],
    bio: 'Left-handed, impatient, learning things anyway. Anaesthetist. Gothenburg via Cluj.',
  },
  tomasz: {
    handle: 'tomasz.wrobel', name: 'Tomasz Wróblewicz', language: 'en', counts: [365, 298, 1411],
    bio: 'Proofreader, Łódź. I find the typo. I am sorry in advance.',
  },
  ottoline: {
    handle: 'ottoline.keeps', name: 'Ottoline Marchbanks', language: 'en', counts: [1190, 640, 8322],
    bio: 'I keep an archive of small notices: lost gloves, found keys, apologies on lamp posts. I answer every letter. Whitby.',
  },
  signe: {
    handle: 'signe.w', name: 'Signe Wallgrund', language: 'sv', counts: [74, 66, 38],
    bio: 'Keramik i Kiruna. Delade en gång mörkrum med en tryckare som sjöng.',
  },
} satisfies Record<string, ScriptedPerson>
