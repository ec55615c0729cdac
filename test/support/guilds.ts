import type { AddOutcome, AddRequest, Engine, View } from '../../src/engine/types.js';

export const guildA = '110000000000000001';
export const guildB = '220000000000000002';

/** What a person in a server sees that may see the operator's articles. */
export const inGuild = (guild: string): View => ({ guild, operator: true });
/** The server's own articles alone. */
export const ownOf = (guild: string): View => ({ guild, operator: false });
export const nothing: View = { guild: null, operator: false };

/** Adds a text under a file name, as a person of that server would. */
export function add(
  engine: Engine,
  guild: string,
  fileName: string,
  text: string,
  more: Partial<AddRequest> = {},
): Promise<AddOutcome> {
  return engine.add({ guild, addedBy: `user-of-${guild}`, fileName, bytes: new TextEncoder().encode(text), ...more });
}

/** The same, where anything but an article in the store is a failure of the test. */
export async function added(...args: Parameters<typeof add>): Promise<Extract<AddOutcome, { passages: number }>> {
  const outcome = await add(...args);
  if (outcome.status === 'refused') throw new Error(`${args[2]} was refused: ${outcome.message}`);
  return outcome;
}

interface ClinicStory {
  url: string;
  outlet: string;
  title: string;
  patients: number;
  doctor: string;
}

/** One invented story; two of them may differ in a number alone. */
export function clinicStory({ url, outlet, title, patients, doctor }: ClinicStory): string {
  return `---
title: ${title}
source: ${outlet}
url: ${url}
date: 2024-02-11
language: en
---
The night clinic in Quarry Lane treated ${patients} patients during the flood week. Most of them had slipped on the wet stairs of the lower town.

"We ran out of plaster on Thursday," said ${doctor}, who leads the clinic. The council has promised a second ambulance by Easter.
`;
}
