/** What machines and megaphones send, after every friend's words. The tide clock is the honest one. */
import type { ScriptedThread } from './script.ts'

const alone = (key: string, post: ScriptedThread['posts'][number], more: Pick<ScriptedThread, 'hour'> = {}): ScriptedThread => ({ key, ...more, posts: [post] })

export const noiseThreads: readonly ScriptedThread[] = [
  alone('tide-1', { by: 'tide', ago: '6d 11h', text: '@nora.studio You asked to be told: water at Eriksberg will reach 61 cm above mean at about two in the afternoon. Cellars below the quay may want to lift their paper. (Automatic message.)' }, { hour: '10:40' }),
  alone('tide-2', { by: 'tide', ago: '1d 8h', text: '@nora.studio You asked to be told: water at Eriksberg is falling again and back at 20 cm above mean. The paper may come down. (Automatic message.)' }),
  alone('supporters', { by: 'supporters', ago: '5h', text: '🏆 My top supporters this week: @nora.studio @femi.draws @marta.encuaderna @kasper.lundemose @specimen.daily. Thank you all! Find YOUR top fans, free 👉 https://topfans.example/weekly' }),
  alone('fonts', { by: 'firehose', ago: '3h', text: '10 FREE fonts that will make your brand EXPLODE 🔥🔥 https://design-firehose.example/10-fonts @nora.studio @femi.draws @haruka.kappan @paola.corpo72 @kasper.lundemose #design #fonts #branding' }),
  alone('trends', { by: 'firehose', ago: '40m', text: '7 print trends you CANNOT ignore this season 👇 https://design-firehose.example/print-trends @nora.studio @duarte.tipo @sooah.paper @lamis.khatt @specimen.daily #print #trends' }),
  alone('sawdust', { by: 'paul', ago: '4h 30m', text: 'Love your energy @nora.studio! 🙌 Makers like you inspire me. I wrote about how I 10x’d a craft business while I slept: https://paul-scales.example/sell-the-sawdust' }),
  alone('airdrop', { by: 'giveaway', ago: '2h', text: '🎉 CONGRATULATIONS @nora.studio 🎉 Your account was selected in our Holiday Drop! Claim 2.5 ETH within 24h, connect your wallet here: https://eth-holiday-drop.example/claim' }),
  alone('rankwell', { by: 'rankwell', ago: '3h 45m', text: 'Hi @nora.studio, I was looking at your lovely website and found 17 critical SEO errors that are costing you customers today. Shall I send over a free audit? We also place guest posts on DA 50+ blogs.' }),
]
