import type { RawChannel } from '../kinds/channel.ts';
import type { RawDocument } from '../kinds/document-kind.ts';
import { customerWord, type RawSigning } from '../kinds/document-occasion.ts';
import type { Site } from '../load/site.ts';
import type { DocumentFormat, SigningRule } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { expressionAt, type Scope } from './expressions.ts';
import { durationAt } from './funnel/clock.ts';
import { checkDocument, checkRoles, entriesOf } from './names.ts';

const oneMonth = { amount: 30, unit: 'day', working: false } as const;

/** Who accepts a document, and of which of its files. */
export function signingAt(
  draft: Draft,
  site: Site,
  raw: RawDocument['sign'],
  scope: Scope,
  formats: readonly DocumentFormat[],
): SigningRule | undefined {
  if (raw === undefined) return undefined;
  const by = entriesOf(raw.by ?? customerWord, site.at('by'));
  const customer = by.some(([word]) => word === customerWord);
  const roles = by.flatMap(([role, at]) =>
    role === customerWord ? [] : checkRoles(draft, at, role),
  );
  for (const setting of ['name', 'email', 'within', 'send', 'attach'] as const)
    if (!customer && raw[setting] !== undefined)
      site.at(setting).reportKey('setting-needs', { params: { setting, need: 'by: customer' } });
  if (raw.send !== undefined && customer && raw.email === undefined)
    site.at('send').reportKey('setting-needs', { params: { setting: 'send', need: 'email' } });
  const send = raw.send === undefined ? undefined : mailChannelAt(draft, site.at('send'), raw.send);
  const within = raw.within === undefined ? undefined : durationAt(site.at('within'), raw.within);
  return {
    customer,
    roles,
    ...contactAt(site, raw, scope),
    within: within ?? oneMonth,
    format: formatAt(site.at('format'), raw.format, formats),
    ...(send !== undefined && { send }),
    attach: raw.attach ?? false,
  };
}

/** A channel that reaches people outside the house: one of e-mail. */
function mailChannelAt(draft: Draft, site: Site, id: string): string | undefined {
  if (!checkDocument(draft, site, 'Channel', id, 'unknown-channel')) return undefined;
  const channel = draft.documents.get('Channel')?.get(id)?.value as RawChannel | undefined;
  if (!channel || channel.type === 'email') return id;
  site.report('signing-channel', { params: { channel: id, type: channel.type } });
  return undefined;
}

/** Whose name and e-mail it is; while a field is empty, there is none. */
function contactAt(site: Site, raw: RawSigning, scope: Scope): Pick<SigningRule, 'name' | 'email'> {
  const text = { kind: 'text' } as const;
  const of = (key: 'name' | 'email') => {
    const written = raw[key];
    if (written === undefined) return undefined;
    return expressionAt(site.at(key), written, { ...scope, mayLack: true }, text);
  };
  const [name, email] = [of('name'), of('email')];
  return { ...(name ? { name } : {}), ...(email ? { email } : {}) };
}

/** PDF where there is one, else the first of the files. */
function formatAt(
  site: Site,
  raw: DocumentFormat | undefined,
  formats: readonly DocumentFormat[],
): DocumentFormat {
  if (raw !== undefined && !formats.includes(raw))
    site.report('signing-format', { params: { format: raw, known: formats } });
  return raw ?? formats.find((format) => format === 'pdf') ?? formats[0] ?? 'pdf';
}
