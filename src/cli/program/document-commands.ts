import { InvalidArgumentError, Option, type Command } from 'commander';
import { getDocumentsCommand, type GetOptions } from '../commands/documents/get.ts';
import { listDocumentsCommand } from '../commands/documents/list.ts';
import { makeDocumentCommand, type MakeOptions } from '../commands/documents/make.ts';
import { previewCommand, type PreviewOptions } from '../commands/documents/preview.ts';
import { retryDocumentsCommand } from '../commands/documents/retry.ts';
import { verifyDocumentCommand } from '../commands/documents/verify.ts';
import type { ProgramParts } from './parts.ts';

const formats = ['pdf', 'html', 'docx', 'xlsx', 'markdown', 'text'];

/** Commands about documents: what is made of cases, and how a template looks before it is published. */
export function addDocumentCommands(parts: ProgramParts): void {
  const { program, words } = parts;
  addPreview(parts);
  const documents = program
    .command('documents')
    .usage('list|make|get|verify|retry [options]')
    .description(words('make, save and verify documents', '生成、保存和核验文档'));
  addReading(documents, parts);
  addMaking(documents, parts);
}

function addPreview({ program, words, run }: ProgramParts): void {
  program
    .command('preview <document>')
    .description(
      words(
        'see a document with a real case before its template is published',
        '在发布模板之前，用真实事项预览文档',
      ),
    )
    .option('--case <id>', words('the case', '事项'))
    .addOption(
      new Option(
        '--record <type/id>',
        words('a record in place of a case', '以记录代替事项'),
      ).conflicts('case'),
    )
    .option('--folder <folder>', words('the workspace', '工作区文件夹'), '.')
    .option('--language <tag>', words('in this language', '使用此语言'))
    .requiredOption(
      '-o, --output <file>',
      words(
        'the file to write; its ending says which kind, such as .pdf or .html',
        '要写入的文件；扩展名决定其类型，如 .pdf 或 .html',
      ),
    )
    .action(
      run((shell, document: string, options: PreviewOptions) =>
        previewCommand(shell, document, options),
      ),
    );
}

function addReading(documents: Command, { words, run }: ProgramParts): void {
  documents
    .command('list <case>')
    .description(
      words(
        'the documents of a case, and which may be asked for',
        '某事项的文档及可申请生成的文档',
      ),
    )
    .action(run((shell, caseId: string) => listDocumentsCommand(shell, caseId)));
  withFormats(
    documents
      .command('get <document...>')
      .description(words('save the files of documents', '保存文档的文件'))
      .option('-o, --output <folder>', words('the folder to write to', '写入的文件夹'), '.'),
    words,
  ).action(
    run((shell, ids: readonly string[], options: GetOptions) =>
      getDocumentsCommand(shell, ids, options),
    ),
  );
  documents
    .command('verify <file>')
    .description(
      words('whether a file is one of a document, unchanged', '核验文件是否为某文档的原件'),
    )
    .action(run((shell, file: string) => verifyDocumentCommand(shell, file)));
}

function addMaking(documents: Command, { words, run }: ProgramParts): void {
  withFormats(
    documents
      .command('make <case> <document>')
      .description(words('have a document of a case made', '为某事项生成文档'))
      .option('--language <tag>', words('in this language', '使用此语言'))
      .option('-o, --output <folder>', words('a folder for its files', '其文件写入的文件夹')),
    words,
  ).action(
    run((shell, caseId: string, document: string, options: MakeOptions) =>
      makeDocumentCommand(shell, caseId, document, options),
    ),
  );
  documents
    .command('retry [document...]')
    .description(
      words(
        'try again what could not be made; all of it where nothing is named',
        '重新生成失败的文档；不指定则为全部',
      ),
    )
    .action(run((shell, ids: readonly string[]) => retryDocumentsCommand(shell, ids)));
}

function withFormats(command: Command, words: ProgramParts['words']): Command {
  const listed = formats.join(', ');
  return command.option(
    '--format <format>',
    words(`only these files; repeatable (${listed})`, `仅此类型的文件，可重复指定（${listed}）`),
    (text: string, all: readonly string[] = []) => {
      if (formats.includes(text)) return [...all, text];
      throw new InvalidArgumentError(words(`The formats are ${listed}.`, `可用格式为 ${listed}。`));
    },
  );
}
