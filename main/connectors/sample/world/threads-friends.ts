/** Long exchanges with old friends. */
import type { ScriptedThread } from './script.ts'

const gudrun: ScriptedThread = {
  key: 'gudrun',
  hour: '12:00',
  posts: [
    { by: 'nora', ago: '12d 6h', text: 'Found at the back of a type cabinet we bought in Borås: a love letter, set in 8 point, tied up with cord, never printed. We pulled a proof. It is for somebody called Gudrun.' },
    { by: 'einar', ago: '12d 2h', text: 'Tied how? If the cord goes round four times and the end is tucked in at the left corner, it was set by a man trained before 1960. We were slapped for doing it any other way.' },
    { by: 'nora', ago: '12d 1h', text: 'Four times. Left corner. You are a little frightening.' },
    { by: 'einar', ago: '11d 20h', text: 'Then he is about my age, or he had my teacher. 8 point is correct for a love letter. It is the size you use when you do not want the foreman to read it.' },
    { by: 'nora', ago: '11d 18h', text: 'I have now read that sentence to everyone in the building. What would you do with it? Print it, or leave it tied?' },
    { by: 'einar', ago: '11d 3h', text: 'I slept on it. Print one copy and leave the type standing.\n\nA letter that is set and not printed has not been given up, it is only waiting. I had one myself, in 1967, and I put the type back in the case on a Monday because we needed the e’s for a tax form. I have regretted little in this trade, but I think of those e’s.' },
    { by: 'nora', ago: '10d 22h', text: 'One copy, then, and the type stays tied. Einar. Did she ever find out?' },
    { by: 'einar', ago: '10d 4h', text: 'She is making coffee in the next room. She says the e’s were a poor excuse.' },
    { by: 'nora', ago: '9d 22h', text: 'Please tell her I agree with her.' },
    { by: 'einar', ago: '4d 3h', text: 'A practical matter, Nora. I am clearing the workshop before winter. My composing stick is here, the one from the apprenticeship, and nobody in the family has a use for it. My grandson asked what it was for, and when I had told him he asked again. Would you take it? I would rather it got dirty than framed.' },
  ],
}

const tick: ScriptedThread = {
  key: 'tick',
  posts: [
    { by: 'nora', ago: '9d 4h', text: 'Gunvor (born 1957, weighs what she likes) has started to tick. Once per turn, somewhere at the back. She stops when anyone looks at her.' },
    { by: 'femi', ago: '9d 3h', key: 'femi', to: 'root', text: 'Have you tried telling her she is pretty?' },
    { by: 'nora', ago: '9d 2h 50m', text: 'Daily. It is in the manual.' },
    { by: 'jonas', ago: '9d 2h', to: 'root', text: 'Einmal pro Umdrehung ist gut. Zweimal wäre teuer. Wandert das Ticken, wenn sie schneller läuft, oder bleibt es an derselben Stelle?' },
    { by: 'nora', ago: '9d 1h', language: 'de', text: 'Gleiche Stelle. Kurz bevor der Greifer aufmacht.' },
    { by: 'jonas', ago: '8d 23h', text: 'Dann schau dir die Rolle an der Greiferkurve an. Erst schauen, dann ölen. Alle ölen zuerst, dann hört man wochenlang nichts, und dann bricht es.' },
    { by: 'nora', ago: '8d 22h 10m', language: 'de', text: 'Ich habe geölt.' },
    { by: 'jonas', ago: '8d 22h', text: 'Ich weiß. Alle ölen.' },
    { by: 'nora', ago: '7d 3h', language: 'de', text: 'Die Rolle ist draußen. Flache Stelle, so lang wie ein Reiskorn. Kein Foto, meine Hände sind schwarz.' },
    { by: 'jonas', ago: '7d 1h', text: 'Reiskorn geht noch. Ich habe eine passende im Regal, aus einer Maschine, die in Zwickau dreißig Jahre lang Fahrscheine gedruckt hat. Ich schicke sie dir. Bezahlung in Plakaten.' },
    { by: 'nora', ago: '7d', language: 'de', text: 'Abgemacht. Welches Motiv?' },
    { by: 'jonas', ago: '6d 20h', text: 'Etwas ohne Katzen.' },
    { by: 'nora', ago: '6d 19h', language: 'de', text: 'Das engt das Sortiment sehr ein.' },
    { by: 'jonas', ago: '2d 5h', text: 'Die Post behauptet, die Rolle liegt seit gestern bei dir. Ist sie schon drin? Und tickt es noch, wenn du ohne Bogen laufen lässt? Das muss ich wissen, bevor du sie festziehst.' },
  ],
}

const recetas: ScriptedThread = {
  key: 'recetas',
  posts: [
    { by: 'marta', ago: '8d', text: '@nora.studio Tengo cuarenta recetarios por encuadernar y una clienta de 91 años que quiere «una tapa a la que se le pueda quitar el aceite». ¿Se te ocurre algo que no sea plástico?' },
    { by: 'nora', ago: '7d 22h', language: 'es', text: 'Papel encerado a mano. Lo hicimos para un pescadero. Huele a iglesia una semana y luego lo aguanta todo.' },
    { by: 'marta', ago: '7d 21h', text: 'A iglesia le parece bien. Pregunta si puede oler también un poco a azafrán.' },
    { by: 'nora', ago: '7d 20h', language: 'es', text: 'Dile que al tercer uso olerá sola.' },
    { by: 'marta', ago: '6d 2h', text: 'Se lo he leído y se ha reído tanto que me ha dictado una receta más. Página 41. Ya no cabe en el pliego, muchas gracias.' },
    { by: 'nora', ago: '6d', language: 'es', text: 'Haz un encarte. La receta que llega tarde siempre es la buena.' },
    { by: 'marta', ago: '2d 20h', text: 'Encarte hecho (son las torrijas, tenías razón). Ahora la duda seria: con la cubierta encerada, ¿pongo la fibra paralela al lomo también en el cartón, o la giro para que no se abarquille al secar la cera? Tengo el cúter en la mano y no corto hasta que me digas.' },
  ],
}

const mill: ScriptedThread = {
  key: 'mill',
  isDirect: true,
  posts: [
    { by: 'ilse', ago: '10d 1h', text: 'I did not want to put it on the wall for everybody. Papa has decided. The mill stops at the end of the season. He told the vats before he told us.' },
    { by: 'nora', ago: '9d 23h', text: 'Oh, Ilse. How is he?' },
    { by: 'ilse', ago: '9d 22h', text: 'Cheerful, which is the worst of it. He is labelling things. There is a note on the dog.' },
    { by: 'nora', ago: '9d 21h 50m', text: 'What does the note say?' },
    { by: 'ilse', ago: '9d 21h 45m', text: '“Not for sale.”' },
    { by: 'nora', ago: '9d 21h', text: 'I have eleven reams of his left. I do not think I can use them for coasters any more.' },
    { by: 'ilse', ago: '5d 2h', text: 'He wants you to use them for coasters. I asked. He said paper that is kept is only a tree with ideas.' },
    { by: 'nora', ago: '4d 22h', text: 'I need to set that in 48 point. May I?' },
    { by: 'ilse', ago: '5h 20m', text: 'He says yes, if he gets the first pull. And he asks you, formally, with his hat on: will you come for the last sheet? Three weeks from now, on the Saturday. You would couch it and he would stand behind you and complain. I can fetch you from the train.' },
  ],
}

const cardamom: ScriptedThread = {
  key: 'cardamom',
  posts: [
    { by: 'nora', ago: '11d', text: 'To the bakery downstairs: the cardamom is coming up through the floor again, and I have just set WITH DEEPEST CONDOLENCES as WITH DEEPEST CINNAMON.' },
    { by: 'bodil', ago: '10d 23h', text: 'And your solvent is coming down. Yesterday a man asked whether the rye was meant to taste of typewriter.' },
    { by: 'nora', ago: '10d 22h 40m', text: 'What did you tell him?' },
    { by: 'bodil', ago: '10d 22h 30m', key: 'edition', text: 'That it is a limited edition. Sold all eleven.' },
    { by: 'mirela', ago: '10d 21h', key: 'mirela', text: 'Is the typewriter rye still to be had?' },
    { by: 'bodil', ago: '10d 20h', text: 'Only when she spills something.' },
    { by: 'nora', ago: '10d 22h', to: 'edition', text: 'I want a percentage.' },
    { by: 'bodil', ago: '10d 21h 30m', text: 'You get the ends. You always get the ends.' },
    { by: 'nora', ago: '10d 21h 20m', text: 'I am standing at the hatch.' },
  ],
}

export const friendsThreads: readonly ScriptedThread[] = [gudrun, tick, recetas, mill, cardamom]
