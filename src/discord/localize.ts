import { english, localizations, type NamedKey, type TextKey } from './texts.js';

interface Named {
  setName(name: string): this;
  setNameLocalizations(names: Record<string, string>): this;
}

interface Described extends Named {
  setDescription(description: string): this;
  setDescriptionLocalizations(descriptions: Record<string, string>): this;
}

/** The way to the texts of a command or an option: below it are `name` and `description`. */
type DescribedKey = TextKey extends infer K ? (K extends `${infer Way}.description` ? Way : never) : never;

/** Gives a command its name in every locale of Discord that Izvor has. */
export function named<B extends Named>(builder: B, key: NamedKey): B {
  const name = `${key}.name` as TextKey;
  return builder.setName(english.t(name)).setNameLocalizations(localizations(name));
}

/** Gives a command or an option its name and description in every locale of Discord that Izvor has. */
export function localized<B extends Described>(builder: B, key: DescribedKey): B {
  const description = `${key}.description` as TextKey;
  return named(builder, key).setDescription(english.t(description)).setDescriptionLocalizations(localizations(description));
}
