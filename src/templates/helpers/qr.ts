import { renderSVG } from 'uqr';
import { BatonError } from '../../shared/index.ts';
import { millimetres } from '../pictures/length.ts';
import { qrPng } from '../pictures/qr-png.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Run } from '../render/run.ts';
import type { ShowingHelper } from './helper.ts';

/** What the largest code holds at error correction M (ISO/IEC 18004, version 40). */
const mostBytes = 2331;

/** `{{qr document.number}}`: a QR code (ISO/IEC 18004) with error correction M; as SVG in HTML, in Word with its margin. */
export const qr: ShowingHelper = {
  name: 'qr',
  description: {
    en: 'A text as a QR code; `size` is its width in millimetres, or as `"2.4cm"`, `"90px"`.',
    'zh-CN': '将文本显示为二维码；`size` 为宽度，以毫米为单位，也可写 `"2.4cm"`、`"90px"`。',
  },
  example: '{{qr case.number size=24}}',
  takes: ['text'],
  settings: { size: 'length' },
  formats: ['html', 'docx'],
  isPicture: true,
  show({ argument: { value }, settings, run }) {
    const text = value as string;
    const bytes = Buffer.byteLength(text);
    if (bytes > mostBytes)
      throw new BatonError({
        code: 'template-qr-too-long',
        file: run.path,
        params: { bytes, limit: mostBytes },
      });
    const size = millimetres(settings['size']) ?? 24;
    const label = run.settings.locale.startsWith('zh') ? '二维码' : 'QR code';
    if (run.format === 'docx') return { picture: asPicture(text, label, size, run) };
    const svg = renderSVG(text, { ecc: 'M', border: 0 });
    const attributes = `width="${size}mm" height="${size}mm" role="img" aria-label="${label}"`;
    return { markup: svg.replace('<svg ', `<svg ${attributes} `) };
  },
};

function asPicture(text: string, alt: string, side: number, run: Run): Picture {
  const code = qrPng(text);
  run.embed(code.bytes.length);
  return { ...code, alt, size: { width: side, height: side } };
}
