import type { LocalizedText } from '../../../shared/index.ts';
import type { StageShape } from '../../model/index.ts';
import { checkName, declaredIn, keysAt, titleOf } from '../names.ts';
import type { StageNode, StageTree } from './stage-tree.ts';

/** What kind of stage it is; reports settings that do not go together. */
export function shapeOf(node: StageNode, tree: StageTree): StageShape {
  checkSettings(node);
  const { raw } = node;
  if (raw.outcome !== undefined) return outcomeShape(node);
  if (raw.together) return togetherShape(node, tree);
  if (raw.stages) return { kind: 'nested', start: startOf(node) };
  return { kind: 'simple' };
}

type Setting = keyof StageNode['raw'];

/** Which settings need which other. */
const needs: readonly (readonly [Setting, Setting])[] = [
  ['start', 'stages'],
  ['reasons', 'outcome'],
];

/** Settings that make no sense where a case ends. */
const notInOutcomes: readonly Setting[] = ['complete', 'leave', 'clock', 'waits for', 'tasks'];

function checkSettings(node: StageNode): void {
  const { raw, site } = node;
  const shapes = (['outcome', 'stages', 'together'] as const).filter(
    (key) => raw[key] !== undefined,
  );
  const [first, second] = shapes;
  if (first && second) site.at(second).reportKey('stage-shapes', { params: { first, second } });
  for (const [setting, need] of needs)
    if (raw[setting] !== undefined && raw[need] === undefined)
      site.at(setting).reportKey('setting-needs', { params: { setting, need } });
  if (raw.then !== undefined && !raw.together && !raw.approval)
    site.at('then').reportKey('setting-needs', { params: { setting: 'then', need: 'together' } });
  if (raw.when !== undefined && !node.branch) site.at('when').reportKey('when-not-branch');
  if (raw.outcome === undefined) return;
  if (node.parent)
    site.at('outcome').reportKey('outcome-within', { params: { stage: node.parent.id } });
  for (const setting of notInOutcomes)
    if (raw[setting] !== undefined)
      site.at(setting).reportKey('outcome-with-work', { params: { setting } });
}

function outcomeShape({ raw, site }: StageNode): StageShape {
  const reasons = new Map<string, LocalizedText>();
  const { reasons: written = [] } = raw;
  if (Array.isArray(written))
    for (const [index, id] of written.entries()) {
      if (reasons.has(id))
        site.at('reasons', index).report('duplicate-option', { params: { name: id } });
      reasons.set(id, titleOf(undefined, id));
    }
  else for (const [id, title] of Object.entries(written)) reasons.set(id, title);
  return { kind: 'outcome', outcome: raw.outcome ?? '', reasons };
}

function togetherShape(node: StageNode, tree: StageTree): StageShape {
  const branches = node.children.filter(({ branch }) => branch).map(({ id }) => id);
  if (node.site.at('together').keys().length < 2)
    node.site.at('together').report('too-few-branches');
  return { kind: 'together', branches, then: thenOf(node, tree) };
}

function thenOf(node: StageNode, { nodes, broken }: StageTree): string {
  const { raw, site } = node;
  if (raw.then === undefined) {
    site.report('then-missing', { params: { stage: node.id } });
    return '';
  }
  const at = site.at('then');
  if (broken.has(raw.then) || !checkName(at, raw.then, declaredIn(nodes), 'unknown-stage'))
    return '';
  if (nodes.get(raw.then)?.parent !== node.parent || raw.then === node.id)
    at.report('then-not-beside', { params: { stage: raw.then } });
  return raw.then;
}

/** The stage within, in which the case begins: the first where none is named. */
function startOf({ raw, site, children }: StageNode): string {
  const inside = children.map(({ id }) => id);
  if (raw.start === undefined) return inside[0] ?? '';
  checkName(site.at('start'), raw.start, keysAt(site.at('stages')), 'unknown-stage');
  return raw.start;
}
