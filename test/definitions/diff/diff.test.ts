import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  affectedStages,
  compileWorkspace,
  diffTemplates,
  diffWorkspaces,
  readWorkspaceFolder,
  type Difference,
} from '../../../src/definitions/index.ts';
import { company, type Edit } from './company.ts';
import { documentScenarios } from './document-scenarios.ts';
import { handoffScenarios } from './handoff-scenarios.ts';
import { incentiveScenarios } from './incentive-scenarios.ts';
import { scenarios as others } from './scenarios.ts';

const scenarios = {
  ...others,
  handoffs: handoffScenarios,
  documents: documentScenarios,
  incentives: incentiveScenarios,
};
const before = company();
const all = Object.values(scenarios).flat();
const inEnglish = (differences: readonly Difference[]) => differences.map(english);
const english = ({ words }: Difference) => (typeof words === 'string' ? words : words['en']);

describe.each(Object.entries(scenarios))('a change of one thing in a definition: %s', (_, rows) => {
  it.each(rows)('$en', ({ edit, path, kind, impact, en, zh }) => {
    const differences = diffWorkspaces(before, company(edit));
    const words = { en, 'zh-CN': zh };
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ path, kind, words, ...(impact ? { impact } : {}) });
  });
});

describe('a change and its way back', () => {
  it('are one difference each', () => {
    expect(all.length).toBeGreaterThanOrEqual(40);
    const back = all.map(({ edit }) => diffWorkspaces(company(edit), before).length);
    expect(back).toEqual(all.map(() => 1));
  });

  it('never both tighten, nor both loosen', () => {
    const directed = ['tightened', 'loosened'];
    const alike = all.filter(({ edit }) => {
      const [there] = diffWorkspaces(before, company(edit));
      const [back] = diffWorkspaces(company(edit), before);
      return there && directed.includes(there.kind) && there.kind === back?.kind;
    });
    expect(alike).toEqual([]);
  });
});

describe('releases that say the same', () => {
  it('do not differ', () => {
    expect(diffWorkspaces(before, company())).toEqual([]);
  });

  it('do not differ whatever the spacing, the order of conditions or the language of one text', () => {
    const edits: Edit[] = [
      ['case.opened in ask.period', 'case.opened   in ask.period'],
      ['title: { en: Onboarding, zh-CN: 上线 }', 'title: { zh-CN: 上线, en: Onboarding }'],
    ];
    expect(diffWorkspaces(before, company(...edits))).toEqual([]);
  });

  it('are told apart by their writing where a guard is put otherwise', () => {
    const guard = 'case.score >= 60 && case.source in ["web", "event"]';
    const edit: Edit = [guard, 'case.source in ["event", "web"] && 60 <= case.score'];
    expect(diffWorkspaces(before, company(edit))).toMatchObject([
      { kind: 'reworded', impact: 'words only' },
    ]);
  });

  it('do not differ: the example company', async () => {
    const files = await readWorkspaceFolder(new URL('../../../', import.meta.url).pathname);
    const [one, other] = [compileWorkspace(files), compileWorkspace(files)];
    if (!one.ok || !other.ok) throw new Error('the example company does not compile');
    expect(diffWorkspaces(one.value, other.value)).toEqual([]);
    expect(diffTemplates(files, files)).toEqual([]);
  });
});

describe('several changes at once', () => {
  const legal: Edit[] = [
    [
      '  review:\n',
      '  legal: { title: { en: Legal, zh-CN: 法务 }, department: legal }\n  review:\n',
    ],
    ['from: proposal, to: review, by', 'from: legal, to: review, by'],
    [
      '  clear: {',
      '  ask-legal: { title: { en: Ask, zh-CN: 送审 }, from: proposal, to: legal, by: seller }\n  clear: {',
    ],
    ['case.score >= 60', 'case.score >= 70'],
    ['title: { en: Lead, zh-CN: 线索 }', 'title: { en: Prospect, zh-CN: 潜在客户 }'],
    ['create: [marketer]', 'create: [marketer, seller]'],
    ['title: { en: Marketer, zh-CN: 市场专员 }', 'title: { en: Marketer, zh-CN: 市场人员 }'],
  ];

  it('read as one would tell them: by definition, then by importance', () => {
    expect(inEnglish(diffWorkspaces(before, company(...legal)))).toEqual([
      'title of role `marketer` reworded (zh-CN): “市场人员” instead of “市场专员”',
      'stage `legal` added between `proposal` and `review`',
      'move `ask-legal` added: from `proposal` to `legal`',
      'guard of move `qualify` tightened: `case.score >= 70` instead of `case.score >= 60`',
      'stages from which move `submit` starts: `legal` added, `proposal` removed',
      'title of stage `lead` reworded: “Prospect” instead of “Lead”',
      'role `seller` may now open cases',
    ]);
  });

  it('are told one by one, whichever they are', () => {
    const indexes = fc.uniqueArray(fc.nat(all.length - 1), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(indexes, (picks) => {
        const chosen = picks.flatMap((index) => all[index] ?? []);
        const after = companyOrNothing(chosen.map(({ edit }) => edit));
        fc.pre(after !== undefined);
        const told = diffWorkspaces(before, after ?? before).map(({ path }) => path);
        expect(new Set(told)).toEqual(new Set(chosen.map(({ path }) => path)));
      }),
    );
  });

  it('say within which stage a new one stands', () => {
    const inner: Edit = [
      '    title: { en: Contract, zh-CN: 签约 }\n',
      [
        '    title: { en: Contract, zh-CN: 签约 }',
        '    stages:',
        '      draft: { title: { en: Draft, zh-CN: 起草 } }',
        '      signing: { title: { en: Signing, zh-CN: 签署中 } }\n',
      ].join('\n'),
    ];
    const move: Edit = [
      '  clear: {',
      '  next: { title: { en: Next, zh-CN: 下一步 }, from: draft, to: signing, by: seller }\n  clear: {',
    ];
    expect(diffWorkspaces(before, company(inner, move)).map(({ words }) => words)).toEqual([
      {
        en: 'stage `draft` added in `contract` before `signing`',
        'zh-CN': '在 `contract` 内 `signing` 之前新增阶段 `draft`',
      },
      {
        en: 'stage `signing` added in `contract` after `draft`',
        'zh-CN': '在 `contract` 内 `draft` 之后新增阶段 `signing`',
      },
      {
        en: 'stage `contract` is now a stage with stages within (was a plain stage)',
        'zh-CN': '阶段 `contract` 由普通阶段改为含下级阶段的阶段',
      },
      {
        en: 'move `next` added: from `draft` to `signing`',
        'zh-CN': '新增流转 `next`：由 `draft` 到 `signing`',
      },
    ]);
  });

  it('show which stages vanish', () => {
    const after = company(...legal);
    expect(affectedStages(before, after)).toEqual([]);
    expect(affectedStages(after, before)).toEqual([{ funnel: 'deal', stages: ['legal'] }]);
  });
});

/** The company, or nothing where the edits get into each other's way. */
function companyOrNothing(edits: readonly Edit[]) {
  try {
    return company(...edits);
  } catch {
    return undefined;
  }
}

describe('templates', () => {
  const file = (path: string, content: string) => ({ path, content });

  it('are compared as files', () => {
    const was = [file('templates/quote.hbs', 'a'), file('templates/old.hbs', 'b')];
    const is = [file('templates/quote.hbs', 'c'), file('templates/new.hbs', 'b')];
    expect(inEnglish(diffTemplates(was, is))).toEqual([
      'template `new.hbs` added',
      'template `old.hbs` removed',
      'text of template `quote.hbs` changed',
    ]);
  });

  it('do not count definitions', () => {
    expect(diffTemplates([file('definitions/a.yaml', 'a')], [])).toEqual([]);
  });
});
