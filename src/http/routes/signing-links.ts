import { createSigningLink, withdrawSigningLink } from '../../documents/index.ts';
import { answer, created, nothingToSay } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { documentPath, linkJson } from '../documents/document-json.ts';
import { readSeenDocument } from '../documents/seen-document.ts';
import { Type } from 'typebox';
import { SigningLinkBody, SigningLinkSchema } from '../schemas/documents.ts';
import { closed, id, list } from '../schemas/parts.ts';

const tag = 'Documents';
const oneDocument = closed({ document: id('The document.') });

/** Links by which somebody outside the house reads a document and accepts it. */
export const signingLinkRoutes: readonly Route[] = [
  route({
    id: 'listSigningLinks',
    method: 'GET',
    path: '/documents/{document}/signing-links',
    tag,
    summary: 'Signing links of a document, without their secrets',
    allowed: signedIn('read'),
    params: oneDocument,
    replies: { 200: { description: 'The links.', schema: list(SigningLinkSchema) } },
    handle: async (call) => {
      const { document, sight } = await readSeenDocument(call, call.params.document);
      const links = await call.services.store.signingLinksOf(document.id);
      return answer({ items: links.map((link) => linkJson(call, link, sight)) });
    },
  }),
  route({
    id: 'createSigningLink',
    method: 'POST',
    path: '/documents/{document}/signing-links',
    tag,
    summary: 'Make a link by which somebody outside the house accepts a document, once',
    allowed: signedIn('write'),
    params: oneDocument,
    body: SigningLinkBody,
    replies: {
      201: {
        description: 'The link; its address is shown this once.',
        schema: closed({ url: Type.String(), link: SigningLinkSchema }),
      },
    },
    handle: async (call) => {
      const { services, actor, body, params } = call;
      const { document, sight } = await readSeenDocument(call, params.document);
      const asked = { ...body, document: document.id };
      const { secret, link } = await createSigningLink(services.documents, actor, asked);
      const url = `${services.settings.address()}/sign/${secret}`;
      const location = `${documentPath(document.id)}/signing-links`;
      return created({ url, link: linkJson(call, link, sight) }, location);
    },
  }),
  route({
    id: 'withdrawSigningLink',
    method: 'DELETE',
    path: '/documents/{document}/signing-links/{link}',
    tag,
    summary: 'Take a signing link back that nobody has used yet',
    allowed: signedIn('write'),
    params: closed({ document: id('The document.'), link: id('The link.') }),
    replies: { 204: { description: 'The link is no longer good.' } },
    handle: async (call) => {
      const { services, actor, params } = call;
      const { document } = await readSeenDocument(call, params.document);
      const asked = { document: document.id, link: params.link };
      await withdrawSigningLink(services.documents, actor, asked);
      return nothingToSay;
    },
  }),
];
