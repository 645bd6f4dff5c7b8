/** The import table holds: each of these lines is one somebody might write, and lint refuses it. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const rules = ['no-restricted-imports', '@typescript-eslint/no-restricted-imports', 'import-x/no-restricted-paths', 'no-restricted-syntax']
// Where CI is set, typescript-eslint takes it for one run over the files on disk and would not read the lines given here.
const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => rules.includes(ruleId),
  overrideConfig: { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } },
})

/** Lints a line as if it stood in this file. */
const complaints = async (file: string, line: string): Promise<readonly (string | null)[]> => {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: join(root, file) })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId).filter((ruleId) => ruleId === null || rules.includes(ruleId))
}

test.each([
  ['renderer/rules/turn.ts', 'import { Dexie } from \'dexie\''],
  ['renderer/rules/turn.ts', 'import { useState } from \'react\''],
  ['renderer/rules/turn.ts', 'import { openStore } from \'../store/open.ts\''],
  ['renderer/store/derive.ts', 'import { useQuery } from \'@tanstack/react-query\''],
  ['renderer/store/derive.ts', 'import { calls } from \'#bridge\''],
  ['renderer/sync/send.ts', 'import { InboxList } from \'../inbox/InboxList.tsx\''],
  ['renderer/inbox/InboxList.tsx', 'import { Composer } from \'../composer/Composer.tsx\''],
  ['renderer/inbox/InboxList.tsx', 'import { call } from \'../bridge.ts\''],
  ['renderer/inbox/InboxList.tsx', 'import { Dexie } from \'dexie\''],
  ['renderer/inbox/InboxList.tsx', 'import { shell } from \'electron\''],
  ['renderer/ui/Button.tsx', 'import { openStore } from \'../store/open.ts\''],
  ['renderer/App.tsx', 'import { startCore } from \'../main/core.ts\''],
  ['renderer/App.tsx', 'import { readFileSync } from \'node:fs\''],
  ['preload/domain/message.ts', 'import { useQuery } from \'@tanstack/react-query\''],
  ['preload/domain/message.ts', 'import { AtpAgent } from \'@atproto/api\''],
  ['preload/domain/message.ts', 'import { startCore } from \'../../main/core.ts\''],
  ['preload/bridge.ts', 'import { startCore } from \'../main/core.ts\''],
  ['main/core.ts', 'import { app } from \'electron\''],
  ['main/core.ts', 'import { AtpAgent } from \'@atproto/api\''],
  ['main/core.ts', 'import { runChromium } from \'./chromium/index.ts\''],
  ['main/sync/engine.ts', 'import { bluesky } from \'../connectors/bluesky/index.ts\''],
  ['main/connectors/sample/api.ts', 'import { chromium } from \'playwright-core\''],
  ['main/connectors/sample/api.ts', 'import { bluesky } from \'../bluesky/index.ts\''],
  ['main/connectors/sample/api.ts', 'import { createEngine } from \'../../sync/engine.ts\''],
  ['main/chromium/index.ts', 'import { runApp } from \'../electron/app.ts\''],
])('%s may not say: %s', async (file, line) => {
  expect(await complaints(file, line)).not.toEqual([])
}, 300_000)

test('what the table allows passes', async () => {
  expect(await complaints('renderer/inbox/InboxList.tsx', 'import { turnsOf } from \'../rules/turn.ts\'')).toEqual([])
  expect(await complaints('main/electron/app.ts', 'import { app } from \'electron\'')).toEqual([])
}, 300_000)

test('every link to a file of ours in the documents leads somewhere', () => {
  const documents = [...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'], ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => join('docs', name))]
  const dead = documents.flatMap((document) => [...readFileSync(join(root, document), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
    .map((match) => join(dirname(document), match[1] ?? ''))
    .filter((target) => {
      try {
        readFileSync(join(root, target))
        return false
      } catch {
        return true
      }
    }))
  expect(dead).toEqual([])
})
