import { Type } from 'typebox';
import { tellColour, tellForecast, type GoalRead, type Standing } from '../../goals/index.ts';
import { localize, minorUnitDigits, toIso, type Decimal } from '../../shared/index.ts';
import type { MeasureLevel } from '../../targets/index.ts';
import { closed, Instant, Title } from '../schemas/parts.ts';
import { filled } from '../standing/reading.ts';
import { metricJson } from './metric-json.ts';
import type { ReportCall } from './reader.ts';
import { MetricSchema } from './schemas.ts';

const Figure = Type.Optional(Type.String({ description: 'A decimal number as text.' }));
const level = {
  kind: Type.Enum(['company', 'department', 'team', 'person']),
  id: Type.Optional(Type.String()),
  title: Title,
};
const Party = closed({
  kind: Type.Enum(['role', 'team', 'department']),
  id: Type.String(),
  title: Title,
});

const LevelSchema = closed({
  name: Type.String({ description: 'Such as `team north`.' }),
  within: Type.Optional(Type.String({ description: 'The name of the level above.' })),
  of: closed(level),
  figure: Figure,
  target: Figure,
  expected: Type.Optional(
    Type.String({ description: 'What should have been reached by now, by working days.' }),
  ),
  pace: Type.Optional(
    Type.String({ description: 'How the figure stands to what is expected; 1 and more is good.' }),
  ),
  colour: Type.Enum(['green', 'amber', 'red', 'none']),
  why: Type.String({ description: 'Why it has its colour.' }),
  forecast: Type.Optional(
    closed({
      value: Type.String(),
      method: Type.Enum(['run rate', 'as it stands', 'final']),
      how: Type.String({ description: 'How it is made.' }),
    }),
  ),
});

export const GoalSchema = closed({
  id: Type.String(),
  title: Title,
  description: Type.Optional(Type.String()),
  metric: MetricSchema,
  owner: Party,
  carriedBy: Type.Array(closed({ id: Type.String(), title: Title })),
  better: Type.Enum(['higher', 'lower']),
  amber: Type.String({ description: 'A fraction of what is expected, below which it is amber.' }),
  red: Type.String(),
  period: closed({ label: Type.String(), from: Instant, to: Instant }),
  workingDays: closed({ done: Type.Integer(), all: Type.Integer() }),
  levels: Type.Array(LevelSchema, {
    description: 'The company first; those that the caller may see.',
  }),
  gaps: Type.Array(
    closed({
      of: closed(level),
      target: Type.String(),
      together: Type.String({ description: 'What the targets below come to.' }),
      difference: Type.String({ description: 'Below zero where something is missing.' }),
      parts: Type.Array(closed({ of: closed(level), target: Type.String() })),
    }),
    { description: 'Targets that do not come to the one above them.' },
  ),
  readAt: Instant,
});

/** A goal in one of its periods, in the caller's language. */
export async function goalJson(read: GoalRead, call: ReportCall): Promise<object> {
  const { goal, period, elapsed } = read;
  const { workspace } = call.services.workspaces.current();
  const metric = workspace.metrics.get(goal.metric);
  const { locale } = call;
  const text = textOf(metric?.currency);
  const titles = await levelTitles(call);
  const ofLevel = (of: MeasureLevel) => ({ ...of, title: titles(of) });
  const { departments } = workspace.organization;
  return filled({
    id: goal.id,
    title: localize(goal.title, locale),
    description: goal.description && localize(goal.description, locale),
    metric: metric && metricJson(metric, call),
    owner: { ...goal.owner, title: ownerTitle(goal.owner, call) },
    carriedBy: goal.carriedBy.map((id) => ({
      id,
      title: localize(departments.get(id)?.title ?? id, locale),
    })),
    better: goal.better,
    amber: goal.amber.toFixed(),
    red: goal.red.toFixed(),
    period: { label: period.label, from: toIso(period.start), to: toIso(period.end) },
    workingDays: elapsed,
    levels: read.levels.map(({ name, within, of, ...standing }) =>
      filled({
        name,
        within,
        of: ofLevel(of),
        ...standingJson(standing, text),
        colour: standing.colour,
        why: localize(tellColour(goal, standing, elapsed), locale),
        forecast: standing.forecast && {
          value: text(standing.forecast.value),
          method: standing.forecast.method,
          how: localize(tellForecast(standing.forecast, elapsed), locale),
        },
      }),
    ),
    gaps: read.gaps.map(({ of, target, together, difference, parts }) => ({
      of: ofLevel(of),
      target: text(target),
      together: text(together),
      difference: text(difference),
      parts: parts.map((part) => ({ of: ofLevel(part.of), target: text(part.target) })),
    })),
    readAt: toIso(call.now),
  });
}

type TextOf = (value: Decimal) => string;

/** Figures as they are read; what is reckoned from them to the minor unit, or to six digits. */
function textOf(currency: string | undefined): TextOf {
  const digits = currency === undefined ? 6 : minorUnitDigits(currency);
  return (value) => value.toDecimalPlaces(digits).toFixed();
}

function standingJson({ figure, target, expected, pace }: Standing, text: TextOf) {
  return {
    figure: figure?.toFixed(),
    target: target && text(target),
    expected: expected && text(expected),
    pace: pace?.toDecimalPlaces(4).toFixed(),
  };
}

async function levelTitles({ services, locale }: ReportCall) {
  const { organization } = services.workspaces.current().workspace;
  const people = await services.goals.directory.people();
  return ({ kind, id = '' }: MeasureLevel): string => {
    if (kind === 'company') return localize(organization.title, locale);
    if (kind === 'person') return people.person(id)?.name ?? id;
    const places = kind === 'team' ? organization.teams : organization.departments;
    return localize(places.get(id)?.title ?? id, locale);
  };
}

function ownerTitle({ kind, id }: GoalRead['goal']['owner'], { services, locale }: ReportCall) {
  const { roles, teams, departments } = services.workspaces.current().workspace.organization;
  const places = { role: roles, team: teams, department: departments }[kind];
  return localize(places.get(id)?.title ?? id, locale);
}
