import { Command } from 'commander';
import { withState } from '../state/client.js';
import { wrongUse } from './exit.js';
import { renderReport } from './render/report.js';
import type { Session } from './session.js';

interface ReportOptions {
  guild?: string;
  weeks: string;
  json?: boolean;
}

/** Counts are kept for two years. */
const MAX_WEEKS = 105;

const HELP = `
Examples:
  izvor report
  izvor report --guild 1098765432109876543 --weeks 4

Questions are counted for every server; their texts are kept, and shown here, only for servers that allow it (/settings).
It can be called while the bot runs.`;

/** `izvor report`: what people asked on Discord in vain, and what they voted down. */
export function reportCommand(session: Session): Command {
  return new Command('report')
    .summary('tell what people asked on Discord in vain')
    .description('Tells what people asked on Discord in vain and what they voted down, by server, week by week.')
    .option('--guild <id>', 'only this Discord server')
    .option('--weeks <n>', `how many weeks back, the present one included, 1 to ${MAX_WEEKS}`, '12')
    .option('--json', 'print a JSON document instead of text')
    .addHelpText('after', HELP)
    .action(async ({ guild, weeks: typed, json = false }: ReportOptions) => {
      if (guild !== undefined && !/^\d{17,20}$/.test(guild)) {
        throw wrongUse(`--guild takes the id of a Discord server, 17 to 20 digits, not "${guild}".`);
      }
      const weeks = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
      if (weeks < 1 || weeks > MAX_WEEKS) throw wrongUse(`--weeks takes a whole number from 1 to ${MAX_WEEKS}, not "${typed}".`);
      const only = { weeks, ...(guild !== undefined && { guild }) };
      const report = (await withState(session.config.dataPath, (state) => state.report(only))) ?? [];
      if (json) await session.printJson(report);
      else await session.print(renderReport(report, { weeks, guild: guild ?? null }, session.style));
    });
}
