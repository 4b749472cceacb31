/** The rows of an edited Form 03, each found again by its code, as commands upon the state that the form was made from. */
import { listOfId } from '$models/framework/lookup';
import { recordTables, type FormTable, type TableRow } from '$exporters/form03/tables';
import { SEPARATOR } from '$exporters/form03/wording';
import type { FormRow, OpenedForm03 } from './open-form03';
import type { Ground, ProposedEdits } from './proposed-edits';
import { PairRows } from './read-pairs';
import { folded, sameText } from './read-cell';
import { objectBy, readFields, SheetRows, type Reading } from './sheet-rows';

function keyOf(said: (field: string) => string, others: readonly string[]): string {
	const code = said('@code');
	return code === '' ? `~${others.map((field) => folded(said(field))).join('\n')}` : code;
}

/** Finds each row of a sheet again by its code, or where it has none by what else tells it apart. */
function found(
	{ edits }: Reading,
	sheet: SheetRows,
	others: readonly string[],
	take: (row: FormRow, base: TableRow | undefined) => void
): readonly TableRow[] {
	const { pairs, left, known } = sheet.found(
		(row) => keyOf((field) => sheet.said(row, field), others),
		(row) => keyOf((field) => sheet.was(row, field), others)
	);
	const column = sheet.columnOf('@code');
	for (const row of sheet.rows) {
		const code = sheet.cell(row, '@code');
		const base = pairs.get(row);
		if (code.flaw !== undefined) edits.say(row.place(column), code.flaw, '', code.text);
		else if (base !== undefined) take(row, base);
		else if (known.has(sheet.said(row, '@code'))) {
			const isTwice = sheet.base.some((one) => sheet.isSame(row, one));
			if (!isTwice) edits.say(row.place(column), 'double-code', '', code.text);
		} else take(row, undefined);
	}
	return left;
}

function sayNew({ edits }: Reading, sheet: SheetRows, row: FormRow): void {
	const code = sheet.said(row, '@code');
	if (code !== '') edits.say(row.place(sheet.columnOf('@code')), 'new-code', '', code);
}

function readObjects(reading: Reading, sheet: SheetRows): readonly TableRow[] {
	const { edits, pack, objects } = reading;
	const kinds = pack.kinds.filter(({ form03 }) => form03);
	const kindBy = (text: string): string | undefined =>
		kinds.find(({ official }) => folded(official) === folded(text))?.id;
	const column = sheet.columnOf('@kind');
	return found(reading, sheet, ['name'], (row, base) => {
		const kindCell = sheet.cell(row, '@kind');
		const kind = kindCell.flaw === undefined ? kindBy(kindCell.text) : undefined;
		if (base === undefined) {
			const fields = edits.fieldsOf('object', sheet.form, row, true);
			if (kind === undefined || fields['name'] === undefined)
				return edits.say(row.place(kind === undefined ? column : sheet.columnOf('name')), 'no-name', '', kindCell.text);
			const [id] = edits.run({ type: 'object.add', kind, fields }, row.place(column)) ?? [];
			const code = sheet.said(row, '@code');
			if (id !== undefined && code !== '') objects.set(code, id);
			return sayNew(reading, sheet, row);
		}
		readFields(reading, sheet, row, [base.subject]);
		const was = sheet.was(base, '@kind');
		if (!row.cells.has(column) || (kindCell.flaw === undefined && sameText(kindCell.text, was))) return;
		if (kindCell.flaw !== undefined || kind === undefined)
			return edits.say(row.place(column), kindCell.flaw ?? 'unknown-value', was, kindCell.text);
		edits.run({ type: 'object.set-kind', object: base.subject.id, kind }, row.place(column), was, kindCell.text);
	});
}

function readRelations(reading: Reading, sheet: SheetRows): readonly TableRow[] {
	const { edits, pack } = reading;
	const known = new Set((listOfId(pack, 'relation-kind')?.values ?? []).map(({ id }) => id));
	const ends = ['@source', '@target'] as const;
	const kindOf = (row: FormRow): string | null => {
		const id = edits.idIn('relation-kind', sheet.said(row, '@type'));
		if (id !== null && known.has(id)) return id;
		edits.say(row.place(sheet.columnOf('@type')), 'unknown-value', '', sheet.said(row, '@type'));
		return null;
	};
	const objectOf = (row: FormRow, field: (typeof ends)[number]): string | null =>
		objectBy(reading, sheet, row, field, sheet.said(row, field));
	return found(reading, sheet, ['@source', '@target', '@type', 'data'], (row, base) => {
		const flawed = [...ends, '@type' as const].find((field) => sheet.cell(row, field).flaw !== undefined);
		if (flawed !== undefined) {
			const { flaw = 'error-cell', text } = sheet.cell(row, flawed);
			return edits.say(row.place(sheet.columnOf(flawed)), flaw, '', text);
		}
		if (base === undefined) {
			const [source, target, kind] = [objectOf(row, '@source'), objectOf(row, '@target'), kindOf(row)];
			if (source === null || target === null || kind === null) return;
			const fields = edits.fieldsOf('relation', sheet.form, row, true);
			edits.run({ type: 'relation.add', source, target, kind, fields }, row.place(sheet.columnOf('@target')));
			return sayNew(reading, sheet, row);
		}
		readFields(reading, sheet, row, [base.subject]);
		const isChanged = (field: string): boolean =>
			row.cells.has(sheet.columnOf(field)) && !sameText(sheet.said(row, field), sheet.was(base, field));
		const source = isChanged('@source') ? objectOf(row, '@source') : undefined;
		const target = isChanged('@target') ? objectOf(row, '@target') : undefined;
		const kind = isChanged('@type') ? kindOf(row) : undefined;
		if (source === null || target === null || kind === null) return;
		if (source === undefined && target === undefined && kind === undefined) return;
		const to = {
			...(source === undefined ? {} : { source }),
			...(target === undefined ? {} : { target }),
			...(kind === undefined ? {} : { kind })
		};
		const call = { type: 'relation.retarget', relation: base.subject.id, ...to } as const;
		edits.run(call, row.place(sheet.columnOf('@target')), sheet.was(base, '@target'), sheet.said(row, '@target'));
	});
}

function readMappings(reading: Reading, sheet: SheetRows): readonly TableRow[] {
	const { pairs, left } = sheet.found(
		(row) => sheet.said(row, '@object'),
		(row) => sheet.was(row, '@object')
	);
	for (const row of sheet.rows) {
		const base = pairs.get(row);
		if (base !== undefined) readFields(reading, sheet, row, [base.subject]);
		else reading.edits.say(row.place(sheet.columnOf('@object')), 'new-mapping', '', sheet.said(row, '@object'));
	}
	return left;
}

function tellMissing({ edits, missing }: Reading, sheet: SheetRows, gone: readonly TableRow[]): void {
	for (const { subject, cells } of gone) {
		const place = { sheet: sheet.form.code, row: 0, column: '', cell: '' };
		const said = cells
			.slice(0, 4)
			.map(({ text }) => text)
			.join(SEPARATOR);
		if (missing === 'keep') edits.say(place, 'missing-row', said);
		else if (subject.kind === 'mapping')
			edits.run({ type: 'record.drop', subject: 'mapping', ids: [subject.id] }, place, said);
		else if (subject.kind === 'object' || subject.kind === 'relation')
			edits.run({ type: 'record.delete', subject: subject.kind, ids: [subject.id] }, place, said);
	}
}

const readers: Readonly<Record<string, (reading: Reading, sheet: SheetRows) => readonly TableRow[]>> = {
	DM_DOITUONG: readObjects,
	QH_KETNOI: readRelations,
	ANHXA: readMappings
};

/** Takes all rows of a file; answers how many rows of the form are not in it any more. */
export function readRows(
	opened: OpenedForm03,
	ground: Ground,
	edits: ProposedEdits,
	missing: Reading['missing']
): number {
	const { base, pack } = ground;
	const tables = recordTables(base, pack);
	const sheetOf = ({ sheet, rows }: FormTable): SheetRows | null => {
		const read = opened.sheets.get(sheet.code);
		return read === undefined ? null : new SheetRows(sheet, rows, read);
	};
	const objects = new Map<string, string>();
	for (const { id, code } of base.objects.values()) if (code !== '') objects.set(code, id);
	const reading: Reading = { edits, pack, objects, missing };
	let gone = 0;
	for (const table of tables.values()) {
		const sheet = sheetOf(table);
		const read = readers[table.sheet.code];
		if (sheet === null) continue;
		if (read === undefined) {
			if (table.sheet.kind === 'data') gone += new PairRows(reading, sheet, base).read();
			continue;
		}
		const rows = read(reading, sheet);
		gone += rows.length;
		tellMissing(reading, sheet, rows);
	}
	return gone;
}
