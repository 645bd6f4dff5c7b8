/** The page a browser ends at after a sign-in, in the language that browser asks for. */
const said = {
  en: { done: 'You can close this tab and go back to Kith.', other: 'This does not belong to the sign-in Kith is waiting for. Go back to Kith and begin again.' },
  de: { done: 'Du kannst diesen Tab schließen und zu Kith zurückgehen.', other: 'Das gehört nicht zu der Anmeldung, auf die Kith wartet. Geh zurück zu Kith und fang neu an.' },
}
type Language = keyof typeof said

/** The first of a browser's languages that is spoken here (RFC 9110 §12.5.4; browsers list the wanted first), else English. */
export const languageOf = (acceptLanguage = ''): Language => {
  const wanted = acceptLanguage.toLowerCase().split(',').map((tag) => tag.trim().slice(0, 2))
  return wanted.find((tag): tag is Language => Object.hasOwn(said, tag)) ?? 'en'
}

export const browserPage = (what: keyof typeof said.en, language: Language): string => `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Kith</title>
<style>body{font:17px/1.5 system-ui,sans-serif;margin:20vh auto;max-width:28rem;padding:0 1rem;color:#2b2822;background:#f7f4ee}@media(prefers-color-scheme:dark){body{color:#e9e5dc;background:#161512}}</style>
<p>${said[language][what]}</p></html>`
