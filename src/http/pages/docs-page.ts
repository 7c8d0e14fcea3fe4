import { errorCatalogue, localize } from '../../shared/index.ts';
import type { OpenApiDocument, Operation } from '../openapi/document.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { words, type PageLocale, type Words } from './words.ts';

/** The browsable page of the interface, written from its OpenAPI document and the error catalogue. */
export function docsPage(document: OpenApiDocument, locale: PageLocale): string {
  const text = words[locale];
  const content = html`<h1>${document.info.title} API ${document.info.version}</h1>
    <p class="soft">${document.info.description}</p>
    <nav>
      <a href="/">Baton</a> <a href="/api/v1/openapi.json">${text.document}</a>
      <a href="#errors">${text.errors}</a>
    </nav>
    <h2>${text.operations}</h2>
    ${document.tags.map(({ name }) => tagSection(name, document, text))}
    <h2 id="errors">${text.errors}</h2>
    <p>${text.errorsText}</p>
    <table>
      <tbody>
        ${errorRows(locale)}
      </tbody>
    </table>`;
  return layout({ locale, title: `Baton · ${text.documentation}`, content });
}

function tagSection(tag: string, document: OpenApiDocument, text: Words): Html {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => operationDetails(method, path, operation, text)),
  );
  return html`<h3>${tag}</h3>
    ${operations}`;
}

function operationDetails(method: string, path: string, operation: Operation, text: Words): Html {
  return html`<details id="${operation.operationId}">
    <summary>
      <span class="method">${method.toUpperCase()}</span> <code>${path}</code>
      <span class="soft">${operation.summary}</span>
    </summary>
    <div>
      ${operation.description === undefined ? html`` : html`<p>${operation.description}</p>`}
      <p class="soft">${text.needs}: ${needs(operation, text)}</p>
      ${parameterTable(operation, text)} ${bodySchema(operation, text)}
      <h4>${text.answers}</h4>
      ${Object.entries(operation.responses).map(([status, response]) => answer(status, response))}
    </div>
  </details>`;
}

function needs(operation: Operation, text: Words): string {
  if (operation.security.length === 0) return text.nobody;
  const right = operation['x-right'];
  const scopes = operation.security.flatMap((way) => Object.values(way).flat() as string[]);
  return [...scopes, ...(right === undefined ? [] : [right])].join(', ');
}

function parameterTable(operation: Operation, text: Words): Html {
  if (operation.parameters.length === 0) return html``;
  const rows = operation.parameters.map(
    ({ name, in: place, required, description, schema }) =>
      html`<tr>
        <td><code>${name}</code>${required ? ' *' : ''}</td>
        <td>${place}</td>
        <td>${description ?? ''} <code>${JSON.stringify(schema)}</code></td>
      </tr>`,
  );
  return html`<h4>${text.parameters}</h4>
    <table>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

function bodySchema(operation: Operation, text: Words): Html {
  if (operation.requestBody === undefined) return html``;
  const { content } = operation.requestBody as { content: { [type: string]: { schema: object } } };
  const parts = Object.entries(content).map(([type, { schema }]) => schemaBlock(type, schema));
  return html`<h4>${text.body}</h4>
    ${parts}`;
}

function answer(status: string, response: object): Html {
  const { description, content = {} } = response as {
    description: string;
    content?: { [type: string]: { schema: object } };
  };
  const blocks = Object.entries(content).map(([type, { schema }]) => schemaBlock(type, schema));
  return html`<p><strong>${status}</strong> ${description}</p>
    ${status === 'default' ? [] : blocks}`;
}

function schemaBlock(type: string, schema: object): Html {
  return html`<p class="soft"><code>${type}</code></p>
    <pre>${JSON.stringify(schema, undefined, 2)}</pre>`;
}

function errorRows(locale: PageLocale): Html[] {
  return Object.entries(errorCatalogue).map(
    ([code, { status, message }]) =>
      html`<tr id="error-${code}">
        <td><code>${code}</code></td>
        <td>${status}</td>
        <td>${localize(message, locale)}</td>
      </tr>`,
  );
}
