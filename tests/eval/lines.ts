/** Reads a JSONL file into checked items; an error names the file and the line. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'

/** Every non-empty line as an item of the schema. Throws an Error that says which line is wrong and why. */
export const readLines = <Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema>[] => {
  const lines = readFileSync(file, 'utf8').replace(/^\ufeff/u, '').split(/\r?\n/u)
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, schema, `${file}, line ${index + 1}`)]))
}

const readLine = <Schema extends v.GenericSchema>(line: string, schema: Schema, where: string): v.InferOutput<Schema> => {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch (error) {
    throw new Error(`${where}: this is not JSON (${error instanceof Error ? error.message : 'unreadable'})`, { cause: error })
  }
  const result = v.safeParse(schema, given)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Error(`${where}: ${v.getDotPath(issue) ?? 'the item'}: ${issue.message}`)
}

/** An ISO time as milliseconds since epoch. */
export const isoTime = v.pipe(v.string(), v.transform((text) => Date.parse(text)), v.number('a time is written like 2025-11-03T07:00:00Z'), v.finite('a time is written like 2025-11-03T07:00:00Z'))
