/**
 * The same topics in more languages: Swedish, Danish, Norwegian, Finnish, Czech, Romanian, Hungarian, Ukrainian, Greek,
 * Hebrew, Persian, Vietnamese, Thai. Same form as trade.ts; joined to the other lists of the same name.
 */
export const more: Readonly<Record<string, string>> = {
  service: `
    vi hjalper, jag hjalper, vi erbjuder, vara tjanster, vart team, vi tilbyr, vi tilbyder, vi hjelper, nabizime, nase sluzby,
    pomahame firmam, oferim, serviciile noastre, ajutam, kinalunk, szolgaltatas*, пропонуємо, наші послуги, допомагаємо бізнесу,
    προσφερουμε, υπηρεσιες μας, אנחנו מציעים, השירותים שלנו, خدمات ما, ارائه میدهیم, dịch vụ, chúng tôi cung cấp, บริการของเรา,
    รับทำ`,
  growth: `
    okar sin, oka din, oka er, fler kunder, fler foljare, flere kunder, flere folgere, vokse, vice zakazniku, vice klientu,
    cresterea, mai multi clienti, tobb ugyfel, novekedes*, більше клієнтів, більше підписників, αυξηστε, περισσοτερους πελατες,
    יותר לקוחות, یشتر مشتری, tăng trưởng, tăng doanh thu, nhiều khách hàng, เพิ่มยอดขาย, เพิ่มลูกค้า`,
  business: `
    foretag*, kunder, varumarke*, forsaljning, omsattning, samarbete*, virksomhed*, omsetning, samarbeid*, samarbejde*, firmy,
    zakaznik*, spoluprac*, trzby, afaceri, firma dvs, colaborare, vallalkozas*, ugyfel*, egyuttmukodes*, бізнес*, клієнт*,
    співпрац*, реклам*, επιχειρησ*, πελατες, συνεργασια, עסק, לקוחות, שיתוף פעולה, کسب و کار, مشتری, همکاری, doanh nghiệp,
    khách hàng, hợp tác, ธุรกิจ, ลูกค้า, ตัวแทน, กำไร`,
  reach: `
    foljare, rackvidd, synlighet, trafik, folgere, sledujic*, dosah, urmaritori, vizibilitate, koveto*, підписник*, охоплення,
    ακολουθους, עוקבים, فالوور, بازدید, người theo dõi, lượt xem, ผู้ติดตาม, ยอดวิว`,
  seo: `
    gastinlagg, lankar till, sokmotor*, forsta sidan pa google, gasteindlaeg, zpetne odkazy, hostujici clanek,
    prvni strana google, articol sponsorizat, vendegcikk, гостьова стаття, зворотні посилання, πρωτη σελιδα, קישורים נכנסים,
    بک لینک, سئو, bài viết khách mời, ลิงก์ย้อนกลับ`,
  meeting: `
    kort samtal, kort mote, boka ett, boka mote, ar du intresserad, intresserad av, passar det med, gratis radgivning, kort snak,
    et kort mode, er du interesseret, uforpligtende, kratky hovor, mate zajem, nezavazne, schuzk*, nezavazna, o discutie,
    sunteti interesat, programare, rovid hivas, erdekel*, коротка розмова, вам цікаво, консультаці*, συντομη κληση, ενδιαφερεστε,
    שיחה קצרה, מעוניין, ייעוץ חינם, تماس کوتاه, علاقه مند, مشاوره رایگان, trao đổi một chút, quan tâm, tư vấn miễn phí, สนใจ,
    ปรึกษาฟรี`,
  opening: `
    hoppas att du, hoppas allt, vi har tittat pa, jag sag din profil, hittade din profil, med vanliga halsningar, haber du har,
    jeg sa din profil, jeg sa profilen, narazil jsem, nasel jsem vas, doufam ze, s pozdravem, am vazut profilul, sper ca sunteti,
    cu stima, lattam a profil, remelem, udvozlettel, побачив ваш профіль, сподіваюся, з повагою, ειδα το προφιλ, ελπιζω να,
    ראיתי את הפרופיל, מקווה שאתה, پروفایل شما, امیدوارم, با سلام و خسته نباشید, tôi thấy hồ sơ, bên mình, em bên, สวัสดีค่ะ ทาง`,
  prize: `
    tavling, vinn, vunnit, vinnare, presentkort, lotta ut, lottar ut, utlottning, konkurrence, vundet, vinder, gavekort,
    konkurranse, vunnet, trekning, soutez*, vyhra*, vyhral*, darkov* poukaz, premiu, castigat*, castiga, tombola, nyertes*,
    nyeremeny*, ajandekutalvany, розіграш*, виграл*, виграй*, приз*, κερδισ*, δωρο*, κληρωση, זכית, הגרלה, פרס, متبرک, برنده,
    قرعه کشی, جایزه, trúng thưởng, quà tặng, bốc thăm, แจกฟรี, รางวัล, ลุ้นรับ, is giving away, are giving away, giving away,
    return pallets, pallets for, clearance, verlost, verschenkt, sortean, regalan, ta dando, esta dando, geeft weg, weggeeft,
    retourpallet*, distribue, offre gratuitement, regala, regalano, раздают, дарят, dagitiyor, rozdaje, bagi bagi, 送礼, 免费送,
    無料で配布, 나눠드`,
  income: `
    passiv inkomst, tjana pengar, ekonomisk frihet, extra inkomst, jobba hemifran, passiv indkomst, tjen penge, okonomisk frihed,
    passiv inntekt, tjen penger, pasivni prijem, vydelavat, vydelek, privydelek, investic*, venit pasiv, castiguri,
    bani de acasa, passziv jovedelem, penzt keres, пасивний дохід, заробіт*, інвестиц*, παθητικο εισοδημα, κερδος, הכנסה פסיבית,
    להרוויח, השקעות, درآمد, سرمایه گذاری, کسب درآمد, thu nhập, kiếm tiền, đầu tư, lợi nhuận, รายได้, ลงทุน, กำไรดี,
    dazuverdienen, zuverdienen, dazu verdienen, bijverdienen, arrondir, gana dinero, ganarte un, ganhar um extra`,
  easyJob: `
    jobba hemma, extrajobb, ingen erfarenhet, betalt varje dag, om dagen, deltid*, ingen erfaring, arbejde hjemmefra,
    jobb hjemmefra, prace z domova, brigada, bez zkusenosti, denne, munca de acasa, fara experienta, pe zi, otthonrol,
    munka otthon, napi, робота вдома, підробіток, без досвіду, щодня, εργασια απο το σπιτι, ημερησιως, עבודה מהבית, ללא ניסיון,
    ליום, کار در منزل, روزانه, بدون تجربه, งานออนไลน์, ทำงานที่บ้าน, รายวัน, deneyim gerekmez, deneyimsiz, haftalik, begeni yap*,
    roz, part time kaam, ghar baithe`,
  notice: `
    kundtjanst, ditt kort, ditt bankid, bankid, mitid, sparr*, deklaration, aterbetalning, kundeservice, dit kort, kortet ditt,
    skattestyrelsen, vas ucet, platebni karta, doplatek, zasilka, contul dvs, cardul dvs, coletul, kartyaja, csomagja,
    ваша картка, посилка, η καρτα σας, το δεμα, כרטיס האשראי, החבילה שלך, کارت شما, بسته شما, thẻ của bạn, tài khoản của bạn,
    บัญชีของคุณ, พัสดุ, pushtan, tan verfahren, sparkasse, registrierung ihres, umgehend, um eine sperrung, dane karty,
    odebrac pieniadze, oplacone, les frais de, frais de dossier`,
  alarm: `
    ditt konto, verifiera, inom 24, stangs av, din konto, bekraeft, inden for 24, lukkes, kontoen din, bekreft, overit ucet,
    overte, do 24 hodin, zablokovan*, contul va fi, verificati, in 24 de ore, suspendat*, fiokja, 24 oran belul, ваш акаунт,
    підтвердіть, протягом 24, заблоковано, ο λογαριασμος σας, επιβεβαιωσ*, 24 ωρων, החשבון שלך, אימות, תוך 24, حساب شما, تایید,
    ۲۴ ساعت, xác minh, trong 24 giờ, bị khóa, ยืนยัน, ภายใน 24`,
  invite: `
    klicka, lank i bio, las mer, anmal dig, prenumerera, ladda ner, erbjudande, rabatt, missa inte, sista chansen, idag bara,
    gratis, klik her, laes mere, tilmeld, tilbud, les mer, meld deg pa, kliknete, vice zde, prihlaste se, sleva, akce,
    neprehlednete, posledni sance, zdarma, click pe, aflati mai mult, inscrieti, oferta, reducere, nu ratati, kattints,
    reszletek, iratkozz, akcio, kedvezmeny, ingyen*, натисни*, посиланням, дізнатися більше, підпис*, знижк*, не пропусти*,
    безкоштовн*, κλικ, περισσοτερα, εγγραφ*, προσφορα, εκπτωση, δωρεαν, לחצו, לינק בביו, להרשמה, מבצע, הנחה, חינם, کلیک, لینک در,
    ثبت نام, تخفیف, رایگان, bấm vào, link ở, đăng ký, giảm giá, miễn phí, คลิก, ลิงก์, สมัคร, ลดราคา, โปรโมชั่น`,
  elsewhere: `
    skicka dm, skriv till mig, skicka ett pm, hor av dig, svara fri, skriv privat, schreibt mir, schreibt mir einfach, privat,
    send dm, skriv til mig, skriv til meg, napiste mi, do zprav, scrieti mi, in privat, irj privatban, uzenj, пишіть, в особисті,
    στειλε μηνυμα, שלחו הודעה, בפרטי, دایرکت, پیام دهید, واتساپ, تلگرام, nhắn tin, inbox, zalo, ทักแชท, ทัก inbox, แอดไลน์,
    message the page, message the group, svar med`,
  bait: `
    folj mig, folj oss, gilla om, dela om, tagga en, kommentera, i kommentarfeltet, skriv i kommentar*, haller du med,
    vad tycker du, folg mig, folg meg, del hvis, tag en ven, sledujte, dej like, oznac, napiste do komentar*, souhlasite,
    urmariti, da like, eticheteaza, scrie in comentarii, kovess, lajkold, oszd meg, jelold meg, kommentben, підпишись, лайк,
    познач, в коментарях, згодні, ακολουθησε, σχολια, συμφωνεις, עקבו, תייגו, בתגובות, מסכימים, فالو کنید, لایک, کامنت,
    theo dõi mình, thả tim, chia sẻ, bình luận, กดไลก์, แชร์, คอมเมนต์, ติดตาม, sigo de volta, segue de volta, que prefieres,
    te leo en, no te olvides de seguir, seguirme, scriva amen, scrivi amen, kalp birakin, yoruma yazin, takipte kal*, scrivete,
    who did i miss, tag them`,
  praise: `
    fantastisk*, underbar*, jattebra, sa bra, sa klokt, sa viktigt, heja, grym*, flott*, super, skvel*, uzasn*, vyborn*,
    skvely clanek, minunat*, excelent*, felicitari, nagyszeru*, remek, gratulalok, чудов*, супер, круто, молодець, цікаво,
    υπεροχ*, εξαιρετικ*, μπραβο, συγχαρητηρια, מדהים, נהדר, מעולה, כל הכבוד, عالی بود, فوق العاده, عالی, tuyệt vời, hay quá,
    rất hay, ยอดเยี่ยม, สุดยอด, ดีมาก`,
  bookmark: `
    sparar den, bra skrivet, valskriven, larorik*, tack for att du delar, ser fram emot nasta, godt skrevet, laererig*, ulozil*,
    skvele napsan*, dekuji za clanek, foarte util, bine scris, articol foarte, hasznos, jol megirt, дуже корисно,
    додав у закладки, πολυ χρησιμο, καλογραμμενο, מאמר מצוין, מועיל מאוד, بسیار مفید, مطلب خوبی`,
  welcome: `
    tack for foljet, tack for att du foljer, valkommen, tak fordi du folger, velkommen, takk for at du folger, diky za sledovani,
    vitejte, multumesc pentru urmarire, bine ai venit, koszonom a kovetest, udvozollek, дякую за підписку, вітаю,
    ласкаво просимо, ευχαριστω για το follow, καλως ηρθ*, תודה על המעקב, ברוכים הבאים, ممنون بابت فالو, خوش آمدید,
    cảm ơn đã theo dõi, chào mừng, ขอบคุณที่ติดตาม, ยินดีต้อนรับ, bem vindas, boas vindas, bemvind*`,
  list: `
    topplista, veckans, manadens, mest aktiva, denna vecka, ugens, ukens, nejaktivnejsi, tento tyden, cei mai activi,
    saptamana aceasta, legaktivabb, найактивніші, цього тижня, οι πιο ενεργοι, הפעילים ביותר, برترین ها, bảng xếp hạng, tuần này,
    xếp hạng, จัดอันดับ, prehled, ya salio, boletin, voices you should follow, people you should follow, accounts to follow,
    people to follow, voices to follow, list of people, makers to watch, to watch`,
  vanity: `
    vi har aran, utmarkelse, nominerad, antologi, pris, mame tu cest, ocenen*, nominovan*, antologi*, avem onoarea, premiu*,
    megtiszteltetes, dij, маємо честь, номінован*, εχουμε την τιμη, βραβειο, הזמנה מכובדת, פרס, شهادت, giải thưởng, vinh dự,
    coautor*, co autores, socia, certifikat*, certificat*, شهادة, اعتماد دولي, سفير, contributo redazionale,
    progetto di visibilita, selezionando, selecionando, estamos selecionando, we re featuring, were featuring, hold your slot,
    your name came up, cover production`,
  first: `
    jag, mig, min, mitt, mina, jeg, meg, mit, mine, minu, ja jsem, muj, moje, mne, eu, mea, mele, mi-, en, nekem, engem, enyem,
    я, мені, мене, моя, мій, εγω, μου, με, εμενα, אני, שלי, לי, من, برای من, مرا, tôi, mình, em, ผม, ฉัน, ดิฉัน, หนู`,
  second: `
    du, dig, din, ditt, dina, ni, er, ert, deg, dit, deres, vy, vas, vase, vam, tvuj, ti, dvs, dumneavoastra, tau, ta, te, on,
    onnek, neked, ви, вас, вам, ваш*, ти, твій, εσυ, σου, σας, εσεις, את, אתה, שלך, לך, לכם, شما, تو, bạn, anh, chị, คุณ, ท่าน,
    แอด`,
  against: `
    men, haller inte med, stammer inte, faktiskt, fast, men det, ikke enig, passer ikke, ale, nesouhlasim, neni pravda, vlastne,
    ani nahodou, dar, nu sunt de acord, nu e adevarat, de, nem igaz, nem ertek egyet, але, не згоден, неправда, насправді, αλλα,
    ομως, διαφωνω, λαθος, אבל, לא נכון, לא מסכים, בעצם, اما, ولی, درست نیست, موافق نیستم, nhưng, không đúng, แต่, ไม่จริง,
    그런데, 근데`,
  trouble: `
    fungerar inte, felmeddelande, trasig, gar inte att, problem, virker ikke, fejl, feil, i stykker, nefunguje, chyba, rozbit*,
    nejde, nu merge, nu functioneaza, eroare, nem mukodik, hiba, elromlott, не працює, помилка, зламал*, δεν λειτουργει, σφαλμα,
    χαλασε, לא עובד, תקלה, שבור, کار نمیکند, خطا, خراب, không hoạt động, lỗi, hỏng, ใช้ไม่ได้, เสีย, พัง`,
  kin: `
    mamma, pappa, fru, make, son, dotter, barnen, mormor, farmor, morfar, syster, bror, granne*, hund, min mor, min far, kone,
    mand, sonn, datter, bestemor, soster, nabo, manzel*, syn, dcera, deti, babicka, sestra, bratr, soused*, mama, tata, sotia,
    sotul, fiul, fiica, bunica, vecin*, anya, apa, felesegem, ferjem, fiam, lanyom, nagymama, szomszed*, чоловік, дружина, син,
    донька, діти, бабуся, сусід*, μαμα, μπαμπας, γιος, κορη, γιαγια, γειτον*, אמא, אבא, אשתי, בעלי, בן שלי, בת שלי, סבתא, שכן,
    مادر, پدر, همسرم, پسرم, دخترم, مادربزرگ, همسایه, mẹ, bố, vợ, chồng, con trai, con gái, bà ngoại, แม่, พ่อ, ลูกชาย, ลูกสาว,
    ภรรยา, สามี, babu yangu, bibi yangu`,
  moment: `
    igar, i morse, forra veckan, forra aret, imorgon, ar sedan, minns, mandag, tisdag, onsdag, torsdag, fredag, lordag, sondag,
    antligen, i gar, sidste uge, i morgen, husker, endelig, vcera, rano, minuly*, zitra, pred lety, pamatuj*, pondeli, utery,
    streda, ctvrtek, patek, sobota, nedele, konecne, ieri, azi dimineata, saptamana trecuta, maine, acum ani, amintesc, luni,
    marti, miercuri, joi, vineri, sambata, in sfarsit, tegnap, ma reggel, mult heten, holnap, eve, emlekszem, hetfo, szombat,
    vasarnap, vegre, вчора, вранці, минулого, завтра, років тому, пам ята*, понеділок, субот*, неділ*, нарешті, χθες,
    σημερα το πρωι, περσι, αυριο, χρονια πριν, θυμαμαι, σαββατο, κυριακη, επιτελους, אתמול, הבוקר, בשבוע שעבר, מחר, לפני שנים,
    זוכר, שבת, סוף סוף, دیروز, امروز صبح, هفته پیش, فردا, سال پیش, یادم, شنبه, جمعه, hôm qua, sáng nay, tuần trước, ngày mai,
    năm trước, nhớ, thứ bảy, chủ nhật, เมื่อวาน, เมื่อเช้า, อาทิตย์ที่แล้ว, พรุ่งนี้, ปีที่แล้ว, วันเสาร์`,
  detail: `
    du skrev, du skriver, du sa, pa bilden, stycket om, kapitel, receptet, andra bilden, du skrev at, pa billedet, afsnittet,
    psala jste, psal jste, pisete, rekl jste, na fotce, odstavec, kapitol*, recept, ati scris, ai scris, in poza, paragraf*,
    reteta, irta, irtad, mondta, a kepen, bekezdes, fejezet, ви писали, ти писав, на фото, абзац, розділ, рецепт, γραφετε,
    εγραψες, στη φωτογραφια, παραγραφο, κεφαλαιο, συνταγη, כתבת, אמרת, בתמונה, הפסקה, פרק, מתכון, نوشتید, گفتید, در عکس,
    پاراگراف, فصل, این بیت, bạn viết, bạn nói, trong ảnh, đoạn, chương, công thức, คุณเขียน, ในรูป, ย่อหน้า, บทที่, สูตร`,
  relation: `
    det ar jag, jag bor, vi traffades, du kanner mig inte, jag jobbar, jag undervisar, hittade en, jeg bor, vi mødtes,
    jeg arbejder, jeg underviser, jeg jobber, ucim, bydlim, pracuji jako, potkali jsme, neznate me, locuiesc, lucrez, predau,
    ne am cunoscut, lakom, dolgozom, tanitok, talalkoztunk, я живу, працюю, вчу, ми знайомі, з курсів, це оксана, ειμαι ο,
    ειμαι η, μενω, δουλευω, γνωριστηκαμε, אני גר, אני עובד, אני מלמד, נפגשנו, לא מכיר אותי, زندگی میکنم, کار میکنم, درس میدهم,
    آشنا شدیم, tôi sống, tôi dạy, tôi làm ở, mình gặp, ผมอยู่, ฉันทำงาน, เราเคยเจอ, hapa`,
  hedge: `
    kanske, ursakta, forlat, konstigt, eller ar det, forresten, vet inte, maske, undskyld, underligt, kanskje, rart, mozna,
    promin*, omlouvam, divne, nevim, asi, poate, scuze, ciudat, nu stiu, talan, bocsanat, furcsa, nem tudom, може, вибачте,
    дивно, не знаю, ισως, συγγνωμη, παραξεν*, δεν ξερω, אולי, סליחה, מוזר, לא יודע, شاید, ببخشید, عجیب, نمیدانم, có lẽ, xin lỗi,
    lạ, không biết, อาจจะ, ขอโทษ, แปลก, ไม่รู้`,
  helpful: `
    hier, das beantwortet, beantwortet es, answers it, answers your, har ar, har finns, kanske hjalper, her er, maske hjaelper,
    tady je, zde je, snad pomuze, uite, poate ajuta, itt van, talan segit, ось, може допоможе, εδω ειναι, ισως βοηθησει, הנה,
    אולי יעזור, اینجاست, منبع, đây là, có thể giúp, นี่ครับ, นี่ค่ะ, recién te, te dejo el`,
  thing: `
    brod, mjol, soppa, tradgard, jord, traslojd, cykel, buss, skola, regn, sno, skruv, parm, mel, suppe, haven, skole, chleb,
    mouka, polevka, zahrada, kolo, vlak, dest, snih, sroub, paine, faina, supa, gradina, bicicleta, tren, scoala, ploaie, kenyer,
    liszt, leves, kert, bicikli, vonat, iskola, eso, хліб, борошно, суп, город, велосипед, потяг, школа, дощ, ψωμι, αλευρι,
    σουπα, κηπος, ποδηλατο, τρενο, σχολειο, βροχη, φαρο*, לחם, קמח, מרק, גינה, אופניים, רכבת, בית ספר, גשם, نان, آرد, سوپ, باغ,
    دوچرخه, قطار, مدرسه, باران, bánh mì, bột, vườn, xe đạp, tàu, trường học, mưa, ขนมปัง, แป้ง, สวน, จักรยาน, รถไฟ, โรงเรียน,
    ฝนตก, mnara, mlinzi`,
  station: `
    larare, sjukskoterska, pensionar, bibliotekarie, laerer, sygeplejerske, sykepleier, ucitel*, zdravotni sestra, duchodce,
    profesor, asistent*, tanar, apolo, nyugdijas, вчитель*, медсестра, δασκαλος, νοσοκομα, מורה, אחות, معلم, پرستار, giáo viên,
    ครู, พยาบาล`,
  stranger: `
    fel nummer, vanforfragan, varifran kommer du, forkert nummer, venneanmodning, spatne cislo, zadost o pratelstvi,
    numar gresit, cerere de prietenie, rossz szam, ismerosnek jelol*, не той номер, запит у друзі, λαθος αριθμος, αιτημα φιλιας,
    מספר שגוי, בקשת חברות, شماره اشتباه, درخواست دوستی, nhầm số, kết bạn, ผิดเบอร์, ขอเป็นเพื่อน`,
  testimony: `
    tack vare, jag trodde inte, pieniadze dostalam, diky panu, datorita domnului, koszonhetoen, завдяки пану, χαρη στον, בזכות,
    به لطف, nhờ cô, nhờ anh, เพราะอาจารย์, akhirnya wd, wd juta, cair, withdrew, withdraw today, 跟著老師, 跟著林老師, 賺回,
    名額有限, 加line, 老師帶`,
  loan: `
    snabblan, lan utan uc, lan direkt, hurtiglan, pujck*, uver, credit rapid, imprumut, gyorskolcson, hitel, позика,
    кредит онлайн, δανειο, הלוואה, وام فوری, vay tiền, cho vay, เงินกู้, กู้ด่วน`,
}
