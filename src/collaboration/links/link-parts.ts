import type { AccessStore, RandomSource } from '../../access/index.ts';
import type { Engine } from '../../engine/index.ts';
import type { Clock } from '../../shared/index.ts';
import type { CaseSource } from '../case-in-view.ts';
import type { ActionLinkStore } from '../ports.ts';

/** What links are made of. */
export interface LinkParts extends CaseSource {
  readonly store: CaseSource['store'] & ActionLinkStore & Pick<AccessStore, 'loadPerson'>;
  readonly engine: Pick<Engine, 'execute'>;
  readonly clock: Clock;
  readonly random: RandomSource;
  /** Signs links; see `linkKey`. */
  readonly key: Uint8Array;
  /** Where people reach Baton, such as `https://baton.example.com`. */
  readonly address: () => string;
}

/** What the secrets in these links are signed for. */
export const linkPurpose = 'action link';
