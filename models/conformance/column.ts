/**
 * What stands at the paths that conditions ask, of all records of a subject: a column a path, by slot. All are gathered in
 * one pass when the first is asked, since a record has few of the fields that it may have; kept up from then on.
 */
import { entryOperand, MISSING, operandOf, type Operand } from './entry-operand';
import { codeOf, type Holder } from './holder';
import type { Shelf } from './shelf';

/** Keys that lie in the record itself beside its fields. */
const recordKeys: Readonly<Record<string, (holder: Holder) => Operand>> = {
	'@kind': (holder) => (holder.subject === 'object' ? operandOf(holder.raw?.kind ?? null) : MISSING),
	'@type': (holder) =>
		holder.subject === 'relation' || holder.subject === 'diagram' ? operandOf(holder.raw?.type ?? null) : MISSING,
	'@catalogue': (holder) => (holder.subject === 'object' ? operandOf(holder.raw?.catalogue ?? null) : MISSING),
	'@code': (holder) => operandOf(codeOf(holder))
};

export class Column {
	#operands: Operand[] | null = null;

	constructor(private readonly columns: Columns) {}

	/** By slot; none where nobody has it. */
	get operands(): readonly Operand[] {
		return this.#operands ?? this.#gathered();
	}

	at(slot: number): Operand {
		return (this.#operands ?? this.#gathered())[slot] ?? MISSING;
	}

	/** Makes room, with nothing in it. */
	open(slots: number): void {
		this.#operands = new Array<Operand>(slots).fill(MISSING);
	}

	get isOpen(): boolean {
		return this.#operands !== null;
	}

	write(slot: number, operand: Operand): void {
		const operands = this.#operands;
		if (operands === null) return;
		while (operands.length < slot) operands.push(MISSING);
		operands[slot] = operand;
	}

	#gathered(): readonly Operand[] {
		this.columns.gather();
		return this.#operands ?? [];
	}
}

/** The columns of one subject. */
export class Columns {
	readonly #byPath = new Map<string, Column>();

	constructor(
		/** null for the architecture as a whole, which has no fields. */
		private readonly shelf: Shelf<Holder> | null
	) {}

	/** What stands at a field, at `to:<field>` or at a key of the record itself. */
	at(path: string): Column {
		const known = this.#byPath.get(path);
		if (known !== undefined) return known;
		const made = new Column(this);
		this.#byPath.set(path, made);
		return made;
	}

	/** Fills the columns that are asked for and not there yet. */
	gather(): void {
		const fresh = new Map([...this.#byPath].filter(([, column]) => !column.isOpen));
		for (const column of fresh.values()) column.open(this.shelf?.slots ?? 0);
		this.shelf?.each((holder) => this.#write(holder, fresh));
	}

	/** Takes over what a record says now. */
	note(holder: Holder): void {
		for (const column of this.#byPath.values()) column.write(holder.slot, MISSING);
		this.#write(holder, this.#byPath);
	}

	#write(holder: Holder, columns: ReadonlyMap<string, Column>): void {
		const { slot, fields, targets } = holder;
		for (const field in fields) columns.get(field)?.write(slot, entryOperand(fields[field]));
		for (const field in targets) columns.get(`to:${field}`)?.write(slot, entryOperand(targets[field]));
		for (const key in recordKeys) {
			const column = columns.get(key);
			if (column !== undefined) column.write(slot, recordKeys[key]?.(holder) ?? MISSING);
		}
	}
}
