/** An input that cannot be used: what is wrong and what to do about it, in Chinese for the editor. */
export class IngestError extends Error {
  override name = 'IngestError';
  /** machine-readable reason, for example `empty` or `no-policy` */
  readonly rule: string;
  readonly advice: string;

  constructor(rule: string, message: string, advice: string) {
    super(message);
    this.rule = rule;
    this.advice = advice;
  }
}
