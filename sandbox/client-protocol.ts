/**
 * What the playground's page and the end-to-end tests say to the sandbox: the side of Discord that a person's client sees. It is the
 * sandbox's own protocol, not Discord's; objects of Discord (messages, commands, components) are passed on as Discord shapes them.
 *
 * HTTP, JSON, below `/client`; every request names the acting person by the header `x-user: <user id>`:
 *   GET    /client/bootstrap                              -> Bootstrap
 *   GET    /client/channels/:channel/messages             -> ClientMessage[]   oldest first; of ephemeral ones only the person's own
 *   GET    /client/channels/:channel/commands             -> APIApplicationCommand[]   usable there by this person, localised names included
 *   POST   /client/channels/:channel/messages             {content}            -> ClientMessage     a person writes (for the message menu)
 *   POST   /client/interactions/command                   CommandUse           -> {interaction: string}
 *   POST   /client/interactions/autocomplete              CommandUse (one option `focused`) -> {choices: {name, value}[]}  waits for the bot, at most 3 s
 *   POST   /client/interactions/component                 ComponentUse         -> {interaction: string}
 *   POST   /client/interactions/modal                     ModalSubmit          -> {interaction: string}
 *   POST   /client/attachments (multipart, field `file`)                       -> APIAttachment     uploaded before the command that uses it
 *   DELETE /client/messages/:message                                           -> 204   dismisses an ephemeral message
 * Errors: {code, message} with status 400, 403 or 404.
 *
 * Server-sent events at `GET /client/events?user=<id>`: each `data:` is a ClientEvent. Missed events are not repeated: a client that
 * reconnects reads the channel again.
 */
import type {
  APIApplicationCommand,
  APIAttachment,
  APIChannel,
  APIGuild,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIRole,
  APIUser,
} from 'discord-api-types/v10';

export interface Bootstrap {
  application: { id: string; name: string };
  users: (APIUser & { locale: string })[];
  guilds: (Pick<APIGuild, 'id' | 'name'> & {
    channels: (Pick<APIChannel, 'id' | 'type'> & { name: string; parent_id?: string | null })[];
    roles: APIRole[];
    /** Permissions as Discord's decimal string, by user id. */
    members: Record<string, { roles: string[]; permissions: string }>;
    /** Whether the bot is a member of the guild. */
    bot: boolean;
  })[];
  /** A direct-message channel of each user with the bot. */
  dms: Record<string, string>;
}

/** A message as this person sees it. */
export interface ClientMessage extends APIMessage {
  /** Shown to this person alone. */
  ephemeral: boolean;
  /** The bot thinks (deferred and not yet answered). */
  thinking: boolean;
  /** Who used which command, where the message answers one, ready to show: "Ana" used "/ask", "Ana" used "Check against the articles". */
  used?: { user: string; command: string };
}

export interface CommandUse {
  channel: string;
  /** Command id. */
  command: string;
  /** Discord's option tree: {name, type, value, focused?, options?}. */
  options: CommandOption[];
  /** Message id, for message menu commands. */
  target?: string;
  /** Uploaded attachments used by options of type 11, by id. */
  attachments?: APIAttachment[];
  /** The person's client language, e.g. `pl`, `bg`, `en-GB`; the user's own where absent. */
  locale?: string;
}

export interface CommandOption {
  name: string;
  type: number;
  value?: string | number | boolean;
  focused?: boolean;
  options?: CommandOption[];
}

export interface ComponentUse {
  message: string;
  custom_id: string;
  /** Chosen values of a select menu. */
  values?: string[];
  /** As of `CommandUse`. */
  locale?: string;
}

export interface ModalSubmit {
  /** Interaction that opened the modal. */
  interaction: string;
  /** Text by custom id of its input. */
  values: Record<string, string>;
  /** Values of select menus, and ids of uploaded attachments of file inputs, by custom id. */
  chosen?: Record<string, string[]>;
  /** As of `CommandUse`. */
  locale?: string;
}

export type ClientEvent =
  | { type: 'message_create' | 'message_update'; message: ClientMessage }
  | { type: 'message_delete'; id: string; channel_id: string }
  /** The bot answers a component or command of this person with a modal. */
  | { type: 'modal'; interaction: string; modal: APIModalInteractionResponseCallbackData }
  /** The bot did not acknowledge in time ("The application did not respond"). */
  | { type: 'interaction_failed'; interaction: string; channel_id: string; message?: string }
  /** Acknowledged without any new message (a component's update). */
  | { type: 'interaction_done'; interaction: string }
  | { type: 'commands_update'; commands: APIApplicationCommand[] }
  | { type: 'bot'; online: boolean };
