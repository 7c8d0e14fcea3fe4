import { Checkbox, Select } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { MayChange, NewFieldRights, permitting } from '../fields/new-field-rights.tsx';
import { useFields, type FieldRights } from '../fields/use-fields.ts';
import type { Graph, Operation, Outline } from '../queries.ts';
import { definitionOptions, none, openStages, partOptions, withNone } from '../settings/choices.ts';
import { LocalText, written, type Texts } from '../settings/local-text.tsx';
import { words } from '../settings/words.ts';
import { GuideForm } from './guide-form.tsx';
import { useAnswers } from './guide.ts';
import { IdField, TitleField, useNaming } from './naming.tsx';
import { OptionLines, optionsOf } from './option-lines.tsx';

/** Types that need more than a few questions: they are written as text. */
const asText = new Set(['table', 'computed', 'number series']);

interface Answers {
  readonly type: string;
  readonly required: boolean;
  readonly stage: string;
  readonly lines: Texts;
  readonly to: string;
  readonly help: Texts;
  /** Rules of the policy that shall name it. */
  readonly permitted: string[];
}

const first: Answers = {
  type: 'text',
  required: false,
  stage: none,
  lines: {},
  to: none,
  help: {},
  permitted: [],
};

interface FieldGuideProps {
  /** The funnel or record type. */
  readonly of: { readonly kind: 'Funnel' | 'Record'; readonly id: string };
  /** Of a funnel. */
  readonly graph?: Graph;
  readonly outline: Outline;
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

/** Asks for a field of a case or record, and who may change it. */
export function FieldGuide(props: FieldGuideProps) {
  const text = useWords(words);
  const { of, graph, outline, onClose } = props;
  const { languages } = outline;
  const { items = [], rights } = useFields(of) ?? {};
  const naming = useNaming(
    'field',
    items.map(({ id }) => id),
    '_',
  );
  const [answers, set] = useAnswers(first);
  const { type, required } = answers;
  const isChoice = hasOptions(answers);
  const options = isChoice ? optionsOf(answers.lines, languages) : undefined;
  const isMissing = (isChoice && !options) || (type === 'reference' && answers.to === none);
  const ready = naming.ready && !isMissing;
  return (
    <GuideForm
      title={text.addField}
      name={naming.name}
      operations={ready ? operationsOf(props, naming, answers, options, rights) : undefined}
      onAdded={() => props.onAdded(naming.id)}
      onClose={onClose}
    >
      <TitleField naming={naming} languages={languages} />
      <TypeOf answers={answers} set={set} outline={outline} />
      <Checkbox isSelected={required} onChange={set('required')}>
        {text.required}
      </Checkbox>
      {graph ? (
        <Select
          label={text.complete}
          options={withNone(text.noStage, partOptions(openStages(graph)))}
          value={answers.stage}
          onChange={set('stage')}
          isDisabled={required}
        />
      ) : null}
      <LocalText
        languages={languages}
        label={text.helpIn}
        value={answers.help}
        onChange={set('help')}
      />
      {rights ? (
        <NewFieldRights kind={of.kind} rights={rights}>
          <MayChange rights={rights} value={answers.permitted} onChange={set('permitted')} />
        </NewFieldRights>
      ) : null}
      <IdField naming={naming} />
    </GuideForm>
  );
}

function operationsOf(
  { of, graph, outline }: FieldGuideProps,
  { id, title }: { readonly id: string; readonly title: Texts },
  { type, required, stage, to, help, permitted }: Answers,
  options: Readonly<Record<string, unknown>> | undefined,
  rights: FieldRights | undefined,
): readonly Operation[] {
  const said = written(help);
  const value = {
    type,
    ...(type === 'reference' && { to }),
    ...(type === 'money' && { currency: outline.currency ?? 'CNY' }),
    ...(required && { required }),
    title: written(title),
    ...(said !== undefined && { help: said }),
    ...(options && { options }),
  };
  return [
    { do: 'add', of, path: graph ? ['case', 'fields'] : ['fields'], id, value },
    ...(required || stage === none || !graph ? [] : [completing(of, graph, stage, id)]),
    ...(rights ? permitting(rights, permitted, id) : []),
  ];
}

/** The stage is not left before the field is filled. */
function completing(
  of: { kind: string; id: string },
  graph: Graph,
  stage: string,
  field: string,
): Operation {
  const part = graph.stages.find(({ id }) => id === stage);
  const { complete } = (part?.settings ?? {}) as { readonly complete?: string | readonly string[] };
  const path = [...(part?.path ?? ['stages', stage]), 'complete'];
  if (Array.isArray(complete))
    return { do: 'set', of, path: [...path, complete.length], value: field };
  const before = typeof complete === 'string' ? [complete] : [];
  return { do: 'set', of, path, value: [...before, field] };
}

interface TypeProps {
  readonly answers: Answers;
  readonly set: ReturnType<typeof useAnswers<Answers>>[1];
  readonly outline: Outline;
}

/** What is kept, and what its type asks for besides. */
function TypeOf(props: TypeProps) {
  const text = useWords(words);
  const types = props.outline.fieldTypes.filter(({ name }) => !asText.has(name));
  return (
    <>
      <Select
        label={text.type}
        options={types.map(({ name, title }) => ({ id: name, title }))}
        value={props.answers.type}
        onChange={props.set('type')}
      />
      <OfType {...props} />
    </>
  );
}

/** What only some types ask for: what can be chosen, which records. */
function OfType(props: TypeProps) {
  const text = useWords(words);
  const { answers, set, outline } = props;
  if (answers.type === 'reference')
    return (
      <Select
        label={text.recordType}
        isRequired
        options={definitionOptions(outline, 'Record')}
        value={answers.to}
        onChange={set('to')}
      />
    );
  if (!hasOptions(answers)) return null;
  return (
    <OptionLines
      label={text.options}
      help={text.optionsHelp}
      languages={outline.languages}
      value={answers.lines}
      onChange={set('lines')}
      isRequired
    />
  );
}

const hasOptions = ({ type }: Answers) => type === 'choice' || type === 'multiple choice';
