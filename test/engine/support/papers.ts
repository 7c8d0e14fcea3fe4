import type { Decision, DocumentMark } from '../../../src/engine/index.ts';
import { engine, funnelIn, HouseWalk } from './roster.ts';

/** A sale with a quotation, a contract to be signed and a sheet for the handoff. */
const sale = `
kind: Funnel
id: sale
title: { en: Sale, zh-CN: 销售 }
case:
  name: Sale
  fields:
    total: { type: money, currency: EUR, required: true, default: "100.00" }
stages:
  talk: { department: sales }
  offer: { department: sales }
  contract: { department: sales }
  delivery: { department: legal }
  won: { outcome: won }
  lost: { outcome: lost, reasons: { price: Price } }
moves:
  propose: { from: talk, to: offer, ask: [total] }
  agree: { title: { en: Agree, zh-CN: 达成 }, from: offer, to: contract, documents: quote }
  pass: { from: contract, to: delivery, handoff: over }
  close: { from: delivery, to: won, documents: { contract: signed } }
  lose: { from: [talk, offer, contract], to: lost, ask: [reason], incomplete: allowed }
handoffs:
  over:
    title: { en: Over to legal, zh-CN: 移交法务 }
    checklist:
      - { document: contract }
      - { document: quote, title: The quotation }
    route: [{ to: { role: lawyer } }]
    reject: { reasons: [incomplete], back to: contract, then: jump back }
`;

const documents = `
kind: Document
id: quote
title: { en: Quotation, zh-CN: 报价单 }
of: { funnel: sale }
template: page.hbs
when: { move: propose, stage: offer, where: case.total > 10 }
approve: { by: lawyer }
---
kind: Document
id: contract
title: { en: Contract, zh-CN: 合同 }
of: { funnel: sale }
template: page.hbs
when: { stage: contract }
sign: { by: [customer, lawyer], within: 10 days }
---
kind: Document
id: sheet
title: { en: Handoff sheet, zh-CN: 交接单 }
of: { funnel: sale }
template: page.hbs
when: { handoff: over }
`;

export const papers = [sale, documents] as const;

const workspace = funnelIn(...papers);

/** A sale that Ann has opened. */
export function aSale(total = '100.00'): HouseWalk {
  const walk = new HouseWalk(workspace);
  walk.do('ann', { kind: 'open', funnel: 'sale', fields: { total } });
  return walk;
}

/** What the documents' own domain tells the case; the id is `<definition>-1` where none is given. */
export function mark(
  walk: HouseWalk,
  definition: string,
  how: DocumentMark['how'],
  more: Partial<DocumentMark> = {},
): Decision {
  const told = { document: `${definition}-1`, definition, how, ...more };
  return walk.do(engine, { kind: 'document', mark: told });
}

/** The documents that a decision asks for, and why. */
export function askedFor({ effects }: Decision): readonly object[] {
  return effects.filter(({ kind }) => kind === 'document').map(({ payload }) => payload);
}

/** Who is told of documents by a decision. */
export function toldOf({ effects }: Decision): readonly object[] {
  const notices = effects.find(({ kind }) => kind === 'notify')?.payload['notices'] ?? [];
  return (notices as { topic: string; to: object[] }[]).filter(({ topic }) =>
    topic.startsWith('document '),
  );
}
