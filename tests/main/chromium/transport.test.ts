import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { pipeTransport } from '../../../main/chromium/transport.ts'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const settled = async (turns = 20): Promise<void> => {
  for (let index = 0; index < turns; index += 1) await turn()
}

const open = (): { toBrowser: PassThrough; fromBrowser: PassThrough; transport: ReturnType<typeof pipeTransport>; heard: object[] } => {
  const toBrowser = new PassThrough()
  const fromBrowser = new PassThrough()
  const transport = pipeTransport(toBrowser, fromBrowser)
  const heard: object[] = []
  transport.onmessage = (message) => void heard.push(message)
  return { toBrowser, fromBrowser, transport, heard }
}

describe('the pipe to the browser', () => {
  it('ends each message with a NUL', () => {
    const { toBrowser, transport } = open()
    transport.send({ id: 1, text: 'é' })
    expect((toBrowser.read() as Buffer).toString()).toBe('{"id":1,"text":"é"}\0')
  })

  it('puts messages together whatever way the bytes are cut', async () => {
    const { fromBrowser, heard } = open()
    const bytes = Buffer.from('{"a":"é日本"}\0{"b":2}\0{"c":3}\0')
    for (const byte of bytes) fromBrowser.write(Buffer.of(byte))
    await settled(bytes.length + 10)
    expect(heard).toEqual([{ a: 'é日本' }, { b: 2 }, { c: 3 }])
  })

  it('hands on one message per turn', async () => {
    const { fromBrowser, transport } = open()
    const perTurn: number[] = []
    let count = 0
    transport.onmessage = () => {
      count += 1
    }
    fromBrowser.write('{"a":1}\0{"b":2}\0{"c":3}\0')
    for (let index = 0; index < 8; index += 1) {
      const before = count
      await turn()
      perTurn.push(count - before)
    }
    expect(Math.max(...perTurn)).toBe(1)
    expect(count).toBe(3)
  })

  it('says that the browser is gone after everything it said', async () => {
    const { fromBrowser, transport, heard } = open()
    let heardAtEnd = -1
    transport.onclose = () => void (heardAtEnd = heard.length)
    fromBrowser.end('{"a":1}\0{"b":2}\0')
    fromBrowser.resume()
    await settled()
    expect(heardAtEnd).toBe(2)
  })
})
