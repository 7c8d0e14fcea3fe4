import { workingCalendar, type DocumentDefinition } from '../../../definitions/index.ts';
import { addDuration, DAY, type Instant } from '../../../shared/index.ts';
import type { DocumentParts } from '../parts.ts';

/** Until when the files of a document are kept; without end where its definition says nothing. */
export function keptUntil(
  { workspaces }: Pick<DocumentParts, 'workspaces'>,
  { keep }: Pick<DocumentDefinition, 'keep'>,
  now: Instant,
): Instant | undefined {
  const { organization } = workspaces.current().workspace;
  return keep && addDuration(workingCalendar(organization), now, keep);
}

const refusedLast = 30 * DAY;

/** The same of a draft that was refused: a month where its definition says nothing. */
export function refusedUntil(
  parts: Pick<DocumentParts, 'workspaces'>,
  definition: Pick<DocumentDefinition, 'keep'> | undefined,
  now: Instant,
): Instant {
  return (definition && keptUntil(parts, definition, now)) ?? now + refusedLast;
}
