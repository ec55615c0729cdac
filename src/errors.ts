/** What went wrong, as a stable identifier that callers can switch on. */
export type ErrorCode =
  'bad_request' | 'bad_configuration' | 'not_found' | 'store_fingerprint' | 'store_unusable' | 'model_unusable' | 'stopped';

/** A failure that a person caused or can mend: the message is one sentence that says what is wrong and what to do. */
export class IzvorError extends Error {
  public readonly code: ErrorCode;

  public constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'IzvorError';
    this.code = code;
  }
}
