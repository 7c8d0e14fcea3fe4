import type { Instant } from '../../shared/index.ts';

export interface PlannedVisit {
  readonly stage: string;
  readonly entered: Instant;
  readonly left?: Instant;
}

/** Visits as an import hands them over, and those that the file's dates leave no room for. */
export interface PlannedVisits {
  readonly visits: readonly PlannedVisit[];
  /** Stages whose visit would end before it began, or begin before the case was opened. */
  readonly outOfOrder: readonly string[];
  /** Stages that the case has left, nobody knows when. */
  readonly endless: readonly string[];
}

interface Known {
  readonly opened: Instant;
  readonly closed?: Instant;
  /** Where the case stands. */
  readonly stage: string;
  /** Stages whose entry is known, in the order of the process. */
  readonly entered: readonly { readonly stage: string; readonly entered: Instant }[];
}

/**
 * What is known of a case's way: each stage is left when the next one is entered, the last one when the
 * case was closed. The stage in which it stands is not left. What would contradict itself is left out.
 */
export function planVisits({ opened, closed, stage, entered }: Known): PlannedVisits {
  const visits: PlannedVisit[] = [];
  const outOfOrder: string[] = [];
  const endless: string[] = [];
  entered.forEach((visit, index) => {
    const present = visit.stage === stage;
    const left = present ? undefined : (entered[index + 1]?.entered ?? closed);
    if (visit.entered < opened || (left !== undefined && left < visit.entered))
      outOfOrder.push(visit.stage);
    else if (left === undefined && !present) endless.push(visit.stage);
    else visits.push({ ...visit, ...(left === undefined ? {} : { left }) });
  });
  return { visits, outOfOrder, endless };
}
