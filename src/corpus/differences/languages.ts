const relatives: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', sk: 'cs', be: 'ru' };

/** The language whose table serves a text of this language; null where there is none. */
export function dataLanguage(language: string | null, tables: Readonly<Record<string, unknown>>): string | null {
  if (language === null) return null;
  if (language in tables) return language;
  const relative = relatives[language] ?? '';
  return relative in tables ? relative : null;
}
