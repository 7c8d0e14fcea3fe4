import { BatonError, type JsonObject } from '../../shared/index.ts';
import { escape } from '../render/escape.ts';
import type { ShowingHelper } from './helper.ts';

/** Pictures that can carry no script. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** `{{image case.photo alt="…"}}`: an attached picture, embedded so that the document stands alone. */
export const image: ShowingHelper = {
  name: 'image',
  description: {
    en: 'An attached picture (PNG, JPEG, WebP or GIF), embedded; `width` in millimetres.',
    'zh-CN': '嵌入附件图片（PNG、JPEG、WebP 或 GIF）；`width` 单位为毫米。',
  },
  example: '{{#if case.contract}}{{image case.contract width=40}}{{/if}}',
  takes: ['object'],
  settings: { alt: 'text', width: 'integer' },
  formats: ['html'],
  show({ argument: { value }, settings, run }) {
    const file = run.settings.file?.(value as JsonObject);
    const name = String((value as JsonObject)['name'] ?? '');
    if (!file || !pictures.has(file.type))
      throw new BatonError({ code: 'template-not-a-picture', file: run.path, params: { name } });
    const data = Buffer.from(file.bytes).toString('base64');
    run.embed(data.length);
    const alt = escape(String(settings['alt'] ?? name), 'html');
    const { width } = settings;
    const style = width === undefined ? '' : ` style="width: ${width}mm"`;
    return { markup: `<img src="data:${file.type};base64,${data}" alt="${alt}"${style}>` };
  },
};
