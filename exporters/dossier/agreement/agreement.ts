/**
 * Whether the three forms of a finished dossier say the same. Every file is read back and held against the others; the
 * model that they were made from is not asked.
 */
import type { ExportedFile } from '$exporters/exporter';
import { compareDrawings } from './compare-drawings';
import { compareWord } from './compare-word';
import { keys, readForm03Facts, stated, type Form03Facts } from './form03-facts';
import { FORM_01, FORM_02, WhoseTold } from './whose-told';

export type DisagreementCode =
	| 'missing-form'
	| 'unreadable'
	| 'no-code'
	| 'code-not-in-form-03'
	| 'code-not-in-form-01'
	| 'code-not-in-form-02'
	| 'words-differ'
	| 'state-differs'
	| 'whose-differs'
	| 'count-differs'
	| 'dossier-differs';

export interface Disagreement {
	readonly code: DisagreementCode;
	/** The file, and within it the code and column, such as `Mau-01_v1.0.docx › KT-3 › Tên đối tượng`. */
	readonly place: string;
	/** For people, in Vietnamese as the dossier is. */
	readonly message: string;
}

/** Objects of one kind that no drawing shows. */
export interface UndrawnObjects {
	/** As Form 03 says it; '' where it says nothing. */
	readonly kind: string;
	/** In the order of Form 03. */
	readonly codes: readonly string[];
}

export type Tell = (code: DisagreementCode, place: string, message: string) => void;

export interface Agreement {
	readonly kind: 'khuevan-agreement';
	readonly version: 1;
	/** True only where all three forms were read and nothing in them disagrees. */
	readonly agrees: boolean;
	/** As Form 03 says it. */
	readonly dossier: { readonly code: string; readonly version: string; readonly cutoffDate: string };
	/** How much was held against Form 03. */
	readonly compared: {
		readonly form01: {
			readonly objects: number;
			readonly relations: number;
			readonly gaps: number;
			readonly tasks: number;
			readonly cells: number;
			/** Objects that its tables tell as the agency's own or as another's. */
			readonly whose: number;
		};
		readonly form02: {
			readonly files: number;
			readonly objects: number;
			readonly relations: number;
			/** Objects of Form 03 that no drawing shows, kinds and codes in its order; none has to be drawn. */
			readonly undrawnObjects: readonly UndrawnObjects[];
			/** Codes of relations of Form 03 that no drawing shows, in the order of Form 03. */
			readonly undrawnRelations: readonly string[];
			/** Objects that its drawings tell as the agency's own, as another's or as references. */
			readonly whose: number;
		};
		readonly form03: {
			readonly objects: number;
			readonly relations: number;
			readonly gaps: number;
			readonly tasks: number;
			/** Objects with a type of record. */
			readonly whose: number;
		};
	};
	/** Files that were read, by path. */
	readonly files: readonly string[];
	readonly findings: readonly Disagreement[];
	/** Findings beyond those that are listed. */
	readonly more: number;
}

/** Findings that are listed; a dossier with more is wrong throughout. */
const LISTED = 200;

const nothing: Form03Facts = {
	dossier: { framework: '', code: '', version: '', cutoff: '' },
	objects: new Map(),
	relations: new Map(),
	gaps: new Set(),
	tasks: new Set()
};

/** Holds the finished files of a dossier against one another. */
export async function agreementOf(files: readonly ExportedFile[]): Promise<Agreement> {
	const findings: Disagreement[] = [];
	let more = 0;
	const tell: Tell = (code, place, message) => {
		if (findings.length < LISTED) findings.push({ code, place, message });
		else more += 1;
	};
	const read: string[] = [];
	const formIn = (pattern: RegExp, form: string): readonly ExportedFile[] => {
		const found = files.filter(({ path }) => pattern.test(path));
		if (found.length === 0) tell('missing-form', form, `Hồ sơ không có ${form} để đối chiếu.`);
		return found;
	};
	/** Reads a file; one that cannot be read is a finding, and what is compared goes on with nothing of it. */
	const reading = async <Read>(path: string, work: () => Promise<Read>, otherwise: Read): Promise<Read> => {
		try {
			const done = await work();
			read.push(path);
			return done;
		} catch {
			tell('unreadable', path, 'Không đọc lại được tệp này.');
			return otherwise;
		}
	};

	const [book] = formIn(/(?:^|\/)Mau-03[^/]*\.xlsx$/u, 'Mẫu số 03 (XLSX)');
	const facts =
		book === undefined
			? nothing
			: await reading(book.path, () => readForm03Facts(book.bytes, book.path, tell), nothing);
	const [word] = formIn(/(?:^|\/)Mau-01[^/]*\.docx$/u, 'Mẫu số 01 (DOCX)');
	const whose = new WhoseTold(facts, tell);
	const none = { objects: 0, relations: 0, gaps: 0, tasks: 0, cells: 0 };
	const form01 =
		word === undefined || book === undefined
			? none
			: await reading(word.path, () => compareWord(word, facts, whose, tell), none);
	const drawings = formIn(/(?:^|\/)Mau-02\/.*\.(?:svg|drawio)$/u, 'Mẫu số 02 (SVG, DRAWIO)');
	const form02 =
		book === undefined
			? { files: 0, objects: 0, relations: 0, undrawnObjects: [], undrawnRelations: [] }
			: compareDrawings(drawings, facts, whose, tell);
	if (book !== undefined) read.push(...drawings.map(({ path }) => path));
	const { code, version, cutoff } = facts.dossier;
	return {
		kind: 'khuevan-agreement',
		version: 1,
		agrees: findings.length === 0,
		dossier: { code, version, cutoffDate: cutoff },
		compared: {
			form01: { ...form01, whose: whose.countOf(FORM_01) },
			form02: { ...form02, whose: whose.countOf(FORM_02) },
			form03: {
				objects: facts.objects.size,
				relations: facts.relations.size,
				gaps: facts.gaps.size,
				tasks: facts.tasks.size,
				whose: [...facts.objects.values()].filter((row) => stated(row[keys.recordType] ?? '') !== '').length
			}
		},
		files: read.sort(),
		findings,
		more
	};
}
