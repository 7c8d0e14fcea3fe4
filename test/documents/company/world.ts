import readWorkbook from 'read-excel-file/node';
import {
  gatherDocument,
  renderDocument,
  type CaseCourse,
  type DocumentData,
  type DocumentOccasion,
} from '../../../src/documents/index.ts';
import { fromIso, type JsonObject } from '../../../src/shared/index.ts';
import { textIn } from '../../templates/word/docx.ts';
import { deal, records as sampled, workspace } from '../sample.ts';
import { payout } from './payout.ts';

const records: { readonly [key: string]: JsonObject } = {
  ...sampled,
  'record:account/acme': {
    id: 'acme',
    company: '上海启明制造有限公司',
    language: 'zh-CN',
    address: '上海市嘉定区曹安公路 4800 号',
    registration: '91310114MA1GT2K47X',
  },
  'record:account/bare': { id: 'bare', company: '西部 𠮷 Söhne & <Co>', language: 'en' },
  'record:contact/zhang': contact('zhang', '张伟', { position: '采购总监', decides: true }),
  'record:contact/liu': contact('liu', '刘洋', { email: 'liu.yang@qiming.example' }),
  'person/li': { id: 'li', name: '李伟 Li Wei', email: 'li.wei@lantern.example' },
  'person/gao': { id: 'gao', name: '高鹏 Gao Peng', email: 'gao.peng@lantern.example' },
  'person/wang': { id: 'wang', name: '王芳 Wang Fang', email: 'wang.fang@lantern.example' },
};

function contact(id: string, name: string, more: JsonObject): JsonObject {
  return { id, full_name: name, account: 'acme', decides: false, ...more };
}

const context = {
  lookup: (type: string, id: string) => records[`${type}/${id}`],
  related: (_type: string, account: string) =>
    Object.values(records).filter((record) => record['account'] === account),
};

function at(text: string): number {
  const instant = fromIso(text);
  if (instant === undefined) throw new Error(`no moment: ${text}`);
  return instant;
}

const course: CaseCourse = {
  handoff: {
    title: { en: 'Sales to delivery', 'zh-CN': '销售交接交付' },
    from: { en: 'Sales', 'zh-CN': '销售部' },
    to: { en: 'Delivery', 'zh-CN': '交付部' },
    giver: { name: '李伟 Li Wei', email: 'li.wei@lantern.example' },
    receiver: { name: '高鹏 Gao Peng', email: 'gao.peng@lantern.example' },
    offered: at('2026-03-12T01:30:00Z'),
    due: at('2026-03-13T01:30:00Z'),
    note: '客户 3 月 20 日前须收到项目计划。',
    checklist: [
      { title: { en: 'Contract value', 'zh-CN': '合同金额' }, done: true },
      { title: { en: 'Reference visit agreed', 'zh-CN': '已约定参观' }, done: false },
    ],
  },
  path: [
    {
      stage: { en: 'Handover', 'zh-CN': '销售交底' },
      department: { en: 'Sales', 'zh-CN': '销售部' },
      holder: '李伟 Li Wei',
      entered: at('2026-03-10T06:05:00Z'),
      left: at('2026-03-12T01:30:00Z'),
    },
    { stage: { en: 'Preparing', 'zh-CN': '准备' }, entered: at('2026-03-12T01:30:00Z') },
  ],
  tasks: [
    {
      title: { en: 'Name the project team', 'zh-CN': '确定项目团队' },
      holder: '高鹏 Gao Peng',
      due: at('2026-03-13T10:00:00Z'),
      done: false,
    },
  ],
};

const onboarding: JsonObject = {
  id: 'o1',
  number: 'O-2026-0017',
  account: 'acme',
  value: '350010.45',
  seller: 'li',
  deal: 'L-2026-0042',
  scope: '1 × Lantern 协同平台\n2 × 交接工作台',
  promises: '三个月内上线，含两次现场培训。',
  deadline: '2026-06-12',
  contact: 'liu',
  risks: '历史数据质量不明。',
};

const meeting: JsonObject = {
  id: 'm1',
  subject: '启明制造项目例会',
  starts: '2026-03-12T06:00:00Z',
  ends: '2026-03-12T07:00:00Z',
  place: '5 楼会议室',
  chair: 'wang',
  secretary: 'gone',
  account: 'acme',
  language: 'zh-CN',
  attendees: [
    { person: 'li', excused: false },
    { person: 'gao', excused: true },
    { guest: '刘洋', excused: false },
  ],
  agenda: [
    { topic: '数据迁移进度', presenter: 'gao', minutes: 20, notes: '已迁移 80%。\n余下下周。' },
    { topic: 'Next steps' },
  ],
  decisions: [{ decision: '供应商编码以财务系统为准。' }],
  actions: [
    { action: '提供供应商清单', owner: 'li', due: '2026-03-20', done: false },
    { action: 'Book the room', owner: 'gao', due: '2026-03-18', done: true },
  ],
  next: '2026-03-19T06:00:00Z',
};

/** A statement is put into words in the language of its document. */
type Given = Partial<Omit<DocumentOccasion, 'row'>> & {
  readonly row: JsonObject | ((language: string) => JsonObject);
};

const accepted = {
  name: '张伟',
  email: 'zhang.wei@qiming.example',
  at: at('2026-03-16T03:02:00Z'),
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

/** What each document is about, and on what occasion it is made. */
export const occasions: { readonly [id: string]: Given } = {
  quote: { row: deal('acme', 4), number: 'Q-2026-0007' },
  contract: {
    row: deal('acme', 4, { decision_maker: 'zhang', need: '统一三个事业部的流程。' }),
    number: 'C-2026-0012',
    acceptances: [accepted],
  },
  'handoff-sheet': { row: onboarding, number: 'H-2026-0031', course },
  minutes: { row: meeting, number: 'M-2026-031' },
  'payout-statement': { row: payout, number: 'P-2026-0031' },
};

/** The least that a document may be about: everything that may be empty is. */
export const bare: { readonly [id: string]: Given } = {
  quote: { row: deal('bare', 1) },
  contract: { row: deal('bare', 1) },
  'handoff-sheet': { row: { id: 'o2', number: 'O-2026-0018', account: 'bare', seller: 'li' } },
  minutes: {
    row: {
      id: 'm2',
      subject: '短会',
      starts: '2026-03-12T06:00:00Z',
      chair: 'wang',
      secretary: 'li',
    },
  },
  'payout-statement': { row: (language) => payout(language, []) },
};

export const documents = Object.keys(occasions);
export const languages = ['en', 'zh-CN'] as const;

export function definitionOf(id: string) {
  const definition = workspace.documents.get(id);
  if (!definition) throw new Error(`no document: ${id}`);
  return definition;
}

/** What a document of the company is made from. */
export function dataOf(id: string, language: string, given = occasions[id]): DocumentData {
  if (!given) throw new Error(`no occasion: ${id}`);
  const occasion: DocumentOccasion = {
    actor: { id: 'li', name: '李伟 Li Wei' },
    now: at('2026-03-12T01:30:00Z'),
    organization: workspace.organization,
    owner: { name: '李伟 Li Wei', email: 'li.wei@lantern.example' },
    language,
    ...given,
    row: typeof given.row === 'function' ? given.row(language) : given.row,
  };
  return gatherDocument(definitionOf(id), occasion, context);
}

type Format = Parameters<typeof renderDocument>[2];

/** What a reader of a document reads, line by line, without its looks. */
export async function readingOf(
  id: string,
  format: Format,
  language: string,
  given = occasions[id],
): Promise<string> {
  const data = dataOf(id, language, given);
  const { content } = await renderDocument(definitionOf(id), data, format);
  if (typeof content !== 'string')
    return tidy(format === 'xlsx' ? await textOfWorkbook(content) : textIn(content));
  return tidy(format === 'html' ? textOfHtml(content) : content);
}

async function textOfWorkbook(bytes: Uint8Array): Promise<string> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  const line = (row: readonly unknown[]) =>
    row
      .map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? '')))
      .join(' | ');
  return sheets.map(({ sheet, data }) => [`# ${sheet}`, ...data.map(line)].join('\n')).join('\n');
}

function textOfHtml(html: string): string {
  return html
    .replaceAll(/<head>.*?<\/head>|<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*aria-label="([^"]*)"[^>]*>/g, '[$1]')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<\/(?:td|th)>/g, ' | ')
    .replaceAll(/<\/(?:p|div|h\d|dt|dd|tr|li|dl|section)>|<br>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#61;', '=')
    .replaceAll('&amp;', '&');
}

const tidy = (text: string) =>
  text
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim())
    .filter((line) => line !== '' && line !== '|')
    .join('\n') + '\n';
