import { BatonError } from '../../shared/index.ts';
import type { CaseCommit, CommitResult } from '../ports.ts';
import { execute, repeatOr, settle } from './execute.ts';
import type { CommandRequest, Committed, EngineParts } from './parts.ts';
import { prepareMany } from './prepare-many.ts';

/**
 * Carries out many commands on different cases, as `execute` does each, in one transaction; each has its
 * own answer, in order. For imports: facts are gathered and everything is written at once.
 */
export async function executeMany(
  parts: EngineParts,
  requests: readonly CommandRequest[],
): Promise<readonly (Committed | BatonError)[]> {
  const prepared = await prepareMany(parts, requests);
  const commits = prepared.filter((one): one is CaseCommit => 'row' in one);
  const results = commits.length > 0 ? await parts.store.commitDecisions(commits) : [];
  const answers: (Committed | BatonError)[] = [];
  let next = 0;
  for (const [index, request] of requests.entries()) {
    const one = prepared[index];
    if (one === undefined) throw new TypeError('every request is prepared');
    const result = 'row' in one ? results[next++] : undefined;
    answers.push(await answerOf(parts, request, one, result));
  }
  return answers;
}

async function answerOf(
  parts: EngineParts,
  request: CommandRequest,
  prepared: CaseCommit | BatonError,
  result: CommitResult | undefined,
): Promise<Committed | BatonError> {
  try {
    if (prepared instanceof BatonError) return await repeatOr(parts, request, prepared);
    if (result === undefined) throw new TypeError('the store answers every commit');
    if (result.kind === 'conflict')
      return await execute(parts, request.actor, request.command, request);
    return await settle(parts, request, prepared, result);
  } catch (error) {
    if (error instanceof BatonError) return error;
    throw error;
  }
}
