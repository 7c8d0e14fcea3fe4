import type { Backoff } from '../../../engine/index.ts';
import type { StoredDocument } from '../../model/index.ts';
import type { DocumentParts } from '../parts.ts';

/** What the making of documents takes besides. */
export interface MakerParts extends DocumentParts {
  /** Names this process among those that share the store. */
  readonly owner: string;
  /** A number in [0, 1), for the jitter. */
  readonly jitter: () => number;
  readonly backoff?: Backoff;
  /** How long a claim lasts, in milliseconds; longer than a batch takes. */
  readonly lease?: number;
  /** Documents taken at a time. */
  readonly batch?: number;
  /** Told of each failure; `final` where it was the last. */
  readonly onFailure?: (document: StoredDocument, error: Error, final: boolean) => void;
}
