import type { ErrorCode } from '../contract/errors.ts';

/** An expected no: a code of the closed list, and what it is about (never personal data). */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly detail: string | null;
  constructor(code: ErrorCode, detail: string | null = null) {
    super(detail === null ? code : `${code}: ${detail}`);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}
