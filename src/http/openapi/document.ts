import type { TSchema } from 'typebox';
import { asksForBody } from '../core/prepare.ts';
import type { ReplyShape, Route } from '../core/route.ts';
import { ProblemSchema } from '../schemas/problem.ts';

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: object;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly object[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: object;
  readonly responses: { readonly [status: string]: object };
  /** The right of the product that the caller needs. */
  readonly 'x-right'?: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: object;
}

/** Builds the document from the routes' own schemas; nothing in it is written a second time. */
export function openApiDocument(routes: readonly Route[], version: string): OpenApiDocument {
  const paths: { [path: string]: { [method: string]: Operation } } = {};
  for (const route of routes)
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Baton',
      version,
      description:
        'Passing a customer from one department to the next. Errors are problem details (RFC 9457) in the language of Accept-Language.',
    },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'baton-session' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: ProblemSchema },
    },
  };
}

function operationOf(route: Route): Operation {
  const { allowed } = route;
  const signedIn = allowed.who === 'signed in';
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    security: signedIn ? [{ session: [] }, { token: [allowed.scope] }] : [],
    ...(signedIn && allowed.right !== undefined ? { 'x-right': allowed.right } : {}),
    parameters: parametersOf(route),
    ...requestBodyOf(route),
    responses: responsesOf(route),
  };
}

function parametersOf(route: Route): Parameter[] {
  const idempotency: Parameter = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Sent again with the same key, the command is recognised and changes nothing.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  };
  const ifMatch: Parameter = {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The ETag of the revision that is to be changed.',
    schema: { type: 'string', examples: ['"7"'] },
  };
  return [
    ...schemaParameters(route.params, 'path'),
    ...schemaParameters(route.query, 'query'),
    ...(route.idempotent ? [idempotency] : []),
    ...(route.conditional ? [ifMatch] : []),
  ];
}

function schemaParameters(schema: Route['params'], place: 'path' | 'query'): Parameter[] {
  const required = new Set<string>((schema?.required as readonly string[] | undefined) ?? []);
  return Object.entries<TSchema>(schema?.properties ?? {}).map(([name, property]) => {
    const { description } = property as { readonly description?: string };
    return {
      name,
      in: place,
      required: place === 'path' || required.has(name),
      ...(description === undefined ? {} : { description }),
      schema: property,
    };
  });
}

function requestBodyOf(route: Route): { readonly requestBody?: object } {
  if (route.body)
    return {
      requestBody: {
        required: asksForBody(route),
        content: { 'application/json': { schema: route.body } },
      },
    };
  if (!route.upload) return {};
  const bytes = { schema: { type: 'string', format: 'binary' } };
  const form = {
    schema: { type: 'object', properties: { file: bytes.schema }, required: ['file'] },
  };
  return {
    requestBody: {
      required: true,
      content: Object.fromEntries(
        route.upload.map((type) => [type, type === 'multipart/form-data' ? form : bytes]),
      ),
    },
  };
}

function responsesOf(route: Route): { readonly [status: string]: object } {
  const problem = { $ref: '#/components/schemas/Problem' };
  const failure = {
    description: 'A problem, with its code and one entry for each fault.',
    content: { 'application/problem+json': { schema: problem } },
  };
  return {
    ...Object.fromEntries(
      Object.entries(route.replies).map(([status, shape]) => [status, responseOf(shape)]),
    ),
    default: failure,
  };
}

function responseOf(shape: ReplyShape): object {
  const { description } = shape;
  if ('mediaTypes' in shape) {
    const bytes = { schema: { type: 'string' } };
    return {
      description,
      content: Object.fromEntries(shape.mediaTypes.map((type) => [type, bytes])),
    };
  }
  if (shape.schema === undefined) return { description };
  return { description, content: { 'application/json': { schema: shape.schema } } };
}
