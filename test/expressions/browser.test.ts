import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const program = `
  import { compileExpression } from './src/expressions/index.ts';
  const environment = {
    objects: {},
    roots: { name: { type: { kind: 'text' }, optional: false } },
  };
  const result = compileExpression('name.matches("^a+$") && 0.1 + 0.2 == 0.3', { environment });
  const context = { lookup: () => undefined, related: () => [] };
  console.log(result.ok && result.value.evaluate({ name: 'aaa' }, context));
`;

describe('the expression module', () => {
  it('makes no code from text, as a page without unsafe-eval asks', () => {
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module'];
    const output = execFileSync(process.execPath, [...flags, '--eval', program], {
      encoding: 'utf8',
    });

    expect(output.trim()).toBe('true');
  });
});
