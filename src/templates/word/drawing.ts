import type { Extent, Picture } from '../pictures/picture.ts';
import { escapeXml } from '../../shared/index.ts';

/** English Metric Units to a millimetre (ECMA-376-1, 20.1.2.1). */
const perMillimetre = 36_000;

/** Millimetres that a picture without a size may take: what is between the margins of A4. */
const page: Extent = { width: 160, height: 220 };

/** The most millimetres that Word gives to anything: 22 inches. */
const most: Extent = { width: 558, height: 558 };

/** A pixel of a picture without a size is that of CSS: 96 to the inch. */
const perPixel = 25.4 / 96;

/**
 * How large a picture is, in millimetres: as its size says, in its own proportions where that leaves one
 * side open; without any size as large as its pixels, within a page.
 */
export function extentOf({ pixels, size }: Pick<Picture, 'pixels' | 'size'>): Extent {
  const { width, height } = size;
  const ratio = pixels.width / pixels.height;
  if (width !== undefined) return within(most, { width, height: height ?? width / ratio });
  if (height !== undefined) return within(most, { width: height * ratio, height });
  return within(page, { width: pixels.width * perPixel, height: pixels.height * perPixel });
}

function within(limit: Extent, { width, height }: Extent): Extent {
  const factor = Math.min(1, limit.width / width, limit.height / height);
  return { width: width * factor, height: height * factor };
}

const main = 'http://schemas.openxmlformats.org/drawingml/2006';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Which picture of the document it is, from 1, and by which relationship its part finds its bytes. */
export interface DrawingIds {
  readonly serial: number;
  readonly relationship: string;
}

/** Far above the numbers that Word itself counts up from 1. */
const firstId = 7_000_000;

/** A picture that stands in the line as a letter does (ECMA-376-1, 20.4.2.8), as part of a run. */
export function drawingXml(picture: Picture, { serial, relationship }: DrawingIds): string {
  const { width, height } = extentOf(picture);
  const [cx, cy] = [width, height].map((side) => Math.max(1, Math.round(side * perMillimetre)));
  const alt = escapeXml(picture.alt);
  const named = `id="${firstId + serial}" name="Picture ${serial}" descr="${alt}"`;
  const blip = `<a:blip xmlns:r="${relationships}" r:embed="${relationship}"/>`;
  return [
    `<w:drawing><wp:inline xmlns:wp="${main}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/>`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${main}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${main}/main"><a:graphicData uri="${main}/picture"><pic:pic xmlns:pic="${main}/picture">`,
    `<pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>',
  ].join('');
}
