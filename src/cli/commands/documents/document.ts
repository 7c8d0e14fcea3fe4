import { say, type Terminal } from '../../terminal/terminal.ts';

/** One of the files of a document, as the server tells of it. */
export interface FileJson {
  readonly format: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Where the bytes are, while they are kept. */
  readonly url?: string;
}

/** A document as the server tells of it. */
export interface DocumentJson {
  readonly id: string;
  readonly definition: string;
  readonly title: string;
  readonly number?: string;
  readonly status: string;
  readonly subject: { readonly collection: string; readonly id: string; readonly name?: string };
  readonly requested: string;
  readonly files: readonly FileJson[];
  readonly error?: string;
}

const chinese: { readonly [status: string]: string } = {
  queued: '等待生成',
  draft: '待审批',
  released: '已签发',
  refused: '已驳回',
  failed: '生成失败',
  expired: '已过保存期',
};

/** The state of a document in the reader's language. */
export function statusText(terminal: Terminal, status: string): string {
  return say(terminal, status, chinese[status] ?? status);
}

/** Below `/api/v1`, as the client takes paths; the server tells whole ones. */
export function clientPath(url: string): string {
  return url.replace(/^\/api\/v1/, '');
}
