import { actorObject, type Actor } from '../../../access/index.ts';
import type { DocumentDefinition } from '../../../definitions/index.ts';
import { gatherFacts, withFacts } from '../../../engine/index.ts';
import type { Expression, ExpressionContext } from '../../../expressions/index.ts';
import type { DocumentSubject } from '../../model/index.ts';
import type { DocumentParts } from '../parts.ts';
import { factsFor, loadSubject } from '../subject/subject.ts';

/** Whom a link for signing is made for. */
export interface Signer {
  readonly name?: string;
  readonly email?: string;
}

/** Whom the definition names as the signer of what a document is about, as that is now. */
export async function signerOf(
  parts: DocumentParts,
  actor: Actor,
  { sign }: DocumentDefinition,
  subject: DocumentSubject,
): Promise<Signer> {
  if (!sign?.name && !sign?.email) return {};
  const view = await loadSubject(parts, subject);
  if (view.kind !== 'row') return {};
  const { entity, row, released } = view;
  const root = entity.collection.startsWith('case:') ? 'case' : 'record';
  const bindings = { [root]: row, actor: actorObject(actor), now: parts.clock.now() };
  const source = factsFor(parts, released, actor);
  const reads = [sign.name, sign.email].flatMap((one) => one?.reads ?? []);
  const facts = await gatherFacts(row, reads, entity.environment, source);
  const textOf = (expression: Expression | undefined, context: ExpressionContext) => {
    const value = expression?.evaluateIfFilled(bindings, context);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return withFacts(entity, facts, source, (context) => {
    const [name, email] = [textOf(sign.name, context), textOf(sign.email, context)];
    return { ...(name !== undefined && { name }), ...(email !== undefined && { email }) };
  });
}
