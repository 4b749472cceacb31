/** Data quality as what a grid is about: databases by row, scores with date and evidence by column. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import type { EditorCall, EditorState } from '../editor-state.svelte';
import type { ShownCell } from '../grid/cell';
import { readEntry, shownEntry, type EntryForm } from '../grid/entry-cell';
import { fieldWrite } from '../grid/field-write';
import { NEW_ROW, type GridColumn, type GridRow, type GridSource } from '../grid/grid-source';
import { qualityGroups, qualityRows, SCORE_RANGE, type ColumnType, type QualityColumn } from './quality-grid';

const partWords = {
	score: 'conformance.qualityScore',
	date: 'conformance.gridDate',
	text: 'conformance.evidence'
} as const satisfies Record<ColumnType, string>;

const widths = { score: 76, date: 116, text: 190 } as const satisfies Record<ColumnType, number>;

const nothing = (): void => undefined;

export class QualitySource implements GridSource {
	readonly #editor: EditorState;
	readonly #records: ReadonlyMap<string, ArchitectureObject> = $derived.by(() => {
		const { architecture, pack } = this.#editor;
		return new Map(architecture === null ? [] : qualityRows(architecture, pack).map((record) => [record.id, record]));
	});
	readonly rows: readonly GridRow[] = $derived([...this.#records.keys()].map((id) => ({ kind: 'record', id })));
	readonly columns: readonly GridColumn[] = $derived.by(() => [
		this.#nameColumn(),
		...qualityGroups(this.#editor.pack).flatMap(({ label, columns }) => {
			const over = this.#editor.words(label);
			return columns.map((column) => this.#column(column, columns.length > 1 ? over : '', over));
		})
	]);
	readonly frozen = 1;
	readonly heading = 'name';
	readonly rowHeight = 36;
	readonly hasTools = false;
	readonly add = null;
	readonly sort = nothing;
	readonly menu = nothing;
	readonly resize = nothing;
	readonly form = nothing;
	readonly open = nothing;
	readonly remove = nothing;
	readonly find = nothing;
	readonly toggle = nothing;
	readonly chosen = nothing;
	/** No record is added here, so nothing waits in a row of its own and no line names columns. */
	readonly pastedRow = (): string => NEW_ROW;
	readonly headings = (): null => null;

	constructor(editor: EditorState) {
		this.#editor = editor;
	}

	get label(): string {
		return this.#editor.say('conformance.gridLabel');
	}

	get canWrite(): boolean {
		return this.#editor.canWrite;
	}

	nameOf(row: string): string {
		return textOf(this.#records.get(row)?.fields['name']) || this.#editor.say('editor.unnamed');
	}

	run(calls: readonly EditorCall[]): boolean {
		return this.#editor.run(...calls) !== null;
	}

	mark(): null {
		return null;
	}

	visitors(): readonly [] {
		return [];
	}

	#nameColumn(): GridColumn {
		const shown = (row: string): ShownCell => {
			const record = this.#records.get(row);
			const text = this.nameOf(row);
			const owner = textOf(record?.fields[this.#editor.pack.roles.owner]);
			return {
				kind: 'value',
				text,
				typed: text,
				note: [record?.code ?? '', owner].filter((part) => part !== '').join(' · ')
			};
		};
		const label = this.#editor.say('conformance.database');
		return { ...this.#plain('name', label, 260), shown, read: null };
	}

	#column({ definition, type }: QualityColumn, over: string, alone: string): GridColumn {
		const form: EntryForm = {
			pack: this.#editor.pack,
			definition,
			locale: this.#editor.settings.locale(),
			...(type === 'score' ? { range: SCORE_RANGE } : {})
		};
		const entryOf = (row: string) => this.#records.get(row)?.fields[definition.id];
		return {
			...this.#plain(definition.id, over === '' ? alone : this.#editor.say(partWords[type]), widths[type]),
			over,
			hint: this.#editor.words(definition.hint),
			align: type === 'score' ? 'end' : 'start',
			shown: (row) => shownEntry(entryOf(row), form),
			read: (row, text) => fieldWrite(definition, row, entryOf(row), readEntry(text, form))
		};
	}

	#plain(id: string, label: string, width: number): Omit<GridColumn, 'shown' | 'read'> {
		return {
			id,
			label,
			width,
			hint: '',
			over: '',
			align: 'start',
			isLong: false,
			isMany: false,
			sort: null,
			isFiltered: false,
			options: () => []
		};
	}
}
