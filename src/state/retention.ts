const minute = 60_000;
const day = 24 * 60 * minute;

/** How long what is remembered is kept at most, in milliseconds; PRIVACY.md tells the same. */
export const retention = {
  /** Saved answers, and who voted on them: that long their buttons work. */
  answers: 7 * day,
  /** Questions that a follow-up may refer to. */
  turns: 15 * minute,
  /** Discord takes no edit of a reply later than that. */
  pending: 15 * minute,
  /** Texts of questions for the report, with who asked. */
  texts: 180 * day,
  /** Counts for the report. */
  counts: 2 * 365 * day,
} as const;

/** Monday of the week that this time is in, as an ISO date, UTC. @param time milliseconds since 1970 */
export function mondayOf(time: number): string {
  // 1970-01-01 was a Thursday, the fourth day of a week.
  const days = Math.floor(time / day);
  return new Date((days - ((((days + 3) % 7) + 7) % 7)) * day).toISOString().slice(0, 10);
}

/** Monday of the first of so many weeks, the present one included. */
export function firstOfWeeks(now: number, weeks: number): string {
  return mondayOf(now - (weeks - 1) * 7 * day);
}
