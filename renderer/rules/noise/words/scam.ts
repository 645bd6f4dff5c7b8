/** Old tricks, each with its own words. Same form as trade.ts. */

/** "Mum, this is my new number." */
export const newNumber = `
new number, new phone, my phone broke, phone is broken, phone fell, dropped my phone, lost my phone, this is my new,
save this number, hi mum, hi mom, hi dad, hello mum, hello mom, hello dad, can t access my bank, can you transfer,
could you pay, pay a bill for me, pay it back, pay you back tomorrow, send me your paypal, your paypal email, western union,
money order, bank transfer, courier will, i will pay by, out of town, last price, neue nummer, neues handy, handy ist kaputt,
handy kaputt, hallo mama, hallo papa, hi mama, hi papa, uberweisen, uberweisung fur mich, numero nuevo, nuevo numero,
movil roto, se me rompio, se me cayo, hola mama, hola papa, hazme un bizum, transferencia, nouveau numero, telephone casse,
portable casse, coucou maman, coucou papa, virement, novo numero, numero novo, perfil novo, celular caiu, celular quebrou,
oi mae, oi pai, oi filha, oi filho, pix, nuovo numero, telefono rotto, telefono si e rotto, ciao mamma, ciao papa, bonifico,
nieuw nummer, nieuwe telefoon, telefoon is kapot, hoi mam, hoi pap, betaling voor me, betaalverzoek, новый номер,
телефон сломал*, телефон разбил*, мама привет, папа привет, переведи, скинь на карту, займи, до завтра, yeni numaram,
telefonum bozuldu, merhaba anne, merhaba baba, havale, para gonder*, nowy numer, telefon sie zepsul, hej mamo, hej tato,
blik, nomor baru, hp rusak, transfer dulu, رقمي الجديد, تلفوني خرب, جوالي ضاع, حول لي, नया नंबर, फोन खराब, फोन टूट, पैसे भेज,
新しい番号, 携帯が壊れ, スマホが壊れ, 振り込んで, 新号码, 换号, 手机坏, 手机丢, 转账, 打钱, 새 번호, 폰이 고장, 핸드폰 고장,
액정 깨, 송금, 입금해`

/** A stranger who wrote "by mistake", or only wants to talk. */
export const stranger = `
wrong number, wrong person, added the wrong, by mistake, is this the number of, you seem nice, you seem like a good,
seem like a good person, good heart, kind heart, where are you from, nice to meet you, i m new here, im new here,
new in the area, new in town, looking for friends, sincere friend*, make friends, new friends, hey stranger,
how are you doing today, how are you today, hope am not disturbing, not disturbing you, hope i m not bothering,
sorry to disturb, hello dear, hi dear, good day sir, sir ma, admire your, your sense of humour, your sense of humor,
friend request, send me a request, send a request, couldn t add you, tried to add you, went through your profile,
caught my attention, your photo caught, falsche nummer, verwahlt, wie geht es dir heute, woher kommst du,
freundschaftsanfrage, neue freunde, dein profil gefallt, dein lacheln, numero equivocado, me equivoque, perdon me equivoque,
buena persona, de donde eres, solicitud de amistad, amistades sinceras, nueva por aqui, tu perfil me parecio, tu sonrisa,
mauvais numero, trompe* de numero, demande d ami, d ou venez vous, votre sourire, ton sourire, nouvelle ici, numero errado,
engano, voce parece, solicitacao de amizade, de onde voce, nova aqui, seu sorriso, numero sbagliato, richiesta di amicizia,
di dove sei, il tuo sorriso, scusa il disturbo, ciao cara, verkeerde nummer, verkeerd verbonden, vriendschapsverzoek,
waar kom je vandaan, ошиблась номером, ошибся номером, не туда, запрос в друзья, заявку в друзья, откуда вы, ваша улыбка,
приятно познакомиться, yanlis numara, arkadaslik istegi, nerelisin, gulusun, pomylilam, pomylka, zaproszenie do znajomych,
skad jestes, salah nomor, salah sambung, permintaan pertemanan, رقم خطأ, بالغلط, طلب صداقة, من أين أنت, ابتسامتك,
كيف حالك عزيزي, गलत नंबर, फ्रेंड रिक्वेस्ट, आप कहाँ से, आपकी मुस्कान, 間違えて, 番号を間違え, お友達になり, どこにお住まい,
笑顔が素敵, 友達申請, 加错, 打错, 认错人, 您是哪里人, 你是哪里人, 交个朋友, 认识一下, 缘分, 气质, 亲切, 잘못 보냈,
번호를 잘못, 친구가 되고, 친구 신청, 어디 사세요, 실례가 될까요, 인상이 좋, 相遇就是, 挺亲切`

/** Who such strangers say they are. */
export const suitor = `
widow*, widower*, single father, single mother, god fearing, surgeon, orthopedic, us army, u s army, peacekeeping,
un mission, oil rig, petroleum engineer, marine engineer, inheritance, next of kin, beneficiary, late husband, late wife,
million dollars, million usd, fund transfer, barrister, donation of, chosen you to receive, cancer patient, orphanage,
charity foundation, honest woman, honest man, loving and, caring and, my late, witwe*, alleinerziehend, gottesfurchtig,
chirurg*, us armee, bohrinsel, erbschaft, erbe von, spende von, viud*, cirujan*, ejercito, plataforma petrolera,
ingeniero petrolero, herencia, donacion, temerosa de dios, veuf, veuve, chirurgien*, plateforme petroliere, heritage,
homme de foi, dame serieuse, viuv*, cirurgiao, exercito, plataforma de petroleo, heranca, doacao, vedov*, chirurgo, esercito,
ingegnere petrolifero, eredita, donazione, weduw*, chirurg, booreiland, erfenis, вдов*, хирург*, военный врач, нефтян*,
наследств*, пожертвован*, cerrah, petrol muhendisi, miras, wdow*, wojsko, platforma wiertnicza, spadek, darowizn*, janda,
ahli bedah, tentara, warisan, أرملة, أرمل, جراح, الجيش, ميراث, تبرع, विधवा, विधुर, सर्जन, सेना, विरासत, 未亡人, 外科医, 軍医,
遺産, 丧偶, 外科医生, 军医, 遗产, 离异, 红酒, 高尔夫, 홀로, 사별, 군의관, 의사입니다, 유산, deployed in, currently deployed,
military base, army general, general in the, single lady, simple man, looking for a serious`

/** Money for next to no work. */
export const easyJob = `
part time, remote role, remote job, remote position, flexible remote, job offer, job opportunity, no experience,
experience needed, training provided, paid daily, daily pay, daily payment, weekly pay, minutes a day, minutes per day,
hours a day, like videos, liking videos, rate products, product rating, data entry, typing job, packing job, mystery shopper,
hiring now, we are hiring, urgent hiring, hr manager, hr department, recruiter, recruiting for, recruitment team,
your background, your resume, your cv, stood out, great fit, registration fee, age and, per task, simple tasks, commission,
salary, vacancy, vacancies, visa sponsorship, work abroad, heimarbeit, homeoffice job, nebenjob, minijob, keine erfahrung,
taglich bezahlt, pro tag, ohne vorkenntnisse, bewerbung, wir suchen mitarbeiter, desde casa, trabajo desde, trabajar desde,
medio tiempo, sin experiencia, pago diario, mismo dia, diarios, al dia, recursos humanos, vacante*, dar me gusta,
travail a domicile, depuis chez vous, temps partiel, sans experience, paye chaque jour, par jour, recrut*,
ressources humaines, meio periodo, sem experiencia, pagamento diario, por dia, trabalhe de casa, trabalho de casa, vaga*,
curtir videos, recrutamento, lavoro da casa, senza esperienza, pagamento giornaliero, al giorno, selezioniamo,
cerchiamo personale, risorse umane, thuiswerk, bijbaan, geen ervaring, dagelijks betaald, per dag, vacature, подработк*,
работа на дому, удаленк*, удаленная работа, без опыта, опыт не нужен, оплата ежедневно, в день, отдел кадров, вакансии,
выкуп товаров, отзывы за деньги, ek is, evden, tecrube gerekmez, gunluk odeme, gunluk, is ilani, insan kaynaklari,
praca zdalna, praca w domu, bez doswiadczenia, dziennie, rekrutac*, kerja paruh, kerja online, kerja dari rumah,
tanpa pengalaman, per hari, lowongan, freelance online, lương, việc nhẹ, tại nhà, cộng tác viên, tuyển, ngày, zalo,
عمل من المنزل, دوام جزئي, بدون خبرة, راتب يومي, يوميا, توظيف, الموارد البشرية, वर्क फ्रॉम होम, पार्ट टाइम, part time kaam,
घर बैठे, रोज, रोज़ाना, महीने के, जॉब, नौकरी, रजिस्ट्रेशन, पैकिंग, 在宅ワーク, 在宅で, 未経験, 日払い, 簡単なお仕事,
スキマ時間, 募集中, 求人, 日给, 日结, 兼职, 招聘, 在家, 无需经验, 每天, 刷单, 工资, 재택, 알바, 부업, 경험 없, 일당,
당일 지급, 하루, 모집`

/** Loans nobody asked for. */
export const loan = `
loan offer, loans from, personal loan, private lender, interest rate, no credit check, bad credit, quick cash, fast cash,
instant approval, kredit ohne, sofortkredit, privatkredit, zinssatz, schufa*, prestamo*, prestamos entre, credito rapido,
tasa de interes, sin buro, prets entre, taux de, credit rapide, emprunt*, emprestimo*, taxa de juros, sem consulta, prestit*,
tasso, credito veloce, lening*, krediet, займ*, кредит*, под процент*, деньги в долг, без отказа, aninda onay, pozyczk*,
chwilowk*, kredyt*, bez bik, gotowk*, pinjaman, tanpa jaminan, قرض, قروض, تمويل, فائدة, लोन, ब्याज, तुरंत लोन, 融資,
即日融資, 贷款, 借款, 利息, 放款, 대출, 이자, 무담보, 급전, pret, prets, pret entre particuliers, offre de pret,
kredi firsat*, loan from, loans at, repayment period, 貸付`

/** Praise for somebody who healed, won back or enriched. */
export const testimony = `
testimony, testify, dr, doctor who, spell caster, love spell, spiritual, herbal*, herbs, cured me, cured my, healed me,
brought my, brought back my, got my ex, ex back, win back, my marriage, broken marriage, court case, pregnant after,
within 24 hours, within 48 hours, within 7 days, within days, reach out to him, reach out to her, contact him, contact her,
text her, text him, whatsapp her, whatsapp him, inbox her, inbox him, message her, message him, tell her i sent,
tell him i sent, i was sceptical, i was skeptical, i never believed, never believed in, i didn t believe,
thought it was a scam, turned my life, changed my life, paid off my, my first withdrawal, i invested, i deposited,
i started with, account manager, fund manager, managed my account, mrs, god bless her, god bless him, on instagram,
got it back, recover it, recover your account, help you recover, same issue last, totally legit, thank god for, heiler*,
hat mich geheilt, liebeszauber, zuruckgebracht, ich konnte es nicht glauben, habe ich auch nicht geglaubt, dank herrn,
dank frau, hat mein leben, curo, me curo, amarre*, brujo*, vidente, recuperar a, no lo creia, tampoco me lo creia,
gracias al sr, gracias a la sra, deposite, recibi, marabout, voyant*, gueri*, retour affectif, retour de l etre,
je n y croyais, grace a m, grace a mme, j ai recu, curou, me curou, amarracao, trouxe de volta, nao acreditava, gracas ao sr,
gracas a sra, depositei, recebi, guarit*, legamento, mago, non ci credevo, grazie al sig, grazie alla, ho ricevuto, genezen,
liefdesspreuk, geloofde het niet, dankzij meneer, dankzij mevrouw, вылечил*, приворот*, целител*, гадалк*, вернул* мужа,
не верила, не верил, благодаря, sifa*, buyu*, geri getir*, inanmamistim, sayesinde, uzdrow*, wrozk*, urok, nie wierzyl*,
dzieki panu, dzieki pani, dukun, sembuh*, berkat, berkat bantuan, tidak percaya, عالجني, شيخ روحاني, جلب الحبيب, لم أصدق,
بفضل, شفاني, बाबा जी, वशीकरण, ठीक कर दिया, विश्वास नहीं, की मदद से, 治り, 占い師, 復縁, 信じていません, おかげで, 治好, 大师,
挽回, 不相信, 多亏, 跟着老师, 老师带, 회복시켜, 무당, 재회, 믿지 않았, 덕분에, 선생님 따라`

/** Official-sounding notices. */
export const notice = `
dear customer, valued customer, dear user, dear client, your bank, bank card, card has been, card is blocked, tax refund,
refund is waiting, you are owed, outstanding balance, unpaid bill, power will be, disconnected, bill payment,
delivery attempt, redelivery, reschedule your, subscription will, renew now, expires today, health card, social security,
update your details, update your information, bank details, account details, secure form, customer care, official help,
official support, help desk, case number, reference number, ticket number, policy notice, recovery team, our agent,
specialist can, sorry to hear about the problem, regarding your issue, wallet support, sync your wallet,
validate your wallet, connect your wallet, sehr geehrter kunde, bankkarte, karte gesperrt, ruckerstattung, steuererstattung,
zustellung, zollgebuhr, bussgeld, krankenkasse, daten aktualisieren, kundenservice, estimado cliente, tarjeta bloqueada,
reembolso pendiente, hacienda, multa, aduana, envio pendiente, seguridad social, actualice sus, atencion al cliente,
cher client, carte bancaire, carte vitale, remboursement, amende, douane, assurance maladie, impots, completez le formulaire,
service client, prezado cliente, cartao bloqueado, restituicao, alfandega, receita federal, inss, atualize seus, atendimento,
gentile cliente, carta bloccata, rimborso, dogana, inps, agenzia delle entrate, aggiorni i dati, dati bancari,
assistenza clienti, geachte klant, bankpas, geblokkeerd, teruggave, boete, belastingdienst, gegevens bij, klantenservice,
уважаемый клиент, карта заблокирована, ваша карта, возврат налога, штраф, таможн*, госуслуг*, обновите данные,
служба безопасности, sayin musterimiz, kartiniz, borcunuz, ceza, gumruk, e devlet, bilgilerinizi guncelle*,
musteri hizmetleri, szanowny kliencie, karta zablokowana, zwrot podatku, mandat, clo, przesylk*, doplat*, zaktualizuj,
pelanggan yth, kartu anda, pajak, denda, paket anda, perbarui data, عزيزي العميل, بطاقتك, ايقاف بطاقتك, ضريبة, غرامة, جمارك,
شحنتك, تحديث البيانات, خدمة العملاء, موظف الخدمة, الرقم الوطني, प्रिय ग्राहक, कार्ड बंद, बिजली, कनेक्शन, जुर्माना, अधिकारी,
केवाईसी, kyc, お客様, カードが, 還付, 未払い, 関税, お届け, 宅配, 更新してください, カスタマー, 尊敬的客户, 尊敬的用户,
银行卡, 退税, 欠费, 罚款, 海关, 快递, 包裹, 更新信息, 客服, 고객님, 카드가, 환급, 미납, 과태료, 통관, 택배, 배송, 고객센터,
toll fee, unpaid toll, customs fee, your parcel, parcel is, votre livraison, sua entrega, kargonuz`

/** "Vote for my niece", chains and calls to share. */
export const chain = `
vote for, please vote, vote here, in the final, contest, finalist, my niece, one vote, your vote, share this post,
share to every, share to all, please share, pls share, every share, share before, forward this, forward to, send this to,
copy and paste, copy paste, bump this, spread the word, make it viral, pass it on, do not ignore, don t scroll, don t ignore,
god will, god bless, blessing*, bless you, amen, type amen, pray for, prayers for, missing child, was found wandering,
needs surgery, treatment, only has days, raise the money, raise money, fundraiser, donate, donation*, gofundme,
sign the petition, petition, sign here, nominated for, stimm ab, abstimmen, bitte teilen, teilen teilen, weiterleiten,
gott segne, spenden, unterschreib*, vota por, votar por, comparte por favor, dios te bendiga, dios los bendiga, firma la,
peticion, dona, donar, reenvia, vote pour, votez, partagez, dieu vous, signez, faites un don, vote em, vota em, votem,
compartilhem, deus abencoe, assine a, peticao, doar, encaminhe, vota per, votate, condividete, dio vi,
firma la petizione, petizione, dona ora, stem op, stem voor, delen aub, god zegene, petitie, doneer, проголосуй*, голосуй*,
за мою племянницу, конкурс*, перешли*, храни вас, аминь, подпиши*, петици*, пожертвуй*, oy ver*, yarisma*, paylasir misin,
allah razi, dua edin, amin, imza*, bagis yap*, zaglosuj*, konkurs*, udostepniajcie, bog zaplac, petycj*, wplac*, vote untuk,
dukung, sebarkan, tolong share, petisi, donasi, صوتوا, صوت ل, انشر, انشرها, آمين, ادعو, تبرعوا, وقع على, वोट करें, शेयर करें,
आगे भेजें, जय श्री, खुशखबरी, भगवान, दान करें, 投票お願い, 投票して, 拡散お願い, シェアお願い, 署名, 募金, 投票, 投一票,
帮忙投, 转发给, 转给, 阿门, 保佑, 联署, 捐款, 투표, 공유해, 널리, 아멘, 기도, 서명, 후원`

/** Honours for a fee. */
export const vanity = `
eminent, esteemed, prestigious, distinguished, cordially invite, we cordially, pleased to invite, personally invite,
honoured to invite, exclusive summit, summit, feature you, feature in our, featured in our, be featured, your story deserves,
interview you, award*, nominated, nomination, hall of fame, top 30, top 50, most inspiring, journal, manuscript,
call for papers, impact factor, rapid peer review, article processing, anthology, poem has been, publishing house,
contribution fee, participation fee, participation contribution, modest fee, packages start, reserve your seat,
reserve your spot, speaker slot, keynote opportunity, book review, book reviewer*, avid readers, arc readers, book trailer,
book club with, hidden gem, masterpiece, deserves more, few reviews, visibility for your book, film adaptation,
literary agent, wikipedia page, wikipedia article, knowledge panel, press release, guaranteed publication, forbes,
podcast guest, podcast slot, mastermind, inner circle, exclusive community, curated community, handpicked, hand picked,
verified reviewer, renommiert*, angesehen*, laden sie herzlich, auszeichnung, nominiert, magazin, anthologie, manuskript,
teilnahmebeitrag, prestigios*, tenemos el honor, le invitamos, revista, premio, nominad*, antologia, manuscrito, cuota,
honneur de vous, prestigieu*, revue, prix, nomine*, manuscrit, participation aux frais, temos a honra, prestigiad*, indicad*,
taxa de, abbiamo il piacere, saremmo lieti, rivista, candidat*, quota, acquisto di copie, wij nodigen u, gerenommeerd*,
tijdschrift, genomineerd, bloemlezing, имеем честь, престижн*, приглашаем вас, журнал*, преми*, номинирова*, антологи*,
сборник, оргвзнос, davet etmekten, prestijli, dergi, odul, aday goster*, antoloji, katilim bedeli, mamy zaszczyt, prestizow*,
czasopism*, nagrod*, nominowan*, antologi*, mengundang, bergengsi, majalah, penghargaan, يسعدنا دعوتكم, مرموق, مجلة, جائزة,
ترشيح, निमंत्रण, प्रतिष्ठित, पत्रिका, पुरस्कार, ご招待, 名誉ある, 雑誌, 受賞, 掲載料, 诚邀, 荣幸邀请, 杂志, 奖项, 入选,
版面费, 期刊, 초대, 권위 있는, 잡지, 수상, 게재, our magazine, our journal, submit your manuscript, submit your work,
submit a manuscript`
