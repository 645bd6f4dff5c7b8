/** Marks of somebody in particular: how they know you, what is in their hands, how sure they are. Same form as trade.ts. */

/** How they know you, or that they do not. */
export const relation = `
it s me, its me, we met, we spoke, we talked, you know me, you don t know me, you won t know me, you dont know me,
don t know if you remember, remember me, you may remember, you taught me, you taught, i m the one, i am the one, im the one,
i m the guy, i m the woman, i m the kid, i m the person, from the workshop, from the meeting, from the course, from school,
at the fair, next door, at no, at number, your neighbour, your neighbor, your old, your former, my class, my students,
i work with, i work at, i run the, i teach, i m a nurse, i m a teacher, i m a student, i m retired, i am retired, i drive,
i was there, i was in, i grew up, i live in, i live near, we live, where i live, round here, around here, in our village,
in our street, in my street, on my street, years i, long time reader, first time, ich bin der, ich bin die, wir haben uns,
wir kennen uns, du kennst mich, sie kennen mich, aus dem kurs, hier ist, hier thorben, ich wohne, bei uns, meine klasse,
ich arbeite, ich unterrichte, ich lehre, soy la de, soy el de, soy la vecina, soy el vecino, nos conocimos, nos vimos,
hablamos, no me conoces, te acuerdas, vivo en, trabajo en, doy clases, mi clase, c est moi, on s est, on se connait,
vous ne me connaissez, tu ne me connais, je suis la, je suis le, je suis etudiante, je suis etudiant, j habite, chez nous,
je travaille, j enseigne, ma classe, sou o, sou a, sou de, a gente se, nos conhecemos, voce nao me conhece, lembra de mim,
moro em, dou aula, minha turma, sono quello, sono quella, ci siamo, non ci conosciamo, ti ricordi, abito, vivo a,
insegno, sono di, ik ben de, wij hebben elkaar, we kennen elkaar, je kent me niet, ik woon, ik werk, ik geef les,
bij ons, это я, я та самая, я тот самый, мы знакомы, мы виделись, вы меня не знаете, помните меня, я живу, живу в, я работаю,
я учу, у нас, в нашем, ben o, tanismistik, gorusmustuk, beni tanimazsiniz, hatirlar misin, oturuyorum, yasiyorum,
calisiyorum, ogretmenim, bizim, to ja, poznalismy, nie znasz mnie, pamietasz mnie, mieszkam, pracuje, ucze, u nas, ini saya,
kita pernah, tinggal di, saya kerja, saya guru, di sini, أنا من, التقينا, تعرفني, لا تعرفني, أسكن, أعمل في, عندنا, मैं वही,
हम मिले, आप मुझे नहीं, रहता हूँ, रहती हूँ, काम करता, पढ़ाता, पढ़ाती, हमारे यहाँ, 以前お会い, 覚えて, 近所の, 住んでいます,
働いて, 教えています, うちの, 我是三楼, 我是上次, 我们见过, 您不认识, 你不认识, 还记得, 我住, 我在, 我家, 저예요, 만났던,
기억하시, 모르시겠지만, 살고 있, 일하고 있, 저희 어머니, 우리 동네`

/** Several speaking as one. */
export const plural = `
we, we re, we ve, our, ours, wir, unser*, uns, nous, notre, nosotros, nosotras, nuestr*, nosso*, nossa*,
a gente, noi, nostr*, abbiamo, wij, onze, мы, нас, нам, наш*, bizim, bize, nasz*, kami, kita, oss,
vores, vares, naš*, nostru, ми, εμεις, μας, אנחנו, שלנו, نحن, لنا, عندنا, ما را, हम, हमारा, हमारे, हमारी,
私たち, 我々, うちら, 我们, 咱们, 우리, 저희, chúng tôi, chúng ta, เรา, พวกเรา`

/** Doubt and understatement. */
export const hedge = `
tbh, imo, imho, i think, i guess, i suppose, i mean, i m not sure, im not sure, not sure if, kind of, sort of,
a bit, bit of, little bit, a little, sorry if, sorry for, sorry to, no rush, if you can, if possible, when you have,
apparently, somehow, weird, weirdly, strange, funny, oddly, embarrass*, mortified, i know how that, silly question,
dumb question, stupid question, quick q, btw, idk, afaik, iirc, fwiw, anyway, either way, at least, just curious,
out of curiosity, to be fair, no idea, i wonder, wondering, might be, could be, must be, or just, or was it,
or is it, am i, did i, should i, am i missing, unless i, ehrlich gesagt, ich glaube, glaube ich, vielleicht, irgendwie,
ein bisschen, bisschen, komisch, sorry, bloss, oder bin ich, ubrigens, keine ahnung, creo que, la verdad, no se si,
un poco, perdon por, disculpa, o soy yo, por cierto, ni idea, o es que, je crois, je pense, peut etre, un peu, desole*,
bizarre, ou c est moi, au fait, je ne sais pas, aucune idee, acho que, sei la, um pouco, desculpa, estranho, ou sou eu,
alias, nao sei se, credo, penso, forse, un po, scusa, strano, o sono io, comunque, non so se, boh, ik denk, misschien,
een beetje, raar, of ben ik, trouwens, geen idee, кажется, наверное, может быть, немного, извините, простите, странно, или я,
кстати, не знаю, не уверен*, galiba, sanirim, belki, biraz, kusura bakma*, garip, acaba, bu arada, bilmiyorum, chyba, moze,
troche, przepraszam, dziwne, czy to ja, przy okazji, nie wiem, mungkin, kayaknya, agak, maaf, aneh, nggak tahu, أظن, ربما,
قليلا, آسف, غريب, بالمناسبة, لا أعرف, शायद, थोड़ा, माफ, अजीब, वैसे, पता नहीं, 多分, たぶん, ちょっと, 少し, すみません, かも,
なんか, わからない, ところで, 可能, 也许, 有点, 不好意思, 奇怪, 是不是, 顺便, 不知道, 아마, 조금, 좀, 죄송, 이상, 혹시,
그런데, 모르겠`

/** Something is missing, mistaken or upside down. */
export const slip = `
typo, should be, should read, it s spelled, spelled, misspelled, misspelling, missing, left out, leave out, skip*,
wrong link, dead link, link is dead, link is broken, doesn t load, upside down, backwards, the other way,
out of date, outdated, wrong year, wrong date, wrong name, wrong address, not in 19, not in 20, was in 19, was actually,
mixed up, off by, contradict*, inconsisten*, copy of, you never, you forgot, you left, you meant, did you mean, do you mean,
what about, tippfehler, falsch, fehlt, fehlen, vergessen, verwechselt, link geht, link ist, statt, gemeint, widerspruch,
errata, al reves, te falta, faltan, confundi*, el enlace no, no carga, querias decir, coquille, faute, manque,
il manque, l envers, oublie*, confond*, le lien ne, sauf que, erro de, faltou, so que, trocou, trocad*, o link, invertid*,
refuso, manca, mancano, al contrario, sbagliat*, confus*, il link non, typfout, ontbreekt, vergeten, andersom,
verwisseld, de link, klopt niet, опечатк*, пропущен*, забыл*, перепутал*, наоборот, ссылка не, не хватает, вместо,
yazim hatasi, eksik, unutmus*, ters, karistir*, link acilmiyor, literowk*, brakuje, zapomni*, odwrotnie, pomyli*, link nie,
salah ketik, kurang, lupa, terbalik, tertukar, link nya mati, خطأ مطبعي, ناقص, نسيت, بالعكس, الرابط لا, غير دقيق, गलती,
छूट गया, भूल गए, उल्टा, लिंक नहीं, 誤字, 抜けて, 忘れて, 逆, リンク切れ, 違います, 开不了, 错别字, 漏了, 忘了, 反了,
链接失效, 链接打不开, 搞错, 오타, 빠졌, 빠진, 잊으, 거꾸로, 반대, 링크가 안, 틀린`

/** Things one can touch, eat, walk through. */
export const thing = `
basement, cellar, attic, floor, wall, bread, dough, flour, soup, cake, tea, coffee, biscuit*, beer, wine, cheese, apple*,
potato*, tomato*, onion*, garlic, egg, eggs, butter, kitchen, oven, fridge, pot, chair, bed, sofa, lamp, door,
window, roof, stairs, shed, garage, garden, soil, seed*, compost, tree*, hedge, fence, leaf, leaves, grass, flower*, puffin,
goose, geese, bird*, bees, horse*, cow*, sheep, goat*, rabbit*, kitten*, puppy, tail, ear, ears, nose, hands, finger*, knee*,
foot, feet, tooth, teeth, hair, eye, eyes, blood, fever, chemo, hospital, doctor s, nurse, ward, bus, train, tram, bike,
bicycle, lorry, truck, ferry, boat, ship, platform 2, ticket*, road, street, bridge, river, lake, beach, hill,
forest, village, church, library, shop, pub, school, classroom, bell, uniform, pencil*, notebook*, paper, envelope, stamp*,
parcel came, invoice, spreadsheet, screwdriver, hammer, drill, nail*, screw*, solder*, wire, cable, plug, socket, fuse,
battery, sensor, resistor, capacitor*, diode*, motor, pump broke, radio, camera, lens, keyboard, firmware, toaster, kettle,
loom, needle*, thread, wool, yarn, sock*, shirt, coat, boots, umbrella, rain, snow, frost, mud, wind, bins,
rubbish, puddle, mower, ladder, bucket, rope, tent, map, guitar, piano, choir, violin, tape, record, projector, microphone,
pottery, glaze, kiln, clay, brot, teig, mehl, suppe, kuchen, tee, kaffee, garten, erde, samen, baum, zaun, kuche, ofen,
tisch, stuhl, dach, keller, zug, fahrrad, auto, strasse, brucke, fluss, schule, schnee, regen, kabel, stecker,
sicherung, schraube*, drehbank, masa, harina, sopa, huerto, jardin, tierra, semilla*, arbol, valla, cocina, horno,
silla, puerta, tejado, tren, bici*, autobus, coche, calle, puente, escuela, lluvia, nieve, farola*, tornillo*, cable*,
enchufe, pain, farine, soupe, gateau, graine*, arbre, cuisine, chaise, toit, cave, velo, voiture, pont,
riviere, ecole, pluie, neige, pao, farinha, bolo, horta, quintal, semente*, arvore, cozinha, forno,
cadeira, telhado, trem, bicicleta, onibus, carro, ponte, escola, chuva, parafuso*, tomada, pane, farina, zuppa,
torta, orto, giardino, albero, cucina, tavolo, sedia, tetto, treno, bici, macchina, strada, fiume, scuola, pioggia,
neve, tornio, brood, deeg, meel, soep, taart, tuin, aarde, zaad, boom, keuken, tafel, stoel, deur, trein,
fiets, straat, brug, rivier, sneeuw, schroef, stekker, хлеб, тест*, мук*, суп*, пирог*, сад*, земл*, семен*, дерев*, кухн*,
печ*, стол*, дверь, крыш*, поезд*, велосипед*, машин*, улиц*, мост*, рек*, школ*, дожд*, снег*, винт*, розетк*, ekmek, hamur,
corba, bahce, toprak, tohum, agac, mutfak, firin, kapi, cati, bisiklet, araba, sokak, kopru, okul, yagmur, vida,
priz, chleb, ciasto, maka, zupa, ogrod*, ziemi*, drzewo, kuchni*, piec, stol, drzwi, pociag, rower, ulic*,
szkol*, deszcz, snieg, srub*, roti, tepung, kebun, tanah, dapur, meja, pintu, atap, kereta, sepeda, jalan, sekolah, hujan,
خبز, عجين, شوربة, حديقة, تراب, بذور, شجرة, مطبخ, فرن, طاولة, باب, سطح, قطار, دراجة, شارع, جسر, نهر, مدرسة, مطر, रोटी, आटा,
बगीचा, मिट्टी, बीज, पेड़, रसोई, दरवाज़ा, छत, ट्रेन, साइकिल, सड़क, पुल, नदी, स्कूल, बारिश, चाय, パン, 生地, 小麦粉, スープ,
庭, 土, 種, 木, 台所, 机, 椅子, 屋根, 電車, 自転車, 道, 橋, 川, 学校, 雨, 雪, ネジ, 電源, 基板, 面包, 面粉, 汤, 花园, 泥土,
种子, 厨房, 烤箱, 桌子, 屋顶, 火车, 自行车, 马路, 桥, 河, 下雨, 下雪, 螺丝, 插座, 빵, 반죽, 밀가루, 국, 마당, 흙, 씨앗, 나무,
부엌, 오븐, 책상, 의자, 지붕, 기차, 자전거, 길, 다리, 강, 학교, 비가, 눈이, 나사, 콘센트, 센서, 소금, 김장`

/** Talking about scams is not one. */
export const warning = `
scam, scams, scammed, scammer*, fraud, fraudster*, fake account, fake profile, impersonat*, phishing, action fraud,
the police, beware, is this real, is it real, is this legit, is it legit, really you, actually you, is this actually,
not clicked, did not click, didn t click, don t click, do not click, do not reply, fell for, conned, ripped off,
pretending to be, using your name, using your photo, using your avatar, your avatar, copied your, cloned, betrug*,
betrueg*, abzocke, gefalscht*, fake profil, polizei, gibt sich als, warnung, estafa*, fraude, timo, cuenta falsa, suplant*,
policia, se hace pasar, arnaque*, escroc*, faux compte, usurp*, se fait passer, golpe, golpista*, conta falsa,
fingindo ser, se passando por, truffa*, truffator*, profilo falso, si spaccia, oplicht*, dodgy, sketchy, sus, fishy,
suspicious, looks fake, is fake, fake giveaway, got a message, got a dm, got a text, got an email, message saying,
claiming to be, claims to be, asking me for, asked me for my, asked for my, they want my, they asked, wanted my,
didnt click, havent clicked, haven t clicked, not you right, is that you, is this from you, in your replies,
in your comments, in the comments here, under your post, delete them, report them, reported it, block them, bots in,
the bots, ponzi, pyramid, pump and dump, casino money, vorsicht, achtung vor, bist du das wirklich, seid ihr das,
ist das echt, habe nicht geklickt, in deinem namen, in deinen kommentaren, loscht, schneeballsystem, no caigan, no caigais,
cuidado con, es verdad que, sois vosotros, eres tu de verdad, a tu nombre, con tu foto, no he pinchado, borra esos,
denunci*, attention a, mefiez vous, c est bien vous, c est vraiment vous, a votre nom, avec votre photo,
je n ai pas clique, supprimez, signale*, cuidado com, nao caiam, e voce mesmo, sao voces mesmo, em seu nome, com sua foto,
nao cliquei, apaga esses, denunciei, attenzione a, attenti a, non cascateci, siete voi, sei davvero tu, a tuo nome,
con la tua foto, non ho cliccato, segnalat*, pas op, let op voor, ben jij dit echt, is dit echt, niet geklikt,
in jouw naam, uwazajcie, uwaga na, czy to naprawde, czy to wy, nie kliknal*, w twoim imieniu, zglosil*, осторожно,
не ведитесь, это правда вы, это точно вы, от вашего имени, не нажимал*, лохотрон, пирамид*, обман*, обережно, шахра*,
не ведіться, це справді ви, dikkat, bu gercekten siz, siz misiniz, adiniza, tiklamadim, awas, hati hati, apa benar,
benar ini, atas nama kamu, pozor, podvod*, neklikl*, atentie, inselator*, teapa, vigyazat, atveres, csalo*, huijau*,
huijari*, varokaa, svindel, snyd, bedrageri, fusk, akta er, er det virkelig, ar det verkligen du, canh giac, gia mao,
απατη*, απατεων*, προσοχη, ειστε εσεις, הונאה, רמאי*, עוקץ, נוכל*, תיזהרו, זה באמת, לא לחצתי, کلاهبردار*, مراقب باشید,
جعلی, واقعا شما, انتبهوا, لا تصدقوا, نصب, نصابين, محتال*, هل هذا حقيقي, هل انتم, حقيقي, باسمكم, باسمك, सावधान, सच में आप,
आप ही हैं क्या, क्या ये असली, नकली, ठग, มิจฉาชีพ, หลอก, ระวัง, ใช่เพจจริง, จริงไหม, 本物です, 本人です, 怪しい, 注意して, 騙され, だまされ, 通報,
クリックして, 本当にあなた, 假的, 别信, 小心, 别转, 千万别, 被骗, 骗了, 上当, 举报, 是本人吗, 是真的吗, 是你们吗, 本人吗, 本人 맞, 본인 맞, 진짜인가, 속지, 조심하, 신고, 당했, 피싱, 스미싱,
nepaccount, doet zich voor, politie, мошенни*, развод, фейк*, полици*, выдает себя, dolandir*, sahte hesap, polis, oszust*,
falszywe konto, policj*, podszywa*, penipu*, akun palsu, polisi, احتيال, نصاب*, حساب مزيف, الشرطة, धोखा, ठगी, फर्जी, पुलिस,
詐欺, 偽アカウント, なりすまし, 警察, 诈骗, 冒充, 假号, 报警, 사기, 사칭, 가짜 계정, 경찰, lừa đảo, bluff*, is offering, are offering, on your site,
on your page for, someone called, some guy called, an account called, a bot called, unter deinem beitrag, von dir die,
in your name, is selling, keeps tagging, keeps commenting, keeps posting, sous votre post, en tu nombre, debajo de tu,
no seu post, sotto il tuo post, onder je post, pod twoim postem, под вашим постом`

/** Stations of a life, as a bio names them. */
export const station = `
retired, ret, teacher, nurse, librarian, student, phd, postdoc, professor, gardener, baker, plumber, electrician, carpenter,
farmer, vet, midwife, social worker, civil servant, translator, musician, poet, painter, engineer, dad of, mum of, mom of,
mother of, father of, grandma, grandad, grandpa, he him, she her, they them, views my own, opinions my own, mostly,
sometimes, sufferer, lover of, dog, cat, cats, soup, trains, bikes, here for, lurker, tired, sad, failing, learning,
hobbyist, amateur, resident, volunteer, scouts, choir, allotment, unpaid, rentner*, lehrer*, krankenschwester, pfleger*,
bibliothekar*, gartner*, jubilad*, maestr*, profesor*, enfermer*, bibliotecari*, retraite*, enseignant*, infirmier*,
libraire, relieuse, aposentad*, professor*, enfermeir*, pensionat*, insegnante, infermier*, gepensioneerd, docent, leraar,
verpleegkundige, пенсионер*, учител*, врач, медсестр*, emekli, ogretmen, hemsire, emeryt*, nauczyciel*, pielegniark*, guru,
perawat, متقاعد, معلم, ممرض, शिक्षक, सेवानिवृत्त, 教師, 看護師, 学生, 主婦, 退休, 教师, 护士, 교사, 간호사, 학생`
