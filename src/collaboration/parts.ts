import type { PeopleDirectory } from '../access/index.ts';
import type { Clock } from '../shared/index.ts';
import type { CaseSource } from './case-in-view.ts';
import type { LetterWriter } from './delivery/letters.ts';
import type { LinkMaker, Senders } from './message.ts';
import type { MessageStore } from './ports.ts';

/** What messages are made and sent with. */
export interface MessagingParts extends CaseSource {
  readonly store: CaseSource['store'] & MessageStore;
  readonly directory: Pick<PeopleDirectory, 'people'>;
  readonly senders: Senders;
  readonly links: LinkMaker;
  /** Without it there are no letters to people outside the house. */
  readonly letters?: LetterWriter;
  readonly clock: Clock;
  /** Messages are on their way: somebody may look now. */
  readonly onDeliveries?: () => void;
}
