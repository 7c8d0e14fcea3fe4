import { BatonError, type JsonObject, type LocalizedText } from '../../shared/index.ts';
import type { AttachedFile } from '../model/template.ts';
import { millimetres } from '../pictures/length.ts';
import { pictureTypes, type Extent, type Picture } from '../pictures/picture.ts';
import { readPicture } from '../pictures/read-picture.ts';
import { otherwise } from '../pictures/release-picture.ts';
import { escape } from '../render/escape.ts';
import type { Run } from '../render/run.ts';
import type { HelperCall, ShowingHelper } from './helper.ts';

/**
 * `{{image case.photo alt="…"}}`: an attached picture; `{{image "logo.png"}}`: one of the files under
 * `templates/`. Embedded, so that the document stands alone.
 */
export const image: ShowingHelper = {
  name: 'image',
  description: {
    en: 'A picture, embedded: an attached one (PNG, JPEG, GIF, in HTML also WebP), or by its name a PNG or JPEG under `templates/`. `width`, `height` in millimetres, or as `"1.5cm"`, `"120px"`; one of them keeps the proportions. `alt` says what it shows.',
    'zh-CN':
      '嵌入图片：附件图片（PNG、JPEG、GIF，HTML 中还可用 WebP），或按文件名引用 `templates/` 下的 PNG、JPEG。`width`、`height` 以毫米为单位，也可写 `"1.5cm"`、`"120px"`；只写其一时保持比例。`alt` 为替代文字。',
  },
  example: '{{image "lantern.png" height="12mm"}}',
  takes: ['object'],
  settings: { alt: 'text', width: 'length', height: 'length' },
  formats: ['html', 'docx'],
  isPicture: true,
  show(call) {
    const picture = pictureOf(call);
    call.run.embed(picture.bytes.length);
    if (call.run.format === 'html') return { markup: asHtml(picture, call.run) };
    if (picture.type === 'image/webp') throw broken(call.run, nameIn(call), notInWord);
    return { picture };
  },
};

function pictureOf(call: HelperCall): Picture {
  const { settings, run } = call;
  const name = nameIn(call);
  const file = fileOf(call);
  if (!file || !pictureTypes.some((type) => type === file.type))
    throw new BatonError({ code: 'template-not-a-picture', file: run.path, params: { name } });
  const read = readPicture(file.bytes);
  if (!read.ok) throw broken(run, name, read.error);
  if (read.value.type !== file.type) throw broken(run, name, otherwise(read.value.type));
  const isAttached = call.argument.type.kind === 'object';
  const alt = String(settings['alt'] ?? (isAttached ? name : ''));
  return { ...read.value, bytes: file.bytes, alt, size: sizeIn(settings) };
}

/** The file of that name in the workspace, else that behind a stored value. */
function fileOf({ argument: { value, type }, run }: HelperCall): AttachedFile | undefined {
  if (type.kind === 'text') return run.pictures.get(value as string);
  return run.settings.file?.(value as JsonObject);
}

function nameIn({ argument: { value, type } }: HelperCall): string {
  return type.kind === 'text' ? (value as string) : String((value as JsonObject)['name'] ?? '');
}

function sizeIn({ width, height }: HelperCall['settings']): Partial<Extent> {
  const [across, down] = [millimetres(width), millimetres(height)];
  return {
    ...(across === undefined ? {} : { width: across }),
    ...(down === undefined ? {} : { height: down }),
  };
}

function asHtml({ type, bytes, alt, size }: Picture, run: Run): string {
  const { width, height } = size;
  const data = Buffer.from(bytes).toString('base64');
  const style = [
    ...(width === undefined ? [] : [`width: ${width}mm`]),
    ...(height === undefined ? [] : [`height: ${height}mm`]),
    ...(width === undefined && height === undefined ? ['max-width: 100%'] : []),
  ].join('; ');
  run.aside(data.length);
  return `<img src="data:${type};base64,${data}" alt="${escape(alt, 'html')}" style="${style}">`;
}

const notInWord: LocalizedText = {
  en: 'Word does not show WebP; PNG, JPEG and GIF it does',
  'zh-CN': 'Word 不支持 WebP，请使用 PNG、JPEG 或 GIF',
};

function broken(run: Run, name: string, what: LocalizedText): BatonError {
  const params = { name, what };
  return new BatonError({ code: 'template-picture-broken', file: run.path, params });
}
