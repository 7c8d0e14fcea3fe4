import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../src/definitions/index.ts';

const organization = `
kind: Organization
id: acme
zone: Asia/Shanghai
currency: CNY
departments: { sales: {} }
roles: { seller: {} }
`;

/** Checks a funnel with the optional fields `a`, `b` and `c`; gives which may be empty, and where. */
function mayBeEmpty(stagesAndMoves: string): string[] {
  const funnel = `
kind: Funnel
id: trial
case:
  fields:
    a: integer
    b: integer
    c: integer
    d: { type: integer, default: 0 }
    e: { type: integer, required: true }
    rows: { type: table, columns: { n: integer, m: { type: integer, required: true } } }
${stagesAndMoves}`;
  const files = [organization, funnel].map((content, index) => ({
    path: `definitions/${index}.yaml`,
    content,
  }));
  return checkWorkspace(files).problems.map(({ code, path, params }) =>
    code === 'expression-may-be-empty' ? `${String(params?.['path'])} in ${path}` : code,
  );
}

describe('a guard may speak of a field', () => {
  it('that is required, has a default, or is a list', () => {
    expect(
      mayBeEmpty(`
stages:
  open: {}
  closed: { outcome: won }
moves:
  close: { from: open, to: closed, when: case.d + case.e + case.rows.size() > 0 }
`),
    ).toEqual([]);
  });

  it('that its own stage, or every stage on the way there, has to complete', () => {
    expect(
      mayBeEmpty(`
stages:
  first: { complete: a }
  left: { complete: b }
  right: { complete: b }
  last: { complete: c }
  closed: { outcome: won, owner: '=case.a > case.c ? "x" : "y"' }
moves:
  go-left: { from: first, to: left, when: case.a > 0 }
  go-right: { from: first, to: right }
  go-on: { from: [left, right], to: last, when: case.b > case.a }
  close: { from: last, to: closed, when: case.a + case.c > 0 }
`),
    ).toEqual([]);
  });

  it('but not of one that another way there leaves out', () => {
    expect(
      mayBeEmpty(`
stages:
  first: {}
  slow: { complete: a }
  last: { enter: [{ when: case.b > 0, message: no }] }
  closed: { outcome: won }
moves:
  go-slow: { from: first, to: slow }
  skip: { from: first, to: last }
  go-on: { from: slow, to: last, when: case.a > 0 }
  close: { from: last, to: closed, when: case.a > 0 }
`),
    ).toEqual(['case.b in /stages/last/enter/0/when', 'case.a in /moves/close/when']);
  });

  it('that its own form requires, or that it completes', () => {
    expect(
      mayBeEmpty(`
stages:
  open: {}
  closed: { outcome: won }
moves:
  close:
    from: open
    to: closed
    ask: [{ field: a, required: true }, b]
    complete: c
    when: case.a + case.c > 0 && has(case.b) && case.b > 0
`),
    ).toEqual([]);
  });

  it('on entering a stage only of what was completed before', () => {
    expect(
      mayBeEmpty(`
stages:
  open: { complete: a, leave: [{ when: case.a > 0, message: no }] }
  next: { complete: b, leave: [{ when: case.b > 0, message: no }], enter: [{ when: case.b > 0, message: no }] }
  closed: { outcome: won }
moves:
  go: { from: open, to: next }
  close: { from: next, to: closed }
`),
    ).toEqual(['case.b in /stages/next/enter/0/when']);
  });

  it('of a stage around it only when that is left', () => {
    expect(
      mayBeEmpty(`
stages:
  outer: { complete: a, stages: { one: { complete: b }, two: {} } }
  closed: { outcome: won }
moves:
  step: { from: one, to: two, when: case.b > 0 && case.a > 0 }
  close: { from: outer, to: closed, when: case.a > 0 }
`),
    ).toEqual(['case.a in /moves/step/when']);
  });

  it('of a column that is required in every row', () => {
    expect(
      mayBeEmpty(`
stages:
  open: {}
  closed: { outcome: won }
moves:
  close: { from: open, to: closed, when: "case.rows.all(r, r.m > 0) && case.rows.all(r, r.n > 0)" }
`),
    ).toEqual(['r.n in /moves/close/when']);
  });

  it('not of one that its own stage completes, where the move may leave it incomplete', () => {
    expect(
      mayBeEmpty(`
stages:
  open: { complete: a }
  closed: { outcome: won }
  lost: { outcome: lost }
moves:
  close: { from: open, to: closed, when: case.a > 0 }
  lose: { from: open, to: lost, when: case.a > 0, incomplete: allowed }
`),
    ).toEqual(['case.a in /moves/lose/when']);
  });

  it('nor of one that such a move has led past', () => {
    const past = (more: string) => `
stages:
  first: { complete: a }
  paused: {}
  last: {}
  closed: { outcome: won }
moves:
  go-on: { from: first, to: last }
  pause: { from: first, to: paused, incomplete: allowed }
  ${more}
  close: { from: last, to: closed, when: case.a > 0 }
`;
    const back = 'resume: { from: paused, to: first }';
    const ahead = 'resume: { from: paused, to: last }';
    expect(mayBeEmpty(past(back))).toEqual([]);
    expect(mayBeEmpty(past(ahead))).toEqual(['case.a in /moves/close/when']);
  });
});
