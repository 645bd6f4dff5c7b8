/** Praise, thanks, welcomes and lists: warm words that a machine can say. Same form as trade.ts. */

export const praise = `
great, amazing, awesome, nice, wonderful, excellent, inspiring, inspirational, insightful, valuable, fantastic, brilliant,
beautiful, superb, outstanding, incredible, impressive, informative, fabulous, perfect, love this, love your, loved your,
loved this, love it, so good, so true, well said, well written, well done, good job, great job, great work, good work,
great post, nice post, great read, good read, great share, great content, great article, great insight*, great point*,
keep it up, keep up the, keep going, keep sharing, really enjoyed, impressed by, resonates, resonated, spot on, powerful,
gold, gem of, pure gold, stunning, lovely, cool, interesting, very interesting, helpful, useful, thought provoking,
eye opening, game changer, huge fan, big fan, on point, much needed, this is great, toll*, super, wunderbar, grossartig,
fantastisch, klasse, genial, spannend*, inspirierend*, wertvoll*, beeindruck*, schoner beitrag, toller beitrag,
guter beitrag, weiter so, sehr informativ, interessant*, hervorragend*, excelente, increible, maravilloso, buenisimo,
interesante, inspirador*, gran trabajo, buen trabajo, buen post, me encanta, me encanto, sigue asi, muy util, felicidades,
bonito, hermoso, fantastico, valios*, magnifique, superbe, formidable, inspirant*, bravo, beau travail, j adore, tres utile,
merveilleu*, bel article, continuez, impressionnant*, otimo, incrivel, maravilhos*, parabens, adorei, muito bom, sensacional,
top demais, conteudo incrivel, interessante, arrasou, bellissim*, ottimo, complimenti, meraviglios*, eccellente, adoro,
grande lavoro, bravissim*, utilissimo, continua cosi, geweldig*, prachtig*, mooi*, interessant, inspirerend, goed bezig,
ga zo door, leuk*, waardevol*, top, отлично, супер, замечательн*, прекрасн*, потрясающ*, великолепн*, интересн*, полезн*,
вдохновля*, класс, круто, огонь, так держать, шикарн*, браво, молодец, harika, mukemmel, muhtesem, cok guzel, ilham verici,
faydali, basarilar, bayildim, tebrikler, eline saglik, elinize saglik, swietn*, wspanial*, genialn*, ciekaw*, inspirujac*,
gratulacje, tak trzymaj, keren, bagus, mantap, luar biasa, menginspirasi, bermanfaat, رائع, رائعة, ممتاز, جميل, مذهل, مفيد,
ملهم, احسنت, أحسنت, ماشاء الله, استمر, بارك الله, बहुत बढ़िया, शानदार, बहुत अच्छा, अद्भुत, सुंदर, उपयोगी, कमाल, लाजवाब,
素晴らしい, すばらしい, 素敵, すごい, 最高, 勉強になります, 参考になります, 感動, いいですね, 応援しています, 很棒, 太棒,
精彩, 好文, 不错, 厉害, 受益匪浅, 学习了, 干货, 支持, 优秀, 赞, 좋은 글, 멋져, 멋진, 최고, 대단, 유익한, 잘 보고, 감동,
좋네요`

/** What praise is about when it is about nothing. */
export const content = `
post, posts, content, article, articles, blog, page, your profile, your feed, your work, your posts, your content, your blog,
your page, your site, your website, share, sharing, for sharing, information, info, insights, insight, tips, message, piece,
write up, topic, knowledge, perspective, value, journey, energy, vibes, stuff, account, beitrag, beitrage, inhalt*, artikel,
seite, profil, teilen, furs teilen, informationen, publicacion*, contenido*, articulo*, pagina, perfil, compartir,
por compartir, informacion, publication*, contenu*, partage, conteudo*, postagem, compartilhar, por compartilhar, contenuto,
contenuti, articolo, condivisione, per la condivisione, bericht, inhoud, delen, voor het delen, пост, контент, стать*,
страниц*, профиль, за информацию, публикаци*, paylasim*, icerik*, gonderi, yazi, sayfa*, tresc*, artykul*, wpis, konten,
postingan, منشور, محتوى, مقال, صفحة, حسابك, المشاركة, पोस्ट, कंटेंट, लेख, पेज, जानकारी, 投稿, 記事, 内容, コンテンツ, 発信,
帖子, 文章, 分享, 게시물, 콘텐츠, 포스팅, 피드`

export const thanks = `
thanks, thank you, thx, ty, tysm, thank u, grateful, appreciate, much appreciated, danke, dankeschon, vielen dank, gracias,
muchas gracias, merci, obrigad*, valeu, grazie, bedankt, dank je, dank u, спасибо, благодар*, tesekkur*, sagol, sag ol,
dziekuj*, dzieki, terima kasih, makasih, شكرا, شكراً, धन्यवाद, शुक्रिया, ありがとう, 感謝, 谢谢, 感谢, 多谢, 감사, 고마워,
tack, takk, tak for, kiitos, ευχαριστω, תודה`

/** Welcomes that come by themselves. */
export const welcome = `
thanks for following, thank you for following, thanks for the follow, thank you for the follow, for following me,
for following us, thanks for connecting, thank you for connecting, for connecting, for the connection, for the add,
for adding me, for accepting, accepting my, welcome to, welcome aboard, happy to connect, nice to connect, great connecting,
glad you re here, glad you are here, new follower*, new connection*, new friend, thanks for joining, thank you for joining,
thanks for subscribing, looking forward to your posts, looking forward to your tweets, looking forward to connecting,
enjoy my tweets, enjoy my posts, enjoy my content, hope you enjoy, stay tuned, let s stay in touch, followed you,
just followed, i followed you, danke furs folgen, danke fur s folgen, danke fur das folgen, danke furs vernetzen,
danke fur die vernetzung, willkommen, freut mich dich, auf gute vernetzung, schon dass du da bist, neue follower,
gracias por seguir*, gracias por el follow, gracias por conectar, bienvenid*, encantado de conectar, gusto en conectar,
nuevo seguidor, gracias por unirte, merci de m avoir suivi, merci de me suivre, merci de nous suivre, merci pour le follow,
merci pour l abonnement, merci de votre abonnement, bienvenue, ravi de vous compter, heureux de vous compter, ravie de,
obrigad* por seguir, obrigad* por me seguir, obrigad* pelo follow, obrigad* por conectar, bem vind*, prazer em conectar,
grazie per il follow, grazie per avermi seguito, grazie di seguirmi, grazie per seguirmi, grazie per il collegamento,
benvenut*, piacere di conoscerti, bedankt voor het volgen, dank voor het volgen, bedankt voor de connectie, welkom,
leuk dat je me volgt, leuk dat je volgt, спасибо за подписк*, добро пожаловать, рад знакомству, рады видеть,
takip ettigin icin, takip ettiginiz icin, hos geldin*, takip icin, dzieki za follow, dziekuje za obserwacj*, witaj*,
terima kasih sudah follow, terima kasih telah mengikuti, selamat datang, شكرا للمتابعة, شكرا على المتابعة, شكراً للمتابعة,
أهلا بك, مرحبا بك, फॉलो करने के लिए धन्यवाद, स्वागत है, フォローありがとう, フォローいただき, フォローありがとうございます,
ようこそ, 感谢关注, 谢谢关注, 欢迎, 关注我们, 팔로우 감사, 팔로우 해주셔서, 환영합니다, 이웃추가`

/** Lists that a machine makes. */
export const list = `
top supporters, top fans, top followers, top engaged, most engaged, most active, most influential, top influencers,
top interactors, top tweeters, top retweeters, my top, our top, this week s top, top 10, top ten, top 5, top 100,
best of the week, week s best, engaged this week, engaging this week, community members this week, members this week,
high value members, new tweeps, new followers this, people followed me, person followed me, unfollowed me, unfollowers,
checked by, automatically checked, followfriday, follow friday, happy ff, ff to, daily is out, weekly is out, is out,
latest edition, new edition, today s edition, todays edition, daily news, daily digest, weekly digest, weekly roundup,
stories via, top stories, curated by, powered by, sent via, posted via, auto generated, automatic*, this is an automated,
i am a bot, added to the list, added you to, you ve been added, have been added, nominated, my followers are, my stats,
stats for, in the last week, how was your week, top unterstutzer, aktivsten, diese woche,
tages ausgabe, neue ausgabe, ausgabe ist, wochenruckblick, freitagsempfehlung, seguidores mas activos, mas activos,
edicion de hoy, nueva edicion, resumen semanal, esta disponible, abonnes les plus actifs, les plus actifs, edition du jour,
nouvelle edition, vient de paraitre, est sorti, revue de presse, mais ativos, edicao de hoje, resumo da semana, ja saiu,
piu attivi, e uscita, edizione di oggi, rassegna, meest actieve, editie van vandaag, weekoverzicht, самые активные,
топ подписчиков, дайджест, новый выпуск, выпуск за, en aktif, haftanin en, gunluk bulten, bugunku sayi, haftalik,
najaktywniejs*, przeglad tygodnia, nowe wydanie, paling aktif, edisi hari ini, الأكثر تفاعلا, أفضل المتابعين, نشرة اليوم,
العدد الجديد, सबसे सक्रिय, आज का अंक, टॉप फैन, 今週のトップ, 本日のまとめ, 自動投稿, 自動ツイート, まとめました, 最新号,
本周最佳, 今日头条, 每日精选, 日报, 周报, 互动榜, 이번 주, 가장 활발한, 뉴스레터, news roundup, roundup of the week,
thanks to my top, via paper li, ランキング発表`

/** Things a self-promoter has. */
export const ware = `
my new book, my book, my latest, my new, our new, our latest, new blog, new video, new episode, new article, new podcast,
my podcast, our podcast, my newsletter, our newsletter, newsletter, my course, masterclass, webinar*, workshop series, ebook,
e book, whitepaper, coaching, coach, mentoring, mentorship, training program, bootcamp, cheat sheet, my music, my song,
new single, new album, mixtape, spotify, soundcloud, stream it, my store, my shop, our shop, etsy, amazon link, kindle,
launched, we launched, just launched, launching, just dropped, just published, just released, just wrote, product hunt,
our blog, our group, our community, my onlyfans, mein neues, mein buch, unser neues, unsere neue, neuer blog*, neuer beitrag,
neue folge, mein podcast, mein kanal, onlinekurs*, mein shop, unser shop, unser newsletter, mi nuevo, mi libro,
nuestro nuevo, nuestra nueva, nuevo video, nuevo episodio, mi podcast, taller, boletin, mi tienda, nuestra tienda,
nuestra web, mi pagina, mon nouveau, mon livre, notre nouveau, notre nouvelle, nouvel episode, nouvelle video, formation*,
ma boutique, notre boutique, ma page, meu novo, meu livro, nosso novo, nossa nova, novo video, novo episodio, mentoria,
minha loja, nossa loja, minha pagina, il mio nuovo, il mio libro, il nostro nuovo, la nostra nuova, nuovo video,
nuovo episodio, corso, il mio negozio, mijn nieuwe, mijn boek, onze nieuwe, nieuwe video, nieuwe aflevering, cursus,
onze winkel, webshop, мой новый, моя книга, наш новый, наш канал, новое видео, новый выпуск, курс, курсы, вебинар*, марафон,
интенсив, магазин*, yeni kitabim, kanalim*, yeni video, egitim*, kurs, magazamiz, sitemiz, yeni bolum, moj nowy,
moja ksiazka, moj kanal, szkoleni*, sklep, buku baru, channel saya, kursus, toko kami, produk kami, قناتي, كتابي, متجرنا,
دورة, دورات, حلقة جديدة, موقعنا, मेरा चैनल, मेरी किताब, कोर्स, हमारी वेबसाइट, नया वीडियो, 新刊, 新作, 講座, セミナー,
オンラインサロン, メルマガ, チャンネル登録, ブログ更新, 新曲, 我的频道, 新书, 课程, 训练营, 直播间, 公众号, 小店, 店铺,
제 채널, 신간, 강의, 웨비나, 스토어, 새 영상, 블로그에, our course, free course, online course, visit our website,
auf unserer website, en nuestra web`
