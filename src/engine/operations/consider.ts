import type { Actor } from '../../access/index.ts';
import type { Problem } from '../../shared/index.ts';
import { storeFacts } from '../facts/index.ts';
import type { Because, Command, Decision } from '../model/index.ts';
import { decideWithFacts } from './decide-with-facts.ts';
import type { EngineParts } from './parts.ts';
import { begin } from './prepare.ts';

/** How a command would come out now. */
export interface Consideration {
  /** Why it would be refused; empty where it would be carried out. */
  readonly problems: readonly Problem[];
  readonly because: readonly Because[];
  /** What would be decided; absent where it would be refused. */
  readonly decision?: Decision;
}

/**
 * Decides commands on a case as it stands, each for itself, and writes nothing: what a person could do, and
 * why not. Receivers that routing finds are not reserved. Whoever looks through another's eyes, or by a token
 * for reading, is told what the person could do. Raises `not-found`, `release-mismatch`.
 */
export async function consider(
  parts: EngineParts,
  actor: Actor,
  caseId: string,
  commands: readonly Command[],
): Promise<readonly Consideration[]> {
  const [first] = commands;
  if (first === undefined) return [];
  const { seenBy: _, scopes: __, ...person } = actor;
  const request = { actor: person, command: first, caseId, idempotencyKey: '' };
  const { state, released, compiled, context } = await begin(parts, request, parts.clock.now());
  const { now, organization } = context;
  const source = storeFacts(parts, released.workspace, { actor: person, now, organization });
  return Promise.all(
    commands.map(async (command): Promise<Consideration> => {
      const { result } = await decideWithFacts(compiled, state, command, context, source);
      if (!result.ok) return result.error;
      return { problems: [], because: result.value.because, decision: result.value };
    }),
  );
}
