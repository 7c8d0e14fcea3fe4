import {
  workingTimeFunctions,
  type FunctionType,
  type ObjectType,
} from '../../expressions/index.ts';
import type { Problem, WorkingCalendar } from '../../shared/index.ts';
import type { TemplateFiles } from '../../templates/index.ts';
import type { KindDocument } from '../kinds/document.ts';
import type {
  Channel,
  Dashboard,
  Collection,
  DocumentDefinition,
  Example,
  Funnel,
  Goal,
  ImportDefinition,
  Incentive,
  Meeting,
  Metric,
  Notification,
  Organization,
  Policy,
  RecordType,
  Report,
  Survey,
} from '../model/index.ts';
import { defaultCalendar } from './default-calendar.ts';
import type { EntityDraft } from './entity-draft.ts';
import type { FunnelDraft } from './funnel/funnel-draft.ts';

/** A workspace while it is being compiled. What is wrong is reported and left out. */
export interface Draft {
  /** Everything that was found wrong so far. */
  readonly problems: readonly Problem[];
  /** Every document by kind and id; undefined stands for one whose own faults leave nothing of it. */
  readonly documents: ReadonlyMap<string, ReadonlyMap<string, KindDocument | undefined>>;
  /** True where some file could not be read, so that a missing document may be in it. */
  readonly incomplete: boolean;
  readonly templates: TemplateFiles;
  readonly objects: { [name: string]: ObjectType };
  readonly entities: Map<Collection, EntityDraft>;
  readonly computedOrders: Map<Collection, readonly string[]>;
  readonly funnelDrafts: Map<string, FunnelDraft>;
  /** Known before any formula is compiled, for formulas may count working time. */
  calendars: ReadonlyMap<string, WorkingCalendar>;
  /** Functions that formulas have besides those of the language. */
  functions: readonly FunctionType[];
  organization?: Organization;
  readonly records: Map<string, RecordType>;
  readonly funnels: Map<string, Funnel>;
  readonly policies: Map<Collection, Policy>;
  readonly metrics: Map<string, Metric>;
  readonly reports: Map<string, Report>;
  readonly dashboards: Map<string, Dashboard>;
  readonly imports: Map<string, ImportDefinition>;
  readonly channels: Map<string, Channel>;
  readonly notifications: Map<string, Notification>;
  /** What is handed out, by the id of its definition. */
  readonly outputs: Map<string, DocumentDefinition>;
  readonly goals: Map<string, Goal>;
  readonly incentives: Map<string, Incentive>;
  readonly meetings: Map<string, Meeting>;
  readonly surveys: Map<string, Survey>;
  readonly examples: Map<string, Example>;
}

export function newDraft(
  documents: Draft['documents'],
  incomplete: boolean,
  problems: Draft['problems'],
  templates: TemplateFiles,
): Draft {
  return {
    problems,
    documents,
    incomplete,
    templates,
    objects: {},
    entities: new Map(),
    computedOrders: new Map(),
    funnelDrafts: new Map(),
    calendars: new Map(),
    functions: workingTimeFunctions(defaultCalendar('UTC')),
    records: new Map(),
    funnels: new Map(),
    policies: new Map(),
    metrics: new Map(),
    reports: new Map(),
    dashboards: new Map(),
    imports: new Map(),
    channels: new Map(),
    notifications: new Map(),
    outputs: new Map(),
    goals: new Map(),
    incentives: new Map(),
    meetings: new Map(),
    surveys: new Map(),
    examples: new Map(),
  };
}
