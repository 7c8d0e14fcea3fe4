import { describe, expect, it } from 'vitest';
import {
  completeAt,
  declaredFields,
  funnelGraph,
  hoverAt,
  outlineOf,
  usesAt,
} from '../../src/authoring/index.ts';
import { readWorkspaceFolder, type ReleaseFile } from '../../src/definitions/index.ts';

const files: readonly ReleaseFile[] = await readWorkspaceFolder(
  new URL('../../', import.meta.url).pathname,
);
const path = 'definitions/funnels/lead-to-contract.yaml';
const text = files.find((file) => file.path === path)?.content ?? '';

/** The workspace with a piece of the funnel replaced; `|` is the cursor. */
function written(piece: string, by: string) {
  const at = text.indexOf(piece);
  expect(at).toBeGreaterThan(0);
  const content = text.slice(0, at) + by.replace('|', '') + text.slice(at + piece.length);
  const changed = files.map((file) => (file.path === path ? { ...file, content } : file));
  return { files: changed, offset: at + by.indexOf('|') };
}

function suggested(piece: string, by: string): readonly string[] {
  const { files: changed, offset } = written(piece, by);
  return completeAt(changed, path, offset).items.map(({ label }) => label);
}

describe('completion', () => {
  it.each([
    [
      'keys that a stage has not yet',
      '    role: marketer\n',
      '    |\n',
      ['role', 'waits for', 'together'],
    ],
    ['roles', 'role: marketer', 'role: |', ['marketer', 'lawyer']],
    ['stages, in a list', 'from: [lead,', 'from: [|,', ['lead', 'legal', 'won']],
    ['fields of the funnel', 'complete: [score, need]', 'complete: [|]', ['score', 'lines']],
    ['teams', 'team: north-sdr }', 'team: |}', ['north-sdr', 'enterprise']],
    ['words of the language', 'by: round robin', 'by: |', ['round robin', 'anyone']],
    ['types of fields', 'type: long text,', 'type: |,', ['long text', 'money']],
    [
      'settings that a type takes',
      'type: long text, title',
      'type: integer, |, title',
      ['min', 'max'],
    ],
    [
      'what is done on silence',
      'on silence: [remind,',
      'on silence: [|,',
      ['remind', 'offer to next'],
    ],
    [
      'members behind a reference',
      'when: has(case.score)',
      'when: case.company.|',
      ['region', 'employees'],
    ],
    ['members of rows in a loop', 'l.total)) *', 'l.|)) *', ['product', 'price']],
    ['options of a choice', 'case.region == "north"', 'case.region == "|"', ['north', 'west']],
    ['names and functions', 'when: case.budget', 'when: |', ['case', 'actor', 'has', 'round']],
    ['placeholders', '{{case.number}}', '{{case.|}}', ['number', 'company']],
  ])('gives %s', (_, piece, by, wanted) => {
    expect(suggested(piece, by)).toEqual(expect.arrayContaining(wanted));
  });

  it('gives no setting that the type of a field does not take, and no key twice', () => {
    expect(suggested('type: long text, title', 'type: integer, |, title')).not.toContain('options');
    expect(suggested('    role: marketer\n', '    |\n')).not.toContain('department');
  });

  it('works while another part of the file is no YAML', () => {
    const { files: changed, offset } = written('role: marketer', 'role: |');
    const broken = changed.map((file) =>
      file.path === path
        ? { ...file, content: file.content.replace('note: required', 'note: [required') }
        : file,
    );
    const labels = completeAt(broken, path, offset).items.map(({ label }) => label);
    expect(labels).toContain('marketer');
  });

  it('keeps out of comments', () => {
    expect(suggested('kind: Funnel', '# a note |\nkind: Funnel')).toEqual([]);
  });
});

describe('hover', () => {
  const hover = (piece: string, into: number) => hoverAt(files, path, text.indexOf(piece) + into);

  it('says what a key means, what a name is of, and the type of a part of a formula', () => {
    expect(hover('department: marketing', 2)).toMatchObject({
      name: 'department',
      meaning: { en: 'The department that holds the case.' },
    });
    expect(hover('department: marketing', 14)).toMatchObject({
      title: { en: 'Marketing', 'zh-CN': '市场部' },
      declared: { file: 'definitions/organization.yaml' },
    });
    expect(hover('case.score >= 60', 6)).toMatchObject({
      name: 'score',
      type: { en: 'a whole number' },
      mayBeEmpty: true,
      title: { en: 'Lead score' },
    });
    expect(hover('round(sum', 2)?.signatures).toContain('round(value: money, digits: int): money');
  });

  it('says how a value with units was read', () => {
    expect(hover('within: 4 working days', 10)?.reading).toEqual({
      en: '4 working days, by the working calendar',
      'zh-CN': '4 个工作日，按工作日历计算',
    });
    expect(hover('30 %', 1)?.reading).toBe('30 % = 0.3');
  });
});

describe('a name', () => {
  it('is found where it is declared and everywhere it is used, in texts of formulas as well', () => {
    const uses = usesAt(files, path, text.indexOf('  qualified:') + 3);
    const words = uses.map(({ file, offset, length }) =>
      files.find((one) => one.path === file)?.content.slice(offset, offset + length),
    );
    expect(new Set(words)).toEqual(new Set(['qualified']));
    expect(uses.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        path,
        'definitions/policies/cases.yaml',
        'definitions/incentives/sales-commission.yaml',
      ]),
    );
  });
});

describe('the diagram of a funnel', () => {
  it('has stages with their departments, moves, handoffs and what follows branches', () => {
    const graph = funnelGraph(files, 'lead-to-contract');
    const legal = graph.stages.find(({ id }) => id === 'legal');
    expect(legal).toMatchObject({ parent: 'review', branch: true, department: 'legal' });
    expect(graph.follows).toEqual([{ from: 'review', to: 'contract' }]);
    expect(graph.moves.find(({ id }) => id === 'qualify')).toMatchObject({
      sources: ['lead'],
      targets: ['qualified'],
      handoff: 'marketing-to-sales-development',
    });
    const lead = graph.stages[0];
    expect(text.slice(lead?.at, (lead?.at ?? 0) + 5)).toBe('lead:');
  });

  it('is drawn of a file with faults', () => {
    const { files: changed } = written('to: qualified', 'to: [');
    expect(funnelGraph(changed, 'lead-to-contract').stages.map(({ id }) => id)).toContain(
      'proposal',
    );
  });
});

describe('the outline', () => {
  it('lists what a file declares, nested as it is', () => {
    const [funnel] = outlineOf({ path, content: text });
    const lines = funnel?.children.find(({ id }) => id === 'lines');
    expect(lines?.children.map(({ id }) => id)).toEqual(['product', 'quantity', 'price', 'total']);
  });
});

describe('the fields of a definition', () => {
  it('say their type, and which stages, moves and handoffs ask for them', () => {
    const { fields } = declaredFields(files, { kind: 'Funnel', id: 'lead-to-contract' });
    const score = fields.find(({ id }) => id === 'score');
    expect(score).toMatchObject({ type: 'integer', isRequired: false });
    expect(score?.asked.map(({ kind, id }) => `${kind} ${id}`)).toContain('stages qualified');
    const required = fields.filter(({ isRequired }) => isRequired).map(({ id }) => id);
    expect(required).toContain('company');
  });

  it('are those of a record type as well', () => {
    const { file, fields } = declaredFields(files, { kind: 'Record', id: 'contact' });
    expect(file).toMatch(/^definitions\/records\//);
    expect(fields.map(({ id }) => id)).toContain('mobile');
  });
});
