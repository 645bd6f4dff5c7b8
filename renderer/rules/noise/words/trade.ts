/** What selling sounds like. Entries: a word, a stem with `*`, or a phrase; all languages together, diacritics do not matter. */

/** Services for sale. */
export const service = `
agency, agencies, our services, my services, our service, our team, our solution*, our platform, our tool, our software, our agency, our company, our product*, our app,
freelancer for, consultancy, consulting, outsourc*, we offer, i offer, we provide, we specialize, we specialise, i specialize, we deliver, we build, we create, we design, we work with,
we help, i help, helping brands, helping businesses, helping founders, helping creators, helping companies, help you grow, help you scale, can help you with your, help you get more, white label, turnkey,
virtual assistant, web design, website design, redesign your, video editor, video editing, graphic designer, logo design, lead gen*, appointment setting, cold email, social media manag*, digital marketing, content marketing, marketing strateg*, app development, development team, automat* your, ai tool*, ai agent*, saas,
agentur, unsere leistungen, unser team, unsere losung*, wir bieten, ich biete, wir unterstutzen, wir helfen, ich helfe, spezialisiert auf, dienstleistung*, unsere plattform, unsere software, unser tool, unsere agentur,
agencia, nuestros servicios, nuestro equipo, nuestra plataforma, nuestra solucion, nuestra herramienta, ofrecemos, ofrezco, ayudamos, ayudo a, especializ*, somos una empresa, somos una agencia,
agence, nos services, notre equipe, notre plateforme, notre solution, notre outil, nous proposons, je propose, nous aidons, j aide les, specialis* dans, nous accompagnons, j accompagne,
nossos servicos, nossa equipe, nossa plataforma, nossa solucao, nossa ferramenta, oferecemos, ofereco, ajudamos, ajudo, somos uma empresa, somos uma agencia, nossa agencia,
agenzia, i nostri servizi, il nostro team, la nostra piattaforma, la nostra soluzione, offriamo, aiutiamo, aiuto aziende, aiuto le, siamo un azienda, siamo un agenzia, specializzat*,
bureau, onze diensten, ons team, ons platform, onze oplossing, wij bieden, we bieden, wij helpen, we helpen, ik help, gespecialiseerd,
агентство, наши услуги, наша команда, наша платформа, предлагаем, предлагаю, помогаем, помогаю, услуги, специализируемся, наше решение, наш сервис, под ключ,
ajans, hizmetlerimiz, ekibimiz, platformumuz, sunuyoruz, yardimci oluyoruz, hizmet veriyoruz, cozumlerimiz,
agencja, nasze uslugi, nasz zespol, oferujemy, pomagamy, pomagam firmom, nasza platforma, jasa, layanan kami, kami menawarkan, tim kami, kami membantu,
وكالة, خدماتنا, فريقنا, نقدم, نقدم لك, نساعد, نحن شركة, منصتنا, خدماتي, सेवाएं, हमारी टीम, हमारी सेवा, हम मदद करते,
弊社, 当社, 御社, 貴社, サービスをご提案, ご提案, 導入実績, 代行, 业务合作, 我们公司, 我们团队, 我们的团队, 我们提供, 专业团队, 一站式, 代运营, 저희 회사, 저희 서비스, 대행, 제안드`

/** The words of growth. */
export const growth = `
grow your, growing your, grow faster, growth, scale your, scaling, scale up, boost your, boost*, increase your, skyrocket*, double your, triple your, 10x, maximize*, maximise*, explode your, supercharge*, accelerate your, next level, unlock*, more sales, more leads, more clients, more customers, more traffic, more followers, more visibility, more engagement, more reach, save you time, hours a week, proven, proven strateg*, results driven, guaranteed, guarantee results, results in,
wachstum*, wachsen lassen, steigern, skalieren, mehr kunden, mehr umsatz, mehr reichweite, mehr sichtbarkeit, nachste level, mehr anfragen, mehr follower, verdoppeln,
crecimiento, hacer crecer, aumenta tus, aumentar tu*, impulsa*, potencia*, mas clientes, mas ventas, mas seguidores, mas visibilidad, escalar, duplica*, siguiente nivel,
croissance, booster, boostez, developper votre, augmenter vo*, plus de clients, plus de ventes, plus de visibilite, plus d abonnes, propuls*, niveau superieur,
crescimento, alavanca*, aumentar sua*, aumente sua*, aumente seu*, mais clientes, mais vendas, mais seguidores, mais visibilidade, proximo nivel, escalar seu,
crescita, far crescere, aumentare, piu clienti, piu vendite, piu follower, piu visibilita, prossimo livello,
groei*, laten groeien, meer klanten, meer omzet, meer volgers, meer zichtbaarheid, volgende niveau,
рост, продвижени*, раскрутк*, увеличить продажи, больше клиентов, больше подписчиков, увеличим, масштабир*, удвоить,
buyutme*, buyumesi, buyutmek, artirma*, daha fazla musteri, daha fazla takipci, satislarinizi,
wzrost, zwiekszy*, wiecej klientow, wiecej obserwuj*, meningkatkan, lebih banyak pelanggan, menaikkan,
زيادة المبيعات, زيادة المتابعين, زياده متابعين, نمو, تنمية, المزيد من العملاء, बढ़ाएं, बढ़ाने, ज्यादा ग्राहक, फॉलोअर्स बढ़,
売上アップ, 売上, 集客, 業績, 収益化, 成長を加速, 効率化, 涨粉, 引流, 提升销量, 曝光, 变现, 增长, 매출, 성장, 노출, 팔로워 늘`

/** Businesses and their numbers. */
export const business = `
business, businesses, business owner*, brand, brands, branding, b2b, ecommerce, e commerce, startup*, founders, entrepreneur*, clients, customers, leads, revenue, roi, conversion*, sales, funnel*, pipeline, outreach, prospects, decision maker*, stakeholder*, case stud*, portfolio, onboarding, hiring needs, recruitment, procurement, wholesale, manufacturer, supplier*, factory, quotation, moq, partnership*, collaborate with us, collaboration, collab, sponsorship, affiliate*, influencer*, ambassador*, monetiz*, monetis*, synergy, synergies, value proposition, companies like yours, teams like yours, people like you, creators like you,
unternehmen, firma, firmen, kunden, umsatz, marke, marken, kooperation*, zusammenarbeit, partnerschaft*, neukunden*, referenzen, selbststandige, unternehmer*, geschaftsmodell,
empresa, empresas, negocio*, clientes, ventas, marca, marcas, colaboracion, emprendedor*, ingresos, facturacion, proveedor*,
entreprise*, marque, marques, chiffre d affaires, collaboration*, partenariat*, prospects, entrepreneur*, ventes,
vendas, parceria*, faturamento, receita, empreendedor*, colaboracao, fornecedor*,
azienda, aziende, clienti, fatturato, vendite, marchio, collaborazione*, imprenditor*, partnership,
bedrijf, bedrijven, klanten, omzet, merk, merken, samenwerking, ondernemer*,
бизнес*, клиент*, продаж*, бренд*, сотрудничеств*, компани*, партнерств*, выручк*, предпринимател*, реклам*,
isletme*, musteri*, satis, marka, markalar, is birligi, isbirligi, sirket*, ciro, girisimci*,
biznes*, firmy, klient*, sprzedaz*, wspolprac*, marki, przedsiebiorc*, bisnis, pelanggan, penjualan, kerja sama, usaha anda,
شركة, شركات, عملاء, مبيعات, علامتك, تعاون, مشروعك, أعمالك, تسويق, व्यापार, बिजनेस, ग्राहक, बिक्री, ब्रांड, मार्केटिंग, सहयोग,
企業様, ビジネス, 案件, 提携, 営業, コラボ, 商务, 合作, 客户, 品牌, 营销, 推广, 生意, 创业, 비즈니스, 협업, 협찬, 마케팅, 고객, 브랜드, 제휴`

/** Reach, followers, visibility. */
export const reach = `
followers, subscribers, engagement, your reach, visibility, traffic, views, your audience, impressions, likes, viral, algorithm, exposure, shoutout*, shout out, feature you, featured on, promote it, promote your, promote you, promotion on, promo, we promote, get promoted, get noticed, real followers, organic growth, buy followers, smm, smm panel,
reichweite, sichtbarkeit, abonnenten, kaufe follower, follower kaufen, seguidores, alcance, visibilidad, visibilite, abonnes, portee, visibilidade, alcance organico, visibilita, copertura, volgers, zichtbaarheid, bereik,
подписчик*, охват*, накрутк*, взаимный пиар, takipci*, etkilesim, erisim, gorunurluk, obserwujacych, zasieg*, pengikut, jangkauan, متابعين, متابعون, مشاهدات, تفاعل, फॉलोअर्स, फॉलोवर, व्यूज, フォロワー, 再生数, 拡散, 粉丝, 播放量, 流量, 팔로워, 조회수`

/** Links for sale. */
export const seo = `
seo, backlink*, back links, guest post*, guest article*, guest blog*, guest author, dofollow, do follow, no follow link, domain authority, domain rating, da 50, da 40, dr 60, link insertion*, link building, link exchange*, sponsored post*, sponsored article*, sponsored content, paid post*, paid placement, write for you, write for your, article for your, contribute an article, publish an article, contribute to your blog, your editorial, unique article, ranking on google, rank higher, rank on google, first page of google, page one of google, top of google, search engine, keyword research, on page, off page, site audit, website audit, free audit, your website ranking, broken links, high authority,
gastbeitrag*, gastartikel, linkaufbau, linktausch, suchmaschinen*, rankings, auf seite 1, artikel auf ihrer, artikel auf deiner, bezahlter beitrag,
publicacion invitada, post invitado, articulo invitado, enlaces, posicionamiento, primera pagina de google, articulo patrocinado, posicionar,
article invite, article sponsorise, referencement, liens retour, premiere page de google, echange de liens, netlinking,
guest post, post patrocinado, artigo patrocinado, artigo convidado, primeira pagina do google, troca de links, otimizacao,
articolo ospite, articolo sponsorizzato, posizionamento, prima pagina di google, scambio link, link building,
gastblog, gastartikel*, zoekmachine*, linkruil, hoger in google,
гостевой пост, гостевая статья, гостевую статью, продвижение сайта, ссылочн*, сео, топ гугл, обратные ссылки, разместить статью,
misafir yazi, konuk yazar, tanitim yazisi, ust siralara, backlink, wpis goscinny, artykul sponsorowany, pozycjonowani*, artikel tamu,
تحسين محركات, محركات البحث, مقال ضيف, باك لينك, الصفحة الأولى, गेस्ट पोस्ट, बैकलिंक, एसईओ,
被リンク, 相互リンク, 検索上位, 上位表示, 寄稿させて, 外链, 友链, 友情链接, 软文, 排名, 搜索引擎, 백링크, 게스트 포스트, 상위 노출, 검색 노출`

/** A meeting to sell in. */
export const meeting = `
hop on a, jump on a, quick call, short call, brief call, discovery call, strategy call, free call, intro call, 15 minute*, 15 min, 20 minute*, 10 minute*, 30 minute*, fifteen minutes, ten minutes of, book a, book your, schedule a, calendly, my calendar, calendar link, free consultation, consultation, demo, free trial, walk you through, show you how, worth a chat, worth a conversation, worth exploring, open to a chat, open to a quick, open to learning, open to a conversation, mind if i send, can i send you, may i send you, shall i send, send you more, send over, share more details, more information, happy to share more, happy to send, would you be interested, are you interested, if interested, interested in learning, would it make sense, does that sound, right person, person in charge, who handles, point me to, next week for,
kurzes gesprach, kurzer call, kurzen call, erstgesprach, kostenlose beratung, unverbindlich*, termin vereinbaren, termin buchen, 15 minuten, kurz austauschen, interesse, darf ich ihnen, darf ich dir, strategiegesprach, telefonat,
una llamada, breve llamada, agendar, agenda una, agendamos, reunion, asesoria gratis, 15 minutos, te interesa*, les interesa, le interesaria, consultoria, puedo enviarte, sin compromiso,
un appel, bref appel, court appel, prendre rendez vous, rendez vous, quinze minutes, 15 minutes, seriez vous, seriez vous interesse*, puis je vous, sans engagement, echanger, un creneau, demonstration,
uma ligacao, uma call, bate papo rapido, reuniao, posso te enviar, posso enviar, tem interesse, teria interesse, demonstracao, sem compromisso, consultoria gratuita,
una call, una chiamata, breve chiamata, consulenza, 15 minuti, posso inviarti, le interessa*, ti interessa*, senza impegno, fissare un,
kort gesprek, belletje, kennismak*, vrijblijvend*, 15 minuten, interesse in, afspraak inplannen, mag ik u, mag ik je,
созвон*, короткий звонок, консультаци*, бесплатная консультация, 15 минут, вам интересно, заинтересован*, могу прислать, могу отправить, записаться, обсудить сотрудничество,
gorusme, kisa bir gorusme, 15 dakika*, ucretsiz danismanlik, ilgilenir misiniz, ilginizi ceker, randevu, toplanti, demo,
krotka rozmowa, bezplatna konsultacja, 15 minut, niezobowiazujac*, zainteresowan*, konsultasi gratis, tertarik, janji temu,
مكالمة, استشارة مجانية, استشارة, اجتماع, هل أنت مهتم, مهتم, للتواصل, احجز, 15 دقيقة, कॉल, मुफ्त परामर्श, रुचि, मीटिंग, संपर्क करें, 15 मिनट,
お打ち合わせ, 打ち合わせ, 面談, 無料相談, ご興味, 資料をお送り, オンラインで, お時間, 15分, 30分, 通话, 免费咨询, 咨询, 有兴趣, 感兴趣, 15分钟, 约个时间, 详谈, 미팅, 상담, 무료 상담, 관심 있으시, 15분, 통화`

/** How pitches open and close. */
export const opening = `
came across your, come across your, stumbled upon, stumbled across, came upon your, found your profile, found your page, saw your profile, visited your, checked your website, been following your, been reading your, hope this message finds, hope this finds, hope you are well, hope you re well, hope you are doing, hope you re doing, hope all is well, hope you don t mind, reaching out, reach out because, wanted to connect, love to connect, glad to connect, great to connect, let s connect, noticed that you, noticed your, noticed you re, i see you, quick question, are you looking for, looking to, are you struggling, struggling to, struggling with, tired of, do you want to, want to, ready to, what if you could, imagine if, just following up, following up on, circling back, bumping this, any thoughts on my, did you get a chance, my last message, my previous message, my earlier message, kind regards, best regards, warm regards, sincerely, cheers from the team, no pressure, no strings, no obligation, dear sir, dear madam, dear owner, dear webmaster, dear admin, dear blogger, dear friend, dear user, dear customer, hi there, hello there, hello sir, site owner, website owner, to whom it may, my name is, this is, representing, on behalf of,
bin auf ihr profil, bin auf dein profil, auf ihr profil, auf dein profil, auf dein* seite gestossen, auf ihre seite gestossen, ich hoffe es geht ihnen, ich hoffe diese nachricht, mein name ist, sehr geehrte*, mit freundlichen grussen, beste grusse, suchen sie, sind sie auf der suche, kurze frage, mir ist aufgefallen, nur kurz nachhaken,
me encontre con tu, vi tu perfil, encontre tu perfil, he visto tu perfil, espero que este, espero que estes bien, espero que se encuentre, mi nombre es, me llamo, estimado*, saludos cordiales, quieres, buscas, estas buscando, cansado de, te gustaria, le gustaria, te escribo porque, me pongo en contacto, hola amig*,
je suis tombe* sur votre, j ai decouvert votre profil, votre profil, j espere que vous allez bien, j espere que ce message, je m appelle, cordialement, bien a vous, cherchez vous, vous cherchez, je me permets, je vous contacte, bonjour cher*, chere madame, marre de,
encontrei seu perfil, vi seu perfil, vi o seu perfil, me deparei, espero que esteja bem, espero que esta mensagem, meu nome e, prezado*, atenciosamente, voce quer, esta procurando, cansado de, gostaria de, entro em contato, estou entrando em contato,
ho visto il tuo profilo, ho trovato il tuo, mi sono imbattut*, spero che questo, spero tu stia bene, spero che stia bene, mi chiamo, gentile, cordiali saluti, cerchi, stai cercando, vuoi, stanco di, ti scrivo perche, la contatto,
uw profiel, je profiel tegen, kwam je profiel, ik hoop dat, mijn naam is, met vriendelijke groet, bent u op zoek, ben je op zoek, geachte, wil je, moe van, ik neem contact,
увидел ваш профиль, увидела ваш профиль, наткнулс* на ваш, наткнулась на ваш, нашел ваш, нашла ваш, надеюсь у вас все, меня зовут, уважаем*, с уважением, ищете, хотите, устали от, здравствуйте дорогой, обращаюсь к вам,
profilinizi gordum, profiline rastladim, profilinize, umarim iyisinizdir, umarim bu mesaj, benim adim, saygilarimla, sayin, ister misiniz, mi ariyorsunuz, istiyor musunuz,
trafilem na, trafilam na, twoj profil, mam nadzieje ze, nazywam sie, z powazaniem, szukasz, szanown*, semoga, nama saya, apakah anda ingin, profil anda, hormat kami,
رأيت ملفك, شاهدت حسابك, صادفت حسابك, أتمنى أن تكون, اسمي, مع أطيب التحيات, هل تبحث, هل تريد, عزيزي, السادة, आपकी प्रोफ़ाइल, आपका प्रोफाइल, आशा है आप, मेरा नाम, प्रिय, क्या आप चाहते, सादर,
拝見しました, 拝見し, 突然のご連絡, 突然のメッセージ, はじめまして, と申します, お世話になっております, 失礼いたします, よろしくお願いいたします, ご検討, 看到您的, 看到你的主页, 您好, 冒昧, 打扰, 请问您是否, 您是否, 想不想, 안녕하세요 저는, 프로필을 보고, 연락드립니다, 실례지만, 하고 싶으신가요`
