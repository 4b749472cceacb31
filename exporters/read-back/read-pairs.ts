/** Rows that tell of a gap and a task at once: each of the two is found by its own code, and the pair by both. */
import type { Architecture, Gap, Task } from '$models/architecture/architecture';
import { gapTaskKey, GapId, TaskId } from '$models/architecture/identifier';
import { liveGaps, liveTasks } from '$models/architecture/live';
import type { RowSubject, TableRow } from '$exporters/form03/tables';
import { SEPARATOR } from '$exporters/form03/wording';
import { textOf } from '$models/architecture/field';
import { normalise } from '$models/text/normalise';
import type { FormRow } from './open-form03';
import { folded, sameText } from './read-cell';
import { objectBy, readFields, type Reading, type SheetRows } from './sheet-rows';

type Side = 'gap' | 'task';
const codeField = { gap: '@code', task: '@task' } as const;
/** What tells records without a code apart. */
const nameField = { gap: 'content', task: 'name' } as const;

export class PairRows {
	readonly #known: Readonly<Record<Side, Map<string, string>>>;
	/** Those that the file told as new, by the code that somebody wrote. */
	readonly #fresh: Readonly<Record<Side, Map<string, string>>> = { gap: new Map(), task: new Map() };
	readonly #seen = new Set<string>();

	constructor(
		private readonly reading: Reading,
		private readonly sheet: SheetRows,
		private readonly base: Architecture
	) {
		const keyed = (records: readonly (Gap | Task)[], name: string): Map<string, string> =>
			new Map(records.map(({ id, code, fields }) => [code === '' ? `~${folded(textOf(fields[name]))}` : code, id]));
		this.#known = {
			gap: keyed(liveGaps(base), nameField.gap),
			task: keyed(liveTasks(base), nameField.task)
		};
	}

	#keyOf(row: FormRow, side: Side): string {
		const code = this.sheet.said(row, codeField[side]);
		if (code !== '') return code;
		const name = this.sheet.said(row, nameField[side]);
		return name === '' ? '' : `~${folded(name)}`;
	}

	#objects(row: FormRow): readonly string[] | null {
		const codes = this.sheet
			.said(row, '@objects')
			.split(';')
			.map(normalise)
			.filter((code) => code !== '');
		const ids = codes.map((code) => objectBy(this.reading, this.sheet, row, '@objects', code));
		return ids.includes(null) ? null : ids.filter((id) => id !== null);
	}

	/** A new gap or task of a row; undefined where the row tells of none. */
	#add(row: FormRow, side: Side, withNotes: boolean): string | undefined {
		const { edits } = this.reading;
		const key = this.#keyOf(row, side);
		const known = this.#fresh[side].get(key);
		if (known !== undefined) return known;
		const fields = edits.fieldsOf(side, this.sheet.form, row, withNotes);
		const place = row.place(this.sheet.columnOf(nameField[side]));
		if (fields[nameField[side]] === undefined) {
			if (key !== '') edits.say(place, 'no-name', '', key);
			return undefined;
		}
		const objects = side === 'gap' ? (this.#objects(row) ?? []) : [];
		const call =
			side === 'gap'
				? ({ type: 'gap.add', fields, objects: [...objects] } as const)
				: ({ type: 'task.add', fields } as const);
		const [id] = edits.run(call, place) ?? [];
		if (id === undefined) return undefined;
		this.#fresh[side].set(key, id);
		const code = this.sheet.said(row, codeField[side]);
		if (code !== '') edits.say(row.place(this.sheet.columnOf(codeField[side])), 'new-code', '', code);
		return id;
	}

	#setObjects(row: FormRow, gap: string): void {
		const { edits } = this.reading;
		const cell = this.sheet.cell(row, '@objects');
		const told = this.sheet.base.find(({ subject }) => subject.kind === 'gap' && subject.id === gap);
		const column = this.sheet.columnOf('@objects');
		if (told === undefined || !row.cells.has(column)) return;
		const was = this.sheet.was(told, '@objects');
		if (cell.flaw !== undefined) return edits.say(row.place(column), cell.flaw, was, cell.text);
		if (sameText(cell.text, was)) return;
		const ids = this.#objects(row);
		if (ids === null) return;
		// Objects that the form does not tell stay.
		const listed = new Set(was.split(SEPARATOR).map((code) => this.reading.objects.get(code)));
		const untold = (this.base.gaps.get(GapId(gap))?.objects ?? []).filter((id) => !listed.has(id));
		edits.run({ type: 'gap.set-objects', gap, objects: [...ids, ...untold] }, row.place(column), was, cell.text);
	}

	#row(row: FormRow, told: TableRow | undefined): void {
		const { edits } = this.reading;
		const flawed = (['gap', 'task'] as const).find((side) => this.sheet.cell(row, codeField[side]).flaw !== undefined);
		if (flawed !== undefined) {
			const { flaw = 'error-cell', text } = this.sheet.cell(row, codeField[flawed]);
			return edits.say(row.place(this.sheet.columnOf(codeField[flawed])), flaw, '', text);
		}
		const knownOf = (side: Side): string | undefined =>
			[told?.subject, told?.second].find((subject) => subject?.kind === side)?.id ??
			this.#known[side].get(this.#keyOf(row, side));
		const [gapKnown, taskKnown] = [knownOf('gap'), knownOf('task')];
		const known: RowSubject[] = [
			...(gapKnown === undefined ? [] : [{ kind: 'gap' as const, id: gapKnown }]),
			...(taskKnown === undefined ? [] : [{ kind: 'task' as const, id: taskKnown }])
		];
		const isNew = {
			gap: gapKnown === undefined && this.#keyOf(row, 'gap') !== '',
			task: taskKnown === undefined && this.#keyOf(row, 'task') !== ''
		};
		readFields(this.reading, this.sheet, row, known, !isNew.gap && !isNew.task);
		if (gapKnown !== undefined) this.#setObjects(row, gapKnown);
		const gap = gapKnown ?? (isNew.gap ? this.#add(row, 'gap', true) : undefined);
		const task = taskKnown ?? (isNew.task ? this.#add(row, 'task', !isNew.gap) : undefined);
		for (const id of [gap, task]) if (id !== undefined) this.#seen.add(id);
		if (gap === undefined || task === undefined) return;
		const pair = gapTaskKey(GapId(gap), TaskId(task));
		this.#seen.add(pair);
		if (!this.base.gapTasks.has(pair))
			edits.run({ type: 'gap.link-task', gap, task }, row.place(this.sheet.columnOf('@task')));
	}

	#missing(): number {
		const { edits, missing } = this.reading;
		let gone = 0;
		for (const { subject, second, cells } of this.sheet.base) {
			const parts = [subject, ...(second === null ? [] : [second])];
			const lost = parts.filter(({ id }) => !this.#seen.has(id));
			const isPairLost = second !== null && !this.#seen.has(`${subject.id}|${second.id}`);
			if (lost.length === 0 && !isPairLost) continue;
			gone += 1;
			const place = { sheet: this.sheet.form.code, row: 0, column: '', cell: '' };
			const said = `${cells[0]?.text ?? ''}${SEPARATOR}${this.sheet.was({ subject, second, cells }, '@task')}`;
			if (missing === 'keep') {
				edits.say(place, 'missing-row', said);
				continue;
			}
			for (const { kind, id } of lost) {
				if (kind === 'gap' || kind === 'task')
					edits.run({ type: 'record.delete', subject: kind, ids: [id] }, place, said);
			}
			if (lost.length === 0 && second !== null)
				edits.run({ type: 'gap.unlink-task', gap: subject.id, task: second.id }, place, said);
		}
		return gone;
	}

	/** Takes all rows; answers how many rows of the form are not in the file any more. */
	read(): number {
		const keyOf = (said: (field: string) => string): string =>
			(['gap', 'task'] as const).map((side) => said(codeField[side]) || `~${folded(said(nameField[side]))}`).join('|');
		const { pairs } = this.sheet.found(
			(row) => keyOf((field) => this.sheet.said(row, field)),
			(row) => keyOf((field) => this.sheet.was(row, field))
		);
		for (const row of this.sheet.rows) this.#row(row, pairs.get(row));
		return this.#missing();
	}
}
