const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const scripts = new Intl.DisplayNames('en', { type: 'script', fallback: 'none' });

/** True for a two-letter ISO 639-1 code that stands for a language. */
export function isLanguageCode(code: string): boolean {
  return /^[a-z]{2}$/.test(code) && languages.of(code) !== undefined;
}

/**
 * A language in English, with its script only where it is not the one the language is mostly written in by CLDR's
 * likely subtags: `Serbian` is Cyrillic, so the other is `Serbian (Latin)`.
 */
export function languageName(code: string | null, script: string | null = null): string {
  if (code === null) return 'language unknown';
  const name = /^[a-z]{2,3}$/.test(code) ? (languages.of(code) ?? code) : code;
  if (script === null || !isLanguageCode(code)) return name;
  const usual = new Intl.Locale(code).maximize().script;
  return usual === script ? name : `${name} (${scripts.of(script) ?? script})`;
}
