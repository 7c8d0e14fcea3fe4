import { answer } from '../core/reply.ts';
import { anyone, route, type Route } from '../core/route.ts';
import { openApiDocument } from '../openapi/document.ts';
import { AnyObject } from '../schemas/parts.ts';

/** The operation that answers the OpenAPI document of all operations, itself among them. */
export function documentRoute(others: readonly Route[]): Route {
  let text: string | undefined;
  const own: Route = route({
    id: 'readOpenApi',
    method: 'GET',
    path: '/openapi.json',
    tag: 'Definitions',
    summary: 'This document',
    allowed: anyone,
    replies: { 200: { description: 'OpenAPI 3.1.', schema: AnyObject } },
    handle: ({ services }) => {
      text ??= JSON.stringify(openApiDocument([...others, own], services.settings.version));
      return answer(text);
    },
  });
  return own;
}
