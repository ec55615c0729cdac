/** Below this a third of the answers showed what was asked for, above it two thirds, on the tuning halves of our questions. */
const tentativeBelow = 0.2;

/** Whether an answer of this confidence is one that "may answer" only; false where uncalibrated, since nothing is known then. */
export function isTentative(confidence: number | null): boolean {
  return confidence !== null && confidence < tentativeBelow;
}
