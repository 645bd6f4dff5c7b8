/** What the command line asks of this start. */
import { resolve } from 'node:path'
import { defaultProfile } from '../profile.ts'

export interface Options {
  readonly profile: string
  readonly addSample: boolean
  /** Words of `hello.notices` that whoever started Kith wants said. */
  readonly notices: readonly string[]
  /** False where Chromium's own sandbox was switched off, which it has to be for uid 0. */
  readonly isSandboxed: boolean
}

const valuesOf = (argv: readonly string[], name: string): string[] =>
  argv.filter((word) => word.startsWith(name)).map((word) => word.slice(name.length)).filter((value) => value !== '')

/** Reads `--profile=DIR`, `--sample` and `--notice=WORD`; Chromium's other switches among them are none of our business. */
export const readOptions = (argv: readonly string[]): Options => {
  const profile = valuesOf(argv, '--profile=').at(-1)
  const isSandboxed = !argv.includes('--no-sandbox')
  const notices = valuesOf(argv, '--notice=').filter((word) => /^[a-z-]{1,40}$/.test(word))
  return {
    profile: profile === undefined ? defaultProfile() : resolve(profile),
    addSample: argv.includes('--sample'),
    notices: isSandboxed ? notices : [...notices, 'no-sandbox'],
    isSandboxed,
  }
}
