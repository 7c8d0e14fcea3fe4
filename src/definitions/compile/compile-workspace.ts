import { fail, ok, type Problem, type Result } from '../../shared/index.ts';
import { syntaxProblems, TemplateFiles } from '../../templates/index.ts';
import { checkWorkspaceWide } from '../check/index.ts';
import type { KindDocument } from '../kinds/document.ts';
import { kinds } from '../kinds/registry.ts';
import { readDocuments } from '../load/read-documents.ts';
import type { Funnel, Organization, ReleaseFile, Workspace } from '../model/index.ts';
import { encodingProblems } from '../release/binary-files.ts';
import { resolveComputed } from './compile-record.ts';
import { newDraft, type Draft } from './draft.ts';
import { commonTypes } from './environment.ts';
import { storagePlan } from './storage-plan.ts';
import { Trace } from '../trace/trace.ts';
import { tracedWorkspace, type TracedWorkspace } from '../trace/traced-workspace.ts';

/** What was found in a workspace: everything that is wrong, or the workspace ready to be executed. */
export interface Check {
  readonly problems: readonly Problem[];
  readonly workspace?: Workspace;
}

export interface CheckOptions {
  /** These very files were accepted by a publish: templates are read, and checked, when they are first needed. */
  readonly accepted?: boolean;
}

/**
 * Checks and compiles a workspace. All problems are given at once, each with file, line and column, in
 * the order of the files. Pure: the examples are tried where a release is published.
 */
export function checkWorkspace(files: readonly ReleaseFile[], options: CheckOptions = {}): Check {
  const { problems, draft } = draftOf(files, options);
  const { organization } = draft;
  if (problems.length > 0 || !organization) return { problems: inOrder(problems, files) };
  return { problems, workspace: workspaceOf(draft, organization) };
}

/** What the check makes of the parts of a workspace, of one with faults as far as it can be read. */
export function traceWorkspace(files: readonly ReleaseFile[]): TracedWorkspace {
  const trace = new Trace();
  const { problems, draft } = draftOf(files, {}, trace);
  return tracedWorkspace(trace, draft, inOrder(problems, files));
}

function draftOf(files: readonly ReleaseFile[], options: CheckOptions, trace?: Trace) {
  const problems: Problem[] = [...encodingProblems(files)];
  const report = (one: Problem) => void problems.push(one);
  const { documents, incomplete } = readDocuments(files, kinds, report, trace);
  const templates = new TemplateFiles(files, options);
  problems.push(...syntaxProblems(templates));
  const draft = newDraft(documents, incomplete, problems, templates);
  Object.assign(draft.objects, commonTypes);
  if (documents.get('Organization')?.size === 0 && !incomplete)
    problems.push({ code: 'no-organization' });
  for (const step of ['declare', 'relate'] as const) runStep(draft, step);
  resolveComputed(draft);
  runStep(draft, 'compile');
  checkWorkspaceWide(draft);
  return { problems, draft };
}

/** The compiled workspace, or every problem that keeps it from being executed. */
export function compileWorkspace(
  files: readonly ReleaseFile[],
  options: CheckOptions = {},
): Result<Workspace, readonly Problem[]> {
  const { problems, workspace } = checkWorkspace(files, options);
  return workspace ? ok(workspace) : fail(problems);
}

function runStep(draft: Draft, step: 'declare' | 'relate' | 'compile'): void {
  for (const kind of kinds)
    for (const document of draft.documents.get(kind.kind)?.values() ?? [])
      if (document) kind[step]?.(document as KindDocument, draft);
}

function workspaceOf(draft: Draft, organization: Organization): Workspace {
  const { records, policies, metrics, reports, dashboards, imports, examples } = draft;
  const { channels, notifications, incentives, meetings, surveys, outputs: documents } = draft;
  const funnels = withFollowing(draft);
  const described = { organization, records, funnels, policies, metrics, reports, dashboards };
  const { goals } = draft;
  const told = { imports, examples, channels, notifications };
  const parts = { ...described, ...told, documents, goals, incentives, meetings, surveys };
  return { ...parts, storage: storagePlan(parts) };
}

/** Each funnel with what is handed out of its cases, and what people are asked about them. */
function withFollowing({ funnels, outputs, surveys }: Draft): Workspace['funnels'] {
  const withOwn = [...funnels.values()].map((funnel): Funnel => {
    const own = [...outputs].filter(([, { of }]) => of === funnel.entity.collection);
    const asked = [...surveys].filter(([, survey]) => survey.funnel === funnel.id);
    return { ...funnel, documents: new Map(own), surveys: new Map(asked) };
  });
  return new Map(withOwn.map((funnel) => [funnel.id, funnel]));
}

function inOrder(problems: readonly Problem[], files: readonly ReleaseFile[]): readonly Problem[] {
  const places = new Map(files.map(({ path }, index) => [path, index]));
  const fileOf = ({ file = '' }: Problem) => places.get(file) ?? -1;
  return problems.toSorted(
    (a, b) =>
      fileOf(a) - fileOf(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
