import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { z } from 'zod';
import { IzvorError } from './errors.js';

/** What each variable is for (the README's table), and the end of the sentence a person reads when its value is wrong. */
interface VariableMeta {
  description: string;
  mend: string;
  /** Shown in the table where the default is not a value of the variable itself. */
  unset?: string;
  [key: string]: unknown;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const onOff = () => z.stringbool({ truthy: ['on', 'true', 'yes', '1'], falsy: ['off', 'false', 'no', '0'] });
const variable = <S extends z.ZodType>(schema: S, meta: VariableMeta): S => schema.meta(meta);

/** Every variable Izvor reads. Blank values never get here: they count as unset. */
const schema = z.object({
  DISCORD_TOKEN: variable(
    z
      .string()
      .transform((token) => token.replace(/^Bot\s+/i, ''))
      .pipe(z.string().regex(/^[\x21-\x7e]+$/))
      .optional(),
    {
      description: 'Token of your bot, from the Discord Developer Portal (Bot, Reset Token). Needed only for Discord.',
      mend: 'must be one word without spaces or letters beyond ASCII; copy it again from the Discord Developer Portal',
      unset: 'none',
    },
  ),
  DISCORD_GUILD_ID: variable(
    z
      .string()
      .regex(/^\d{17,20}$/)
      .optional(),
    {
      description:
        'Id of one Discord server: the commands appear there at once, and only there. Otherwise everywhere the bot is.',
      mend: 'must be the id of a Discord server, 17 to 20 digits; copy it with "Copy Server ID" or leave it empty',
      unset: 'none',
    },
  ),
  DISCORD_API_URL: variable(z.url({ protocol: /^https?$/ }).prefault('https://discord.com/api'), {
    description: "Where Discord's HTTP API is, without the version. Other than the default only for tests and proxies.",
    mend: 'must be a web address that starts with http:// or https://; correct it or leave it empty',
  }),
  IZVOR_DATA: variable(z.string().prefault('data'), {
    description: 'Folder of the store and its index, from the working directory.',
    mend: 'must be the path of a folder; correct it or leave it empty',
  }),
  IZVOR_MODEL: variable(z.string().prefault('multilingual-e5-small'), {
    description: 'Embedding model, by its name in the model registry.',
    mend: 'must be the name of a model; correct it or leave it empty',
  }),
  IZVOR_MODELS: variable(z.string().optional(), {
    description: 'Folder with embedding models of your own, beside the bundled ones.',
    mend: 'must be the path of a folder; correct it or leave it empty',
    unset: 'none',
  }),
  IZVOR_ALLOW_DOWNLOAD: variable(onOff().prefault('off'), {
    description: '`on` lets a model that is not on this machine be fetched from its hub.',
    mend: 'must be on or off; set it to one of them or leave it empty',
  }),
  IZVOR_LOG_LEVEL: variable(z.enum(logLevels).prefault('info'), {
    description: `How much is logged to standard error: ${logLevels.map((level) => `\`${level}\``).join(', ')}.`,
    mend: `must be one of ${logLevels.join(', ')}; set it to one of them or leave it empty`,
  }),
  IZVOR_GUILDS: variable(
    z
      .string()
      .transform((ids) => ids.split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(z.string().regex(/^\d{17,20}$/)).min(1))
      .optional(),
    {
      description:
        'Ids of Discord servers, separated by commas: only they see the articles of the command line, and nobody in direct messages does.',
      mend: 'must be ids of Discord servers (17 to 20 digits) separated by commas; correct it or leave it empty',
      unset: 'all servers and direct messages',
    },
  ),
  IZVOR_GUILD_GRACE_DAYS: variable(z.coerce.number().int().min(0).max(365).prefault(30), {
    description: 'Days after which the articles and data of a Discord server that the bot left are deleted.',
    mend: 'must be a whole number of days from 0 to 365; correct it or leave it empty',
  }),
  IZVOR_HTTP_PORT: variable(z.coerce.number().int().min(1).max(65_535).optional(), {
    description: 'Port of the health checks (`/healthz`, `/readyz`) and of the Prometheus `/metrics` of `izvor bot`.',
    mend: 'must be a port number from 1 to 65535; correct it or leave it empty',
    unset: 'off',
  }),
  IZVOR_HTTP_HOST: variable(z.string().prefault('127.0.0.1'), {
    description: 'Address that the health checks and metrics listen on; they have no password.',
    mend: 'must be an address of this machine; correct it or leave it empty',
  }),
  IZVOR_READER: variable(onOff().prefault('on'), {
    description: '`off` leaves out the reading model that has a second look at the best excerpts: faster, less exact.',
    mend: 'must be on or off; set it to one of them or leave it empty',
  }),
});

type VariableName = keyof typeof schema.shape;

/** The configuration as the rest of Izvor is handed it. Paths are absolute. */
export interface Config {
  discordToken: string | null;
  discordGuildId: string | null;
  /** Without a slash at the end and without the version. */
  discordApiUrl: string;
  dataPath: string;
  model: string;
  modelsPath: string | null;
  allowDownload: boolean;
  logLevel: LogLevel;
  reader: boolean;
  /** The only servers that see the operator's articles; null for everybody. */
  guilds: string[] | null;
  guildGraceDays: number;
  /** Null where health checks and metrics are off. */
  httpPort: number | null;
  httpHost: string;
}

export const variableNames = Object.keys(schema.shape) as VariableName[];

/**
 * Reads the configuration from `env` and from `.env` in `cwd`; what the environment sets wins over the file.
 * @throws {IzvorError} `bad_configuration`: one sentence that names the variable (or `.env`) and what to do.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>, cwd = process.cwd()): Config {
  const fromFile = readEnvFile(join(cwd, '.env'));
  const values: Record<string, string> = {};
  for (const name of variableNames) {
    const value = [env[name], fromFile[name]].find((candidate) => candidate?.trim());
    if (value !== undefined) values[name] = value.trim();
  }

  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0] as VariableName;
    // Never the value itself: it may be the token.
    throw new IzvorError('bad_configuration', `${name} ${metaOf(name).mend}.`);
  }
  const read = parsed.data;
  return {
    discordToken: read.DISCORD_TOKEN ?? null,
    discordGuildId: read.DISCORD_GUILD_ID ?? null,
    discordApiUrl: read.DISCORD_API_URL.replace(/\/+$/, ''),
    dataPath: resolve(cwd, read.IZVOR_DATA),
    model: read.IZVOR_MODEL,
    modelsPath: read.IZVOR_MODELS === undefined ? null : resolve(cwd, read.IZVOR_MODELS),
    allowDownload: read.IZVOR_ALLOW_DOWNLOAD,
    logLevel: read.IZVOR_LOG_LEVEL,
    reader: read.IZVOR_READER,
    guilds: read.IZVOR_GUILDS ?? null,
    guildGraceDays: read.IZVOR_GUILD_GRACE_DAYS,
    httpPort: read.IZVOR_HTTP_PORT ?? null,
    httpHost: read.IZVOR_HTTP_HOST,
  };
}

/** The table of the README, as Markdown, one row a variable. */
export function configurationTable(): string {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' });
  const rows = variableNames.map((name) => {
    const { description, unset } = metaOf(name);
    const property = properties[name];
    const fallback = unset ?? `\`${String(typeof property === 'object' ? property.default : '')}\``;
    return `| \`${name}\` | ${fallback} | ${description} |`;
  });
  return ['| Variable | Default | What it does |', '| --- | --- | --- |', ...rows].join('\n');
}

function metaOf(name: VariableName): VariableMeta {
  return schema.shape[name].meta() as VariableMeta;
}

function readEnvFile(path: string): Record<string, string> {
  try {
    return parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new IzvorError('bad_configuration', `The file ${path} cannot be read; correct its permissions or remove it.`, {
      cause: error,
    });
  }
}
