/**
 * What an edited form says, planned upon the state that it was made from: each cell that says something else than that
 * state is a command, and what the state has become by them is the proposal.
 */
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { Draft } from '$models/architecture/draft';
import type { FieldEntry } from '$models/architecture/field';
import { MappingId } from '$models/architecture/identifier';
import { isSame, type Json } from '$models/architecture/json';
import { planCommand, type CommandCall } from '$models/commands/commands';
import { checkedField } from '$models/commands/field-input';
import { recordOf } from '$models/commands/record-of';
import type { Change } from '$models/compare/change';
import { compare } from '$models/compare/compare';
import { fieldOf } from '$models/framework/lookup';
import type { FieldDefinition, Form03Column, Form03Sheet, Pack } from '$models/framework/pack';
import { NOT_APPLICABLE, notesTogether, PackWording, UNDETERMINED } from '$exporters/form03/wording';
import { mappingPlaces } from '$exporters/form03/mapping-places';
import { beginningInNotes, fieldsInNotes, lineInNotes } from '$exporters/form03/told-in-notes';
import { isNotes, type RowSubject } from '$exporters/form03/tables';
import { normalise } from '$models/text/normalise';
import { readBackEntry, type EntryPlace, type ReadBackCode, type ReadBackEntry } from './ledger';
import type { ToldTarget } from './read-target';
import { CellReader, entryInNotes, isRemark, isWithout, sameText, type FormCell } from './read-cell';

export interface Ground {
	/** The state that the form tells. */
	readonly base: Architecture;
	readonly now: Architecture;
	readonly pack: Pack;
	readonly newId: () => string;
	/** ISO instant of what is done to records, such as putting them into the bin. */
	readonly instant: string;
}

/** A command with its payload; what is wrong with it is found when it is planned. */
type Planned = Readonly<Record<string, unknown>> & { readonly type: CommandCall['type'] };

type TextColumn = Pick<Form03Column, 'name' | 'field' | 'list'>;

/** A field that has no column and is told in the notes, as the form told it. */
interface NotedField {
	readonly record: RowSubject;
	readonly field: FieldDefinition;
	readonly was: string;
}

interface ToldField extends NotedField {
	/** The line in the file, and what stands behind the label. */
	readonly line: string;
	readonly text: string;
}

interface Parted {
	readonly told: readonly ToldField[];
	readonly rest: string;
}

const linesOf = (text: string): readonly string[] => normalise(text).split('\n');

/** Answers whether a line is one of a text; each line of the text answers for one. */
function takingFrom(text: string): (line: string) => boolean {
	const left = linesOf(text).map((line) => line.trim());
	return (line) => {
		const at = left.indexOf(line.trim());
		if (at === -1) return false;
		left.splice(at, 1);
		return true;
	};
}

const codeOf: Readonly<Record<string, ReadBackCode>> = {
	'not-in-list': 'unknown-value',
	'wrong-date': 'wrong-date',
	'too-long': 'too-long'
};

/** Spreadsheets hold no more in one cell. */
const longestCell = 32_767;
const isCut = (text: string, was: string): boolean =>
	was.length > longestCell && text.length > longestCell / 2 && was.startsWith(text);

/**
 * A form of a later date tells targets as if they were reached. Where that is so, the field that was told is the target
 * of now, and what is as it is comes from now.
 */
function withTargets(
	base: Architecture,
	now: Architecture
): { readonly base: Architecture; readonly split: ReadonlySet<string> } {
	const split = new Set<string>();
	const objects = new Map(base.objects);
	for (const object of now.objects.values()) {
		const told = objects.get(object.id);
		if (told === undefined) continue;
		const fields = Object.keys(object.targets).filter(
			(field) =>
				told.targets[field] === undefined && isSame((told.fields[field] ?? null) as Json, object.targets[field] as Json)
		);
		if (fields.length === 0) continue;
		const asIs: Record<string, FieldEntry> = { ...told.fields };
		const targets: Record<string, FieldEntry> = { ...told.targets };
		for (const field of fields) {
			const [entry, target] = [object.fields[field], object.targets[field]];
			if (entry === undefined) Reflect.deleteProperty(asIs, field);
			else asIs[field] = entry;
			if (target !== undefined) targets[field] = target;
			split.add(`${object.id}/${field}`);
		}
		objects.set(object.id, { ...told, fields: asIs, targets } satisfies ArchitectureObject);
	}
	return { base: split.size === 0 ? base : { ...base, objects }, split };
}

export class ProposedEdits {
	readonly ledger: ReadBackEntry[] = [];
	readonly #ground: Ground;
	readonly #split: ReadonlySet<string>;
	readonly #start: Architecture;
	readonly #draft: Draft;
	readonly #reader: CellReader;
	readonly #wording: PackWording;
	readonly #told = new Map<string, FieldEntry | null>();

	constructor(ground: Ground) {
		const { base, split } = withTargets(ground.base, ground.now);
		this.#ground = ground;
		this.#split = split;
		this.#start = base;
		this.#draft = new Draft(base);
		this.#reader = new CellReader(ground.pack);
		this.#wording = new PackWording(ground.pack);
	}

	say(place: EntryPlace, code: ReadBackCode, before = '', after = ''): void {
		this.ledger.push(readBackEntry(place, code, before, after));
	}

	/** The id of a value of a list by its official spelling. */
	idIn(list: string, text: string): string | null {
		return this.#reader.idIn(list, text);
	}

	/** Plans one command upon all before it; ids of what it makes, or null where it is refused, which the ledger tells. */
	run(call: Planned, place: EntryPlace, before = '', after = ''): readonly string[] | null {
		const { pack, newId, instant } = this.#ground;
		const plan = planCommand(this.#draft.architecture, call, { pack, newId, now: instant });
		if (!plan.ok) {
			this.say(place, codeOf[plan.problem.code] ?? 'refused', before, after);
			return null;
		}
		this.#draft.apply(plan.value.edits);
		return plan.value.created;
	}

	#entryOf({ kind, id }: RowSubject, field: string): FieldEntry | undefined {
		const record = recordOf(this.#start, kind, id);
		return (this.#split.has(`${id}/${field}`) ? record?.targets : record?.fields)?.[field];
	}

	#set(
		subject: RowSubject,
		field: string,
		entry: FieldEntry | null,
		place: EntryPlace,
		{ was, text, isTarget = false }: { readonly was: string; readonly text: string; readonly isTarget?: boolean }
	): void {
		const target = isTarget || this.#split.has(`${subject.id}/${field}`);
		const key = `${subject.kind}/${subject.id}/${target ? 'to:' : ''}${field}`;
		const told = this.#told.get(key);
		if (told !== undefined) {
			if (!isSame(told as Json, entry as Json)) this.say(place, 'told-twice', was, text);
			return;
		}
		const call = { type: 'field.set', subject: subject.kind, id: subject.id, field, entry, target } as const;
		if (this.run(call, place, was, text) !== null) this.#told.set(key, entry);
	}

	/** Whether a cell says what the form worked out, of a field that nobody wrote. */
	#isPlace({ kind, id }: RowSubject, { field }: TextColumn, said: string): boolean {
		const { base, pack } = this.#ground;
		const row = kind === 'mapping' ? base.mappings.get(MappingId(id)) : undefined;
		return row !== undefined && sameText(said, mappingPlaces(base, pack).of(field, row));
	}

	/** Takes what a cell says of a record's field, where that is something else than the form said when it was made. */
	field(subject: RowSubject, column: TextColumn, cell: FormCell, notes: string, place: EntryPlace): void {
		const definition = fieldOf(this.#ground.pack, subject.kind, column.field);
		if (definition === undefined) return;
		const before = this.#entryOf(subject, column.field);
		const was = this.#wording.entry(subject.kind, column.field, before, column.name, column.list);
		const { text } = was.cell;
		if (before === undefined && text === '' && this.#isPlace(subject, column, cell.text)) return;
		if (cell.flaw !== undefined) return this.say(place, cell.flaw, text, cell.text);
		if (sameText(cell.text, text)) {
			const isTold = was.remark !== '' && normalise(notes).includes(normalise(was.remark));
			const told = isWithout(cell.text) && !isTold ? entryInNotes(cell.text, notes, column.name) : null;
			if (told !== null) this.#set(subject, column.field, told, place, { was: was.remark, text: notes });
			return;
		}
		if (isCut(cell.text, text)) return this.say(place, 'cut-off', '', '');
		const near = before !== undefined && 'value' in before ? String(before.value) : '';
		const read = this.#reader.entry(cell, definition, notes, column.name, near);
		if (read.ok) this.#set(subject, column.field, read.entry, place, { was: text, text: cell.text });
		else this.say(place, read.code, text, cell.text);
	}

	/** Takes what a form says of the target of a record, under the name of a column or of a field without one. */
	target(subject: RowSubject, sheet: Form03Sheet, told: ToldTarget, place: EntryPlace): void {
		const { pack } = this.#ground;
		const { title, was, text } = told;
		const column = sheet.columns.find(({ name }) => name === title);
		const definition =
			column === undefined
				? pack.fields.find((one) => one.subject === subject.kind && one.label.vi === title)
				: fieldOf(pack, subject.kind, column.field);
		if (definition === undefined) return this.say(place, 'lost-field', was, text);
		const before = recordOf(this.#start, subject.kind, subject.id)?.targets[definition.id];
		const near = before !== undefined && 'value' in before ? String(before.value) : '';
		const read = this.#reader.entry({ text }, definition, '', title, near);
		// A list may be open, yet among other words a free one is more likely no value at all.
		const values = pack.lists.find(({ id }) => id === definition.list)?.values.map(({ id }) => id);
		const said = read.ok && read.entry !== null && 'value' in read.entry ? [read.entry.value].flat() : [];
		if (!read.ok) this.say(place, read.code, was, text);
		else if (values !== undefined && said.some((value) => !values.includes(String(value))))
			this.say(place, 'unknown-value', was, text);
		else this.#set(subject, definition.id, read.entry, place, { was, text, isTarget: true });
	}

	/**
	 * Parts what a notes cell tells of fields without a column from the rest. Lines that were the record's own notes before
	 * are its own, and a field whose line is not there is not told: forms of earlier releases have none.
	 */
	#parted(fields: readonly NotedField[], text: string, before: string): Parted {
		const isKept = takingFrom(before);
		const lines = linesOf(text).map((whole) => ({ whole, line: whole.trim(), isOwn: isKept(whole) }));
		const told = fields.flatMap((noted) => {
			const begin = normalise(beginningInNotes(noted.field));
			const able = lines.filter(({ line, isOwn }) => !isOwn && line.startsWith(begin));
			const found = able.find(({ line }) => sameText(line, noted.was)) ?? able.at(-1);
			if (found === undefined) return [];
			lines.splice(lines.indexOf(found), 1);
			return [{ ...noted, line: found.line, text: normalise(found.line.slice(begin.length)) }];
		});
		return { told, rest: lines.map(({ whole }) => whole).join('\n') };
	}

	#read({ field, line, text }: ToldField): ReturnType<CellReader['entry']> {
		const explained = [UNDETERMINED, NOT_APPLICABLE].flatMap(
			(words) => entryInNotes(words, line, field.label.vi) ?? []
		);
		const [entry] = explained;
		return entry === undefined ? this.#reader.entry({ text }, field, line, field.label.vi, '') : { ok: true, entry };
	}

	#notedOf(sheet: Form03Sheet, record: RowSubject): readonly NotedField[] {
		return fieldsInNotes(this.#ground.pack, sheet, record.kind).map((field) => ({
			record,
			field,
			was: lineInNotes(this.#wording, field, this.#entryOf(record, field.id))
		}));
	}

	/** A record's own notes in a cell that explains other cells too; lines that were its own before are, whatever they say. */
	#own(sheet: Form03Sheet, records: readonly RowSubject[], text: string, before = ''): string {
		const remarks = sheet.columns.flatMap((column) =>
			records.flatMap((record) => {
				const entry = this.#entryOf(record, column.field);
				const { remark } = this.#wording.entry(record.kind, column.field, entry, column.name, column.list);
				return remark === '' ? [] : [normalise(remark)];
			})
		);
		const left = remarks.reduce((rest, remark) => rest.replace(remark, () => ''), normalise(text));
		const names = sheet.columns.map(({ name }) => name);
		const isKept = takingFrom(before);
		return normalise(
			left
				.split('\n')
				.filter((line) => line.trim() !== '' && (isKept(line) || !isRemark(line, names)))
				.join('\n')
		);
	}

	/** Takes what the notes of a row say beside explaining its cells. */
	notes(sheet: Form03Sheet, records: readonly RowSubject[], cell: FormCell, place: EntryPlace): void {
		const column = sheet.columns.find(isNotes);
		if (column === undefined) return;
		const able = records.filter(({ kind }) => fieldOf(this.#ground.pack, kind, column.field) !== undefined);
		const said = able.flatMap((record) => {
			const entry = this.#entryOf(record, column.field);
			const { cell: worded } = this.#wording.entry(record.kind, column.field, entry, column.name, column.list);
			return entry === undefined ? [] : [{ record, text: worded.text }];
		});
		const whole = notesTogether(said.map(({ text }) => text));
		const was = this.#own(sheet, records, whole, whole);
		if (cell.flaw !== undefined) return this.say(place, cell.flaw, was, cell.text);
		const noted = records.flatMap((record) => this.#notedOf(sheet, record));
		if (isCut(cell.text, [whole, ...noted.map((one) => one.was)].join('\n'))) return this.say(place, 'cut-off', '', '');
		const { told, rest } = this.#parted(noted, cell.text, whole);
		for (const one of told) {
			if (sameText(one.line, one.was)) continue;
			const read = this.#read(one);
			if (read.ok) this.#set(one.record, one.field.id, read.entry, place, { was: one.was, text: one.line });
			else this.say(place, read.code, one.was, one.line);
		}
		const own = this.#own(sheet, records, rest, whole);
		// Workbooks that were written before told the same remark of gap and task twice.
		const twice = this.#own(sheet, records, said.map(({ text }) => text).join('\n'), whole);
		if (sameText(own, was) || sameText(own, twice)) return;
		const [only, ...others] = said;
		if (others.length > 0) return this.say(place, 'two-notes', was, cell.text);
		const record = only?.record ?? able[0];
		const definition = record && fieldOf(this.#ground.pack, record.kind, column.field);
		if (record === undefined || definition === undefined) return;
		const read = this.#reader.entry({ text: own }, definition, cell.text, column.name, '');
		if (read.ok) this.#set(record, column.field, read.entry, place, { was, text: own });
	}

	/** The fields of a new record as a row tells them; what cannot be read is in the ledger and left out. */
	fieldsOf(
		subject: RowSubject['kind'],
		sheet: Form03Sheet,
		row: { readonly cells: ReadonlyMap<string, FormCell>; readonly place: (column: string) => EntryPlace },
		withNotes: boolean
	): Record<string, FieldEntry> {
		const { pack } = this.#ground;
		const notesColumn = sheet.columns.find(isNotes);
		const notes = row.cells.get(notesColumn?.name ?? '')?.text ?? '';
		const fields: Record<string, FieldEntry> = {};
		const take = (field: string, read: ReturnType<CellReader['entry']>, column: string, said: string): void => {
			const checked = read.ok && read.entry !== null ? checkedField(pack, subject, field, read.entry) : null;
			if (!read.ok) this.say(row.place(column), read.code, '', said);
			else if (checked?.ok === false) this.say(row.place(column), codeOf[checked.problem.code] ?? 'refused', '', said);
			else if (checked !== null && checked.value !== null) fields[field] = checked.value;
		};
		const noted = fieldsInNotes(pack, sheet, subject).map((field) => ({
			record: { kind: subject, id: '' },
			field,
			was: ''
		}));
		const { told, rest } = this.#parted(withNotes ? noted : [], notes, '');
		for (const one of told) take(one.field.id, this.#read(one), notesColumn?.name ?? '', one.line);
		for (const column of sheet.columns) {
			const definition = fieldOf(pack, subject, column.field);
			const cell = row.cells.get(column.name);
			if (definition === undefined || cell === undefined || (column === notesColumn && !withNotes)) continue;
			const own = column === notesColumn ? { ...cell, text: this.#own(sheet, [], rest) } : cell;
			take(column.field, this.#reader.entry(own, definition, notes, column.name, ''), column.name, cell.text);
		}
		return fields;
	}

	/** What differs from the state that the form was made from. */
	changes(): readonly Change[] {
		return compare(this.#start, this.#draft.architecture);
	}
}
