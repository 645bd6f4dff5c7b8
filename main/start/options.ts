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
  | { readonly is: 'help' | 'version' }
  | { readonly is: 'wrong'; readonly why: string }

export const usage = `npm start -- [options]
  --host=electron|chromium  what gives Kith its window
  --profile=DIR             the folder of this inbox
  --sample                  open with the sample inbox
  --headless                run without a window (Chromium)
  --screenshot=FILE         with --headless: write a picture of the inbox and end
  --version                 say which Kith this is`

const flags = ['sample', 'headless'] as const
const valued = ['host', 'profile', 'screenshot'] as const

/** npm keeps options that stand before `--` to itself and puts them into the environment. Null where it kept none. */
export const keptByNpm = (args: readonly string[], env: NodeJS.ProcessEnv): string | null => {
  const isGiven = (name: string): boolean => args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
  const kept = [
    ...flags.filter((name) => env[`npm_config_${name}`] === 'true').map((name) => ({ name, text: `--${name}` })),
    ...valued.flatMap((name) => {
      const value = env[`npm_config_${name}`]
      return value ? [{ name, text: value === 'true' ? `--${name}` : `--${name}=${value}` }] : []
    }),
  ].filter(({ name }) => !isGiven(name)).map(({ text }) => text)
  if (kept.length === 0) return null
  return `npm kept ${kept.join(' and ')} to itself; write: npm start -- ${[...kept, ...args].map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)).join(' ')}`
}

const wrong = (why: string): ParsedOptions => ({ is: 'wrong', why })

/** Never throws; what is wrong is a sentence for the terminal. */
export const parseOptions = (args: readonly string[]): ParsedOptions => {
  let host: HostName | null = null
  let profile: string | null = null
  let screenshot: string | null = null
  let addSample = false
  let isHeadless = false
  for (const [index, arg] of args.entries()) {
    const [name = '', value] = arg.includes('=') ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg, null]
    if (name === '--help' && value === null) return { is: 'help' }
    if (name === '--version' && value === null) return { is: 'version' }
    const next = args[index + 1]
    if (value === null && valued.some((one) => name === `--${one}`) && next && !next.startsWith('-')) {
      return wrong(`${name} and what it says belong together; write ${name}=${/\s/.test(next) ? `"${next}"` : next} without a space.`)
    }
    if (name === '--sample' && value === null) addSample = true
    else if (name === '--headless' && value === null) isHeadless = true
    else if (name === '--host') {
      if (value !== 'electron' && value !== 'chromium') {
        return wrong(`${value ? `${value} is no host Kith knows` : '--host names no host'}; write --host=electron or --host=chromium.`)
      }
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
