import { describe, expect, it } from 'vitest';
import {
  compileWorkspace,
  diffWorkspaces,
  documentReference,
  readWorkspaceFolder,
  templatesIn,
  type DocumentDefinition,
  type Workspace,
} from '../../src/definitions/index.ts';
import { localize } from '../../src/shared/index.ts';

const company = await readWorkspaceFolder(new URL('../../', import.meta.url).pathname);

/** The example company, its quote written otherwise. */
function workspace(change: (text: string) => string = (text) => text): Workspace {
  const files = company.map(({ path, content, ...file }) => ({
    ...file,
    path,
    content: path === 'definitions/documents/documents.yaml' ? change(content) : content,
  }));
  const compiled = compileWorkspace(files);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

describe('a document', () => {
  const quote = workspace().documents.get('quote');

  it('is compiled with its templates, by what they write', () => {
    expect([...(quote?.templates.keys() ?? [])]).toEqual(['html', 'docx', 'text']);
    expect(quote?.templates.get('html')?.files).toEqual([
      'templates/quote.hbs',
      'templates/layouts/letter.hbs',
      'templates/parts/lantern.hbs',
      'templates/parts/lines.hbs',
    ]);
    expect(quote?.made).toEqual({ moves: ['submit'], handoffs: [], stages: [] });
    expect(quote?.keep).toEqual({ amount: 10, unit: 'year', working: false });
  });

  it('tells all that must be fetched before it is made', () => {
    const reads = new Set(quote?.reads.map((path) => path.join('.')));
    for (const path of ['case.company.language', 'case.lines.product.label', 'case.discount'])
      expect(reads).toContain(path);
  });

  it('is a PDF where nothing else is said', () => {
    const plain = workspace((text) =>
      text.replace(/^formats:.*$/m, '').replace(/^template:.*$/m, 'template: quote.hbs'),
    );
    expect(plain.documents.get('quote')?.formats).toEqual(['pdf']);
  });

  it('differs from another release in words', () => {
    const after = workspace((text) =>
      text.replace('Q-{year}-{0000}', 'Q-{0000}').replace('10 years', '5 years'),
    );
    const said = diffWorkspaces(workspace(), after).map(({ words }) => localize(words, 'en'));
    expect(said).toEqual([
      'number pattern of document `quote` changed',
      'retention of document `quote` changed',
    ]);
  });
});

describe('what a document is about', () => {
  const documents = workspace().documents;

  it('may be what somebody is paid under a plan', () => {
    const statement = documents.get('payout-statement');
    expect(statement?.of).toBe('payout:sales-commission');
    const reads = new Set(statement?.reads.map((path) => path.join('.')));
    expect(reads).toContain('statement.entries.because');
  });

  it('may be named in a template of its own for each language', () => {
    const contract = documents.get('contract') as DocumentDefinition;
    const paths = (language: string) =>
      [...templatesIn(contract, language).values()].map(({ path }) => path);
    expect(paths('en')).toEqual(['templates/contract.en.hbs', 'templates/contract.en.docx']);
    expect(paths('zh-CN')).toEqual([
      'templates/contract.zh-CN.hbs',
      'templates/contract.zh-CN.docx',
    ]);
    expect(paths('zh-TW')).toEqual(paths('zh-CN'));
    expect(paths('fr')).toEqual(paths('en'));
  });

  it('is told in the reference, all of it, in both languages', () => {
    for (const { path, means, members } of documentReference()) {
      expect({ path, ...(means as object) }).toMatchObject({
        en: expect.any(String) as string,
        'zh-CN': expect.any(String) as string,
      });
      expect(members.length).toBeGreaterThan(0);
    }
  });
});
