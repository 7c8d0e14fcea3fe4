import {
  compileWorkspace,
  readWorkspaceFolder,
  type DocumentDefinition,
} from '../../src/definitions/index.ts';
import { gatherDocument, type DocumentData } from '../../src/documents/index.ts';
import type { JsonObject } from '../../src/shared/index.ts';

const root = new URL('../../', import.meta.url).pathname;

const compiled = compileWorkspace(await readWorkspaceFolder(root));
if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
/** The example company. */
export const workspace = compiled.value;

/** The quote of the example company. */
export const quote = workspace.documents.get('quote') as NonNullable<
  ReturnType<typeof workspace.documents.get>
>;

const products: readonly (readonly [code: string, label: string, series: string, price: string])[] =
  [
    ['LP-100', 'Lantern 协同平台 Lantern platform', 'platform', '128000.00'],
    ['LM-210', '交接工作台 Handoff workbench', 'module', '36000.00'],
    ['LM-220', '报表与看板 Reports and dashboards', 'module', '28000.00'],
    ['LM-230', '单据模板 Document templates', 'module', '18500.50'],
    ['LS-300', '实施与培训（人天）Introduction and training (days)', 'service', '4800.00'],
    ['LS-310', '年度支持 Support for one year', 'service', '25600.00'],
  ];

/** Customers, contacts and products, by type and id. */
export const records: { readonly [key: string]: JsonObject } = {
  'record:account/acme': { id: 'acme', company: '上海启明制造有限公司', language: 'zh-CN' },
  'record:account/northwind': {
    id: 'northwind',
    company: 'Northwind <Trading> & Co.',
    language: 'en',
  },
  'record:contact/zhang': { id: 'zhang', full_name: '张伟', position: '采购总监' },
  ...Object.fromEntries(
    products.map(([code, label, series, price]) => [
      `record:product/${code}`,
      { id: code, code, label, series, price },
    ]),
  ),
};

/** A case with so many line items, each product in turn. */
export function deal(company: string, lines: number, more: JsonObject = {}): JsonObject {
  const rows = Array.from({ length: lines }, (_, index) => {
    const [code, , , price] = products[index % products.length] ?? ['', '', '', '0'];
    const quantity = (index % 3) + 1;
    const total = ((BigInt(price.replace('.', '')) * BigInt(quantity)) / 1n).toString();
    return {
      product: code,
      quantity,
      price,
      total: `${total.slice(0, -2)}.${total.slice(-2)}`,
    };
  });
  const cents = rows.reduce((sum, { total }) => sum + BigInt(total.replace('.', '')), 0n);
  const total = ((cents * 90n + 50n) / 100n).toString();
  return {
    id: 'case-1',
    number: 'L-2026-0042',
    company,
    lines: rows,
    discount: 0.1,
    total: `${total.slice(0, -2)}.${total.slice(-2)}`,
    expected: '2026-04-30',
    ...more,
  };
}

/** What the quote of a case is made from; a draft where the number is null. */
export function quoteData(row: JsonObject, number: string | null = 'Q-2026-0007'): DocumentData {
  return gathered(quote, row, number);
}

/** What a document of a case is made from. */
export function gathered(
  document: DocumentDefinition,
  row: JsonObject,
  number: string | null = 'Q-2026-0007',
): DocumentData {
  return gatherDocument(
    document,
    {
      row,
      actor: { id: 'p1', name: '李伟 Li Wei' },
      now: Date.parse('2026-03-12T09:30:00+08:00'),
      organization: workspace.organization,
      owner: { name: '李伟 Li Wei', email: 'li.wei@lantern.example' },
      ...(number === null ? {} : { number }),
    },
    { lookup: (type, id) => records[`${type}/${id}`], related: () => [] },
  );
}
