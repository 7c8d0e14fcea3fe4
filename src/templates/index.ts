export { compileTemplate, syntaxProblems } from './compile.ts';
export { helperReference, type HelperReference } from './helpers/reference.ts';
export type { Display, TemplateEnvironment } from './model/environment.ts';
export { formatOf, type OutputFormat, type TextFormat } from './model/output-format.ts';
export {
  defaultBudget,
  type AttachedFile,
  type FileTemplate,
  type RenderBudget,
  type RenderSettings,
  type Template,
  type TextTemplate,
} from './model/template.ts';
export type { Sheet, SheetColumn } from './sheets/sheet.ts';
export { dataTypes, displayAt, rowName, workbookTemplate } from './sheets/workbook-template.ts';
export { templateFolder, TemplateFiles } from './syntax/template-files.ts';
export { chineseAmount } from './words/chinese-amount.ts';
export { englishAmount, englishInteger } from './words/english-amount.ts';
