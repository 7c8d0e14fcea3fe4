import { accessErrors } from './access.ts';
import { cliErrors } from './cli.ts';
import { definitionErrors } from './definition.ts';
import { documentErrors } from './document.ts';
import { draftErrors } from './draft.ts';
import { editErrors } from './edit.ts';
import { engineErrors } from './engine.ts';
import type { ErrorEntry } from './entry.ts';
import { expressionErrors } from './expression.ts';
import { formErrors } from './form.ts';
import { generalErrors } from './general.ts';
import { httpErrors } from './http.ts';
import { importErrors } from './import.ts';
import { listErrors } from './list.ts';
import { meetingUseErrors } from './meeting.ts';
import { messageErrors } from './message.ts';
import { payoutErrors } from './payout.ts';
import { printingErrors } from './printing.ts';
import { reportErrors } from './report.ts';
import { simulationErrors } from './simulation.ts';
import { storeErrors } from './store.ts';
import { targetErrors } from './target.ts';
import { templateErrors } from './template.ts';
import { timeErrors } from './time.ts';
import { handoffErrors } from './handoff.ts';
import { workErrors } from './work.ts';

/** Every error code of Baton. A code is forever: a retired one is never used again. */
export const errorCatalogue = {
  ...generalErrors,
  ...timeErrors,
  ...definitionErrors,
  ...draftErrors,
  ...simulationErrors,
  ...editErrors,
  ...expressionErrors,
  ...templateErrors,
  ...engineErrors,
  ...handoffErrors,
  ...workErrors,
  ...accessErrors,
  ...formErrors,
  ...httpErrors,
  ...importErrors,
  ...listErrors,
  ...messageErrors,
  ...meetingUseErrors,
  ...reportErrors,
  ...targetErrors,
  ...payoutErrors,
  ...printingErrors,
  ...documentErrors,
  ...storeErrors,
  ...cliErrors,
};

export type ErrorCode = keyof typeof errorCatalogue;

export function errorEntry(code: ErrorCode): ErrorEntry {
  return errorCatalogue[code];
}
