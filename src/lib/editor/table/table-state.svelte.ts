/** One table at work, as what a grid is about: its records, columns, arrangement and marks. */
import { untrack } from 'svelte';
import { isWaived } from '$models/conformance/decisions';
import { compareVietnamese } from '$models/text/collate';
import { fold } from '$models/text/fold';
import { choiceKey, type Choice } from '../choice';
import type { EditorCall, EditorState } from '../editor-state.svelte';
import { FoldedTexts } from '../folded-texts';
import { refused, shownText } from '../grid/cell';
import {
	isPastedRow,
	NEW_ROW,
	pastedRow,
	type Addition,
	type CellMark,
	type GridColumn,
	type GridRow,
	type GridSource,
	type Visitor
} from '../grid/grid-source';
import { waitingOf, type Waiting } from '../grid/waiting.svelte';
import { isWithheld } from '../withheld';
import { addition, isAddable } from './add-record';
import {
	anyFilter,
	arrange,
	held,
	isSetFilter,
	nextSorts,
	plainView,
	type ArrangedColumn,
	type ColumnFilter,
	type Section,
	type TableView
} from './arrange';
import { findingsAt, marksOf } from './cell-marks';
import { chosenColumns, readChoice, writeChoice, type ColumnChoice } from './column-choice';
import { ObjectNames } from './object-names';
import { headerRow } from './header-row';
import { mergedCalls, renamed } from './relation-calls';
import type { TableColumn, World } from './table-column';
import { tableColumns } from './table-columns';
import { tableTitle } from './table-title';
import { recordsOf, type TableOf, type TableRecord } from './tables';
import { inUsualOrder } from './usual-order';

/** What the sheet of a table is asked to open. */
export interface TableRequests {
	menu(column: string): void;
	form(row: string, column: string): void;
	remove(rows: readonly string[]): void;
	find(): void;
	/** Rows that one stands on or has chosen, the active one last. */
	chosen(rows: readonly string[]): void;
}

/** What one asked of each table stays for as long as the workbench is open. */
const views = new WeakMap<EditorState, Map<string, TableView>>();

function viewsOf(editor: EditorState): Map<string, TableView> {
	const known = views.get(editor);
	if (known !== undefined) return known;
	const made = new Map<string, TableView>();
	views.set(editor, made);
	return made;
}

interface Arrangement {
	readonly sections: readonly Section<TableRecord>[];
	/** The records it was made of. */
	readonly of: readonly TableRecord[];
	readonly known: ReadonlySet<string>;
}

const FROZEN_MOST = 2;

export class TableState implements GridSource {
	readonly editor: EditorState;
	readonly table: TableOf;
	readonly rowHeight = 32;
	readonly hasTools = true;
	readonly #requests: TableRequests;
	readonly #waiting: Waiting;
	readonly #folded = new FoldedTexts(fold);
	#view: TableView = $state.raw(plainView);
	/** Apart, so that a column that is made wider arranges nothing anew. */
	#chosen: ColumnChoice['shown'] = $state.raw(null);
	#widths: ColumnChoice['widths'] = $state.raw({});
	#collapsed: ReadonlySet<string> = $state.raw(new Set());
	/** Relations that go on under another id, which keeps their place. */
	#renamed: ReadonlyMap<string, string> = $state.raw(new Map());
	#asked = $state(0);

	readonly records: readonly TableRecord[] = $derived.by(() =>
		this.editor.architecture === null ? [] : recordsOf(this.editor.architecture, this.table)
	);
	readonly #byId: ReadonlyMap<string, TableRecord> = $derived(
		new Map(this.records.map((record) => [record.id, record]))
	);
	readonly #made = $derived.by(() =>
		tableColumns(this.editor.pack, this.table, this.editor.settings.locale(), (key) => this.editor.say(key))
	);
	readonly #byColumn: ReadonlyMap<string, TableColumn> = $derived(
		new Map(this.#made.all.map((column) => [column.id, column]))
	);
	readonly shown: readonly TableColumn[] = $derived(chosenColumns(this.#made.all, this.#chosen, this.#made.heading));
	readonly #world: World | null = $derived.by(() => {
		const { architecture, pack } = this.editor;
		if (architecture === null) return null;
		return { architecture, pack, locale: this.editor.settings.locale(), names: new ObjectNames(architecture) };
	});
	readonly #marks = $derived.by(() => {
		const { report, standings } = this.editor.checking;
		return marksOf(report?.findings ?? [], (finding) => isWaived(standings, finding));
	});
	/** Made anew when the view changes or it is asked for, not when a cell does. */
	readonly #arrangement: Arrangement = $derived.by(() => {
		const view = this.#view;
		void this.#asked;
		const shown = this.shown;
		return untrack(() => this.#arranged(view, shown));
	});
	readonly #sections = $derived.by(() => {
		const { sections, known } = this.#arrangement;
		const labelOf = (record: TableRecord): string => this.#textOf(record, this.#view.group);
		const names = this.#renamed;
		if (names.size === 0) return held(sections, known, this.records, labelOf);
		const now = (record: TableRecord): TableRecord => this.#byId.get(names.get(record.id) ?? '') ?? record;
		const moved = sections.map(({ label, rows }) => ({ label, rows: rows.map(now) }));
		return held(moved, new Set([...known, ...names.values()]), this.records, labelOf);
	});
	readonly count = $derived(this.#sections.reduce((sum, { rows }) => sum + rows.length, 0));
	/** True where rows would stand elsewhere if they were arranged again. */
	readonly isStale = $derived.by(() => {
		const { sorts, group } = this.#view;
		if (sorts.length === 0 && group === '' && !this.isFiltered) return false;
		const { of } = this.#arrangement;
		return of.length !== this.records.length || of.some((record, index) => record !== this.records[index]);
	});
	/** Rows that were pasted and are no records yet, for what waits in them. */
	readonly #pasted: readonly string[] = $derived.by(() => [
		...new Set([...this.#waiting.all].map(({ row }) => row).filter((row) => isPastedRow(this.table.id, row)))
	]);
	readonly rows: readonly GridRow[] = $derived.by(() => {
		const rows: GridRow[] = [];
		for (const { label, rows: records } of this.#sections) {
			if (this.#view.group !== '') {
				const id = `group:${label}`;
				const isOpen = !this.#collapsed.has(id);
				const name = label === '' ? this.editor.say('table.group.none') : label;
				rows.push({ kind: 'group', id, label: name, count: records.length, isOpen });
				if (!isOpen) continue;
			}
			for (const { id } of records) rows.push({ kind: 'record', id });
		}
		if (this.canWrite && isAddable(this.table)) {
			for (const id of this.#pasted) rows.push({ kind: 'new', id });
			rows.push({ kind: 'new', id: NEW_ROW });
		}
		return rows;
	});
	readonly columns: readonly GridColumn[] = $derived(this.shown.map((column) => this.#gridColumn(column)));
	readonly #visitors: ReadonlyMap<string, readonly Visitor[]> = $derived.by(() => {
		const visitors = new Map<string, Visitor[]>();
		for (const { name, colour, selection } of this.editor.presence?.people ?? []) {
			for (const key of selection) visitors.set(key, [...(visitors.get(key) ?? []), { name, colour }]);
		}
		return visitors;
	});

	constructor(editor: EditorState, table: TableOf, requests: TableRequests) {
		this.editor = editor;
		this.#waiting = waitingOf(editor);
		this.table = table;
		this.#requests = requests;
		this.#view = viewsOf(editor).get(table.id) ?? plainView;
		({ shown: this.#chosen, widths: this.#widths } = readChoice(localStorage, editor.pack.id, table.id));
	}

	get label(): string {
		return this.editor.say('table.label', { table: this.title });
	}

	/** What the table is called. */
	get title(): string {
		return tableTitle(this.editor, this.table);
	}

	get canWrite(): boolean {
		return this.editor.canWrite;
	}

	get view(): TableView {
		return this.#view;
	}

	get all(): readonly TableColumn[] {
		return this.#made.all;
	}

	get heading(): string {
		return this.#made.heading;
	}

	/** Code and name stay in sight, as far as the table has them. */
	get frozen(): number {
		const at = this.shown.findIndex(({ id }) => id === this.heading);
		return Math.max(1, Math.min(FROZEN_MOST, at + 1));
	}

	get isFiltered(): boolean {
		return this.#view.search.trim() !== '' || Object.values(this.#view.filters).some(isSetFilter);
	}

	column(id: string): TableColumn | undefined {
		return this.#byColumn.get(id);
	}

	record(id: string): TableRecord | undefined {
		return this.#byId.get(id);
	}

	choiceOf(id: string): Choice {
		return { kind: this.table.subject, id };
	}

	nameOf(id: string): string {
		if (id === NEW_ROW) return this.editor.say('table.new');
		const pasted = this.#pasted.indexOf(id);
		if (pasted >= 0) return this.editor.say('table.pasted', { no: pasted + 1 });
		const record = this.#byId.get(id);
		const name = record === undefined ? '' : this.#textOf(record, this.heading);
		return name || this.editor.say('editor.unnamed');
	}

	mark(row: string, column: string): CellMark | null {
		const [first, ...more] = findingsAt(this.#marks, row, column, this.heading, this.#byColumn);
		if (first === undefined) return null;
		const told = [first, ...more].map(
			({ severity, message }) => `${this.editor.say(`editor.severity.${severity}`)}: ${this.editor.words(message)}`
		);
		return { severity: first.severity, text: told.join('\n') };
	}

	visitors(row: string): readonly Visitor[] {
		return this.#visitors.get(choiceKey(this.choiceOf(row))) ?? [];
	}

	run(calls: readonly EditorCall[]): boolean {
		const merged = mergedCalls(calls);
		const created = this.editor.run(...merged);
		if (created === null) return false;
		const names = renamed(merged, created);
		if (names.size > 0) {
			// One that was renamed before goes on from its first id.
			const before = [...this.#renamed].map(([from, to]) => [from, names.get(to) ?? to] as const);
			this.#renamed = new Map([...names, ...before]);
			for (const [from, to] of names) waitingOf(this.editor).move(from, to);
		}
		return true;
	}

	get add(): ((id: string, cells: ReadonlyMap<string, string>) => Addition) | null {
		const world = this.#world;
		if (world === null || !isAddable(this.table)) return null;
		return (id, cells) => addition({ table: this.table, id, cells, columns: this.all, world });
	}

	pastedRow(): string {
		return pastedRow(this.table.id, crypto.randomUUID());
	}

	headings(line: readonly string[]): readonly (string | null)[] | null {
		const named = headerRow(line, this.all);
		const hidden = (named ?? []).filter((id) => id !== null && !this.shown.some((column) => column.id === id));
		if (hidden.length > 0) this.showColumns([...this.shown.map(({ id }) => id), ...hidden.filter((id) => id !== null)]);
		return named;
	}

	chosen(rows: readonly string[]): void {
		this.#requests.chosen(rows);
	}

	toggle(group: string): void {
		const next = new Set(this.#collapsed);
		if (!next.delete(group)) next.add(group);
		this.#collapsed = next;
	}

	sort(column: string, more: boolean): void {
		this.look({ sorts: nextSorts(this.#view.sorts, column, more) });
	}

	sortBy(column: string, descending: boolean | null): void {
		this.look({ sorts: descending === null ? [] : [{ column, descending }] });
	}

	filter(column: string, part: Partial<ColumnFilter>, from: ColumnFilter): void {
		this.look({ filters: { ...this.#view.filters, [column]: { ...from, ...part } } });
	}

	look(part: Partial<TableView>): void {
		this.#view = { ...this.#view, ...part };
		this.#renamed = new Map();
		viewsOf(this.editor).set(this.table.id, this.#view);
	}

	/** Arranges again, after cells have changed. */
	arrangeAgain(): void {
		this.#renamed = new Map();
		this.#asked += 1;
	}

	/** What stands in a column, each once, as one may choose from it. */
	valuesOf(column: string): readonly string[] {
		const one = this.#byColumn.get(column);
		const values = new Set(
			this.records.flatMap((record) => {
				const text = this.#textOf(record, column);
				return one?.isMany === true ? text.split('; ') : [text];
			})
		);
		values.delete('');
		return [...values].sort(compareVietnamese);
	}

	showColumns(shown: readonly string[] | null): void {
		this.#chosen = shown === null ? null : [...shown];
		this.#keep();
	}

	resize(column: string, width: number): void {
		this.#widths = { ...this.#widths, [column]: Math.round(width) };
		this.#keep();
	}

	widthOf({ id, width }: TableColumn): number {
		return this.#widths[id] ?? width;
	}

	menu(column: string): void {
		this.#requests.menu(column);
	}

	form(row: string, column: string): void {
		this.#requests.form(row, column);
	}

	open(row: string): void {
		this.editor.chooseField(this.choiceOf(row), this.heading);
	}

	remove(rows: readonly string[]): void {
		this.#requests.remove(rows);
	}

	find(): void {
		this.#requests.find();
	}

	#keep(): void {
		const choice = { shown: this.#chosen, widths: this.#widths };
		writeChoice(localStorage, this.editor.pack.id, this.table.id, choice);
	}

	#textOf(record: TableRecord, column: string): string {
		return this.#world === null ? '' : (this.#byColumn.get(column)?.shown(record, this.#world).text ?? '');
	}

	#arranged(view: TableView, shown: readonly TableColumn[]): Arrangement {
		const world = this.#world;
		const records = this.records;
		if (world === null) return { sections: [], of: records, known: new Set() };
		const bound = (column: TableColumn): ArrangedColumn<TableRecord> => ({
			id: column.id,
			isMany: column.isMany,
			text: (record) => column.shown(record, world).text,
			rank: (record) => column.rank(record, world)
		});
		const sections = arrange({
			rows: inUsualOrder(records, this.heading),
			columns: new Map(this.all.map((column) => [column.id, bound(column)])),
			searched: shown.map(bound),
			view,
			isFound: (record, column) => findingsAt(this.#marks, record.id, column, this.heading, this.#byColumn).length > 0,
			fold: (text) => this.#folded.of(text),
			compare: compareVietnamese
		});
		return { sections, of: records, known: new Set(records.map(({ id }) => id)) };
	}

	#gridColumn(column: TableColumn): GridColumn {
		const { id } = column;
		const place = this.#view.sorts.findIndex((sort) => sort.column === id);
		const sort = this.#view.sorts[place];
		return {
			id,
			label: column.label,
			hint: column.hint,
			over: '',
			width: this.widthOf(column),
			align: column.align,
			isLong: column.isLong,
			isMany: column.isMany,
			sort:
				sort === undefined
					? null
					: {
							direction: sort.descending ? 'descending' : 'ascending',
							place: this.#view.sorts.length > 1 ? place + 1 : 0
						},
			isFiltered: isSetFilter(this.#view.filters[id] ?? anyFilter),
			shown: (row) => {
				const record = this.#byId.get(row);
				if (record === undefined || this.#world === null) return shownText('');
				return this.#isWithheld(column, row)
					? { ...shownText(''), note: this.editor.say('editor.field.withheld') }
					: column.shown(record, this.#world);
			},
			read:
				column.read === null
					? null
					: (row, text) => {
							if (this.#world === null || column.read === null) return { ok: true, calls: [] };
							if (this.#isWithheld(column, row)) return refused('withheld');
							return column.read(row, text, this.#byId.get(row), this.#world);
						},
			options: () => (this.#world === null ? [] : column.options(this.#world))
		};
	}

	#isWithheld({ definition }: TableColumn, row: string): boolean {
		return definition !== null && isWithheld(this.editor.settings, definition, row, this.#byId.get(row));
	}
}
