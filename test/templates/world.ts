import {
  compileTemplate,
  syntaxProblems,
  TemplateFiles,
  type RenderBudget,
  type RenderSettings,
  type Template,
  type TemplateEnvironment,
} from '../../src/templates/index.ts';
import type { MemberType, ObjectType, ValueType } from '../../src/expressions/index.ts';
import { renderProblem, type JsonObject } from '../../src/shared/index.ts';

const text: ValueType = { kind: 'text' };
const cny: ValueType = { kind: 'money', currency: 'CNY' };

const filled = (type: ValueType): MemberType => ({ type, optional: false });
const maybe = (type: ValueType): MemberType => ({ type, optional: true });
const object = (name: string): ValueType => ({ kind: 'object', name });
const listOf = (name: string): ValueType => ({ kind: 'list', of: object(name), limit: 100 });

function type(name: string, members: ObjectType['members']): readonly [string, ObjectType] {
  return [name, { name, members }];
}

/** A small company: a case with a customer, line items and a photo. */
export const environment: TemplateEnvironment = {
  types: {
    objects: Object.fromEntries([
      type('case', {
        name: filled(text),
        company: { ...filled(object('company')), via: 'reference' },
        partner: { ...maybe(object('company')), via: 'reference' },
        source: { ...maybe(text), options: ['website', 'event'] },
        note: maybe(text),
        urgent: filled({ kind: 'bool' }),
        signed: maybe({ kind: 'date' }),
        opened: filled({ kind: 'instant' }),
        discount: filled({ kind: 'decimal' }),
        total: filled(cny),
        budget: maybe({ kind: 'money' }),
        lines: filled(listOf('line')),
        tags: filled({ kind: 'list', of: text }),
        photo: maybe(object('file')),
      }),
      type('company', {
        id: filled(text),
        name: filled(text),
        city: maybe(text),
        contacts: { ...filled(listOf('contact')), via: 'related' },
      }),
      type('contact', { name: filled(text), decides: filled({ kind: 'bool' }) }),
      type('line', {
        product: { ...filled(object('product')), via: 'reference' },
        quantity: filled({ kind: 'int' }),
        number: filled(text),
        remark: maybe(text),
        price: maybe({ kind: 'money' }),
        total: filled(cny),
      }),
      type('product', { label: filled(text), series: maybe(text) }),
      type('file', { name: filled(text), type: filled(text), size: filled({ kind: 'int' }) }),
      type('owner', { name: filled(text) }),
    ]),
    roots: {
      case: filled(object('case')),
      owner: maybe(object('owner')),
      now: filled({ kind: 'instant' }),
    },
  },
  display(objectType, member) {
    if (objectType === 'case' && member === 'discount') return { kind: 'percent' };
    if (objectType !== 'case' || member !== 'source') return undefined;
    const titles = new Map([['website', { en: 'Website', 'zh-CN': '官网' }]]);
    return { kind: 'options', titles };
  },
  languages: ['en', 'zh-CN'],
  broken: new Set(['misdeclared']),
};

const records: { readonly [key: string]: JsonObject } = {
  'company/acme': { id: 'acme', name: 'Acme & Söhne', city: 'Berlin' },
  'company/lan': { id: 'lan', name: '兰亭' },
  'product/p1': { id: 'p1', label: 'Platform', series: 'platform' },
  'product/p2': { id: 'p2', label: 'Module <A>', series: 'module' },
  'product/p3': { id: 'p3', label: 'Service' },
};

export const theCase: JsonObject = {
  name: 'Deal',
  company: 'acme',
  source: 'website',
  urgent: false,
  opened: '2026-03-01T20:00:00Z',
  discount: 0.15,
  total: '16409.02',
  lines: [
    { product: 'p1', quantity: 2, number: 'A-1', total: '10000.00' },
    { product: 'p2', quantity: 1, number: 'A-2', total: '6000.00', remark: 'soon' },
    { product: 'p1', quantity: 1, number: 'A-3', total: '409.02' },
  ],
  tags: ['new', 'large'],
};

type Files = string | { readonly [name: string]: string };

function filesOf(files: Files): { path: string; content: string }[] {
  const all = typeof files === 'string' ? { 'main.hbs': files } : files;
  return Object.entries(all).map(([name, content]) => ({ path: `templates/${name}`, content }));
}

function compile(files: Files) {
  const all = filesOf(files);
  const set = new TemplateFiles(all);
  return { compiled: compileTemplate(all[0]?.path ?? '', set, environment), set };
}

/** The first of the files, compiled; raises where something is wrong with it. */
export function template(files: Files): Template {
  const { compiled } = compile(files);
  if (!compiled.ok) throw new Error(JSON.stringify(problemsOf(files), undefined, 1));
  return compiled.value;
}

/** What is wrong with the first of the files and those it shows, in English. */
export function problemsOf(files: Files) {
  const { compiled, set } = compile(files);
  const problems = [...syntaxProblems(set), ...(compiled.ok ? [] : compiled.error)];
  return problems.map((problem) => {
    const { code, file, line, column, message, hint } = renderProblem(problem, 'en');
    return { code, at: `${file}:${line}:${column}`, message, ...(hint ? { hint } : {}) };
  });
}

interface Shown {
  readonly case?: JsonObject;
  readonly owner?: JsonObject;
  readonly locale?: string;
  readonly budget?: RenderBudget;
  readonly file?: RenderSettings['file'];
}

/** The data that a template takes from the case and what it refers to. */
export function gathered(one: Template, given: Shown = {}): JsonObject {
  return one.gather(
    { case: { ...theCase, ...given.case }, owner: given.owner, now: 1_790_000_000_000 },
    {
      lookup: (of, id) => records[`${of}/${id}`],
      related: (_of, id) =>
        id === 'acme'
          ? [
              { name: 'Ann', decides: true },
              { name: 'Bob', decides: false },
            ]
          : [],
    },
  );
}

/** What the first of the files shows. */
export function render(files: Files, given: Shown = {}): string {
  const written = rendered(template(files), given);
  if (typeof written !== 'string') throw new Error('it is a file of bytes');
  return written;
}

/** The Word document that a template of these bytes, as base64, makes. */
export async function renderWord(docx: string, given: Shown = {}): Promise<Uint8Array> {
  const written = await rendered(template({ 'main.docx': docx }), given);
  if (typeof written === 'string') throw new Error('it is text');
  return written;
}

function rendered(one: Template, given: Shown): string | Promise<Uint8Array> {
  const { locale = 'en', budget, file } = given;
  return one.render(gathered(one, given), {
    locale,
    zone: 'Asia/Shanghai',
    title: 'Quotation <1>',
    ...(budget ? { budget } : {}),
    ...(file ? { file } : {}),
  });
}
