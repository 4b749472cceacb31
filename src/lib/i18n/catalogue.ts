/** All words of the page by language. Keys begin with their area, so that areas never overwrite each other. */
import { editor as viEditor } from './vi/editor';
import { errors as viErrors } from './vi/errors';
import { exporting as viExport } from './vi/export';
import { importing as viImport } from './vi/import';
import { shell as viShell } from './vi/shell';
import { editor as enEditor } from './en/editor';
import { errors as enErrors } from './en/errors';
import { exporting as enExport } from './en/export';
import { importing as enImport } from './en/import';
import { shell as enShell } from './en/shell';
import type { Locale } from './locale';

const vi = { ...viShell, ...viErrors, ...viImport, ...viExport, ...viEditor };

export type MessageKey = keyof typeof vi;

/** A key that is missing in English is a type error here and in the area's own file. */
export const catalogues: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
	vi,
	en: { ...enShell, ...enErrors, ...enImport, ...enExport, ...enEditor }
};

/** The areas apart, for the test that no key is told twice. */
export const areas = [
	{ vi: viShell, en: enShell },
	{ vi: viErrors, en: enErrors },
	{ vi: viImport, en: enImport },
	{ vi: viExport, en: enExport },
	{ vi: viEditor, en: enEditor }
] as const;

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(vi, key);
