import type { Static } from 'typebox';
import { contentsOf, readDraft, saveFile } from '../../drafting/index.ts';
import { renderProblem } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import type { WrittenExampleSchema } from '../schemas/simulating.ts';
import type { Simulation } from '../services.ts';
import { writeExample } from './write-example.ts';

export interface ExampleRequest {
  /** The case that was played. */
  readonly case: string;
  /** Of the example. */
  readonly id: string;
  readonly title: string;
  /** The draft into which it is saved; nowhere without it. */
  readonly draft?: string;
}

/** Writes a played case down as an example, tries it, and saves it into a draft where one is named. Raises `not-found`. */
export async function saveExample(
  { services, actor, locale }: Pick<Call, 'services' | 'actor' | 'locale'>,
  simulation: Simulation,
  { draft, ...asked }: ExampleRequest,
): Promise<Static<typeof WrittenExampleSchema>> {
  const { drafting } = services;
  const whole = draft === undefined ? undefined : await readDraft(drafting, actor, draft);
  const released = await drafting.released.of(simulation.setting.release);
  const files = whole ? contentsOf(whole.files) : [...released.values()];
  const { path, text, left, problems } = await writeExample(simulation, asked, files);
  if (draft !== undefined) {
    const revision = whole?.files.find((file) => file.path === path)?.revision ?? 0;
    await saveFile(drafting, actor, draft, { file: { path, content: text }, revision });
  }
  return {
    path,
    text,
    left: [...left],
    problems: problems.map((problem) => renderProblem(problem, locale)),
    ...(draft !== undefined && { draft }),
  };
}
