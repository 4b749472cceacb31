/** The tables of the finished Word file of Form 01 against the rows of Form 03. */
import { codeAndName } from '$exporters/document/form-table';
import type { ExportedFile } from '$exporters/exporter';
import type { Agreement, Tell } from './agreement';
import { keys, stated, type Form03Facts, type Row } from './form03-facts';
import { claimInForm01, claimInWords, goesWith, statesInForm03 } from './states-told';
import { visitWordTables, type PaperTable } from './office-xml';
import { FORM_01, whoseByCaption, type WhoseTold } from './whose-told';

/** Tables whose rows are those of a sheet: what they are known by, and the key of a row. */
interface RowKind {
	readonly key: string;
	readonly beside: string;
	readonly known: ReadonlyMap<string, Row>;
	readonly told: Set<string>;
}

/** Codes that a cell may hold several of. */
const codesIn = (cell: string): readonly string[] => cell.split(/[;\n]/u).map((code) => code.trim());

/** The table on the title page: label beside value, the first pair in its heading. */
function coverOf({ header, rows }: PaperTable): readonly (readonly [string, string])[] {
	const [label = '', value = ''] = header;
	if (label !== 'Mã hồ sơ' || header.length !== 2) return [];
	return [[label, value], ...rows.map((row) => [row[label] ?? '', row[value] ?? ''] as const)];
}

/** Compares cell by cell, and which codes there are on either side. */
export async function compareWord(
	{ path, bytes }: ExportedFile,
	facts: Form03Facts,
	whose: WhoseTold,
	tell: Tell
): Promise<Omit<Agreement['compared']['form01'], 'whose'>> {
	const kinds: readonly RowKind[] = [
		{ key: keys.object, beside: keys.objectName, known: facts.objects, told: new Set() },
		{ key: keys.relation, beside: keys.source, known: facts.relations, told: new Set() }
	];
	const referred = [
		{ key: keys.gap, known: facts.gaps, told: new Set<string>() },
		{ key: keys.task, known: facts.tasks, told: new Set<string>() }
	];
	let cells = 0;
	const cover = new Map<string, string>();

	// An end of a relation stands with its name there, as Form 03 has that of the object.
	const ends: ReadonlySet<string> = new Set([keys.source, keys.target]);
	const endInWords = (code: string): string => codeAndName(code, facts.objects.get(code)?.[keys.objectName] ?? '');

	const compareRow = ({ key, known, told }: RowKind, header: readonly string[], row: Row): void => {
		const code = row[key] ?? '';
		if (code === '') return;
		told.add(code);
		const original = known.get(code);
		if (original === undefined) {
			tell('code-not-in-form-03', `${path} › ${code}`, `Mẫu số 01 nêu ${code}, Mẫu số 03 không có mã này.`);
			return;
		}
		const claim = key === keys.object ? claimInForm01(header, row) : {};
		const states = statesInForm03(original);
		if (states !== null && !goesWith(claim, states))
			tell(
				'state-differs',
				`${path} › ${code} › ${keys.modelState}`,
				`Mẫu số 01 nêu ${code} ${claimInWords(claim)}; Mẫu số 03 ghi “${original[keys.modelState] ?? ''}”.`
			);
		for (const column of header) {
			const there = original[column];
			if (there === undefined) continue;
			cells += 1;
			const here = row[column] ?? '';
			if (stated(here) === stated(there) || (ends.has(column) && stated(here) === stated(endInWords(there)))) continue;
			tell('words-differ', `${path} › ${code} › ${column}`, `Mẫu số 01 ghi “${here}”, Mẫu số 03 ghi “${there}”.`);
		}
	};

	await visitWordTables(bytes, (table) => {
		const { header, rows } = table;
		if (cover.size === 0) for (const [label, value] of coverOf(table)) cover.set(label, value);
		const kind = kinds.find(({ key, beside }) => header.includes(key) && header.includes(beside));
		if (kind !== undefined) for (const row of rows) compareRow(kind, header, row);
		if (kind?.key === keys.object)
			for (const row of rows) whose.take(FORM_01, path, row[keys.object] ?? '', whoseByCaption(table.caption));
		for (const { key, told } of referred)
			if (header.includes(key)) for (const row of rows) for (const code of codesIn(row[key] ?? '')) told.add(code);
	});

	for (const { known, told } of kinds)
		for (const code of known.keys())
			if (!told.has(code))
				tell('code-not-in-form-01', `${path} › ${code}`, `Mẫu số 03 có ${code}, Mẫu số 01 không nêu mã này.`);
	for (const { known, told } of referred) {
		for (const code of known)
			if (!told.has(code))
				tell('code-not-in-form-01', `${path} › ${code}`, `Mẫu số 03 có ${code}, Mẫu số 01 không nêu mã này.`);
		for (const code of told)
			if (/^[A-Z]+-\d+$/u.test(code) && !known.has(code))
				tell('code-not-in-form-03', `${path} › ${code}`, `Mẫu số 01 nêu ${code}, Mẫu số 03 không có mã này.`);
	}
	for (const [label, there] of [
		['Tên Khung kiến trúc số', facts.dossier.framework],
		['Mã hồ sơ', facts.dossier.code],
		['Phiên bản', facts.dossier.version],
		['Ngày chốt dữ liệu', facts.dossier.cutoff]
	] as const) {
		const here = stated(cover.get(label) ?? '');
		if (here !== there)
			tell('dossier-differs', `${path} › ${label}`, `Mẫu số 01 ghi “${here}”, Mẫu số 03 ghi “${there}”.`);
	}
	const [objects, relations] = kinds;
	const [gaps, tasks] = referred.map(({ known, told }) => [...known].filter((code) => told.has(code)).length);
	return {
		objects: objects?.told.size ?? 0,
		relations: relations?.told.size ?? 0,
		gaps: gaps ?? 0,
		tasks: tasks ?? 0,
		cells
	};
}
