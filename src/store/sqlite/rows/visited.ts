import type { VisitedStages } from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import { literal, quote, visitsTable } from '../database/naming.ts';

/** Whether the case `p` visited the stages; always true where nothing is asked. */
export function visitedSql(collection: Collection, visited: VisitedStages | undefined): string {
  if (!visited) return '1';
  const table = quote(visitsTable(collection));
  return visited.reading === 'in order' ? inOrder(table, visited) : atAll(table, visited);
}

function atAll(table: string, { stages, butNot, since, ...limits }: VisitedStages): string {
  const visits = (stage: string) => `SELECT 1 FROM ${table} v WHERE ${ofStage(stage)}`;
  const tests = stages.map((stage) => `EXISTS (${visits(stage)}${within(limits)})`);
  if (butNot !== undefined) tests.push(`NOT EXISTS (${visits(butNot)})`);
  if (since !== undefined)
    for (const stage of stages)
      tests.push(`NOT EXISTS (${visits(stage)} AND v.entered < ${Math.ceil(since)})`);
  return ['1', ...tests].join(' AND ');
}

/** The turn of each stage is the first after the turn of the stage before. */
function inOrder(table: string, { stages, butNot, ...limits }: VisitedStages): string {
  const last = stages.reduce(
    (turn, stage) =>
      `(SELECT min(v.turn) FROM ${table} v WHERE ${ofStage(stage)} AND v.turn > ${turn}${within(limits)})`,
    '0',
  );
  if (butNot === undefined) return `${last} IS NOT NULL`;
  const after = `SELECT 1 FROM ${table} v WHERE ${ofStage(butNot)} AND v.turn > ${last}`;
  return `${last} IS NOT NULL AND NOT EXISTS (${after})`;
}

function ofStage(stage: string): string {
  return `v.seq = p.seq AND v.stage = ${literal(stage)}`;
}

function within({ before, finished }: Pick<VisitedStages, 'before' | 'finished'>): string {
  const earlier = before === undefined ? '' : ` AND v.entered < ${Math.ceil(before)}`;
  return finished ? `${earlier} AND v.left IS NOT NULL` : earlier;
}
