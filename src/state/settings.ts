import { z } from 'zod';
import { labelLanguages } from '../label-language.js';
import { defaultSettings, type GuildSettings } from './types.js';

const snowflake = z.string().regex(/^\d{1,20}$/);

/** A value that cannot be read gives the default: what was saved by another version must not take the whole settings away. */
const schema = z.object({
  private: z.boolean().catch(defaultSettings.private),
  channels: z.array(snowflake).catch([]),
  labels: z.enum(labelLanguages).nullable().catch(defaultSettings.labels),
  perPage: z.int().min(1).max(5).catch(defaultSettings.perPage),
  keepQuestions: z.boolean().catch(defaultSettings.keepQuestions),
  contributorRole: snowflake.nullable().catch(defaultSettings.contributorRole),
});

/** Settings as they were saved: unknown keys are dropped, defaults filled in. @param document JSON */
export function parseSettings(document: string): GuildSettings {
  const read = schema.safeParse(parseJson(document));
  return read.success ? read.data : schema.parse({});
}

function parseJson(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    return null;
  }
}
