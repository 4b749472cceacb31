/**
 * The reader of other people's inventory workbooks, in the steps a person sees: analyse (what is there, what we think
 * it means), plan (what would happen), commands (what is done). All values can be cloned as JSON.
 */
import type { Architecture } from '$models/architecture/architecture';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Pack } from '$models/framework/pack';
import { draftRow, type RowDraft } from './draft-row';
import { findTable, type Table } from './find-table';
import { guessSheet, kindToldBy, isTarget, mappingSchema, type Mapping } from './guess-columns';
import type { LedgerEntry } from './ledger';
import { openWorkbook } from './open-workbook';
import { ownerNames } from './owners';
import { planRows, type ImportPlan } from './plan';
import { cellAt, shownText } from './source';

export { commandsOf, type Decisions } from './commands-of';
export type { ImportPlan, LedgerEntry, Mapping };

export interface AnalysedColumn {
	readonly column: string;
	readonly header: string;
	/** The first few values, as they stand. */
	readonly samples: readonly string[];
	readonly target: string;
	/** 0 to 1. */
	readonly confidence: number;
}

export interface AnalysedSheet {
	readonly sheet: string;
	readonly headerRows: readonly [number, number];
	readonly rows: number;
	readonly kind: string;
	/** Whether the sheet tells that kind by its words, or nothing does. */
	readonly kindFrom: 'words' | 'default';
	readonly use: boolean;
	/** Column by whose value a row is known again; '' for its name. */
	readonly key: string;
	readonly columns: readonly AnalysedColumn[];
}

export interface Analysis {
	readonly fileName: string;
	readonly sheets: readonly AnalysedSheet[];
	/** Sheets in which no table was found. */
	readonly withoutTable: readonly string[];
	/** The guess, to be confirmed or changed and handed to `plan`. */
	readonly mapping: Mapping;
}

const SAMPLES = 5;

const noColumns = (fileName: string): Result<never> =>
	fail(
		'no-matching-columns',
		`No column of ${fileName} could be matched: one must hold the names of the objects`,
		fileName
	);

function samplesOf(table: Table, column: number): string[] {
	const samples: string[] = [];
	for (const row of table.rows) {
		const text = shownText(cellAt(row, column)?.value).trim();
		if (text !== '' && !samples.includes(text)) samples.push(text);
		if (samples.length === SAMPLES) break;
	}
	return samples;
}

async function tablesOf(
	bytes: Uint8Array,
	fileName: string
): Promise<Result<{ readonly tables: readonly Table[]; readonly without: readonly string[] }>> {
	const workbook = await openWorkbook(bytes, fileName);
	if (!workbook.ok) return workbook;
	const found = workbook.value.sheets.map((sheet) => ({ name: sheet.name, table: findTable(sheet) }));
	return ok({
		tables: found.flatMap(({ table }) => (table === null ? [] : [table])),
		without: found.filter(({ table }) => table === null).map(({ name }) => name)
	});
}

/** What the workbook holds and how its columns seem to map. */
export async function analyse(bytes: Uint8Array, fileName: string, pack: Pack): Promise<Result<Analysis>> {
	const found = await tablesOf(bytes, fileName);
	if (!found.ok) return found;
	const guesses = found.value.tables.map((table) => ({ table, guess: guessSheet(pack, table) }));
	if (!guesses.some(({ guess }) => guess.use)) return noColumns(fileName);
	return ok({
		fileName,
		sheets: guesses.map(({ table, guess }) => ({
			sheet: table.sheet,
			headerRows: table.headerRows,
			rows: table.rows.length,
			kind: guess.kind,
			kindFrom: kindToldBy(table) === '' ? 'default' : 'words',
			use: guess.use,
			key: guess.key,
			columns: guess.columns.map((column, index) => ({
				...column,
				samples: samplesOf(table, table.columns[index]?.column ?? 0)
			}))
		})),
		withoutTable: found.value.without,
		mapping: { version: 1, sheets: guesses.map(({ guess }) => guess) }
	});
}

function checkedMapping(mapping: unknown, pack: Pack): Result<Mapping> {
	const parsed = mappingSchema.safeParse(mapping);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return fail(
			'wrong-mapping',
			issue?.message ?? 'The mapping is not of the expected shape',
			issue?.path.join('/') ?? ''
		);
	}
	for (const sheet of parsed.data.sheets) {
		if (!sheet.use) continue;
		if (!pack.kinds.some(({ id }) => id === sheet.kind)) {
			return fail('wrong-mapping', `There is no kind of object ${sheet.kind}`, `${sheet.sheet}/kind`);
		}
		const wrong = sheet.columns.find(({ target }) => !isTarget(pack, target));
		if (wrong !== undefined)
			return fail('wrong-mapping', `There is no field ${wrong.target}`, `${sheet.sheet}/${wrong.column}`);
		if (sheet.key !== '' && !sheet.columns.some(({ column }) => column === sheet.key))
			return fail('wrong-mapping', `There is no column ${sheet.key} to know rows by`, `${sheet.sheet}/key`);
	}
	return ok(parsed.data);
}

/** What importing would do to an architecture. `mapping` is what `analyse` guessed, or what a person made of it. */
export async function plan(
	bytes: Uint8Array,
	fileName: string,
	mapping: unknown,
	architecture: Architecture,
	pack: Pack
): Promise<Result<ImportPlan>> {
	const checked = checkedMapping(mapping, pack);
	if (!checked.ok) return checked;
	const found = await tablesOf(bytes, fileName);
	if (!found.ok) return found;
	const context = { pack, fileName, ownerOf: ownerNames(architecture, pack) };
	const drafts: RowDraft[] = [];
	const refused: { sheet: string; row: number }[] = [];
	const ledger: LedgerEntry[] = [];
	const nameColumns = new Map<string, { letter: string; header: string }>();
	for (const table of found.value.tables) {
		const sheet = checked.value.sheets.find((one) => one.sheet === table.sheet && one.use);
		const nameColumn = sheet?.columns.find(({ target }) => target === 'name');
		if (sheet === undefined || nameColumn === undefined) continue;
		nameColumns.set(table.sheet, { letter: nameColumn.column, header: nameColumn.header });
		for (const row of table.rows) {
			const drafted = draftRow(context, table, sheet, row);
			ledger.push(...drafted.ledger);
			if (drafted.draft !== null) drafts.push(drafted.draft);
			else if (drafted.ledger.length > 0) refused.push({ sheet: table.sheet, row: row.number });
		}
	}
	if (nameColumns.size === 0) return noColumns(fileName);
	const kinds = new Set(pack.kinds.filter(({ form03 }) => form03).map(({ id }) => id));
	return ok(planRows(architecture, { fileName, drafts, refused, ledger, nameColumns, kinds }));
}
