import type { JsonObject } from '../../../src/shared/index.ts';

/** Something that no honest caller sends, and how it is refused. */
export interface HostileInput {
  readonly what: string;
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** `{deal}` and `{account}` stand for ids. */
  readonly path: string;
  readonly body?: string | JsonObject;
  readonly headers?: { readonly [name: string]: string };
  readonly file?: { readonly name: string; readonly type: string; readonly content: string };
  readonly status: number;
  readonly code: string;
}
