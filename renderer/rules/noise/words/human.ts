/** What people sound like who want nothing but to talk. Same form as trade.ts. */

export const first = `
i, i m, i ve, ive, i d, i ll, my, me, mine, myself, ich, mein*, mir, mich, yo, mi, mis, mio, je, j ai, j, mon, ma,
moi, eu, meu, minha, meus, minhas, mim, io, mia, miei, mie, sono, ik, mijn, mij, я, мне, мой, моя, моё, мое, мои, меня,
мною, моей, моего, моему, benim, bana, beni, mnie, saya, aku, أنا, انا, عندي, لدي, لي, मैं, मैंने, मेरा, मेरी, मेरे,
मुझे, 私, 僕, 俺, わたし, うち, 我, 저, 제가, 나는, 내가, moj, moja, mojego, mojej, moim`

export const second = `
you, your, yours, you re, youre, you ve, u, ya, y all, du, dein*, dir, dich, ihr, euch, euer, eure, sie, ihre, ihnen, tu,
tus, usted, ustedes, vos, vous, votre, toi, ton, tes, voce, voces, seu, sua, teu, tua, tuo, tuoi, voi, vostro, jij,
je, jouw, jullie, uw, ты, вы, вас, вам, ваш*, тебя, тебе, твой, твоя, siz, sana, size, ty, ciebie, twoj*, pani,
wy, anda, kamu, أنت, انت, أنتم, لك, لكم, आप, आपका, आपकी, आपके, तुम, तुम्हारा, あなた, さんの, 你, 您, 你们, 당신, 님`

/** Something does not work. */
export const trouble = `
error, errors, broken, broke, issue, issues, problem*, doesn t work, doesnt work, not working, won t, wont, can t, cant,
cannot, couldn t, unable, wrong, failed, fails, fail, failing, failure, stuck, lost, missing, refund*, cancel*, crash*, bug,
bugs, fix, fixed, bricked, hacked, locked out, charged, charged me, complaint, complain*, waiting for, waited, still waiting,
still no, never received, never arrived, no response, no reply, no answer, disappeared, log in, password, reset,
customer service, delayed, blocked, down again, unacceptable, ridiculous, disappointed,
disappointing, frustrat*, fehler*, kaputt, geht nicht, funktioniert nicht, klappt nicht, erstattung, beschwerde, storn*,
hangt, sturzt ab, falsch, verloren, fehlt, gesperrt, no funciona, no puedo, problema*, roto, fallo, falla*, reembolso,
equivocad*, perdido, queja*, reclamo, bloquead*, no sirve, no me llega, ne marche pas, ne fonctionne pas, probleme*, erreur*,
panne, casse*, rembours*, bloque*, perdu, faux, impossible de, nao funciona, nao consigo, erro, quebrad*, errad*, travad*,
travou, sumiu, reclamacao, non funziona, non riesco, problema, errore, rotto, rimborso, sbagliat*, bloccat*, perso, guasto,
werkt niet, doet het niet, kapot, probleem, fout, foutmelding, terugbetal*, kwijt, lukt niet, klopt niet, не работает,
ошибк*, проблем*, сломал*, не могу, не получается, возврат, завис*, пропал*, неправильн*, не приходит, жалоб*, calismiyor,
hata, sorun*, bozuk, iade, yanlis, kayip, giremiyorum, olmuyor, sikayet, nie dziala, blad, problem, zepsut*, zwrot, nie moge,
zgubi*, rusak, tidak bisa, gak bisa, masalah, salah, hilang, لا يعمل, مشكلة, مشكله, خطأ, معطل, استرجاع, لا أستطيع, ما يشتغل,
ضاع, काम नहीं, समस्या, खराब, गलत, रिफंड, नहीं हो रहा, 動かない, エラー, 壊れ, 返金, 間違, できない, できません, 不具合,
届かない, 用不了, 坏了, 错误, 问题, 退款, 打不开, 登不上, 不对, 没收到, 안돼, 안 돼, 안되, 오류, 고장, 환불, 문제, 틀렸`

/** Contradiction. */
export const against = `
but, i disagree, disagree with, not sure, i doubt, doubt, actually, however, although, though, nonsense, bullshit,
misleading, untrue, not true, isn t true, that s not, thats not, false, citation, source please, evidence, prove, proof,
overrated, i think you, you re wrong, you are wrong, you forgot, you missed, no way, why would, why not, instead of, unlike,
except, unless, otherwise, on the other hand, with respect, in my experience, in my case, typo, correction, aber,
stimmt nicht, glaube nicht, eigentlich, allerdings, unsinn, quatsch, quelle, sehe ich anders, widersprech*, trotzdem, obwohl,
irrtum, vertan, pero, no es cierto, no estoy de acuerdo, en realidad, sin embargo, aunque, mentira, fuente, tonteria,
discrepo, mais je, mais non, mais pas, mais c, mais tu, mais vous, mais il, mais elle, mais on, mais les, mais alors, oui mais, merci mais, pas d accord, pas vrai, en fait, cependant, pourtant, n importe quoi, mensonge, discordo, nao e verdade,
na verdade, porem, embora, bobagem, non sono d accordo, non e vero, in realta, invece, sciocchezz*, maar, niet waar,
oneens, eigenlijk, toch, onzin, hoewel, bron, но, не согласен, не согласна, неправда, на самом деле, однако, хотя, ерунда,
чушь, бред, вообще то, ama, fakat, katilmiyorum, dogru degil, aslinda, sacma, yalan, ale, nie zgadzam, nieprawda, bzdur*,
jednak, chociaz, tapi, tidak setuju, sebenarnya, bohong, لكن, غير صحيح, لا أتفق, كذب, في الحقيقة, लेकिन, मगर, सहमत नहीं, झूठ,
असल में, でも, しかし, けど, 違う, 違い, 嘘, 实际上, 但是, 不过, 不同意, 胡说, 其实, 可是, 하지만, 근데, 아니, 거짓, 사실은`

export const rude = `
fuck*, shit*, damn, stupid, idiot*, worst, terrible, disgusting, awful, crap, shame on, ashamed, garbage, trash, useless,
pathetic, liar*, lying, sucks, suck, hate, moron, clown, wtf, ffs, bloody, scammers, thieves, joke, embarrassing, scheiss*,
verdammt, dumm, idioten, unverschamt*, frechheit, schlimmste, mierda, estupid*, peor, verguenza, basura, asco, ladrones,
joder, merde, nul, pire, honte, arnaque*, degueulasse, connard, porra, merda, lixo, vergonha, pessim*, ladroes, schifo,
vergogna, pessimo, ladri, cazzo, kut, schande, slecht*, waardeloos, belachelijk, schaam, черт, дерьм*, ужас*, позор, идиот*,
отстой, воры, rezalet, berbat, aptal, utan*, kotu, igrenc, gowno, wstyd, zlodzieje, beznadziej*, parah, bodoh, sampah, سيء,
أسوأ, عار, غبي, حرامية, بيخ, बकवास, घटिया, शर्म, बेकार, 最悪, ふざけ, クソ, ひどい, 恥, 垃圾, 骗子, 恶心, 太差, 无耻, 최악,
쓰레기, 사기꾼, 짜증`

/** Laughter and small sounds. */
export const sound = `
haha*, hahaha*, lol, lmao, rofl, hehe*, heh, xd, omg, wow, ooh, aww, ugh, hmm, hm, oh, oops, yay, yikes, meh, duh, phew,
argh, huh, jaja*, jeje*, kkk*, rsrs*, mdr, ptdr, haha, ahah*, хаха*, ахах*, ой, ого, эх, ну, hihi, wkwk*, mwah, ههه*, हाहा,
www, 笑, 哈哈, 哈哈哈, 啊, 嗯, 呵呵, ㅋㅋ, ㅎㅎ, ㅠㅠ, ㅜㅜ`

/** Short answers. */
export const answer = `
yes, yeah, yep, yup, nope, nah, exactly, same here, me too, agreed, fair enough, fair point, got it, makes sense,
sounds good, will do, nein, klar, genau, stimmt, exacto, tal vez, bien sur, exactement, peut etre, d acc, nao, exato, esatto,
va bene, misschien, klopt, precies, ага, конечно, точно, ладно, evet, hayir, tabii, moze, jasne, tidak, iya, طبعا, शायद,
ठीक है, いいえ, たぶん, 是的, 不是, 好的, 아니요, 맞아, 그래`

/** People of one's own life. */
export const kin = `
mother, mom, mum, father, dad, wife, husband, partner, daughter, kids, children, child, baby, grandma, grandmother,
grandpa, grandfather, aunt, uncle, sister, brother, cousin, niece, nephew, my friend, my friends, a friend of mine,
our friends, neighbour*, neighbor*, colleague*, boss, roommate, flatmate, dog, cat, family, my students, my teacher,
my class, my school, mutter, vater, mama, papa, frau, mann, sohn, tochter, kinder, oma, opa, tante, onkel, schwester, bruder,
mein freund, meine freundin, meine freunde, nachbar*, kolleg*, chef, hund, katze, familie, madre, padre, esposa, marido,
hijo*, hija*, abuela, abuelo, tio, hermana, hermano, mi amig*, mis amig*, vecin*, perro, gato, mere, pere, maman, femme,
mari, fils, fille, enfants, mamie, papi, oncle, soeur, frere, copain, copine, mon ami, mon amie, mes amis, voisin*, chien,
mae, pai, filho*, filha*, avo, irma, irmao, vizinh*, cachorro, moglie, marito, figlio, figlia, nonna, nonno, zia, zio,
sorella, fratello, vicin*, cane, gatto, moeder, vader, vrouw, zoon, dochter, kinderen, zus, broer, mijn vriend*, buurman,
buurvrouw, hond, мама, мать, папа, отец, жена, муж, сын, дочь, дети, бабушк*, дедушк*, сестра, брат, мой друг,
мои друзья, подруга, сосед*, собака, кошка, anne*, baba*, esim, oglum, kizim, cocuk*, kardes*, arkadasim, komsu*, kedi,
kopek, tata, zona, maz, syn, corka, dzieci, babcia, dziadek, siostra, brat, moj przyjaciel, sasiad*, pies, kot, ibu, ayah,
istri, suami, anak, nenek, kakek, temanku, teman saya, tetangga, أمي, أبي, ابني, ابنتي, زوجتي, زوجي, أخي, أختي, جدتي, صديقي,
أطفالي, माँ, पिता, पापा, बेटा, बेटी, पत्नी, पति, दादी, भाई, बहन, मेरे दोस्त, मेरा दोस्त, बच्चे, 母, 父, 妻, 夫, 息子, 娘,
子供, 祖母, 祖父, おばあちゃん, おじいちゃん, 友人, 姉, 兄, 弟, 妹, 犬, 猫, 妈妈, 爸爸, 老婆, 老公, 儿子, 女儿, 孩子, 奶奶,
爷爷, 外婆, 我朋友, 我的朋友, 邻居, 同事, 엄마, 아빠, 아내, 남편, 아들, 딸, 아이, 할머니, 할아버지, 제 친구, 내 친구, 언니,
동생, 강아지, 고양이, mon chat, mi tia`

/** Moments of a life. */
export const moment = `
yesterday, tonight, this morning, this afternoon, this evening, last night, last week, last weekend, last year, last month,
last summer, last winter, next month, tomorrow, years ago, months ago, weeks ago, days ago, an hour ago, hours ago,
when i was, used to, back then, remember, reminded me, reminds me, grew up, monday, tuesday, wednesday, thursday, friday,
saturday, sunday, at work, at home, at school, on the train, in the garden, in the kitchen, the other day, finally, still,
already, twice, first time, tried, i tried, we tried, tried it, made it, read it, watched it, listened to it,
bought, ordered, went, gave up, gestern, heute morgen, heute abend, letzte woche, letztes jahr, letzten sommer,
morgen, vor jahren, vor zwei, damals, erinner*, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, endlich,
schon, ausprobiert, gelesen, gekauft, probiert, ayer, anoche, esta manana, la semana pasada, el ano pasado, manana,
hace anos, hace dos, recuerdo, recuerda, lunes, martes, miercoles, jueves, viernes, sabado, domingo, por fin, todavia, probe,
compre, ce matin, ce soir, la semaine derniere, l an dernier, demain, il y a, souvien*, rappelle, lundi, mardi,
mercredi, jeudi, vendredi, samedi, dimanche, enfin, deja, encore, essaye, achete, ontem, hoje de manha, semana passada,
ano passado, amanha, ha anos, lembr*, segunda, terca, quarta, quinta, sexta, finalmente, ainda, tentei, comprei, ieri,
stamattina, stasera, settimana scorsa, anno scorso, domani, anni fa, ricord*, lunedi, martedi, mercoledi, giovedi, venerdi,
sabato, domenica, ancora, provato, letto, comprato, gisteren, vanmorgen, vanavond, vorige week, vorig jaar, jaar geleden,
herinner*, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, eindelijk, geprobeerd, gelezen, gekocht, вчера,
сегодня утром, на прошлой неделе, в прошлом году, завтра, лет назад, помню, понедельник*, вторник*, среду, четверг*, пятниц*,
суббот*, воскресень*, наконец, попробовал*, прочитал*, купил*, dun, bu sabah, gecen hafta, gecen yil, yarin, yil once,
hatirl*, pazartesi, sali, carsamba, persembe, cuma, cumartesi, pazar, sonunda, denedim, okudum, aldim, wczoraj, dzis rano,
zeszly*, jutro, lat temu, pamieta*, poniedzial*, wtorek, sroda, czwartek, piatek, sobot*, niedziel*, wreszcie, probowal*,
kupil*, kemarin, tadi pagi, minggu lalu, tahun lalu, besok, ingat, akhirnya, أمس, البارحة, الأسبوع الماضي, العام الماضي, غدا,
بكرة, أتذكر, أخيرا, جربت, قرأت, اشتريت, कल, आज सुबह, पिछले हफ्ते, पिछले साल, याद, सोमवार, शनिवार, रविवार, आखिरकार, पढ़ा,
खरीदा, 昨日, 今朝, 昨夜, 先週, 去年, 明日, 昔, 思い出, 月曜, 土曜, 日曜, やっと, 試し, 読みました, 買いました, 昨天, 今早,
上周, 明天, 以前, 记得, 小时候, 周一, 周六, 周日, 终于, 试了, 读了, 买了, 어제, 오늘 아침, 지난주, 작년, 내일, 옛날, 기억,
드디어, 읽었, 샀어, 해봤`

/** Pointing at one place of what the other said. */
export const detail = `
you wrote, you said, you mentioned, you say, you describe, as you say, your point about, your piece on, your post about,
your talk, your answer, your reply, your thread on, your article about, your photo, your picture, the part about,
the bit about, the section on, paragraph, second photo, first photo, in the photo, in the picture, the picture, the photo,
third, second, footnote, chapter, on page, at the end, the last line, the line about, the graph, the table, the recipe,
the example, the code, which edition, which version, this part, compared to, du schreibst, du sagst, hast du geschrieben,
ihr schreibt, dein artikel uber, dein beitrag uber, deine frage, der teil, der absatz, absatz, auf dem bild, auf dem foto,
zweite*, dritte*, kapitel, auf seite, schritt, fussnote, rezept, escribiste, dijiste, mencionas, mencionaste,
tu articulo sobre, tu charla, tu foto, la parte, parrafo, la foto, segund*, capitulo, paso, receta, vous ecrivez, tu ecris,
vous dites, tu disais, votre article sur, ton article sur, ta photo, la partie, paragraphe, sur la photo, deuxieme, chapitre,
etape, recette, voce escreveu, voce disse, voce mencionou, seu texto sobre, sua foto, a parte, paragrafo, na foto, segundo,
passo, receita, hai scritto, hai detto, il tuo articolo su, la tua foto, nella foto, seconda, secondo, capitolo, ricetta,
je schreef, je zei, je stuk over, je foto, het stuk over, alinea, op de foto, tweede, hoofdstuk, stap, recept, вы писали,
вы пишете, ты писал*, вы сказали, ваша статья о, на фото, абзац, втор*, глава, шаг, рецепт, yazmissiniz, dediginiz,
yazdiginiz, fotograf*, ikinci, bolum, adim, tarif*, napisal*, powiedzial*, na zdjeciu, akapit, drugi*, rozdzial, krok,
przepis*, كتبت, قلت, ذكرت, الصورة, الفقرة, الفصل, الوصفة, आपने लिखा, आपने कहा, तस्वीर, फोटो, पैराग्राफ, रेसिपी, おっしゃ,
書かれて, 写真の, 二枚目, 段落, 章, 手順, レシピ, 你写的, 您写的, 你说的, 您说的, 你提到, 照片, 第二, 段, 步骤, 菜谱, 쓰신,
말씀하신, 사진, 두 번째, 문단, 레시피`

/** Handing over what helps. */
export const helpful = `
here s the, here is the, here it is, here you go, this might help, might help, may help, should help, hope that helps,
hope this helps, docs, documentation, documented, the source, source, see also, see the, according to, explains,
explained here, answered here, same issue here, workaround, worked for me, try this, you can find, found it, i wrote up,
i wrote about, i made a, as promised, you asked, since you asked, for you, what you need, pull request, patch, github,
wikipedia, archive, the pdf, the paper, screenshot, hier ist der, hier findest du, hier steht, das hilft, vielleicht hilft,
wie versprochen, quelle, doku, aqui esta, aqui tienes, te paso, esto ayuda, como prometi, fuente, aqui lo, voici, voila,
ca peut aider, comme promis, la source, segue o link, isso ajuda, como prometido, fonte, ecco, eccolo, ti passo, puo aiutare,
come promesso, hier is de, hier staat, misschien helpt, zoals beloofd, bron, вот ссылка, вот тут, вот здесь, может помочь,
как обещал*, источник, iste, buyur, buyurun, yardimci olur, soz verdigim, kaynak, tutaj jest, tu jest, moze pomoc, zrodlo,
obiecal*, ini dia, semoga membantu, sumber, هذا هو, تفضل, المصدر, قد يساعد, यह रहा, मदद मिल, स्रोत, これです, こちらに書いて,
参考までに, ソース, 出典, 在这里, 给你, 可以看看这个, 来源, 出处, 여기 있, 도움이 될, 출처`
