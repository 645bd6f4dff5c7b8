/** Shop talk: strangers becoming customers, pupils and colleagues. */
import { pictures } from './pictures.ts'
import type { ScriptedThread } from './script.ts'

const receipts: ScriptedThread = {
  key: 'receipts',
  posts: [
    { by: 'nora', ago: '5d 2h', image: pictures.receipts, text: 'New in the window: the first poster of mine that my accountant has liked.' },
    { by: 'femi', ago: '5d 1h', to: 'root', text: 'I would walk into the sea for that R.' },
    { by: 'nora', ago: '5d 40m', text: 'Take a number. It gets more post than I do.' },
    { by: 'ruben', ago: '4d 20h', to: 'root', text: 'Thank you for putting the crack into the description. Mostly I get “poster”. Now I know which R it is.' },
    { by: 'nora', ago: '4d 18h', text: 'It fell down a flight of stairs in 1974 and nobody has had the heart to mend it. You should feel it one day, the crack is wide enough for a fingernail.' },
    { by: 'ruben', ago: '4d', text: 'Careful, I might hold you to that. Our choir has nineteen people and six of us do not see. For twelve years the programme has been a thing we hold politely.' },
    { by: 'nora', ago: '3d 22h', text: 'Then let us make one worth holding. Tell me when, how many, and what the evening is called.' },
    { by: 'ruben', ago: '9h 40m', text: 'Sixty copies, first week of spring, and it is called “What the Dark Is For”. One question before I promise the choir anything: can you put Braille and ink on the same sheet, or does the press flatten the one while it prints the other?' },
  ],
}

const saturday: ScriptedThread = {
  key: 'saturday',
  posts: [
    { by: 'nora', ago: '10d 6h', text: 'Six places in the Saturday class. You set your own name, you print it, you go home with black fingernails. No experience needed, no talent either, I have checked. https://nora-studio.example/saturday #letterpress' },
    { by: 'mirela', ago: '10d 4h', to: 'root', text: 'Is it suitable for somebody left-handed and impatient?' },
    { by: 'nora', ago: '10d 3h 30m', text: 'Left-handed helps, type is set upside down anyway. Impatience we cure.' },
    { by: 'mirela', ago: '10d 3h', text: 'Booked. I have prepared my husband for the fingernails.' },
    { by: 'nora', ago: '10d 2h', text: 'See you on Saturday. Wear something you never liked.' },
    { by: 'kasper', ago: '10d 1h', to: 'root', deleted: '9d 23h', text: 'I paid twice by mistake and now my card is sulking, can you look?' },
    { by: 'nora', ago: '10d 30m', text: 'Looked. The second one is on its way back to you, and you are on the list.' },
    { by: 'tomasz', ago: '9d 20h', to: 'root', language: 'pl', text: 'Czy mogę przyjechać z Łodzi na jeden dzień? I czy da się po angielsku? Mój szwedzki kończy się na „hej”.' },
    { by: 'nora', ago: '9d 19h', text: 'yes and yes! night train gets in at 8, bodil opens at 8, class at 10. writing this on the tram sorry' },
  ],
}

const calendar: ScriptedThread = {
  key: 'calendar',
  posts: [
    { by: 'nora', ago: '13d 2h', text: 'The calendar is in the shop. Twelve months, one typo, findable. https://nora-studio.example/calendar' },
    { by: 'tomasz', ago: '12d 20h', text: 'October. You have thirty-one days but two twenty-thirds.' },
    { by: 'nora', ago: '12d 19h', text: 'Six hours. My own proofreader took nine days. Your prize is in the post, and it is a calendar.' },
  ],
}

const roller: ScriptedThread = {
  key: 'roller',
  posts: [
    { by: 'nora', ago: '7d 12h', text: 'Lilla is back from the workshop, purring. Thank you to whoever left the note on her that says “be kind to the left roller”.' },
  ],
}

const impression: ScriptedThread = {
  key: 'impression',
  posts: [
    { by: 'haruka', ago: '4d 2h', text: '@nora.studio はじめまして。金沢で小さな活版印刷所をしています。深くてやわらかい凹みに、いつも見とれています。' },
    { by: 'nora', ago: '3d 20h', text: 'Hello from Gothenburg, and thank you. I read you with a dictionary and a kind neighbour, so forgive me. The depth is soft paper and a patient press, and, according to everyone older than me, far too much packing.' },
    { by: 'haruka', ago: '3d 10h', text: 'ご丁寧にありがとうございます。ご近所の方にもお礼を。こちらの職人さんにも毎日「押しすぎ」と言われています。' },
    { by: 'nora', ago: '3d 8h', text: 'Then we had the same teacher.' },
    { by: 'haruka', ago: '2d 12h', text: 'ひとつ教えてください。強く押しても裏に響かない紙を探しています。何グラムくらいの紙をお使いですか？ 刷る前に湿らせますか？' },
  ],
}

const bamboo: ScriptedThread = {
  key: 'bamboo',
  posts: [
    { by: 'wen', ago: '3d 12h', text: '@nora.studio 您好！我是成都的学生，毕业设计想用竹纸做凸版印刷。可是竹纸太薄，一压就破。您试过这么薄的纸吗？' },
    { by: 'nora', ago: '3d 9h', text: 'Not bamboo, but I have torn a great deal of thin gampi. Hardly any ink, no packing at all, and lay a second sheet underneath that you do not care about. Let it take the bite.' },
    { by: 'wen', ago: '2d 20h', text: '垫了一张，真的没破！只是笔画有点虚。是墨太少，还是压力太轻？' },
    { by: 'nora', ago: '2d 19h 40m', text: 'ink. tiny bit more. (on my phone, both hands full of bread) send a photo when it works' },
  ],
}

const joins: ScriptedThread = {
  key: 'joins',
  posts: [
    { by: 'lamis', ago: '2d 1h', text: 'مرحباً @nora.studio، رأيتُ بطاقات العرس التي طبعتِها لسلمى. الحروف متّصلة كما يجب، وهذا نادر في الطباعة البارزة.' },
    { by: 'nora', ago: '1d 20h', text: 'Thank you, that means a lot from you. The credit is her uncle’s: he drew it, and we made one plate for each whole line, so that no letter had to be cut apart.' },
    { by: 'lamis', ago: '15h', text: 'هذا هو السرّ إذن: السطر كلّه في لوح واحد. سؤال أخير: ما أدقّ خطّ يحتمله اللوح قبل أن ينكسر؟ قلمي عرضه مليمتران، لكنّ الأطراف عندي رفيعة كالشعرة.' },
  ],
}

const thumb: ScriptedThread = {
  key: 'thumb',
  posts: [
    { by: 'duarte', ago: '7d 8h', warning: 'Sangue (pouco) e orgulho ferido (muito)', image: pictures.thumb, text: 'Conselho do dia, @nora.studio: não discutir com a guilhotina. Ela tem quarenta anos e melhores argumentos. Três pontos.' },
    { by: 'nora', ago: '7d 6h', language: 'pt', text: 'Ai, Duarte. Qual polegar? O das contas?' },
    { by: 'duarte', ago: '7d 5h', text: 'O esquerdo. O do café. É grave.' },
    { by: 'nora', ago: '7d 4h 50m', language: 'pt', text: 'Então fecha a oficina e bebe com a outra mão.' },
    { by: 'duarte', ago: '6d 20h', text: 'Já tentei. Entornei sobre as provas de um advogado. Diz que ficaram mais humanas.' },
    { by: 'nora', ago: '6d 18h', language: 'pt', text: 'Cobra-lhe o café.' },
  ],
}

export const studioThreads: readonly ScriptedThread[] = [receipts, saturday, calendar, roller, impression, bamboo, joins, thumb]
