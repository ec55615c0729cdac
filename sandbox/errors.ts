/** One error of one field, as Discord words it. */
export interface FieldError {
  /** Property names and indices, from the body's root. */
  path: (string | number)[];
  code: string;
  message: string;
}

/** An answer of refusal in Discord's shape. Codes and wording: Discord's documentation, "Opcodes and Status Codes", "JSON". */
export class ApiError extends Error {
  public constructor(
    public readonly status: number,
    public readonly code: number,
    message: string,
    public readonly fields: readonly FieldError[] = [],
  ) {
    super(message);
  }

  public toJSON(): object {
    const { message, code } = this;
    return this.fields.length === 0 ? { message, code } : { message, errors: errorTree(this.fields), code };
  }
}

/** `errors` of an answer: the path to each field, and there `_errors`. */
function errorTree(fields: readonly FieldError[]): object {
  const root: Record<string, unknown> = {};
  for (const { path, code, message } of fields) {
    let node = root;
    for (const key of path) node = (node[key] ??= {}) as Record<string, unknown>;
    ((node._errors ??= []) as object[]).push({ code, message });
  }
  return root;
}

export const invalidForm = (fields: readonly FieldError[]) => new ApiError(400, 50035, 'Invalid Form Body', fields);
export const unauthorized = () => new ApiError(401, 0, '401: Unauthorized');
export const notFound = () => new ApiError(404, 0, '404: Not Found');
export const unknownChannel = () => new ApiError(404, 10003, 'Unknown Channel');
export const unknownGuild = () => new ApiError(404, 10004, 'Unknown Guild');
export const unknownMember = () => new ApiError(404, 10007, 'Unknown Member');
export const unknownMessage = () => new ApiError(404, 10008, 'Unknown Message');
export const unknownUser = () => new ApiError(404, 10013, 'Unknown User');
export const unknownWebhook = () => new ApiError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new ApiError(404, 10062, 'Unknown interaction');
export const unknownCommand = () => new ApiError(404, 10063, 'Unknown application command');
export const alreadyAcknowledged = () => new ApiError(400, 40060, 'Interaction has already been acknowledged.');
export const missingAccess = () => new ApiError(403, 50001, 'Missing Access');
export const foreignMessage = () => new ApiError(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = () => new ApiError(400, 50006, 'Cannot send an empty message');
export const cannotMessageUser = () => new ApiError(403, 50007, 'Cannot send messages to this user');
export const nonTextChannel = () => new ApiError(400, 50008, 'Cannot send messages in a non-text channel');
export const missingPermissions = () => new ApiError(403, 50013, 'Missing Permissions');
export const invalidToken = () => new ApiError(401, 50027, 'Invalid Webhook Token');
export const invalidJson = () => new ApiError(400, 50109, 'The request body contains invalid JSON.');
export const tooLarge = () => new ApiError(413, 40005, 'Request entity too large');
