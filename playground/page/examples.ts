/** What a newcomer is offered; the sample articles answer it. */
export const examples = [
  { command: 'ask', option: 'question', text: 'What did NATO offer Russia?' },
  { command: 'ask', option: 'question', text: 'Why does Talas want to close the ferry line?' },
  { command: 'quote', option: 'topic', text: 'the ferry' },
] as const;
