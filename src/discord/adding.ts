import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { AddOutcome, AddRequest } from '../engine/types.js';
import { articleCard } from './article-lines.js';
import type { CommandContext, Outcome } from './command.js';
import { fileLabel } from './download.js';
import type { Parsed } from './options.js';
import { ProgressEdits } from './progress.js';
import { acknowledge, deliver, refuse, renderSentence, type Repliable, type Reply, reply } from './reply.js';
import type { Texts } from './texts.js';

/** An article on its way in: all but the bytes, which may still have to come. */
export interface Addition extends Pick<AddRequest, 'fileName' | 'pasted' | 'claimed'> {
  bytes: () => Promise<Parsed<Uint8Array>>;
}

/**
 * Adds an article to the server's own and shows how far it is. What may be refused at once has been refused before, but for a second
 * article at a time.
 */
export async function addArticle(
  interaction: Repliable,
  context: CommandContext,
  guild: string,
  { bytes: fetchBytes, ...addition }: Addition,
): Promise<Outcome> {
  const { engine, ingestions, log, metrics, settings, state, texts } = context;
  const ingestion = ingestions.enter(guild);
  if (ingestion === null) {
    const sentence = texts.t('add.busy');
    return interaction.isModalSubmit() ? refuseForm(interaction, sentence, texts) : refuse(interaction, sentence);
  }
  const progress = new ProgressEdits(interaction, log);
  try {
    await acknowledge(interaction, context, settings.private);
    const bytes = await fetchBytes();
    if (!bytes.ok) return await refuse(interaction, bytes.sentence);
    const request: AddRequest = { ...addition, guild, addedBy: interaction.user.id, bytes: bytes.value };
    const outcome = await ingestion.run(
      () => engine.add(request, ({ done, total }) => progress.show(texts.t('add.progress', { done, total }))),
      (place) => progress.show(texts.t('failures.waiting', { place })),
    );
    metrics.ingested(outcome.status);
    // As with an article that is removed: nobody would think of the earlier version when this one is.
    if (outcome.status !== 'refused' && outcome.replaced !== undefined) {
      await state
        .forgetArticles(guild, [outcome.replaced])
        .catch((error: unknown) => log.error({ guild, err: error }, 'what was kept of an earlier version could not be deleted'));
    }
    await progress.finish();
    await deliver(interaction, renderAdded(outcome, addition, texts), context);
    return outcome.status === 'refused' ? 'refused' : 'done';
  } catch (error) {
    metrics.ingested('failed');
    throw error;
  } finally {
    await progress.finish();
    ingestion.leave();
  }
}

/** What became of the article, with what is known of it and what is not. */
export function renderAdded(
  outcome: AddOutcome,
  { fileName, pasted = false }: Pick<Addition, 'fileName' | 'pasted'>,
  texts: Texts,
): Reply {
  if (outcome.status === 'refused') {
    const reason = texts.t(`add.refused.reasons.${outcome.reason}`);
    return renderSentence(
      pasted ? texts.t('add.refused.text', { reason }) : texts.t('add.refused.file', { file: fileLabel(fileName), reason }),
    );
  }
  const { status, article, passages } = outcome;
  const embed: APIEmbed = articleCard(article, texts);
  const lines = [texts.t(`add.${status}`, { passages }), status === 'unchanged' ? '' : texts.t('add.visible')];
  return reply([lines.filter(Boolean).join(' ')], [embed], status === 'unchanged' ? [] : [removeButton(article.id, texts)]);
}

/** Says why a form cannot be taken, with a button that opens it again as it was filled in. */
export async function refuseForm(interaction: ModalSubmitInteraction, sentence: string, texts: Texts): Promise<'refused'> {
  const label = texts.t('add.reopen');
  const button: APIMessageTopLevelComponent = {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, label, custom_id: 'draft' }],
  };
  await interaction.reply({ ...reply([sentence], [], [button]), flags: MessageFlags.Ephemeral });
  return 'refused';
}

/** Leads to the question whether to remove the article. */
function removeButton(id: string, texts: Texts): APIMessageTopLevelComponent {
  const label = texts.t('remove.button');
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: `remove:ask:${id}` }],
  };
}
