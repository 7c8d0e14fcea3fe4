import { useOrganization, type Organization } from '../../parts/people/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import type { AuditEntry } from './queries.ts';
import { useJobTitle } from './use-job-title.ts';
import { words } from './words.ts';

const moments = /\b(from|to|until) (\d{4}-\d{2}-\d{2}T[\d:.]+Z)/g;

/** What stands in an entry besides who, what and whom, in words: which fields, which places, which job. */
export function useAuditDetail(): (entry: AuditEntry) => string {
  const text = useWords(words).audit;
  const { data: organization } = useOrganization();
  const jobTitle = useJobTitle();
  const format = useFormat();
  const details: { readonly [detail: string]: string } = text.details;
  const fields: { readonly [field: string]: string } = text.fields;
  const kinds: { readonly [kind: string]: string } = text.kinds;
  // `from 2026-01-01T00:00:00.000Z to 2026-01-02T00:00:00.000Z`
  const dated = (detail: string) =>
    detail.replaceAll(moments, (_all, word: string, moment: string) =>
      (word === 'from' ? text.since : text.to)(format.dateTime(moment)),
    );
  return ({ action, detail: written = '' }) => {
    const detail = dated(written);
    if (action === 'person changed')
      return detail
        .split(', ')
        .map((field) => fields[field] ?? field)
        .join(text.comma);
    // `+role sales, -team north (from 2026-01-01T00:00:00.000Z)`
    if (action === 'places changed')
      return detail
        .replaceAll(/([+-])(\w+) ([\w-]+)/g, (_all, sign: string, kind: string, id: string) =>
          [sign === '+' ? '+' : '−', kinds[kind] ?? kind, titleOf(organization, kind, id)].join(
            ' ',
          ),
        )
        .replaceAll(', ', text.comma);
    if (action === 'job started') return jobTitle(detail);
    return details[detail] ?? detail;
  };
}

function titleOf(organization: Organization | undefined, kind: string, id: string): string {
  const { roles, departments, teams } = organization ?? {};
  const all = kind === 'role' ? roles : kind === 'department' ? departments : teams;
  return all?.find((one) => one.id === id)?.title ?? id;
}
