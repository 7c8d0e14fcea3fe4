import { api, must, type paths } from '../../api/index.ts';

type Answered = paths['/cases/{case}/explain']['get'];
type CaseAnswer = Answered['responses'][200]['content']['application/json'];

/** What can be asked about a case, with what it is about. */
export type CaseQuestion = NonNullable<Answered['parameters']['query']>;

/** Why something is as it is: a sentence, the reasons behind it, and the release whose rules they are. */
export interface Explanation {
  readonly text: string;
  readonly points: readonly Reason[];
  readonly release?: number;
}

export interface Reason {
  readonly text: string;
  /** Whether it speaks for or against, where it is a condition. */
  readonly holds?: boolean;
  readonly withheld?: boolean;
  readonly because?: {
    readonly rule: string;
    readonly expression?: string;
    readonly inputs?: Readonly<Record<string, unknown>>;
  };
}

/** Asks why something about a case is as it is. */
export async function explainCase(id: string, query: CaseQuestion): Promise<Explanation> {
  const answer = await must(
    api.GET('/cases/{case}/explain', { params: { path: { case: id }, query } }),
  );
  return explanationOf(answer);
}

/** Visibility is answered by the rules of a policy, all else by points. */
export function explanationOf(answer: CaseAnswer): Explanation {
  if ('points' in answer) return answer;
  return {
    text: answer.because,
    points: answer.rules
      .filter(({ result }) => result !== 'role not held')
      .map(({ because, result }) => ({
        text: because,
        holds: result === 'held',
        withheld: result === 'withheld',
      })),
  };
}
