/** Disagreement, complaint, hope and thanks: the messages one thinks about before answering. */
import type { ScriptedThread } from './script.ts'

const menus: ScriptedThread = {
  key: 'menus',
  hour: '15:30',
  posts: [
    { by: 'nora', ago: '6d 8h', text: 'Unpopular opinion from a woman who prints menus: a menu may be hard to read. You are about to spend two hours with the person opposite. You can ask them what it says.' },
    { by: 'bodil', ago: '6d 6h', key: 'bodil', to: 'root', text: 'My menu is a blackboard. It says BUNS. In nine years nobody has had to ask.' },
    { by: 'nora', ago: '6d 5h 40m', text: 'I asked once. The S had fallen off.' },
    { by: 'priya', ago: '6d 5h', key: 'priya', to: 'root', text: 'I love your work and I think this is wrong. My mother’s eyes are going. For those two hours she orders “the same as you” and says it is delicious. She has had risotto nine times this year. She does not like risotto.' },
    { by: 'nora', ago: '6d 4h', key: 'nora', text: 'I am sorry about the risotto, truly. But not every object can do everything for everyone, and we gladly print a large one on request.' },
    { by: 'femi', ago: '6d 3h', key: 'femi', to: 'priya', text: 'Seconding this. I draw the pale grey letters for a living and I cannot read them by candlelight either.' },
    { by: 'priya', ago: '6d 2h 30m', text: 'Then who are they for?' },
    { by: 'femi', ago: '6d 2h', text: 'Other people who draw pale grey letters. It is a small, tired market.' },
    { by: 'priya', ago: '6d 1h 40m', text: 'That is the best description of the field I have read. May I steal it for a talk?' },
    { by: 'femi', ago: '6d 1h 30m', text: 'Take it. Set it in 18 point.' },
    { by: 'priya', ago: '6d 1h', to: 'nora', text: '“On request” means she has to tell a waiter, in front of her friends, that she cannot see. That is the part you are designing. Not the type. The asking.' },
    { by: 'nora', ago: '5d 23h', text: 'That is fair, and I have been chewing on it all evening. I still think beauty is allowed to cost something.' },
    { by: 'priya', ago: '3d 4h', text: 'It is. I only ask who pays. So I measured yours (sorry, I took the loupe to dinner): 6.5 point, warm grey on kraft, a contrast of about 2.4 to 1. In your own dark brown at 9 point it would be 7 to 1, and nobody would call it ugly. Would you print one like that? Just one, and let me take my mother?' },
  ],
}

const soup: ScriptedThread = {
  key: 'soup',
  posts: [
    { by: 'femi', ago: '5d 12h', quotes: 'menus/root', text: 'I have drawn letters for twenty years and today I am having an argument with a printer about soup.' },
    { by: 'nora', ago: '5d 11h', text: 'Come and have it in person. There is soup.' },
    { by: 'femi', ago: '5d 10h 30m', text: 'Is it legible soup?' },
    { by: 'nora', ago: '5d 10h', text: 'It is alphabet soup. You will be the judge.' },
  ],
}

const coasters: ScriptedThread = {
  key: 'coasters',
  posts: [
    { by: 'gareth', ago: '20h 30m', edited: { ago: '20h 10m', before: '@nora.studio Order 1127. Forty coasters. THREE WEEKS. Is this even a real shop or just somebody taking photos of a cat?' },
      text: '@nora.studio Order 1127. Forty coasters. Three weeks. I have written to the shop address twice and got a robot thanking me for my patience, which I do not have. Is anybody alive in there?' },
    { by: 'gareth', ago: '19h 10m', text: 'They are for a retirement do, eight days from now. Thirty-eight years the man has put his tea down on that desk. I do not want an apology. I want to know if the things exist.' },
  ],
}

const nantes: ScriptedThread = {
  key: 'nantes',
  posts: [
    { by: 'apolline', ago: '1d 22h', text: 'Bonjour @nora.studio. Je m’appelle Apolline, j’ai vingt-trois ans et je viens de finir un CAP d’imprimeur à Nantes, où nous étions quatre, dont un qui s’était trompé de salle. J’ai recomposé votre calendrier de mémoire, pour voir si je comprenais comment il tenait debout. Je n’ai pas compris février.' },
    { by: 'apolline', ago: '1d 21h 50m', text: 'Je cherche un atelier pour six mois à partir du printemps. Je nettoie une presse sans qu’on me le demande deux fois, je fais un café correct et j’apprends le suédois (« ursäkta, var är tryckfärgen »). Est-ce que vous prenez parfois des stagiaires ? Et si oui, à qui dois-je plaire, à vous ou à Gunvor ?' },
  ],
}

const thanks: ScriptedThread = {
  key: 'thanks',
  posts: [
    { by: 'salma', ago: '5d 6h', text: '@nora.studio Les faire-part sont arrivés. Ma grand-mère, qui ne lit pas le français, a passé le pouce sur les lettres arabes et a dit mon nom à voix haute. Je voulais que vous le sachiez.' },
    { by: 'nora', ago: '5d 3h', language: 'fr', text: 'Je l’ai lu trois fois, dont une fois à voix haute, à la presse. Merci de me l’avoir écrit. Et dormez un peu avant le grand jour.' },
    { by: 'salma', ago: '1d 9h', text: 'Mariés ! Il a plu, personne n’a rien remarqué. Merci encore pour tout, Nora. Inutile de répondre, vous avez du travail.' },
  ],
}

export const knotsThreads: readonly ScriptedThread[] = [menus, soup, coasters, nantes, thanks]
