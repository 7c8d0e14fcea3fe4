import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { describe, expect, it } from 'vitest';
import { edit, type Operation } from '../../src/authoring/index.ts';
import {
  checkWorkspace,
  readWorkspaceFolder,
  type ReleaseFile,
} from '../../src/definitions/index.ts';
import type { Json } from '../../src/shared/index.ts';

const files: readonly ReleaseFile[] = await readWorkspaceFolder(
  new URL('../../', import.meta.url).pathname,
);
const path = 'definitions/funnels/lead-to-contract.yaml';
const funnel = { kind: 'Funnel', id: 'lead-to-contract' } as const;

type Plain = { [key: string]: Plain };
const textOf = (of: typeof files, name = path) =>
  of.find((file) => file.path === name)?.content ?? '';
const valuesOf = (text: string) =>
  parseAllDocuments(text).map((document) => document.toJS() as Plain);
const commentsOf = (text: string) => text.match(/#.*$/gm) ?? [];
const linesOf = (text: string) => text.split('\n');

/** The lines of one text that the other has not. */
function gained(before: string, after: string): readonly string[] {
  const rest = linesOf(before);
  return linesOf(after).filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const after = (...operations: readonly Operation[]) => edit(files, operations);

describe('an operation on a definition', () => {
  it('adds a stage as its neighbours are written', () => {
    const { files: made } = after({
      do: 'add',
      of: funnel,
      path: ['stages'],
      id: 'trial',
      after: 'qualified',
      value: {
        title: { en: 'Trial', 'zh-CN': '试用' },
        department: 'delivery',
        means: { en: 'The customer tries it out.', 'zh-CN': '客户正在试用。' },
      },
    });
    expect(gained(textOf(files), textOf(made))).toEqual([
      '  trial:',
      '    title: { en: Trial, zh-CN: 试用 }',
      '    department: delivery',
      '    means: { en: The customer tries it out., zh-CN: 客户正在试用。 }',
    ]);
    expect(Object.keys(valuesOf(textOf(made))[0]?.['stages'] ?? {}).slice(0, 3)).toEqual([
      'lead',
      'qualified',
      'trial',
    ]);
  });

  it('adds a field on one line, where its neighbours are on one line', () => {
    const { files: made } = after({
      do: 'add',
      of: funnel,
      path: ['case', 'fields'],
      id: 'urgency',
      after: 'need',
      value: {
        type: 'choice',
        title: { en: 'Urgency', 'zh-CN': '紧急程度' },
        options: { high: { en: 'High', 'zh-CN': '高' }, low: { en: 'Low', 'zh-CN': '低' } },
      },
    });
    expect(checkWorkspace(made).problems).toEqual([]);
    expect(gained(textOf(files), textOf(made))).toMatchInlineSnapshot(`
      [
        "    urgency:",
        "      type: choice",
        "      title: { en: Urgency, zh-CN: 紧急程度 }",
        "      options: { high: { en: High, zh-CN: 高 }, low: { en: Low, zh-CN: 低 } }",
      ]
    `);
  });

  it('adds a move with a handoff, and the workspace stays sound', () => {
    const { files: made } = after(
      {
        do: 'add',
        of: funnel,
        path: ['handoffs'],
        id: 'to-legal',
        value: {
          title: { en: 'To legal', 'zh-CN': '移交法务' },
          checklist: [
            'need',
            { title: { en: 'Budget confirmed', 'zh-CN': '预算已确认' }, when: 'case.budget' },
          ],
          route: [{ to: { role: 'lawyer' }, by: 'least loaded' }],
          accept: { within: '1 working day', 'on silence': ['remind', 'escalate to manager'] },
          reject: {
            reasons: { unclear: { en: 'Unclear', 'zh-CN': '不清楚' } },
            'back to': 'proposal',
          },
        },
      },
      {
        do: 'add',
        of: funnel,
        path: ['moves'],
        id: 'prepare',
        after: 'propose',
        value: {
          title: { en: 'Prepare', 'zh-CN': '准备' },
          from: 'proposal',
          to: 'contract',
          by: 'account-executive',
          handoff: 'to-legal',
        },
      },
    );
    expect(checkWorkspace(made).problems).toEqual([]);
    expect(gained(textOf(files), textOf(made))).toMatchInlineSnapshot(`
      [
        "  prepare:",
        "    title: { en: Prepare, zh-CN: 准备 }",
        "    to: contract",
        "    handoff: to-legal",
        "    from: proposal",
        "    by: account-executive",
        "  to-legal:",
        "    title: { en: To legal, zh-CN: 移交法务 }",
        "    checklist:",
        "      - need",
        "      - { title: { en: Budget confirmed, zh-CN: 预算已确认 }, when: case.budget }",
        "    route: [{ to: { role: lawyer }, by: least loaded }]",
        "    accept: { within: 1 working day, on silence: [remind, escalate to manager] }",
        "    reject: { reasons: { unclear: { en: Unclear, zh-CN: 不清楚 } }, back to: proposal }",
      ]
    `);
  });

  it('sets and removes a setting', () => {
    const set = (value: Json, ...at: string[]): Operation => ({
      do: 'set',
      of: funnel,
      path: ['stages', ...at],
      value,
    });
    const { files: made } = after(
      set('sales', 'lead', 'department'),
      set('6 working days', 'lead', 'clock', 'within'),
      set({ within: '2 working days' }, 'review', 'clock'),
      set(null, 'lead', 'guidance'),
      set({ en: 'The deal is lost, for now: we wait', 'zh-CN': '暂时输单' }, 'lost', 'means'),
    );
    expect(gained(textOf(files), textOf(made))).toMatchInlineSnapshot(`
      [
        "    clock: { within: 6 working days, warn: 1 working day before, escalate: [owner, manager, liaison] }",
        "    clock: { within: 2 working days }",
        "    department: sales",
        "    means: { en: "The deal is lost, for now: we wait", zh-CN: 暂时输单 }",
      ]
    `);
    expect(linesOf(textOf(made)).length).toBe(linesOf(textOf(files)).length);
  });

  it('renames a stage with every place of the workspace that names it', () => {
    const { files: made } = after({
      do: 'rename',
      of: funnel,
      path: ['stages', 'qualified'],
      to: 'ready',
    });
    expect(checkWorkspace(made).problems).toEqual([]);
    const still = made
      .filter(({ content }) => /\bqualified\b/.test(content))
      .map((file) => file.path);
    expect(still).toEqual([]);
  });

  it('renames a field in formulas, lists, policies, forms by link and templates; Word files are told', () => {
    for (const field of ['discount', 'need', 'lines', 'total']) {
      const { files: made, left } = after({
        do: 'rename',
        of: funnel,
        path: ['case', 'fields', field],
        to: `the_${field}`,
      });
      const wrong = new Set(checkWorkspace(made).problems.map((problem) => problem.file ?? ''));
      expect([...wrong].filter((file) => !file.endsWith('.docx'))).toEqual([]);
      expect(new Set(left.map((place) => place.file))).toEqual(wrong);
    }
  });

  it('renames a role, a department and a handoff', () => {
    const lantern = { kind: 'Organization', id: 'lantern' };
    const { files: made } = after(
      { do: 'rename', of: lantern, path: ['roles', 'sdr'], to: 'developer' },
      { do: 'rename', of: lantern, path: ['departments', 'sales'], to: 'selling' },
      {
        do: 'rename',
        of: funnel,
        path: ['handoffs', 'sales-development-to-sales'],
        to: 'to-sales',
      },
    );
    expect(checkWorkspace(made).problems).toEqual([]);
  });

  it('removes a field from lists that name it, and says where its name still stands', () => {
    const { files: made, left } = after({
      do: 'remove',
      of: funnel,
      path: ['case', 'fields', 'region'],
    });
    const [lead] = valuesOf(textOf(made));
    expect(lead?.['stages']?.['lead']?.['complete']).toEqual(['source']);
    expect(left.map(({ file }) => file)).toContain(path);
  });

  it('removes a stage with the moves that only it has', () => {
    const { files: made } = after({ do: 'remove', of: funnel, path: ['stages', 'lost'] });
    const moves = valuesOf(textOf(made))[0]?.['moves'] ?? {};
    expect(Object.keys(moves)).toEqual(['qualify', 'propose', 'submit', 'rework', 'sign']);
  });

  it('orders stages, the comment above one going with it', () => {
    const text =
      'kind: Funnel\nid: f\nstages:\n  a: { }\n  # about b\n  b:\n    title: B # b itself\n  c: {}\n';
    const own = [{ path: 'definitions/f.yaml', content: text }];
    const of = { kind: 'Funnel', id: 'f' };
    const [last] = edit(own, [{ do: 'order', of, path: ['stages', 'b'], after: 'c' }]).files;
    expect(last?.content).toBe(
      'kind: Funnel\nid: f\nstages:\n  a: { }\n  c: {}\n  # about b\n  b:\n    title: B # b itself\n',
    );
    const [first] = edit(own, [{ do: 'order', of, path: ['stages', 'b'] }]).files;
    expect(first?.content).toBe(
      'kind: Funnel\nid: f\nstages:\n  # about b\n  b:\n    title: B # b itself\n  a: { }\n  c: {}\n',
    );
  });

  it('writes a new definition as a file of its own', () => {
    const { files: made } = after({
      do: 'define',
      file: 'definitions/incentives/finders.yaml',
      definition: {
        kind: 'Incentive',
        id: 'finders',
        title: { en: 'Finders', 'zh-CN': '线索奖励' },
        for: { role: 'marketer' },
        period: { every: 'month', zone: 'Asia/Shanghai' },
        currency: 'CNY',
        credit: {
          when: { funnel: 'lead-to-contract', outcome: 'won' },
          amount: '=case.total',
          split: [{ to: 'holder of lead', share: '100 %' }],
        },
        quota: 'CNY 100000',
        pays: {
          tiers: [
            { 'up to': '100 % of quota', rate: '1 %' },
            { above: '100 % of quota', rate: '2 %' },
          ],
        },
      },
    });
    expect(checkWorkspace(made).problems).toEqual([]);
    expect(textOf(made, 'definitions/incentives/finders.yaml')).toMatchInlineSnapshot(`
      "kind: Incentive
      id: finders
      title: { en: Finders, zh-CN: 线索奖励 }
      for: { role: marketer }
      period: { every: month, zone: Asia/Shanghai }
      currency: CNY
      credit:
        when: { funnel: lead-to-contract, outcome: won }
        amount: =case.total
        split: [{ to: holder of lead, share: 100 % }]
      quota: CNY 100000
      pays:
        tiers:
          - { up to: 100 % of quota, rate: 1 % }
          - { above: 100 % of quota, rate: 2 % }
      "
    `);
  });
});

describe('any operation', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9]{2,8}$/).map((one) => `new-${one}`);
  const words = fc.string({ minLength: 1, maxLength: 40 });
  const simple = fc.oneof(words, fc.boolean(), fc.integer());
  const value: fc.Arbitrary<Json> = fc.oneof(
    simple,
    fc.array(simple, { minLength: 1, maxLength: 3 }),
    fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/),
      fc.oneof(simple, fc.array(words, { minLength: 1, maxLength: 6 })),
      { minKeys: 1, maxKeys: 4 },
    ),
  );
  const stages = ['lead', 'qualified', 'review', 'won', 'contract'] as const;
  const maps = fc.constantFrom(
    ['stages'],
    ['moves'],
    ['handoffs'],
    ['case', 'fields'],
    ['case', 'fields', 'source', 'options'],
    ['stages', 'lead'],
    ['stages', 'lead', 'clock'],
    ['stages', 'lead', 'means'],
    ['stages', 'won', 'opens', 'with'],
    ['stages', 'review', 'together'],
  );

  it('adds what was given, and leaves every other byte and comment', () => {
    fc.assert(
      fc.property(maps, id, value, (at, key, given) => {
        const { files: made } = after({ do: 'add', of: funnel, path: at, id: key, value: given });
        const [before, text] = [textOf(files), textOf(made)];
        expect(commentsOf(text)).toEqual(expect.arrayContaining(commentsOf(before)));
        expect(within(valuesOf(text)[0], [...at, key])).toEqual(given);
        const prefix = commonStart(before, text);
        expect(text.endsWith(before.slice(prefix))).toBe(true);
        const { files: back } = edit(made, [
          { do: 'set', of: funnel, path: [...at, key], value: null },
        ]);
        expect(textOf(back)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  it('sets what was given, and changes nothing else', () => {
    const at = fc.tuple(
      fc.constantFrom(...stages),
      fc.constantFrom('title', 'department', 'means', 'role', 'complete'),
    );
    fc.assert(
      fc.property(at, value, ([stage, key], given) => {
        const { files: made } = after({
          do: 'set',
          of: funnel,
          path: ['stages', stage, key],
          value: given,
        });
        const [wanted] = valuesOf(textOf(files));
        Object.assign(wanted?.['stages']?.[stage] ?? {}, { [key]: given });
        expect(valuesOf(textOf(made))).toEqual([wanted]);
        expect(commentsOf(textOf(made))).toEqual(expect.arrayContaining(commentsOf(textOf(files))));
      }),
      { numRuns: 100 },
    );
  });

  it('renames and renames back to the very same bytes', () => {
    const at = fc.oneof(
      fc.constantFrom(...stages).map((one) => ['stages', one]),
      fc.constantFrom('company', 'region', 'lines', 'total').map((one) => ['case', 'fields', one]),
    );
    fc.assert(
      fc.property(at, (declared) => {
        const there = after({ do: 'rename', of: funnel, path: declared, to: 'zebra' });
        const renamed = [...declared.slice(0, -1), 'zebra'];
        const back = edit(there.files, [
          { do: 'rename', of: funnel, path: renamed, to: declared.at(-1) ?? '' },
        ]);
        expect(back.files).toEqual(files);
      }),
      { numRuns: 9 },
    );
  });
});

function within(value: Plain | undefined, at: readonly string[]): unknown {
  return at.reduce<Plain | undefined>((one, key) => one?.[key], value);
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
