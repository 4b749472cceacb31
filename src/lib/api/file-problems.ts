/** What is wrong with a file that somebody hands in, in words, by the code that whatever reads it answers. */
import type { MessageKey } from '$lib/i18n/catalogue';

const brokenXml = 'import.problem_brokenXml';
const bomb = 'import.problem_zipBomb';

/** Keys of the words by code. */
export const fileProblems: Readonly<Record<string, MessageKey>> = {
	'no-matching-columns': 'import.problem_noMatchingColumns',
	'empty-workbook': 'import.problem_emptyWorkbook',
	'zip-bomb': bomb,
	'deflate-bomb': bomb,
	'too-many-rows': 'import.problem_tooManyRows',
	'too-large': 'import.problem_tooLarge',
	'not-a-workbook': 'import.problem_notAWorkbook',
	'not-a-document': 'import.problem_notADocument',
	'word-file': 'import.problem_wordFile',
	'excel-file': 'import.problem_excelFile',
	'not-form01': 'import.problem_notForm01',
	'not-form03': 'import.problem_notForm03',
	'other-architecture': 'import.problem_otherArchitecture',
	macros: 'import.problem_macros',
	'password-protected': 'import.problem_protectedWorkbook',
	'old-format': 'import.problem_oldFormat',
	truncated: 'import.problem_truncated',
	'encrypted-entries': 'import.problem_encryptedEntries',
	'not-archimate': 'import.problem_notArchimate',
	'not-xml': brokenXml,
	'broken-xml': brokenXml,
	'not-utf-8': 'import.problem_notUtf8',
	'document-type': 'import.problem_documentType',
	'xml-entities': 'import.problem_documentType',
	'no-mapping': 'import.problem_noMapping',
	'wrong-mapping': 'import.problem_wrongMapping',
	'not-drawio': 'import.problem_notDrawio',
	'broken-page': 'import.problem_brokenPage',
	'no-graph': 'import.problem_noPage',
	'no-page': 'import.problem_noPage',
	'too-many-cells': 'import.problem_tooManyCells',
	'too-many-pages': 'import.problem_tooManyCells'
};

/** Words for the code of a problem with a file; undefined for other codes. */
export const fileProblemKey = (code: string): MessageKey | undefined =>
	Object.hasOwn(fileProblems, code) ? fileProblems[code] : undefined;
