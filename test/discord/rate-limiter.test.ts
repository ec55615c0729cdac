import { describe, expect, it } from 'vitest';
import { RateLimiter } from '../../src/discord/rate-limiter.js';

const limits = { person: { burst: 3, perMinute: 6 }, guild: { burst: 5, perMinute: 60 } };

function bench() {
  const clock = { now: 1_000_000 };
  const limiter = new RateLimiter(() => clock.now, limits);
  const take = (user: string, guild: string | null = 'g', cost?: number) => limiter.take(user, guild, cost);
  return { clock, take };
}

describe('the limits', () => {
  it('grant a burst, then say how long to wait, and grant after exactly that', () => {
    const { clock, take } = bench();
    for (let index = 0; index < 3; index += 1) expect(take('ana')).toBeNull();
    expect(take('ana')).toEqual({ limit: 'person', seconds: 10 });
    clock.now += 9_000;
    expect(take('ana')).toEqual({ limit: 'person', seconds: 1 });
    clock.now += 1_000;
    expect(take('ana')).toBeNull();
    expect(take('ana')).toEqual({ limit: 'person', seconds: 10 });
  });

  it('fill no bucket beyond its burst', () => {
    const { clock, take } = bench();
    take('ana');
    clock.now += 24 * 60 * 60_000;
    expect(Array.from({ length: 4 }, () => take('ana', null))).toEqual([null, null, null, { limit: 'person', seconds: 10 }]);
  });

  it('hold for people and servers apart; in direct messages only the person’s counts', () => {
    const { take } = bench();
    for (const user of ['a', 'b', 'c', 'd', 'e']) expect(take(user)).toBeNull();
    expect(take('f')).toEqual({ limit: 'guild', seconds: 1 });
    expect(take('f', 'other')).toBeNull();
    expect(take('f', null)).toBeNull();
  });

  it('take nothing where they refuse: neither from the person nor from the server', () => {
    const { clock, take } = bench();
    for (const user of ['a', 'b', 'c', 'd', 'e']) take(user);
    // The server refuses: the person keeps all three.
    for (let index = 0; index < 10; index += 1) expect(take('f')).toMatchObject({ limit: 'guild' });
    expect(Array.from({ length: 3 }, () => take('f', null))).toEqual([null, null, null]);
    // The person is refused: the server's are kept for others.
    clock.now += 5_000;
    for (let index = 0; index < 10; index += 1) expect(take('f')).toMatchObject({ limit: 'person' });
    expect(['a', 'b', 'c', 'd', 'e'].map((user) => take(user))).toEqual([null, null, null, null, null]);
  });

  it('count small costs exactly', () => {
    const { clock, take } = bench();
    for (let index = 0; index < 15; index += 1) expect(take('ana', null, 0.2)).toBeNull();
    expect(take('ana', null, 0.2)).toEqual({ limit: 'person', seconds: 2 });
    clock.now += 2_000;
    expect(take('ana', null, 0.2)).toBeNull();
  });

  it('lock nobody out where the clock is set back, and give nothing for it', () => {
    const { clock, take } = bench();
    for (let index = 0; index < 3; index += 1) take('ana');
    clock.now -= 60 * 60_000;
    expect(take('ana')).toEqual({ limit: 'person', seconds: 10 });
    clock.now += 10_000;
    expect(take('ana')).toBeNull();
  });

  it('stand for thousands of people at once', () => {
    const { clock, take } = bench();
    for (let index = 0; index < 3; index += 1) take('ana', null);
    for (let index = 0; index < 20_000; index += 1) take(`user ${index}`, null);
    expect(take('ana', null)).toMatchObject({ limit: 'person' });
    clock.now += 10_000;
    expect(take('ana', null)).toBeNull();
  });
});
