import { Type } from 'typebox';
import {
  grantCertificate,
  listCertificates,
  revokeCertificate,
  type Certificate,
} from '../../access/index.ts';
import { readInstant } from '../core/instant.ts';
import { answer, created } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { closed, id, Instant, list } from '../schemas/parts.ts';
import { certificateJson, CertificateSchema } from '../schemas/people.ts';

const tag = 'People';
const onePerson = closed({ person: id('The person.') });
const Why = Type.String({ minLength: 1, maxLength: 500, description: 'The reason.' });
const reply = { description: 'All certificates of the person.', schema: list(CertificateSchema) };

/** What people were certified for: seen by themselves, granted and revoked by whoever administers trainings. */
export const certificateRoutes: readonly Route[] = [
  route({
    id: 'listCertificates',
    method: 'GET',
    path: '/people/{person}/certificates',
    tag,
    summary: 'The certificates of a person, also those that are over or were revoked',
    description: 'Of oneself, or with the right “administer trainings” of another.',
    allowed: signedIn('read'),
    params: onePerson,
    replies: { 200: reply },
    handle: async ({ services, actor, params }) =>
      answer(itemsOf(await listCertificates(services.access, actor, params.person))),
  }),
  route({
    id: 'grantCertificate',
    method: 'POST',
    path: '/people/{person}/certificates',
    tag,
    summary: 'Grant a certificate by hand, with the reason',
    description:
      'Conditions find it in `actor.certificates` while it is valid. Nobody grants one to himself.',
    allowed: signedIn('write', 'administer trainings'),
    params: onePerson,
    body: closed({
      training: id('The training, as conditions name it.'),
      from: Type.Optional(Instant),
      until: Type.Optional(Instant),
      why: Why,
    }),
    replies: { 201: reply },
    handle: async ({ services, actor, params, body }) => {
      const { training, why, from, until } = body;
      const { certificates } = await grantCertificate(services.access, actor, params.person, {
        training,
        why,
        ...(from !== undefined && { from: readInstant(from, '/from') }),
        ...(until !== undefined && { until: readInstant(until, '/until') }),
      });
      return created(itemsOf(certificates), `/api/v1/people/${params.person}/certificates`);
    },
  }),
  route({
    id: 'revokeCertificate',
    method: 'POST',
    path: '/people/{person}/certificates/{certificate}/revoke',
    tag,
    summary: 'End a certificate at once, with the reason',
    allowed: signedIn('write', 'administer trainings'),
    params: closed({ person: id('The person.'), certificate: id('The certificate.') }),
    body: closed({ why: Why }),
    replies: { 200: reply },
    handle: async ({ services, actor, params, body }) => {
      const given = { id: params.certificate, why: body.why };
      const person = await revokeCertificate(services.access, actor, params.person, given);
      return answer(itemsOf(person.certificates));
    },
  }),
];

function itemsOf(certificates: readonly Certificate[] = []): object {
  return { items: certificates.map((one) => certificateJson(one)) };
}
