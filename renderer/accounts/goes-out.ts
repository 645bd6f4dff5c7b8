import type { ConnectorInfo } from '#domain/account'

/** Does signing in go on in the browser? Who types a password, or ticks that none is wanted, goes no further than the form. */
export const goesOut = ({ signInWith, signInFields }: ConnectorInfo, values: Readonly<Record<string, string>>): boolean =>
  signInWith === 'browser' && !signInFields.some(({ key, kind }) => (kind === 'password' || kind === 'check') && (values[key] ?? '').trim() !== '')
