import { useEffect, useEffectEvent } from 'react'
import { call } from './bridge.ts'
import type { Arrival } from './store/arrivals.ts'
import { startTelling } from './sync/telling.ts'
import { listed } from './ui/listed.ts'
import { nameOf } from './words/names.ts'
import { say } from './words/say.ts'

const named = 2
/** Nobody's name needs more room in the corner of a screen. */
const longestName = 60

const shortNameOf = ({ person }: Arrival): string => Array.from(nameOf(person)).slice(0, longestName).join('')

const wordsFor = (arrivals: readonly Arrival[]): string => {
  const names = [...new Map(arrivals.map((arrival) => [arrival.person.id, shortNameOf(arrival)])).values()]
  const shown = names.slice(0, names.length > named + 1 ? named : names.length)
  const others = names.length - shown.length
  return say('notify.wrote', { names: others === 0 ? listed(shown) : listed([...shown, say('notify.others', { count: others })]), count: names.length })
}

/** One notification in the place of the one before, shown anew and without a sound. `renotify` is not in TypeScript's DOM library: https://developer.mozilla.org/docs/Web/API/Notification/renotify */
const options: NotificationOptions & { readonly renotify: boolean } = { tag: 'kith-arrivals', renotify: true, silent: true }

/**
 * The system's own notifications, where the user wants them: one, of everybody who wrote since the window was looked at.
 * `onOpen` leads to a conversation, or with null to everybody who waits.
 */
export const useTelling = (onOpen: (conversationId: string | null) => void): void => {
  const open = useEffectEvent(onOpen)
  useEffect(() => {
    let told: readonly Arrival[] = []
    let notice: Notification | null = null
    const forget = (): void => {
      told = []
      notice?.close()
      notice = null
    }
    const stop = startTelling({
      now: Date.now,
      isLooking: () => document.hasFocus(),
      tell: (arrivals) => {
        const again = new Set(arrivals.map(({ conversationId }) => conversationId))
        told = [...arrivals, ...told.filter(({ conversationId }) => !again.has(conversationId))]
        const [only, another] = told
        notice = new Notification(wordsFor(told), { ...options, body: say('notify.where') })
        notice.onclick = () => {
          // Where it fails there is no window to bring.
          call('show', null).catch(() => undefined)
          open(only && !another ? only.conversationId : null)
          forget()
        }
      },
    })
    window.addEventListener('focus', forget)
    return () => {
      window.removeEventListener('focus', forget)
      stop()
      forget()
    }
  }, [])
}
