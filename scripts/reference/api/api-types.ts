import { openApiDocument, routes, type OpenApiDocument } from '../../../src/http/index.ts';
import type { Generator } from '../generated-file.ts';
import { typeOfSchema, type SchemaNode } from './type-of-schema.ts';

type Operation = OpenApiDocument['paths'][string][string];
interface Content {
  readonly content?: { readonly [mediaType: string]: { readonly schema: SchemaNode } };
}

const head = `// Made from the OpenAPI document by \`npm run docs\`; change the routes, not this file.`;

/** The types of the API as \`openapi-fetch\` reads them, for the web app. */
export const apiTypes: Generator = () => [
  { path: 'src/web/api/schema.ts', text: apiTypesOf(openApiDocument(routes, '')) },
];

function apiTypesOf(document: OpenApiDocument): string {
  const { schemas } = document.components as { readonly schemas: Record<string, SchemaNode> };
  const components = Object.entries(schemas).map(
    ([name, schema]) => `export type ${name} = ${typeOfSchema(schema)};`,
  );
  const paths = Object.entries(document.paths).map(
    ([path, methods]) =>
      `${JSON.stringify(path)}: {\n${Object.entries(methods).map(operationType).join('\n')}\n};`,
  );
  return [head, ...components, `export interface paths {\n${paths.join('\n')}\n}`, ''].join('\n\n');
}

function operationType([method, operation]: readonly [string, Operation]): string {
  return `  ${method}: { parameters: ${parametersType(operation)}; ${bodyType(operation)}responses: ${responsesType(operation)} };`;
}

function parametersType({ parameters }: Operation): string {
  const places = ['path', 'query', 'header'].map((place) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    const members = here.map(
      ({ name, required, schema }) =>
        `${JSON.stringify(name)}${required ? '' : '?'}: ${typeOfSchema(schema as SchemaNode)}`,
    );
    const optional = here.some(({ required }) => required) ? '' : '?';
    return `${place}${optional}: ${here.length === 0 ? 'never' : `{ ${members.join('; ')} }`}`;
  });
  return `{ ${places.join('; ')} }`;
}

function bodyType(operation: Operation): string {
  const body = operation.requestBody as (Content & { readonly required: boolean }) | undefined;
  if (body === undefined) return '';
  return `requestBody${body.required ? '' : '?'}: { content: ${contentType(body)} }; `;
}

function responsesType({ responses }: Operation): string {
  const members = Object.entries(responses).map(
    ([status, response]) => `${status}: { content: ${contentType(response as Content)} }`,
  );
  return `{ ${members.join('; ')} }`;
}

function contentType({ content }: Content): string {
  if (content === undefined) return '{}';
  const types = Object.entries(content).map(
    ([mediaType, { schema }]) => `${JSON.stringify(mediaType)}: ${typeOfSchema(schema)}`,
  );
  return `{ ${types.join('; ')} }`;
}
