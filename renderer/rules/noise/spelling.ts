/** Letters that accents cannot be taken from, and characters written in two ways: one spelling for each. */

/** Pairs: as written, as looked up. Chinese in its long forms becomes short. */
const pairs = `
ıiłløođdςσىيةهکكیيےي
們们這这個个來来對对時时說说為为過过還还麼么樣样沒没裡里裏里開开關关買买賣卖價价錢钱賺赚單单優优惠惠獎奖獲获贈赠領领點点擊击鏈链連连結结網网頁页帳账號号驗验證证碼码
專专業业務务團团隊队營营銷销廣广戶户資资訊讯聯联繫系係系絡络電电話话訂订購购貨货質质級级數数據据圖图書书讀读寫写發发佈布請请問问謝谢歡欢迎迎關关注注讚赞轉转貼贴標标
誰谁哪哪裝装備备機机車车輛辆鐵铁線线號号門门間间樓楼層层廚厨飯饭麵面湯汤雞鸡魚鱼鴨鸭豬猪貓猫鳥鸟馬马樹树葉叶園园農农場场傢家俱具舊旧壞坏錯错誤误漏漏補补給给讓让從从後后
幾几歲岁爺爷媽妈爸爸奶奶孫孙師师學学校校課课題题試试醫医院院藥药護护兒儿當当應应該该會会員员實实際际現现在在過过氣气溫温熱热涼凉濕湿乾干淨净髒脏黃黄藍蓝綠绿紅红
漲涨跌跌盤盘幣币財财經经濟济賠赔償偿貸贷款款銀银匯汇率率穩稳獨独創创製制產产廠厂質质檢检測测試试論论壇坛評评價价選选擇择減减輕轻鬆松簡简單单兩两雙双對对聽听見见覺觉
認认識识緣缘份份離离婚婚戀恋愛爱處处誠诚懇恳邀邀參参與与報报名名額额滿满緊紧張张時时間间鐘钟錶表週周禮礼節节慶庆賀贺`

const spelling = new Map<string, string>()
const characters = Array.from(pairs.replace(/\s/gu, ''))
for (let at = 0; at + 1 < characters.length; at += 2) {
  const written = characters[at] ?? ''
  if (written !== characters[at + 1]) spelling.set(written, characters[at + 1] ?? '')
}
spelling.set('ß', 'ss')
spelling.set('æ', 'ae')
spelling.set('œ', 'oe')

const other = new RegExp(`[${[...spelling.keys()].join('')}]`, 'gu')

/** The text with one letter for each that is written in several ways. */
export const oneSpelling = (text: string): string => text.replace(other, (written) => spelling.get(written) ?? written)
