/** The script Electron loads before the page: puts a Port on `window.kith` and nothing else; strings only. */
import { contextBridge, ipcRenderer } from 'electron'
import type { Port } from './bridge.ts'
import { channels } from './channels.ts'

type Listener = Parameters<Port['listen']>[0]

let setListener: (listener: Listener) => void = () => undefined
// What main pushes before the page listens waits here instead of being lost.
const listening = new Promise<Listener>((resolve) => {
  setListener = resolve
})

ipcRenderer.on(channels.push, (_event, id: number, json: string) => {
  listening.then((listener) => listener(json)).then(
    (answer) => ipcRenderer.send(channels.reply, id, true, answer),
    (error: unknown) => ipcRenderer.send(channels.reply, id, false, String(error)),
  )
})

const port: Port = {
  call: (json) => ipcRenderer.invoke(channels.call, json) as Promise<string>,
  listen: (listener) => setListener(listener),
}

contextBridge.exposeInMainWorld('kith', port)
