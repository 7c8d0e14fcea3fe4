import type { RawDocument } from '../kinds/document-kind.ts';
import type { RawIncentive } from '../kinds/incentive/incentive.ts';
import type { Site } from '../load/site.ts';
import type { DocumentOf } from '../model/index.ts';
import { statementRoots, statementTypes } from './document-statement.ts';
import { caseDocumentRoots, documentRoots } from './document-types.ts';
import type { Draft } from './draft.ts';
import { commonRoots, environmentOf, scopeOf } from './environment.ts';
import type { Scope } from './expressions.ts';
import { checkDocument, resolveSource } from './names.ts';

/** What documents are about, and what they may speak of. */
export interface Subject {
  readonly of: DocumentOf;
  readonly scope: Scope;
}

/** Undefined where it names nothing, or something that is broken. */
export function subjectAt(draft: Draft, site: Site, raw: RawDocument['of']): Subject | undefined {
  if ('incentive' in raw) return payoutsAt(draft, site.at('incentive'), raw.incentive);
  const entity = resolveSource(draft, site, raw);
  if (!entity) return undefined;
  const more = entity.root === 'case' ? caseDocumentRoots : {};
  const scope = scopeOf(draft, entity, { ...documentRoots, ...more });
  return { of: entity.collection, scope };
}

function payoutsAt(draft: Draft, site: Site, id: string): Subject | undefined {
  if (!checkDocument(draft, site, 'Incentive', id, 'unknown-incentive')) return undefined;
  const plan = draft.documents.get('Incentive')?.get(id)?.value as RawIncentive | undefined;
  if (!plan) return undefined;
  const objects = { ...draft.objects, ...statementTypes(plan.currency) };
  const roots = { ...commonRoots, ...documentRoots, ...statementRoots };
  const environment = environmentOf(draft, objects, roots);
  return { of: `payout:${id}`, scope: { environment, broken: new Set() } };
}
