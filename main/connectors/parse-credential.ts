import * as v from 'valibot'
import { failed } from '../failed.ts'

/** Reads back what a connector wrote into the vault. Rejects with `signed-out` where the text is no credential of its kind. */
export const parseCredential = <T extends v.GenericSchema>(schema: T, text: string): v.InferOutput<T> => {
  try {
    return v.parse(schema, JSON.parse(text))
  } catch {
    throw failed('signed-out', 'session-ended', 'the stored credential cannot be read')
  }
}
