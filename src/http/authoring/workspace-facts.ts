import { parseFile, type RawNode, type ReleaseFile } from '../../definitions/index.ts';

/** What the organization says that forms for definitions begin with, sound or not. */
export function workspaceFacts(files: readonly ReleaseFile[]): {
  readonly languages: readonly string[];
  readonly currency?: string;
} {
  const organization = files
    .filter(({ content }) => content.includes('Organization'))
    .flatMap((file) => parseFile(file, { tolerant: true }).documents)
    .find(({ root }) => textOf(valueAt(root, 'kind')) === 'Organization');
  const listed = organization && valueAt(organization.root, 'languages');
  const languages = listed?.kind === 'list' ? listed.items.flatMap((one) => textOf(one) ?? []) : [];
  const currency = organization && textOf(valueAt(organization.root, 'currency'));
  return {
    languages: languages.length > 0 ? languages : ['en', 'zh-CN'],
    ...(currency === undefined ? {} : { currency }),
  };
}

const valueAt = (root: RawNode, key: string) =>
  root.kind === 'map' ? root.entries.get(key)?.value : undefined;

const textOf = (node: RawNode | undefined) =>
  node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
