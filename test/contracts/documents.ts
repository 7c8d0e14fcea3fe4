import type { StoredDocument } from '../../src/documents/ports.ts';
import { start } from './commits.ts';

/** A quote that is going to be made. */
export function documentOf(n: number, options: Partial<StoredDocument> = {}): StoredDocument {
  return {
    id: `d${n}`,
    key: `case-1:${n}:document`,
    revision: 1,
    definition: 'quote',
    title: '报价单',
    subject: { collection: 'case:deal', id: 'case-1', name: '华北' },
    cause: { kind: 'move', name: 'submit', revision: n },
    status: 'queued',
    making: 'final',
    formats: ['html', 'pdf'],
    release: 1,
    releaseHash: 'hash-1',
    templateHash: 'hash-2',
    data: {
      language: 'zh-CN',
      zone: 'Asia/Shanghai',
      title: '报价单',
      fileName: '报价单',
      parts: { html: { lines: [{ total: '12.50' }], n } },
    },
    requested: start + n,
    by: { id: 'ann', name: '安 Ann' },
    files: [],
    approvers: [],
    approvals: [],
    acceptances: [],
    attempts: 0,
    due: start,
    ...options,
  };
}

/** The same as released with a file of that hash, at its next revision. */
export function releasedOf(
  document: StoredDocument,
  sha256: string,
  options: Partial<StoredDocument> = {},
): StoredDocument {
  const file = { format: 'pdf', name: 'q.pdf', type: 'application/pdf', size: 9, sha256 } as const;
  return {
    ...document,
    revision: document.revision + 1,
    status: 'released',
    number: 'Q-2026-0001',
    files: [{ ...file, blob: 'b1' }],
    released: start,
    ...options,
  };
}
