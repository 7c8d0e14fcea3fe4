import { collectionView } from '../../access/index.ts';
import type { BulkRefusal } from '../../lists/index.ts';
import { localize, renderProblem, type LocalizedText } from '../../shared/index.ts';
import type { Table, TableCell } from '../../reports/index.ts';
import type { Call } from '../core/route.ts';
import { withholdHidden } from '../problem/withhold.ts';
import type { Seen } from '../reading/collection.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'locale' | 'now'>;

interface RefusalJson {
  readonly number: number;
  readonly case: string;
  readonly name?: unknown;
  readonly reasons: readonly {
    readonly code: string;
    readonly message: string;
    readonly hint?: string;
  }[];
}

const page = 500;

/** Cases that refused a command, each with its name as the caller sees it and the reasons, naming nothing hidden. */
export async function refusalsJson(
  { services, actor, locale, now }: Reader,
  { collection, entity }: Seen,
  refusals: readonly BulkRefusal[],
): Promise<readonly RefusalJson[]> {
  const found = await services.store.loadCasesWithRows([
    ...new Set(refusals.map((refusal) => refusal.case)),
  ]);
  const rows = new Map(found.map(({ state, row }) => [state.id, row]));
  const policy = services.workspaces.current().workspace.policies.get(collection);
  const view = collectionView(policy, actor, entity, now);
  return refusals.map(({ number, case: id, problems }) => {
    const stored = rows.get(id) ?? {};
    const access = view.access(stored);
    const name = view.redact(stored)?.['name'];
    return {
      number,
      case: id,
      ...(name !== undefined && { name }),
      reasons: problems.map((problem) => {
        const { code, message, hint } = renderProblem(withholdHidden(problem, access), locale);
        return { code, message, ...(hint !== undefined && { hint }) };
      }),
    };
  });
}

const heading: readonly LocalizedText[] = [
  { en: 'Case', 'zh-CN': '事项' },
  { en: 'Name', 'zh-CN': '名称' },
  { en: 'Why not', 'zh-CN': '未执行的原因' },
  { en: 'What would help', 'zh-CN': '处理建议' },
];

/** The same of a whole run as a table to download. */
export function refusalsTable(call: Reader, seen: Seen, run: string): Table {
  return {
    title: localize({ en: 'Refused', 'zh-CN': '未执行' }, call.locale),
    heading: heading.map((title) => localize(title, call.locale)),
    rows: rowsOf(call, seen, run),
  };
}

async function* rowsOf(
  call: Reader,
  seen: Seen,
  run: string,
): AsyncGenerator<readonly TableCell[]> {
  let after = 0;
  for (;;) {
    const refusals = await call.services.store.listBulkRefusals(run, { after, limit: page });
    for (const { case: id, name, reasons } of await refusalsJson(call, seen, refusals))
      for (const { message, hint = '' } of reasons)
        yield [id, typeof name === 'string' ? name : '', message, hint].map(
          (text) => ({ kind: 'text', text }) as const,
        );
    const last = refusals.at(-1);
    if (!last || refusals.length < page) return;
    after = last.number;
  }
}
