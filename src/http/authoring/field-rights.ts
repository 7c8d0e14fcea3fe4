import { outlineOf } from '../../authoring/index.ts';
import type {
  Collection,
  EditRule,
  Policy,
  ReleaseFile,
  Workspace,
} from '../../definitions/index.ts';
import { localize, type Locale, type LocalizedText } from '../../shared/index.ts';

interface Named {
  readonly id: string;
  readonly title: string;
}

/** Who sees and changes the fields of a collection by its policy; roles by their titles. */
export interface FieldRights {
  readonly policy?: Named & { readonly file: string; readonly line: number };
  /** Roles that add rows, and fill in every field that they see when they do. */
  readonly adding: readonly Named[];
  readonly seeing: readonly Named[];
  /** Roles that change any field that they see, one that is added later as well. */
  readonly changingAll: readonly Named[];
  /** Rules that name the fields that may be changed: a new one is not among them. */
  readonly limited: readonly {
    readonly index: number;
    readonly roles: readonly Named[];
    readonly stages: readonly Named[];
    readonly fields: readonly string[];
  }[];
}

/** What the policy of a collection grants for a field that is not there yet. */
export function fieldRights(
  files: readonly ReleaseFile[],
  workspace: Workspace,
  collection: Collection,
  locale: Locale,
): FieldRights {
  const policy = workspace.policies.get(collection);
  const { see = [], edit = [], create = [] } = policy ?? {};
  const roles = (ids: readonly string[]) => rolesNamed(ids, workspace, locale);
  const limits = Map.groupBy(
    edit.filter(({ fields }) => fields !== undefined),
    ({ index }) => index,
  );
  return {
    ...(policy && { policy: policyNamed(files, policy, locale) }),
    adding: roles(create),
    seeing: roles(see.map(({ role }) => role)),
    changingAll: roles(edit.filter(({ fields }) => !fields).map(({ role }) => role)),
    limited: [...limits].map(([index, rules]) => ({
      index,
      roles: roles(rules.map(({ role }) => role)),
      stages: stagesNamed(rules, workspace, collection, locale),
      fields: rules[0]?.fields ?? [],
    })),
  };
}

/** Roles that may change a field which is there. */
export function changingField(
  workspace: Workspace,
  collection: Collection,
  field: string,
  locale: Locale,
): readonly Named[] {
  const edit = workspace.policies.get(collection)?.edit ?? [];
  const rules = edit.filter(({ fields }) => fields === undefined || fields.includes(field));
  return rolesNamed(
    rules.map(({ role }) => role),
    workspace,
    locale,
  );
}

function rolesNamed(
  ids: readonly string[],
  { organization }: Workspace,
  locale: Locale,
): readonly Named[] {
  return [...new Set(ids)].map((id) => named(id, organization.roles.get(id)?.title, locale));
}

function stagesNamed(
  rules: readonly EditRule[],
  { funnels }: Workspace,
  collection: Collection,
  locale: Locale,
): readonly Named[] {
  const funnel = funnels.get(collection.slice(collection.indexOf(':') + 1));
  const ids = rules[0]?.stages ?? [];
  return ids.map((id) => named(id, funnel?.stages.get(id)?.title, locale));
}

function policyNamed(files: readonly ReleaseFile[], { id }: Policy, locale: Locale) {
  for (const file of files.filter(({ content }) => content.includes('Policy'))) {
    const found = outlineOf(file).find((one) => one.kind === 'Policy' && one.id === id);
    if (!found) continue;
    const line = file.content.slice(0, found.from).split('\n').length;
    return { ...named(id, found.title, locale), file: file.path, line };
  }
  throw new TypeError(`no policy ${id}`);
}

const named = (id: string, title: LocalizedText | undefined, locale: Locale): Named => ({
  id,
  title: title === undefined ? id : localize(title, locale),
});
