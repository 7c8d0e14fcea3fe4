import { describe, expect, it } from 'vitest';
import { compileTemplate, TemplateFiles } from '../../../src/templates/index.ts';
import { environment } from '../world.ts';
import { docx, p } from './docx.ts';

const content = docx({ body: p('{{#if case.note}}') + p('{{case.note}}') + p('{{/if}}') });

/** The problems of the same file where the note of a case has this name, at a path. */
function problems(note: string, path = 'templates/main.docx') {
  const { types } = environment;
  const members = { ...types.objects['case']?.members };
  delete members['note'];
  const named = { ...members, [note]: { type: { kind: 'text' }, optional: true } as const };
  const objects = { ...types.objects, case: { name: 'case', members: named } };
  const files = new TemplateFiles([{ path, content }]);
  const compiled = compileTemplate(path, files, { ...environment, types: { ...types, objects } });
  return compiled.ok ? [] : compiled.error.map(({ code, file }) => `${file} ${code}`);
}

describe('a Word file that was read before', () => {
  it('is checked against the types of now, under the path of now', () => {
    expect(problems('note')).toEqual([]);
    expect(problems('notes')).toContain('templates/main.docx template-unknown-path');
    expect(problems('notes', 'templates/other.docx')).toContain(
      'templates/other.docx template-unknown-path',
    );
    expect(problems('note')).toEqual([]);
  });
});
