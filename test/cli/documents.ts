import { z } from 'zod';

const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

const articleSchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  language: z.string().nullable(),
  url: z.string().nullable(),
  path: z.string(),
  sample: z.boolean(),
});

const citationSchema = z.strictObject({
  article: articleSchema,
  start: z.int().min(0),
  end: z.int().min(0),
  excerpt: z.string(),
  answer: span,
  score: z.number(),
});

/** The document of `ask --json`, nothing more and nothing less. */
export const askSchema = z.strictObject({
  status: z.enum(['answered', 'no_answer']),
  question: z.string(),
  language: z.string().nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  citations: z.array(citationSchema),
  nearest: z.array(z.strictObject({ article: articleSchema, score: z.number() })),
});

/** The document of `quote --json`. */
export const quoteSchema = askSchema.extend({
  citations: z.array(
    citationSchema.extend({ kind: z.enum(['direct', 'reported']), speech: span, speaker: z.string().nullable() }),
  ),
});
