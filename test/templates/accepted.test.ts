import { describe, expect, it } from 'vitest';
import { compileTemplate, TemplateFiles, type Template } from '../../src/templates/index.ts';
import { environment } from './world.ts';

const files = (texts: { readonly [name: string]: string }) =>
  Object.entries(texts).map(([name, content]) => ({ path: `templates/${name}`, content }));

/** The template of a release that was published. */
function accepted(texts: { readonly [name: string]: string }): Template {
  const all = new TemplateFiles(files(texts), { accepted: true });
  const compiled = compileTemplate('templates/main.hbs', all, environment);
  if (!compiled.ok) throw new Error('it was not accepted');
  return compiled.value;
}

describe('a template of an accepted release', () => {
  it('is what it is when it is published', () => {
    const texts = { 'main.hbs': '{{> a}} {{case.name}}', 'a.hbs': '{{money case.total}}' };
    const published = compileTemplate(
      'templates/main.hbs',
      new TemplateFiles(files(texts)),
      environment,
    );
    if (!published.ok) throw new Error('it was not accepted');
    const { path, format, reads, files: used } = published.value;
    expect(accepted(texts)).toMatchObject({ path, format, reads, files: used });
  });

  it.each([
    ['what it names is gone', { 'main.hbs': '{{case.nme}}' }, 'template-unknown-path'],
    ['it can no longer be read', { 'main.hbs': '{{#if case.name}}' }, 'template-syntax'],
    [
      'a part of it can no longer be read',
      { 'main.hbs': '{{> a}}', 'a.hbs': '{{/if}}' },
      'template-syntax',
    ],
  ])('tells when it is needed that %s', (_, texts, code) => {
    const template = accepted(texts);
    expect(() => template.reads).toThrow(expect.objectContaining({ code }));
  });
});
