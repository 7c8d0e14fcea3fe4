import { escapeXml, toIso, type Instant } from '../../shared/index.ts';

/** A value of an event log, of one of the types that XES has. */
export type XesValue =
  | { readonly type: 'string' | 'int' | 'float' | 'boolean'; readonly text: string }
  | { readonly type: 'date'; readonly at: Instant };

export type XesAttributes = ReadonlyMap<string, XesValue>;

export interface XesTrace {
  readonly attributes: XesAttributes;
  /** In the order of time. */
  readonly events: readonly XesAttributes[];
}

/** The standard extensions of which our logs use attributes. */
const extensions = [
  ['Concept', 'concept'],
  ['Lifecycle', 'lifecycle'],
  ['Organizational', 'org'],
  ['Time', 'time'],
] as const;

/** Attributes that every trace and every event has, with what stands for one that is not known. */
const globals: readonly (readonly ['trace' | 'event', readonly (readonly [string, XesValue])[]])[] =
  [
    ['trace', [['concept:name', xesText('')]]],
    [
      'event',
      [
        ['concept:name', xesText('')],
        ['lifecycle:transition', xesText('complete')],
        ['time:timestamp', { type: 'date', at: 0 }],
      ],
    ],
  ];

const classifiers = [
  ['Activity', 'concept:name'],
  ['ActivityAndTransition', 'concept:name lifecycle:transition'],
  ['Department', 'org:group'],
] as const;

/**
 * An event log as XES (IEEE 1849-2016), a piece for each trace, so that a log of any length takes little memory. It
 * declares the extensions concept, lifecycle, org and time: traces have `concept:name`, events also
 * `lifecycle:transition` and `time:timestamp`. Characters that XML cannot hold are left out.
 */
export async function* writeXes(
  name: string,
  traces: AsyncIterable<XesTrace>,
): AsyncGenerator<string> {
  yield head(name);
  for await (const trace of traces) yield traceXml(trace);
  yield '</log>\n';
}

export function xesText(value: string): XesValue {
  return { type: 'string', text: value };
}

function head(name: string): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">',
    ...extensions.map(
      ([title, prefix]) =>
        `  <extension name="${title}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
    ),
    ...globals.map(
      ([scope, values]) =>
        `  <global scope="${scope}">\n${attributesXml(values, '    ')}  </global>`,
    ),
    ...classifiers.map(
      ([title, keys]) => `  <classifier name="${title}" scope="event" keys="${keys}"/>`,
    ),
  ];
  return `${lines.join('\n')}\n${attributesXml([['concept:name', xesText(name)]], '  ')}`;
}

function traceXml({ attributes, events }: XesTrace): string {
  const inner = events.map(
    (event) => `    <event>\n${attributesXml(event, '      ')}    </event>\n`,
  );
  return `  <trace>\n${attributesXml(attributes, '    ')}${inner.join('')}  </trace>\n`;
}

function attributesXml(attributes: Iterable<readonly [string, XesValue]>, indent: string): string {
  return [...attributes]
    .map(([key, value]) => `${indent}<${value.type} key="${key}" value="${textOf(value)}"/>\n`)
    .join('');
}

function textOf(value: XesValue): string {
  return value.type === 'date' ? toIso(value.at) : escaped(value.text);
}

/** A line break in an attribute would be read as a blank. */
const breaks: { readonly [sign: string]: string } = { '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

function escaped(value: string): string {
  return escapeXml(value).replaceAll(/[\t\n\r]/g, (sign) => breaks[sign] ?? '');
}
