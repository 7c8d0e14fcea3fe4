import { renderSVG } from 'uqr';
import { BatonError } from '../../shared/index.ts';
import type { ShowingHelper } from './helper.ts';

/** What the largest code holds at error correction M (ISO/IEC 18004, version 40). */
const mostBytes = 2331;

/** `{{qr document.number}}`: a QR code (ISO/IEC 18004) as SVG, error correction M. */
export const qr: ShowingHelper = {
  name: 'qr',
  description: {
    en: 'A text as a QR code; `size` is its width in millimetres.',
    'zh-CN': '将文本显示为二维码；`size` 为宽度（毫米）。',
  },
  example: '{{qr case.number size=24}}',
  takes: ['text'],
  settings: { size: 'integer' },
  formats: ['html'],
  show({ argument: { value }, settings, run }) {
    const text = value as string;
    const bytes = Buffer.byteLength(text);
    if (bytes > mostBytes)
      throw new BatonError({
        code: 'template-qr-too-long',
        file: run.path,
        params: { bytes, limit: mostBytes },
      });
    const size = settings['size'] ?? 24;
    const svg = renderSVG(text, { ecc: 'M', border: 0 });
    const label = run.settings.locale.startsWith('zh') ? '二维码' : 'QR code';
    const attributes = `width="${size}mm" height="${size}mm" role="img" aria-label="${label}"`;
    return { markup: svg.replace('<svg ', `<svg ${attributes} `) };
  },
};
