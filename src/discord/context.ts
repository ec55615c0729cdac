import type { BaseInteraction } from 'discord.js';
import type { CommandContext, Services } from './command.js';
import { RecentByView } from './recent-by-view.js';
import { labelLanguageOf, textsIn } from './texts.js';
import { viewOf } from './view.js';

/** What a command is handed for an interaction: the bot's services as this person, in this place, may use them. */
export function contextMaker(
  services: Services,
  guilds: readonly string[] | null,
): (interaction: BaseInteraction) => CommandContext {
  const { engine, now } = services;
  const sources = new RecentByView((view) => engine.sources(view), now);
  const speakers = new RecentByView((view) => engine.speakers(view), now);
  return (interaction) => {
    const view = viewOf(interaction, guilds);
    const settings = services.state.settings(view.guild);
    const client = labelLanguageOf(interaction.locale);
    const texts = textsIn(settings.labels ?? client, client);
    return { ...services, view, settings, texts, sources: () => sources.of(view), speakers: () => speakers.of(view) };
  };
}
