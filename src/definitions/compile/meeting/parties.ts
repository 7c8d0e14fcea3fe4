import { caseOwners, type RawParty } from '../../kinds/meeting.ts';
import type { Site } from '../../load/site.ts';
import type { MeetingParty } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { checkInOrganization, entriesOf } from '../names.ts';
import { checkPartyName, type PartyKind } from '../recipient.ts';

/** Who belongs to a meeting; what is wrong is left out. */
export function partiesAt(
  draft: Draft,
  site: Site,
  written: RawParty | readonly RawParty[] | undefined,
): readonly MeetingParty[] {
  return entriesOf<RawParty>(written, site).flatMap(([raw, at]) => partyAt(draft, at, raw) ?? []);
}

export function partyAt(draft: Draft, site: Site, raw: RawParty): MeetingParty | undefined {
  if (raw === caseOwners) return { kind: caseOwners };
  if ('person' in raw) return personAt(site.at('person'), raw.person);
  if ('liaison of' in raw) return liaisonAt(draft, site.at('liaison of'), raw['liaison of']);
  const [[kind, id] = []] = Object.entries(raw) as [PartyKind, string][];
  if (kind === undefined || id === undefined) return undefined;
  return checkPartyName(draft, site.at(kind), kind, id) ? { kind, id } : undefined;
}

function personAt(site: Site, email: string): MeetingParty | undefined {
  if (/^\S+@\S+\.\S+$/.test(email)) return { kind: 'person', email };
  site.report('bad-email', { params: { value: email } });
  return undefined;
}

function liaisonAt(draft: Draft, site: Site, department: string): MeetingParty | undefined {
  if (!checkInOrganization(draft, site, department, 'departments', 'unknown-department'))
    return undefined;
  const known = draft.organization?.departments.get(department);
  if (known && known.liaison === undefined)
    site.report('meeting-no-liaison', { params: { department } });
  return { kind: 'liaison', department };
}
