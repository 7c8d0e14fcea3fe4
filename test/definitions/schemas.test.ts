import { Ajv } from 'ajv';
import { parseAllDocuments } from 'yaml';
import { describe, expect, it } from 'vitest';
import { kindSchemas, readWorkspaceFolder, type ReleaseFile } from '../../src/definitions/index.ts';
import { checkFixture, invalidFixtures, invalidWorkspace } from './invalid-workspace.ts';

const schemas = kindSchemas();
const ajv = new Ajv({ strict: false, allErrors: true });
const validate = ajv.compile(schemas.get('workspace.json') ?? {});

/** What a JSON Schema can tell; all else is about what the parts mean. */
const structural = new Set([
  'unknown-kind',
  'missing-kind',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'wrong-count',
  'not-allowed',
  'out-of-range',
  'bad-id',
  'bad-language',
  'not-a-definition',
]);

describe('the published JSON Schemas', () => {
  it('are one for each kind and one for all', () => {
    expect([...schemas.keys()]).toEqual([
      'organization.json',
      'record.json',
      'funnel.json',
      'channel.json',
      'notification.json',
      'document.json',
      'survey.json',
      'metric.json',
      'goal.json',
      'incentive.json',
      'report.json',
      'meeting.json',
      'dashboard.json',
      'policy.json',
      'import.json',
      'example.json',
      'workspace.json',
    ]);
    for (const schema of schemas.values()) expect(() => ajv.compile(schema)).not.toThrow();
  });

  it('accept every sound workspace of this project', async () => {
    for (const folder of [
      '.',
      'test/fixtures/valid',
      'test/fixtures/handoffs',
      'src/cli/starter',
      'test/conformance/crm',
    ]) {
      const path = new URL(`../../${folder}`, import.meta.url).pathname;
      const files = await readWorkspaceFolder(path);
      expect(documentsOf(files).filter((document) => !validate(document))).toEqual([]);
    }
  });

  it.each(invalidFixtures())('judge the form of a document as the check does: %s', (name) => {
    const files = invalidWorkspace(name);
    const { problems } = checkFixture(name);
    const unreadable = problems.some(({ code }) =>
      /^(yaml-|duplicate-key|unknown-anchor|key-not|bad-enc|unquoted)/.test(code),
    );
    if (unreadable) return;
    const wrongForm = problems.some(
      ({ code, params }) => structural.has(code) && params?.['key'] !== 'of',
    );
    expect(documentsOf(files).every((document) => validate(document))).toBe(!wrongForm);
  });
});

function documentsOf(files: readonly ReleaseFile[]): unknown[] {
  return files
    .filter(({ path }) => path.startsWith('definitions/'))
    .flatMap(({ content }) => parseAllDocuments(content))
    .map((document) => document.toJS() as unknown)
    .filter((value) => value !== null);
}
