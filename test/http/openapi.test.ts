import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument, routes } from '../../src/http/index.ts';
import { samples, sendSample } from './support/samples.ts';
import { openWorld, type World } from './support/world.ts';

const document = openApiDocument(routes, '1.2.3');
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    id: operation.operationId,
    path,
    method,
    operation,
  })),
);
/** It does not end by itself; its own test reads it. */
const driven = operations.filter(({ id }) => id !== 'streamChanges');

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function schemaOf(responses: { readonly [status: string]: object }, status: number, type: string) {
  const response = (responses[String(status)] ?? responses['default']) as {
    content?: { [type: string]: { schema: object } };
  };
  return response.content?.[type.split(';')[0] ?? '']?.schema;
}

describe('the OpenAPI document', () => {
  it('is served as it is generated', async () => {
    const { body } = await world.as('nobody').send('get', '/openapi.json');
    expect(body).toEqual(JSON.parse(JSON.stringify(document)));
    expect(body.openapi).toBe('3.1.1');
  });

  it('has a sample here for every operation, each with a name of its own', () => {
    const names = operations.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(samples).toSorted()).toEqual(names.toSorted());
  });

  it('names every path parameter', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = operation.parameters
        .filter((one) => one.in === 'path')
        .map(({ name }) => name);
      expect([path, ...declared.toSorted()]).toEqual([path, ...inPath.toSorted()]);
    }
  });
});

describe('every operation of the document', () => {
  it.each(driven)('$id answers as the document says', async ({ id, path, method, operation }) => {
    const sample = (await samples[id]?.(world, 'admin')) ?? {};
    const answer = await sendSample(await world.fresh('admin'), method, path, sample);
    expect(answer.status).toBeLessThan(500);
    if (!(String(answer.status) in operation.responses))
      expect(answer.headers['content-type']).toMatch('application/problem+json');
    const type = String(answer.headers['content-type'] ?? '');
    const schema = schemaOf(operation.responses, answer.status, type);
    if (schema === undefined || !type.includes('json') || type.includes('ndjson')) return;
    const local = JSON.parse(
      JSON.stringify(schema).replaceAll(
        '{"$ref":"#/components/schemas/Problem"}',
        JSON.stringify((document.components as { schemas: { Problem: object } }).schemas.Problem),
      ),
    ) as object;
    const validate = ajv.compile(local);
    validate(answer.body);
    expect(validate.errors).toBeNull();
  });

  const secured = driven.filter(({ operation }) => operation.security.length > 0);
  it.each(secured)('$id wants to know who calls', async ({ path, method }) => {
    const filled = path.replaceAll(/\{\w+\}/g, 'x');
    const answer = await world.as('nobody').send(method as 'get', filled);
    expect(answer.status).toBe(401);
    expect(answer.body.code).toBe('not-signed-in');
    expect(answer.headers['www-authenticate']).toMatch('Bearer');
  });

  const writing = driven.filter(({ operation }) => operation.requestBody !== undefined);
  const withJson = writing.filter(({ operation }) =>
    JSON.stringify(operation.requestBody).includes('application/json'),
  );
  it.each(withJson)('$id takes no member that it does not know', async ({ id, path, method }) => {
    const sample = (await samples[id]?.(world, 'admin')) ?? {};
    const body = { ...sample.body, surprise: 1 };
    const answer = await sendSample(await world.fresh('admin'), method, path, { ...sample, body });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual(
      expect.objectContaining({ code: 'input-unknown', pointer: '#/surprise' }),
    );
  });

  it.each(driven)('$id takes no parameter that it does not know', async ({ id, path, method }) => {
    const sample = (await samples[id]?.(world, 'admin')) ?? {};
    const query = { ...sample.query, surprise: '1' };
    const answer = await sendSample(await world.fresh('admin'), method, path, {
      ...sample,
      query,
    });
    expect([400, 422]).toContain(answer.status);
    expect(['input-unknown', 'http-filter-unknown']).toContain(answer.body.code);
  });
});
