import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../../scripts/smoke/checks.js';
import { restFor, type Target } from '../../scripts/smoke/target.js';
import { ids } from '../../sandbox/default-seed.js';
import { Sandbox } from '../../sandbox/sandbox.js';

// The same list runs against the real Discord: npm run smoke:discord.
let discord: Sandbox;
let target: Target;
beforeAll(async () => {
  discord = await new Sandbox({ rateLimits: false }).start();
  target = {
    ...{ rest: restFor(discord.url, discord.token), token: discord.token, apiUrl: discord.url },
    ...{ applicationId: ids.application, guildId: ids.guilds.harbour, channelId: ids.channels.general },
  };
});
afterAll(() => discord.stop());

describe('the sandbox answers as Discord:', () => {
  for (const { name, run } of checks) it(name, () => run(target));

  it('and nothing of it is left', () => {
    expect(discord.as('ana').read(ids.channels.general)).toEqual([]);
    expect(discord.as('ana').commands(ids.channels.general)).toEqual([]);
  });
});
