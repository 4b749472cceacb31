/** Every text of the page, in both languages, flat: `area.key`. A missing English text is a type error in its file. */
import { editor as enEditor } from './en/editor';
import { errors as enErrors } from './en/errors';
import { exporting as enExport } from './en/export';
import { importing as enImport } from './en/import';
import { shell as enShell } from './en/shell';
import { editor as viEditor } from './vi/editor';
import { errors as viErrors } from './vi/errors';
import { exporting as viExport } from './vi/export';
import { importing as viImport } from './vi/import';
import { shell as viShell } from './vi/shell';

export type Locale = 'vi' | 'en';

const vietnamese = { shell: viShell, import: viImport, export: viExport, errors: viErrors };
const english = { shell: enShell, import: enImport, export: enExport, errors: enErrors };

type Areas = typeof vietnamese;
export type MessageKey =
	{ [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}` }[keyof Areas] | keyof typeof viEditor;
export type Catalogue = Readonly<Record<MessageKey, string>>;

const flat = (areas: Readonly<Record<string, Readonly<Record<string, string>>>>): Catalogue =>
	Object.fromEntries(
		Object.entries(areas).flatMap(([area, texts]) =>
			Object.entries(texts).map(([key, text]) => [`${area}.${key}`, text])
		)
	) as Catalogue;

export const catalogues: Readonly<Record<Locale, Catalogue>> = {
	vi: { ...flat(vietnamese), ...viEditor },
	en: { ...flat(english), ...enEditor }
};
