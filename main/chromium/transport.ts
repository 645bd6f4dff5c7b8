/** Speaks the browser's debugging protocol over a pair of pipes: JSON messages, each ended by a NUL byte. */
import type { Readable, Writable } from 'node:stream'
import type { ConnectOverCDPTransport } from 'playwright-core'

/**
 * A transport for `chromium.connectOverCDP`.
 * Messages are handed on one per turn of the event loop: a burst in one turn hung about every sixth launch.
 */
export const pipeTransport = (toBrowser: Writable, fromBrowser: Readable): ConnectOverCDPTransport => {
  const messages: string[] = []
  let pieces: Buffer[] = []
  let isPumping = false
  let isEnded = false

  const transport: ConnectOverCDPTransport = {
    send: (message) => void toBrowser.write(`${JSON.stringify(message)}\0`),
    close: () => void toBrowser.end(),
  }

  const pump = (): void => {
    const message = messages.shift()
    if (message !== undefined) {
      setImmediate(pump)
      transport.onmessage?.(JSON.parse(message) as object)
      return
    }
    isPumping = false
    if (!isEnded) return
    isEnded = false
    transport.onclose?.()
  }
  const startPump = (): void => {
    if (isPumping) return
    isPumping = true
    setImmediate(pump)
  }

  fromBrowser.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      pieces.push(chunk.subarray(start, end))
      messages.push(Buffer.concat(pieces).toString('utf8'))
      pieces = []
      start = end + 1
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start))
    if (messages.length > 0) startPump()
  })
  fromBrowser.on('close', () => {
    isEnded = true
    startPump()
  })
  // A browser that dies breaks both pipes; its `close` above and its exit say so.
  toBrowser.on('error', () => undefined)
  fromBrowser.on('error', () => undefined)
  return transport
}
