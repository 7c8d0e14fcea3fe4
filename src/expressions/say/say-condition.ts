import type { ASTNode } from '@marcbachmann/cel-js';
import { localize, type Json, type LocalizedText } from '../../shared/index.ts';
import { parse } from '../check/syntax.ts';
import { accessOf, calledWith } from '../check/tree.ts';
import { numberOf } from '../strength/formula.ts';

/** What people call that which a path reads, and how they write a value of it. */
export interface Named {
  readonly title: LocalizedText;
  /** Undefined where the value says nothing to people, such as the id of a record. */
  readonly value: (written: Json) => LocalizedText | undefined;
}

/** How the places that a condition reads are called; undefined where one has no name. */
export type NameOf = (path: readonly string[]) => Named | undefined;

/**
 * A simple condition as a sentence without code: “Region is North”, “Score is at least 60 and Budget is
 * Yes”. Undefined for whatever is more than comparisons with written values, joined by one word.
 */
export function sayCondition(source: string, nameOf: NameOf): LocalizedText | undefined {
  const parsed = parse(source);
  if (!parsed.ok) return undefined;
  const { value: ast } = parsed;
  const isJunction = ast.op === '&&' || ast.op === '||';
  const parts = isJunction ? joinedBy(ast.op, ast) : [ast];
  const told = ast.op === '&&' ? withoutGuards(parts) : parts;
  const clauses = told.map((part) => sayClause(part, { source, nameOf }));
  const said = clauses.filter((clause) => clause !== undefined);
  if (said.length < clauses.length) return undefined;
  return joined(said, ast.op === '||' ? words.or : words.and);
}

interface Telling {
  readonly source: string;
  readonly nameOf: NameOf;
}

const words = {
  and: { en: ' and ', 'zh-CN': '，且' },
  or: { en: ' or ', 'zh-CN': '，或' },
  list: { en: ' or ', 'zh-CN': '或' },
  filled: { en: '{what} is filled in', 'zh-CN': '{what}已填写' },
  empty: { en: '{what} is empty', 'zh-CN': '{what}为空' },
  '==': { en: '{what} is {value}', 'zh-CN': '{what}为{value}' },
  '!=': { en: '{what} is not {value}', 'zh-CN': '{what}不为{value}' },
  '<': { en: '{what} is less than {value}', 'zh-CN': '{what}小于 {value}' },
  '<=': { en: '{what} is at most {value}', 'zh-CN': '{what}不超过 {value}' },
  '>': { en: '{what} is more than {value}', 'zh-CN': '{what}大于 {value}' },
  '>=': { en: '{what} is at least {value}', 'zh-CN': '{what}不低于 {value}' },
} as const;

type Phrase = (typeof words)[keyof typeof words];

/** All that is joined by the same sign, however deep. */
function joinedBy(op: '&&' | '||', ast: ASTNode): readonly ASTNode[] {
  if (ast.op !== op) return [ast];
  return (ast.args as readonly ASTNode[]).flatMap((part) => joinedBy(op, part));
}

/** Whether something is filled goes without saying where it is compared, too. */
function withoutGuards(parts: readonly ASTNode[]): readonly ASTNode[] {
  const compared = new Set(
    parts.flatMap((part) => (filledPath(part) ? [] : (subjectPath(part)?.join('.') ?? []))),
  );
  return parts.filter((part) => !compared.has(filledPath(part)?.join('.') ?? ''));
}

function subjectPath(ast: ASTNode): readonly string[] | undefined {
  if (ast.op === 'in') return pathOf(ast.args[0]);
  return isComparison(ast) ? pathOf(ast.args[0]) : pathOf(ast);
}

const filledPath = (ast: ASTNode): readonly string[] | undefined => {
  const call = calledWith(ast);
  return call?.name === 'has' && call.args[0] ? pathOf(call.args[0]) : undefined;
};

type Comparison = Extract<ASTNode, { op: '==' | '!=' | '<' | '<=' | '>' | '>=' }>;

function isComparison(ast: ASTNode): ast is Comparison {
  return ['==', '!=', '<', '<=', '>', '>='].includes(ast.op);
}

/** `case.region` as its names; undefined for whatever is no plain path. */
function pathOf(ast: ASTNode): readonly string[] | undefined {
  if (ast.op === 'id') return [ast.args];
  const access = accessOf(ast);
  const before = access && pathOf(access.receiver);
  return access && before && [...before, access.name];
}

function sayClause(ast: ASTNode, telling: Telling): LocalizedText | undefined {
  const filled = filledPath(ast);
  if (filled) return phrase(words.filled, { what: telling.nameOf(filled)?.title });
  if (ast.op === '!_') return sayNot(ast.args, telling);
  if (ast.op === 'in') return sayAmong(ast.args, telling);
  if (isComparison(ast)) return sayComparison(ast, telling);
  return sayAnswer(ast, true, telling);
}

function sayNot(ast: ASTNode, telling: Telling): LocalizedText | undefined {
  const filled = filledPath(ast);
  if (filled) return phrase(words.empty, { what: telling.nameOf(filled)?.title });
  return sayAnswer(ast, false, telling);
}

/** A field of yes and no stands for itself. */
function sayAnswer(ast: ASTNode, answer: boolean, { nameOf }: Telling): LocalizedText | undefined {
  const path = pathOf(ast);
  const named = path && nameOf(path);
  return named && phrase(words['=='], { what: named.title, value: named.value(answer) });
}

function sayComparison({ op, args }: Comparison, telling: Telling): LocalizedText | undefined {
  const path = pathOf(args[0]);
  const written = writtenIn(args[1], telling.source);
  const named = path && telling.nameOf(path);
  if (!named || written === undefined) return undefined;
  return phrase(words[op], { what: named.title, value: named.value(written) });
}

function sayAmong(
  [subject, list]: readonly [ASTNode, ASTNode],
  { source, nameOf }: Telling,
): LocalizedText | undefined {
  const path = pathOf(subject);
  const named = path && nameOf(path);
  if (!named || list.op !== 'list' || list.args.length === 0) return undefined;
  const values = list.args.map((item) => {
    const written = writtenIn(item, source);
    return written === undefined ? undefined : named.value(written);
  });
  const told = values.filter((value) => value !== undefined);
  if (told.length < values.length) return undefined;
  return phrase(words['=='], { what: named.title, value: joined(told, words.list) });
}

/** A value that is written out, an amount by `money(1000, "CNY")`. */
function writtenIn(ast: ASTNode, source: string): Json | undefined {
  const call = calledWith(ast);
  if (call?.name === 'money') return amountIn(call.args, source);
  const number = numberOf(ast, source);
  if (number) return number.toNumber();
  if (ast.op !== 'value') return undefined;
  return typeof ast.args === 'string' || typeof ast.args === 'boolean' ? ast.args : undefined;
}

function amountIn([amount, currency]: readonly ASTNode[], source: string): Json | undefined {
  const number = amount && numberOf(amount, source);
  const code = currency && writtenIn(currency, source);
  return number && typeof code === 'string'
    ? { amount: number.toFixed(), currency: code }
    : undefined;
}

function joined(texts: readonly LocalizedText[], by: Phrase): LocalizedText {
  return both((locale) => texts.map((text) => localize(text, locale)).join(by[locale]));
}

/** The phrase with its parts; undefined where one of them has no words. */
function phrase(
  text: Phrase,
  parts: { readonly [part: string]: LocalizedText | undefined },
): LocalizedText | undefined {
  if (Object.values(parts).includes(undefined)) return undefined;
  return both((locale) =>
    text[locale].replace(/\{(\w+)\}/g, (_, part: string) => localize(parts[part] ?? '', locale)),
  );
}

function both(make: (locale: 'en' | 'zh-CN') => string): LocalizedText {
  return { en: make('en'), 'zh-CN': make('zh-CN') };
}
