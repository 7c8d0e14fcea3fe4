import type { Scenario } from './scenarios.ts';

const passOn = 'by: marketer, handoff: to-legal }';

/** Edits of documents, and of what requires them. */
export const documentScenarios: readonly Scenario[] = [
  {
    edit: [passOn, 'by: marketer, handoff: to-legal, documents: letter }'],
    path: 'funnel/renewal/moves/pass-on/documents/letter',
    kind: 'tightened',
    impact: 'running cases',
    en: 'move `pass-on` now requires the document `letter` released',
    zh: '流转 `pass-on` 现要求文档 `letter` 已发布',
  },
  {
    edit: [passOn, 'by: marketer, handoff: to-legal, documents: { letter: signed } }'],
    path: 'funnel/renewal/moves/pass-on/documents/letter',
    kind: 'tightened',
    impact: 'running cases',
    en: 'move `pass-on` now requires the document `letter` signed',
    zh: '流转 `pass-on` 现要求文档 `letter` 已签署',
  },
  {
    edit: [
      'when: case.urgent }\n    route',
      'when: case.urgent }\n      - { document: letter, as: signed }\n    route',
    ],
    path: 'funnel/renewal/handoffs/to-legal/checklist',
    kind: 'tightened',
    impact: 'running cases',
    en: 'checklist of handoff `to-legal`: `letter: signed` added',
    zh: '交接 `to-legal` 的检查清单：增加 `letter: signed`',
  },
  {
    edit: ['when: { stage: noticed }', 'when: { stage: noticed, where: case.urgent }'],
    path: 'document/letter/when',
    kind: 'changed',
    en: 'occasion of document `letter` changed',
    zh: '文档 `letter` 的生成时机有变',
  },
  {
    edit: ['within: 20 days', 'within: 10 days'],
    path: 'document/letter/sign',
    kind: 'changed',
    en: 'signing of document `letter` changed',
    zh: '文档 `letter` 的签署有变',
  },
];
