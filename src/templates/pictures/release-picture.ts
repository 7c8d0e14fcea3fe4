import { fail, ok, type LocalizedText, type Problem, type Result } from '../../shared/index.ts';
import type { AttachedFile } from '../model/template.ts';
import { readPicture } from './read-picture.ts';

/** Pictures among the files of a workspace. */
export const isPictureFile = (path: string) => /\.(png|jpe?g)$/i.test(path);

/** A picture of the workspace, or what keeps it from being shown. */
export function releasePicture(path: string, bytes: Uint8Array): Result<AttachedFile, Problem> {
  const read = readPicture(bytes);
  if (!read.ok) return fail(broken(path, read.error));
  const { type } = read.value;
  const named = /\.png$/i.test(path) ? 'image/png' : 'image/jpeg';
  return type === named ? ok({ type, bytes }) : fail(broken(path, otherwise(type)));
}

const broken = (file: string, what: LocalizedText): Problem => ({
  code: 'template-picture-broken',
  file,
  params: { name: file.slice(file.lastIndexOf('/') + 1), what },
});

/** What a picture is, where its name says something else. */
export const otherwise = (type: string): LocalizedText => ({
  en: `its content is ${type}, and its name says otherwise`,
  'zh-CN': `其内容为 ${type}，与文件名不符`,
});
