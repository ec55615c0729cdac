/**
 * Numbers that stand in a store's fingerprint. Raise one whenever its rule gives other output for some input,
 * so that stores made by the older rule are rebuilt instead of being mixed with the new.
 */
export const CLEANING_VERSION = 1;
export const SENTENCES_VERSION = 1;
export const PASSAGES_VERSION = 1;

/** How passages are cut, in words: windows of 3 consecutive body sentences, one starting at each, at most 480 tokens. */
export const PASSAGE_RULE = 'window=3 step=1 max=480 body-only';
