/** What a newcomer is offered; the sample articles answer it. */
export const examples = [
  { command: 'ask', option: 'question', text: 'What did NATO offer Russia?' },
  { command: 'ask', option: 'question', text: 'Why was the ferry closed?' },
  { command: 'quote', option: 'topic', text: 'the ferry' },
] as const;
