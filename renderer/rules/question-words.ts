/** How people ask without a question mark. One row per language; used only where no mark decides. */

/** A sentence that opens like this asks. */
const openingRows = [
  // English: a verb before its subject, or a question word before a verb, so that "When I sign in" is no question.
  String.raw`(?:can|could|would|will|do|does|did|is|are|was|were|has|have|should|shall|may|might|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t|can['’]?t|won['’]?t) (?:you|i|we|it|he|she|they|there|this|that|these|those|the|my|your|our|anyone|anybody|someone|u|ya)`,
  String.raw`(?:what|where|when|why|how|who|which|whose)(?:['’]?s| is| are| was| were| do| does| did| can| could| would| should| will| has| have| to| much| many| long| far| often| about| come| old| big| kind)`,
  String.raw`(?:any (?:chance|idea|ideas|way|news|update|updates|tips|advice|plans))`,
  // German
  String.raw`(?:wo|wer|wen|wem|wann|warum|wieso|weshalb|welche[rsmn]?|woher|wohin|womit|wozu|wie (?:viel|viele|lange|oft|weit|groß|alt|teuer|geht|kann|komm|mach|ist|sind|heißt|läuft)|was (?:ist|sind|kostet|macht|meinst|hältst|soll|kann|hast|habt|für))`,
  String.raw`(?:kann|kannst|könnt|könnte|könntest|könntet|können|hast|habt|haben|bist|seid|ist|sind|gibt|wird|wirst|möchtest|darf|soll|sollte|muss|weiß|weißt|wisst|kennst|kennt|magst|willst|geht|hat) (?:du|ihr|sie|man|es|ich|wir|jemand|das|die|der|den|schon|denn)`,
  // French
  String.raw`(?:est-ce|qu['’]est-ce|pourquoi|combien|où|quels?|quelles?|qui (?:est|peut|sait|a)|quand (?:est|sera|sort|aura)|comment (?:on|faire|ça|est|puis|peut|tu|vous|fait)|peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|avez-vous|as-tu|sais-tu|savez-vous|y a-t-il|quelqu['’]un (?:sait|a|peut))`,
  // Spanish, Portuguese, Italian
  String.raw`(?:qué|cómo|cuándo|dónde|cuál(?:es)?|quién(?:es)?|cuánt[oa]s?|por qué|alguien (?:sabe|tiene|puede)|puedes|podrías|pueden|podrían|sabes|saben|tienes|tienen|hay alguna)`,
  String.raw`(?:por que|por quê|como (?:faço|faz|posso|é|funciona|fazer|vocês|você)|quando (?:é|vai|será|sai)|onde|qual|quais|quem|quant[oa]s?|o que (?:é|acha|você)|alguém (?:sabe|tem|pode|aí)|(?:você|vocês) (?:pode|podem|tem|têm|sabe|sabem)|poderia|pode me|tem como)`,
  String.raw`(?:perché|come (?:si|posso|faccio|mai|fai|fate|è|funziona)|quando (?:è|sarà|esce)|dove|quale|quali|chi (?:sa|può|è)|quant[oaie]|(?:che )?cosa|qualcuno (?:sa|ha|può)|puoi|potete|potresti|potreste|sai|sapete|hai|avete|c['’]è (?:un|qualche|modo))`,
  // Dutch, Scandinavian, Finnish
  String.raw`(?:waar|wanneer|waarom|hoe|welke?|wie (?:kan|weet|heeft|is)|wat (?:is|kost|vind|zijn|voor)|(?:kan|kun|kunt|heb|hebt|heeft|weet|is|zijn|mag|zal|zou|ben|wil|wilt) (?:je|jij|u|jullie|ik|iemand|er|het|de|dat|dit|we|wij))`,
  String.raw`(?:hur|var|när|varför|vem|vilken|vilka|vad (?:är|kostar|tycker)|hvordan|hvor|hvornår|hvorfor|hvem|hvilken|hva (?:er|koster)|hvad (?:er|koster)|(?:kan|vet|ved|har|är|er|vil|vill) (?:du|ni|i|man|det|dere|någon|nogen|noen))`,
  String.raw`(?:mitä|missä|mistä|milloin|miksi|miten|kuka|kuinka|onko|voiko|voitko|voisitko|voiko|tiedätkö|tietääkö|saako|saisiko|pitääkö)`,
  // Slavic
  String.raw`(?:czy|kiedy|gdzie|dlaczego|kto|ile|jak (?:to|mogę|można|się|długo|często|jest)|co (?:to|jest|sądzisz|z)|skąd)`,
  String.raw`(?:кто|где|когда|почему|зачем|куда|откуда|сколько|как (?:это|мне|можно|вы|ты|долго|часто|его|её|их|дела)|какой|какая|какие|какое|что (?:это|за|делать|думаете|думаешь)|чи|хто|де|коли|чому|скільки|як (?:це|мені|можна)|можно ли|есть ли|можете|можешь|подскажите|а можно)`,
  String.raw`(?:kdy|kde|proč|kdo|jak (?:to|se|dlouho|mohu)|kolik|můžete|můžeš)`,
  // Turkish, Indonesian, Vietnamese
  String.raw`(?:ne zaman|nasıl|neden|niçin|nerede|nereden|kim|hangi|kaç|acaba)`,
  String.raw`(?:apakah|kapan|di ?mana|bagaimana|gimana|mengapa|kenapa|siapa|berapa|ada yang tahu|bisakah|bolehkah)`,
  String.raw`(?:khi nào|tại sao|vì sao|thế nào|bao nhiêu|làm sao|làm thế nào|có ai)`,
  // Arabic, Persian, Hebrew, Hindi
  String.raw`(?:هل|ماذا|متى|أين|اين|كيف|لماذا|ليش|شلون|كم|من (?:هو|هي|يعرف)|ما (?:هو|هي|رأيك|سبب)|آیا|چرا|چطور|کجا|چند|کی)`,
  String.raw`(?:האם|מתי|איפה|איך|למה|מדוע|כמה|מי (?:יודע|זה|יכול)|מה (?:זה|דעתך|עם|קורה)|אפשר|מישהו)`,
  String.raw`(?:क्या|कब|कहाँ|कहां|कैसे|क्यों|कौन|कितन[ाेी]|किस)`,
  // Greek
  String.raw`(?:πώς|πως|πού|πότε|γιατί|ποιος|ποια|ποιο|πόσο|πόσα|μπορείς|μπορείτε|τι (?:είναι|κάνω|ώρα))`,
]

/** Found anywhere, these ask. */
const phraseRows = [
  String.raw`(?:can|could|would|will) (?:you|u|someone|anyone|anybody|somebody) (?:please |pls |kindly |also |maybe |perhaps )?(?:help|tell|explain|share|show|send|check|look|fix|say|give|let|point|recommend|confirm|advise|clarify)`,
  String.raw`(?:please|pls|plz) (?:help|tell|explain|advise|fix|let me know|confirm|check|respond|reply|answer|look)`,
  String.raw`(?:wondering|curious) (?:if|whether|how|what|why|when|where|who)|i wonder (?:if|whether|how|what|why)|do you (?:know|have|think|mean|plan|ship|use|still|ever)|(?:does|has) any(?:one|body)|anyone (?:know|else)|let me know (?:if|how|what|when|where|whether)|would love to (?:know|hear) (?:how|what|why|if|when|where|which)`,
  String.raw`wei(?:ß|ss) jemand|kann(?:st du)? (?:mir )?jemand|frage mich,? ob|est-ce que|savez-vous|quelqu['’]un sait|alguien sabe|alguém sabe|qualcuno sa|weet iemand|ktoś wie|кто-нибудь знает|подскажите|bilen var m[ıi]|m[ıuü]`,
]

/** A sentence that ends like this asks: particles and verb endings of languages that ask at the end. */
const endingRows = [
  String.raw`(?:ですか|ますか|ませんか|でしょうか|だろうか|かな|のか|たか|るか|いか|ますかね|ですかね)`,
  String.raw`(?:吗|嗎|呢|么|麼|是不是|好不好|对吗|行吗)`,
  String.raw`(?:까요?|나요|가요|는지요?|ㄴ가요|을까|ㄹ까|니까|던가요)`,
  String.raw`(?:ไหม|มั้ย|ไหมคะ|ไหมครับ|หรือเปล่า|หรือยัง|อะไร|ยังไง|อย่างไร)(?:คะ|ครับ|ค่ะ)?`,
  String.raw`(?<!\p{L})(?:m[ıiuü]|m[ıiuü]s[ıiuü]n(?:[ıiuü]z)?|m[ıiuü]y[ıiuüdız]{1,4})`,
  String.raw`(?:phải không|được không|có không|không ạ|chưa ạ|hả)`,
]
const cjkWords = String.raw`什么|什麼|怎么|怎麼|为什么|為什麼|哪里|哪裡|哪个|哪個|谁能|誰能|多少|是否|能不能|可不可以|有没有|有沒有|请问|請問|教えて|どこ|なぜ|どう(?:や|し|す|いう)|いつ|何(?:が|を|で|時|ですか)|誰か|どれ|어디|언제|왜|어떻게|무엇|뭐|누가|몇`

const notAfterWord = String.raw`(?<![\p{L}\p{N}])`
const notBeforeWord = String.raw`(?![\p{L}\p{N}])`
export const openings = new RegExp(`^(?:(?:and|und|et|y|e|en|but|aber|so|ok|okay|hi|hey|hello|hallo|hola|bonjour|ciao|oi|а|и|и так|также|ну),? )?(?:${openingRows.join('|')})${notBeforeWord}`, 'iu')
export const fixedPhrases = new RegExp(`${notAfterWord}(?:${phraseRows.join('|')})${notBeforeWord}|${cjkWords}`, 'iu')
export const wholeEndings = new RegExp(`(?:${endingRows.join('|')})[\\s\\p{P}\\p{S}]*$`, 'iu')
