import { say, type Terminal } from '../../terminal/terminal.ts';

/** Somebody as the server names him. */
export interface SomeoneJson {
  readonly id: string;
  readonly name?: string;
}

/** Why an amount is what it is, down to the facts. */
export interface WhyJson {
  readonly says: string;
  readonly from: readonly WhyJson[];
}

/** The book of a period as the server tells of it. */
export interface BookJson {
  readonly period: { readonly label: string };
  readonly status: string;
  readonly entries: number;
  readonly hash?: string;
  readonly trail: readonly {
    readonly what: string;
    readonly at: string;
    readonly by: SomeoneJson;
    readonly reason?: string;
    readonly hash?: string;
    readonly total?: string;
  }[];
}

const chinese: { readonly [word: string]: string } = {
  open: '开放',
  submitted: '已提交',
  approved: '已批准',
  closed: '已关账',
  returned: '已退回',
  reopened: '已重开',
  adjusted: '已调整',
  exported: '已导出',
};

/** The status of a period, or what was done with it, in the reader's language. */
export function bookWord(terminal: Terminal, word: string): string {
  return say(terminal, word, chinese[word] ?? word);
}

/** Where the run of a period is, below `/api/v1`. */
export function periodPath(plan: string, period: string): string {
  return `/incentives/${encodeURIComponent(plan)}/periods/${encodeURIComponent(period)}`;
}

/** The whole tree in words, a line for each reason, indented under what it explains. */
export function whyText({ says, from }: WhyJson, indent = ''): string {
  return [indent + says, ...from.map((one) => whyText(one, `${indent}  `))].join('\n');
}
