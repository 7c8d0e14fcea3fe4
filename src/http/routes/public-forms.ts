import { Type } from 'typebox';
import { HOUR, localize, MINUTE, type JsonObject } from '../../shared/index.ts';
import { answer, created } from '../core/reply.ts';
import { anyone, route, type Call, type Route } from '../core/route.ts';
import { fill } from '../filling/fill.ts';
import { openForm, partsOf, visitorOf } from '../public-forms/public-form.ts';
import { sendPublicForm } from '../public-forms/send.ts';
import { filled } from '../standing/reading.ts';
import { FormSchema } from '../schemas/forms.ts';
import { closed, Fields, name } from '../schemas/parts.ts';
import { Allowance } from '../security/allowance.ts';

const tag = 'Public forms';
const whichForm = closed({ funnel: name('The funnel.'), form: name('The form.') });

/** From one address in a quarter of an hour. Behind a proxy all share one, so it is not few. */
const perAddress = 60;
const mostBytes = 65_536;

interface Allowances {
  readonly byAddress: Allowance;
  readonly byForm: Allowance;
}
const allowances = new WeakMap<Call['services'], Allowances>();

/** Forms by link: whoever has it fills them, and learns nothing but what they ask. */
export const publicFormRoutes: readonly Route[] = [
  route({
    id: 'readPublicForm',
    method: 'GET',
    path: '/public/forms/{funnel}/{form}',
    tag,
    summary: 'A form by which somebody outside opens a case; nobody need sign in',
    allowed: anyone,
    params: whichForm,
    replies: {
      200: {
        description: 'The form, in parts: of the case, and of records that it will refer to.',
        schema: closed({
          title: Type.String(),
          text: Type.Optional(Type.String()),
          button: Type.Optional(Type.String()),
          languages: Type.Array(Type.String()),
          parts: Type.Array(
            closed({ id: Type.String(), required: Type.Boolean(), form: FormSchema }),
          ),
        }),
      },
    },
    handle: async (call) => {
      const opened = openForm(call, call.params);
      const reader = { ...call, actor: visitorOf(call, opened) };
      const parts = await Promise.all(
        partsOf(opened).map(async ({ id, required, resolved }) => ({
          id,
          required,
          form: { ...(await fill(reader, resolved)), labels: {} },
        })),
      );
      const { title, text, button } = opened.definition;
      return answer(
        filled({
          title: localize(title, call.locale),
          text: text && localize(text, call.locale),
          button: button && localize(button, call.locale),
          languages: typeof title === 'string' ? [] : Object.keys(title),
          parts,
        }) as object,
      );
    },
  }),
  route({
    id: 'sendPublicForm',
    method: 'POST',
    path: '/public/forms/{funnel}/{form}',
    tag,
    summary: 'Send it: a case is opened; the answer says no more than thanks',
    allowed: anyone,
    idempotent: true,
    maxBody: mostBytes,
    params: whichForm,
    body: closed({
      parts: Type.Record(Type.String({ maxLength: 100 }), closed({ fields: Fields })),
      trap: Type.Optional(
        Type.String({ maxLength: 1000, description: 'Left empty by people, filled by programs.' }),
      ),
    }),
    replies: {
      201: {
        description: 'It came in.',
        schema: closed({ thanks: Type.Optional(Type.String()) }),
      },
    },
    handle: async (call) => {
      const opened = openForm(call, call.params);
      const { funnel, definition } = opened;
      const { parts, trap = '' } = call.body;
      const { byAddress, byForm } = allowancesOf(call);
      const link = `${funnel.id}/${definition.id}`;
      byAddress.check(call.address, perAddress, call.now);
      byForm.check(link, definition.perHour, call.now);
      byAddress.take(call.address, call.now);
      if (trap === '') {
        await sendPublicForm(call, opened, parts as { [part: string]: { fields: JsonObject } });
        byForm.take(link, call.now);
      }
      const thanks = definition.thanks && localize(definition.thanks, call.locale);
      return created({ ...(thanks !== undefined && { thanks }) }, `/f/${link}`);
    },
  }),
];

function allowancesOf({ services }: Pick<Call, 'services'>): Allowances {
  const known = allowances.get(services);
  if (known) return known;
  const fresh = { byAddress: new Allowance(15 * MINUTE), byForm: new Allowance(HOUR) };
  allowances.set(services, fresh);
  return fresh;
}
