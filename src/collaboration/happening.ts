import type { Channel } from '../definitions/index.ts';
import type { JournalEntry, Notice } from '../engine/index.ts';
import {
  appliedRules,
  concernedBy,
  decideVerdicts,
  Roster,
  type Addressed,
  type FailedRule,
  type Verdict,
} from './audience/index.ts';
import { loadCaseInView, type CaseInView } from './case-in-view.ts';
import { entryOf, subjectsOf, tell } from './notices/index.ts';
import type { MessagingParts } from './parts.ts';

/** What one commit brought, and who is told of it. */
export interface Happening {
  readonly entry: JournalEntry;
  readonly view: CaseInView;
  readonly roster: Roster;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly verdicts: readonly Verdict[];
  /** Rules that could not be decided. */
  readonly failed: readonly FailedRule[];
}

/** Everybody as he is now. */
export async function rosterOf({
  directory,
  workspaces,
  clock,
}: Pick<MessagingParts, 'directory' | 'workspaces' | 'clock'>): Promise<Roster> {
  const { organization } = workspaces.current().workspace;
  return new Roster(await directory.people(), organization, clock.now());
}

/**
 * Decides who is told of the notices of a commit, by the rules and people of now; undefined where there is no such
 * commit.
 */
export async function happeningOf(
  parts: MessagingParts,
  caseId: string,
  revision: number,
  notices: readonly Notice[],
): Promise<Happening | undefined> {
  const { store, senders } = parts;
  const view = await loadCaseInView(parts, caseId);
  const entry = await entryOf(store, caseId, revision);
  if (!view || !entry) return undefined;
  const roster = await rosterOf(parts);
  const { channels } = view.workspace;
  const failed: FailedRule[] = [];
  const addressed: Addressed[] = [];
  for (const notice of notices) {
    const subjects = await subjectsOf(store, view.state, notice);
    const told = tell(notice, entry, subjects);
    const rules = await appliedRules(parts, { told, subjects, view, roster });
    failed.push(...rules.failed);
    const concerned = concernedBy(notice, { told, subjects, view, roster });
    addressed.push({ told, concerned, rules: rules.applied });
  }
  const isConfigured = (channel: Channel): boolean => !('missing' in senders.of(channel));
  const verdicts = decideVerdicts(addressed, { view, roster, isConfigured });
  return { entry, view, roster, channels, verdicts, failed };
}
