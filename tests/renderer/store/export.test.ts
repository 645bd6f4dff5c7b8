import { describe, expect, it } from 'vitest'
import { discardDraft, saveDraft } from '../../../renderer/store/drafts.ts'
import { countExport, exportLines, exportReadable } from '../../../renderer/store/export.ts'
import { exportOrder, readLine } from '../../../renderer/store/export-format.ts'
import { read } from '../../../renderer/store/open.ts'
import { editItem, queueReply } from '../../../renderer/store/outbox.ts'
import { saveSettings } from '../../../renderer/store/settings.ts'
import { ana, draft, fillStore } from './lived-in.ts'
import { everything, useStore } from './use-store.ts'
import { account, conversationId, noon } from './world.ts'

const all = async (pieces: AsyncIterable<string>): Promise<string[]> => {
  const found: string[] = []
  for await (const piece of pieces) found.push(piece)
  return found
}

describe('an export', () => {
  useStore(account())

  it('has a header, every row of every table it names, and a last line that counts them', async () => {
    await fillStore(250)
    const lines = (await all(exportLines('0.2.0', noon))).map((line) => readLine(line))
    expect(lines).not.toContain(null)
    expect(lines[0]).toEqual({ is: 'header', format: 1, exportedAt: noon, version: '0.2.0' })
    const rows = await everything()
    const tables = lines.flatMap((line) => line?.is === 'network' || line?.is === 'user' ? [line.row.table] : [])
    for (const table of exportOrder.filter((one) => one !== 'blobs')) expect(tables.filter((one) => one === table).length, table).toBe(rows[table]?.length)
    const end = lines.at(-1)
    expect(end?.is === 'end' && end.counts).toEqual(Object.fromEntries(Object.entries(await countExport()).filter(([, count]) => count > 0)))
    expect(lines).toHaveLength(tables.length + 2)
  })

  it('says what went, and when each row was last changed', async () => {
    await fillStore()
    await saveDraft(draft(conversationId('cleo', 'post'), ''))
    const lines = (await all(exportLines('0.2.0', noon))).map((line) => readLine(line))
    const own = lines.flatMap((line) => line?.is === 'user' ? [line.row] : [])
    const changes = await read(({ changes: table }) => table.toArray())
    expect(own.map(({ table, key, at }) => `${table} ${key} ${at}`).sort()).toEqual(changes.map(({ id, at }) => `${id} ${at}`).sort())
    expect(own.filter(({ row }) => row === null).map(({ table }) => table)).toEqual(['drafts'])
  })

  it('tells nobody how far an account was read, and holds no line break inside a line', async () => {
    await fillStore()
    await saveDraft(draft(ana, 'two\nlines\u2028and a half'))
    const lines = await all(exportLines('0.2.0', noon))
    expect(lines.join('\n')).not.toContain('secret-cursor')
    expect(lines.filter((line) => /[\n\r]/u.test(line))).toEqual([])
  })

  it('has words that move between drafts and outbox meanwhile, either way, in one of them', async () => {
    await fillStore()
    await saveSettings({ undoMs: 10_000 })
    await discardDraft(ana)
    const back = await queueReply({ conversationId: ana, text: 'taken back meanwhile' }, noon)
    await saveDraft(draft(conversationId('cleo', 'post'), 'sent meanwhile'))
    const lines: string[] = []
    let hasMoved = false
    for await (const line of exportLines('0.2.0', noon)) {
      lines.push(line)
      if (hasMoved || !line.includes('"table":"drafts"')) continue
      hasMoved = true
      await editItem(back.id, noon + 1)
      await queueReply({ conversationId: conversationId('cleo', 'post'), text: 'sent meanwhile' }, noon + 2)
    }
    expect(hasMoved).toBe(true)
    for (const words of ['taken back meanwhile', 'sent meanwhile']) expect(lines.filter((line) => line.includes(words)).length).toBeGreaterThan(0)
  })

  it('reads page by page: it can be stopped, and never asks for a table whole', async () => {
    await fillStore(120)
    const stopping = new AbortController()
    let count = 0
    await expect(async () => {
      for await (const line of exportLines('0.2.0', noon, stopping.signal)) if (line !== '' && ++count === 50) stopping.abort(new Error('stopped'))
    }).rejects.toThrow('stopped')
    expect(count).toBe(50)
  })

  it('to read has every conversation with what passed in it, the drafts and the notes', async () => {
    await fillStore()
    const html = (await all(exportReadable(noon))).join('')
    const page = new DOMParser().parseFromString(html, 'text/html')
    const talks = [...page.querySelectorAll('article')].map((article) => article.textContent)
    expect(talks.filter((text) => text.includes('words of word-3'))).toHaveLength(1)
    expect(talks.filter((text) => text.includes('<b>Tea</b> & "cake"?') && text.includes('Both!') && text.includes('You'))).toHaveLength(1)
    expect(talks.filter((text) => text.includes('half a <sente') && text.includes('To cleo'))).toHaveLength(1)
    const shown = (await read(({ conversations }) => conversations.toArray())).filter(({ section }) => section !== 'unlisted').length
    expect(talks.filter((text) => /^ana .*walkers · also cleo .*Owes me a \*teapot\*/su.test(text))).toHaveLength(1)
    expect(talks.filter((text) => /^ana .*Send the <map>/su.test(text))).toHaveLength(1)
    expect(talks).toHaveLength(shown + 3)
  })
})
