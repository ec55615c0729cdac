/** What the decision is made from, in the order of the coefficients. */
export const featureNames = [
  'lateInteraction',
  'weakest',
  'answerWeakest',
  'dense',
  'lexical',
  'sameLanguage',
  'relevance',
  'spanMargin',
  'lead',
  'corpusSize',
  'missingNames',
  'named',
  'unexpected',
] as const;

/** Those that are the reader's. */
export const readerFeatures: readonly FeatureName[] = ['relevance', 'spanMargin'];

export type FeatureName = (typeof featureNames)[number];
/** Values of one excerpt; see `featuresOf`. */
export type Features = Record<FeatureName, number>;
