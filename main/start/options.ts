/** Reads what stands after `npm start --`. */

export type HostName = 'electron' | 'chromium'

export interface StartOptions {
  readonly host: HostName | null
  readonly profile: string | null
  readonly addSample: boolean
  readonly isHeadless: boolean
  readonly screenshot: string | null
}

export type ParsedOptions =
  | { readonly is: 'options'; readonly options: StartOptions }
  | { readonly is: 'help' }
  | { readonly is: 'wrong'; readonly why: string }

export const usage = `npm start -- [options]
  --host=electron|chromium  what gives Kith its window
  --profile=DIR             the folder of this inbox
  --sample                  open with the sample inbox
  --headless                run without a window (Chromium)
  --screenshot=FILE         with --headless: write a picture of the inbox and end`

const wrong = (why: string): ParsedOptions => ({ is: 'wrong', why })

/** Never throws; what is wrong is a sentence for the terminal. */
export const parseOptions = (args: readonly string[]): ParsedOptions => {
  let host: HostName | null = null
  let profile: string | null = null
  let screenshot: string | null = null
  let addSample = false
  let isHeadless = false
  for (const arg of args) {
    const [name = '', value] = arg.includes('=') ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg, null]
    if (name === '--help' && value === null) return { is: 'help' }
    if (name === '--sample' && value === null) addSample = true
    else if (name === '--headless' && value === null) isHeadless = true
    else if (name === '--host') {
      if (value !== 'electron' && value !== 'chromium') return wrong('--host is electron or chromium: --host=chromium.')
      host = value
    } else if (name === '--profile') {
      if (!value) return wrong('--profile needs a folder: --profile=DIR.')
      profile = value
    } else if (name === '--screenshot') {
      if (!value) return wrong('--screenshot needs a file: --screenshot=FILE.')
      screenshot = value
    } else return wrong(`Kith does not know the option ${arg}.`)
  }
  if (screenshot !== null && !isHeadless) return wrong('--screenshot works together with --headless.')
  if (isHeadless && host === 'electron') return wrong('--headless runs in Chromium, so it cannot go with --host=electron.')
  return { is: 'options', options: { host, profile, addSample, isHeadless, screenshot } }
}
