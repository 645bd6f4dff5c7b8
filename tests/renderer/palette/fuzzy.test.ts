import { expect, it } from 'vitest'
import { bestOf, fit } from '../../../renderer/palette/fuzzy.ts'

const best = (typed: string, all: readonly string[]) => bestOf(typed, all, (one) => [one], 10)

it('finds by the beginning, the middle, and the first letters of words', () => {
  expect(best('put off', ['Done', 'Put off until tomorrow'])).toEqual(['Put off until tomorrow'])
  expect(best('pot', ['Put off until tomorrow', 'Settings'])).toContain('Put off until tomorrow')
  expect(best('es', ['Beatriz Costa', 'Einar Solheim', 'Estelle'])[0]).toBe('Estelle')
})
it('what is typed whole comes before letters that are scattered', () => {
  expect(best('done', ['Dora Nell', 'What is done', 'Done'])).toEqual(['Done', 'What is done', 'Dora Nell'])
})
it('knows no difference between accents, cases and none', () => {
  expect(best('ruben castaner', ['Rubén Castañer'])).toEqual(['Rubén Castañer'])
  expect(best('ЮЛ', ['Юлия'])).toEqual(['Юлия'])
  expect(best('はるか', ['皆瀬はるか'])).toEqual(['皆瀬はるか'])
})
it('letters scattered over a long text are no fit, and neither are others', () => {
  expect(fit('xyz', 'Einar Solheim')).toBeNull()
  expect(fit('oexa', 'a long text that has many letters')).toBeNull()
})
it('typing nothing leaves everything in its order', () => {
  expect(best('', ['b', 'a'])).toEqual(['b', 'a'])
})
