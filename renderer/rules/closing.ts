/** Words that end a talk kindly and ask for nothing: "thanks!", a heart. They stand last, but are never hidden. */
import { asks } from './question.ts'

const words = [
  String.raw`thanks?|thank (?:you|u)|thx|ty|tysm|tnx|cheers|much appreciated|appreciated?|will do|got it|sounds good|noted|no worries|no problem|you['’]?re welcome|my pleasure|anytime|you too|same to you|likewise|good ?night|bye|see (?:you|ya)|take care|have a (?:good|lovely)|ok(?:ay)?|alright|ha(?:ha)+|lol|amen|congrat(?:s|ulations)|fair enough|❤`,
  String.raw`danke(?:sch[öo]n)?|vielen dank|merci|alles klar|bitte(?:sch[öo]n)?|mach ich|verstanden|dir auch|euch auch|tsch[üu]ss|bis (?:dann|bald|morgen)|gute nacht|sch[öo]nen? (?:abend|tag|wochenende)`,
  String.raw`gracias|mil gracias|de nada|vale|entendido|igualmente|buenas noches|hasta (?:luego|pronto|mañana)|un abrazo|saludos|de acuerdo|jaja(?:ja)*`,
  String.raw`merci(?: beaucoup)?|de rien|d['’]accord|bonne (?:nuit|journ[ée]e|soir[ée]e)|[àa] bient[ôo]t|[àa] demain|bisous?|avec plaisir`,
  String.raw`obrigad[oa]|brigad[oa]|valeu|de nada|combinado|boa noite|at[ée] (?:logo|mais|amanh[ãa])|abra[çc]os?|kkk+|rsrs`,
  String.raw`grazie(?: mille)?|prego|va bene|d['’]accordo|buona (?:notte|serata|giornata)|a presto|a domani|altrettanto|figurati`,
  String.raw`bedankt|dank (?:je|u)(?: wel)?|dankjewel|graag gedaan|tot (?:dan|morgen|straks)|welterusten|fijne (?:dag|avond)|ok[ée]|doe ik|jij ook`,
  String.raw`спасибо(?: большое)?|благодарю|пожалуйста|понял[аи]?|договорились|ладно|спокойной ночи|до (?:завтра|встречи|свидания)|пока|взаимно|ок|хаха(?:ха)*|дякую|будь ласка`,
  String.raw`te[şs]ekk[üu]r(?:ler)?|te[şs]ekk[üu]r eder(?:im|iz)|sa[ğg] ?ol(?:un)?|eyvallah|tamam|rica ederim|iyi geceler|g[öo]r[üu][şs][üu]r[üu]z|kolay gelsin`,
  String.raw`dzi[ęe]k(?:i|uj[ęe])|nie ma za co|prosz[ęe]|dobranoc|do (?:jutra|zobaczenia)|tack|tak|takk|kiitos|mange tak|tusen takk|ingen årsak|varsågod|d[ěe]kuj[iu]|d[ií]ky|k[öo]sz[öo]n[öo]m|mul[țt]umesc|ευχαριστώ|terima kasih|makasih|sama-sama|c[ảa]m [ơo]n`,
  String.raw`شكرا(?:ً)?|شكراً|شكرًا|عفوا|عفواً|تمام|حسنا|تصبح على خير|مع السلامة|الله يسلمك|بالتوفيق|ممنون|مرسی|תודה(?: רבה)?|בבקשה|בסדר|לילה טוב|धन्यवाद|शुक्रिया|ठीक है|शुभ रात्रि`,
]
/** Kind words that close only when they stand almost alone. */
const weak = String.raw`perfect|great|awesome|lovely|cool|nice|welcome|enjoy|well done|super|prima|passt|gerne?|klasse|toll|perfekt|genau|perfecto|genial|parfait|top|nickel|perfeito|[óo]timo|beleza|perfetto|ottimo|fijn|хорошо|отлично|ясно|супер|класс|harika|s[üu]per|jasne|अच्छा|स्वागत`
const joined = /^(?:ありがとう|感謝|了解|わかりました|はい|おやすみ|こちらこそ|承知|お疲れ|よかった|どういたしまして|谢谢|多谢|感谢|謝謝|好的|好|收到|不客气|晚安|再见|明白|哈哈|감사|고마워|고맙|네|알겠|안녕히|ㅋㅋ|ㅎㅎ|ขอบคุณ|โอเค|ครับ|ค่ะ)/u
const closing = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
const closingAlone = new RegExp(`(?<![\\p{L}\\p{N}])(?:${weak})(?![\\p{L}\\p{N}])`, 'iu')
const turning = /(?<![\p{L}])(?:but|however|though|also|another|aber|allerdings|noch|pero|además|mais|aussi|mas|também|ma|anche|maar|ook|но|еще|ещё|ama|ale|لكن|लेकिन)(?![\p{L}])|でも|ただ|但是|不过|하지만/iu
const handle = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.@-]+/gu
const densely = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u

/** True for a short text that closes a talk: thanks, agreement, good night, or only emoji. A question never closes. */
export const isClosing = (text: string): boolean => {
  if (text.length > 200) return false
  const own = text.replace(handle, ' ').trim()
  if (own === '' || asks(own) || own.includes('://')) return false
  const found = own.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (found.length === 0) return true
  if (turning.test(own)) return false
  if (densely.test(own)) return own.length <= 24 && joined.test(own.replace(/^[\s\p{P}\p{S}]+/u, ''))
  return (found.length <= 6 && closing.test(own)) || (found.length <= 2 && closingAlone.test(own))
}
