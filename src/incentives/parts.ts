import type { People } from '../access/index.ts';
import type { ChangeStore, FactParts, RowStore, Workspaces } from '../engine/index.ts';
import type { Clock, IdSource } from '../shared/index.ts';
import type { TargetStore } from '../targets/index.ts';
import type { KnownPayouts } from './known.ts';
import type { FigureSource, IncentiveStore } from './ports.ts';

/** What payouts are made of. */
export interface IncentiveParts {
  readonly store: IncentiveStore &
    TargetStore &
    Pick<ChangeStore, 'lastPosition'> &
    Pick<RowStore, 'queryRows'> &
    FactParts['store'];
  readonly workspaces: Workspaces;
  readonly directory: { people(): Promise<People> };
  /** Where formulas find what cases refer to. */
  readonly facts: FactParts;
  /** Figures of metrics; without it no scorecard has any. */
  readonly figures?: FigureSource;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly known: KnownPayouts;
  /** There is something to be told (see `readPayoutNews`). */
  readonly onNews?: () => void;
}
