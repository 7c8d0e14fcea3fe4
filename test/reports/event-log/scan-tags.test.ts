import { describe, expect, test } from 'vitest';
import { TagScanner } from '../../../src/reports/event-log/scan-tags.ts';

/** What is told of a text that comes in pieces of a size. */
function scan(text: string, size = 1): readonly string[] {
  const told: string[] = [];
  const scanner: TagScanner = new TagScanner({
    open: (name, attributes) =>
      told.push(`<${name} ${[...attributes].map(([key, value]) => `${key}=${value}`).join(' ')}`),
    close: (name) => told.push(`/${name}`),
    damaged: (reason) => {
      throw new Error(`${scanner.line}: ${reason}`);
    },
  });
  for (let at = 0; at < text.length; at += size) scanner.write(text.slice(at, at + size));
  scanner.end();
  return told;
}

const written = `<?xml version="1.0"?><!DOCTYPE log [ <!ENTITY a "b"> ]>
<!-- <none a="b"> -->
<log a = '1 > 0 "so"'
     b="&lt;&amp;&#x4e2d;&#65;&quot;">
  text <![CDATA[ <no tag> ]]><x/><y c="" /></log >
`;

describe('tags', () => {
  test('are found with their attributes, whatever the pieces in which the text comes', () => {
    const told = ['<log a=1 > 0 "so" b=<&中A"', '<x ', '/x', '<y c=', '/y', '/log'];
    for (const size of [1, 2, 3, 7, 1000]) expect(scan(written, size)).toEqual(told);
  });

  test.each([
    ['<a>\n<b></a>', '2: </a>'],
    ['<a>\n', '2: <a> …'],
    ['<a/>\n<b/>', '2: <b>'],
    ['<a/> more', '1: more'],
    ['<a b=c/>', '1: <a'],
    ['<a b="1" b2/>', '1: <a'],
    ['<a b="<"/>', '1: <a'],
    ['<a b="&no;"/>', '1: &no;'],
    ['<a b="&amp"/>', '1: &amp'],
    ['<a b="1', '1: <…>'],
    ['', '1: <…>'],
  ])('of %j are refused', (text, reason) => {
    expect(() => scan(text, 1000)).toThrow(reason);
  });
});
