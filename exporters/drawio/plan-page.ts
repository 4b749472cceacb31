/** What one page of a drawing, as it was mapped, becomes: a free diagram, its shapes and lines, as commands. */
import { bare } from '$exporters/inventory/map-values';
import { stableHash } from '$exporters/inventory/import-key';
import type { ImportCommand } from '$exporters/inventory/plan';
import type { Architecture, Point, Rectangle } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { MARGIN } from '$models/layout/figure-layout';
import { allowsRelation } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import type { Drawing, Line, Shape } from './drawing';
import { ledgerEntry, type DrawioLedgerCode, type DrawioLedgerEntry } from './ledger';
import type { LineMapping, PageMapping, ShapeMapping } from './mapping';
import { isDrawnFromModel, isOwnPage, saysName } from './match-shapes';
import { ownLayers } from './scenes-to-drawio';

export interface PageInput {
	readonly architecture: Architecture;
	readonly pack: Pack;
	readonly fileName: string;
	readonly page: string;
	/** Id of the diagram that it becomes. */
	readonly diagram: string;
	readonly drawing: Drawing;
	readonly mapping: PageMapping;
	/** New objects of all pages by kind and name, so that one that is drawn on two is made once. */
	readonly made: Map<string, string>;
}

/** Below the title that a sheet begins with. */
const BELOW_TITLE = 120;
const MAX_NOTE = 2000;
const MAX_BENDS = 50;

/** By how much a foreign drawing moves to leave room for the title; our own stay where they are. */
function shiftOf(drawing: Drawing): Point {
	const [first, ...others] = drawing.shapes;
	if (first === undefined || isOwnPage(drawing)) return [0, 0];
	const corner = others.reduce<Point>(
		([x, y], { rectangle }) => [Math.min(x, rectangle[0]), Math.min(y, rectangle[1])],
		[first.rectangle[0], first.rectangle[1]]
	);
	return [Math.max(0, MARGIN - corner[0]), Math.max(0, BELOW_TITLE - corner[1])];
}

export class PagePlan {
	readonly objects: ImportCommand[] = [];
	readonly places: ImportCommand[] = [];
	readonly relations: ImportCommand[] = [];
	readonly bends: ImportCommand[] = [];
	readonly ledger: DrawioLedgerEntry[] = [];
	readonly #input: PageInput;
	readonly #isOwn: boolean;
	readonly #shift: Point;
	/** Objects by the cells that show them. */
	readonly #shown = new Map<string, string>();
	readonly #placed = new Set<string>();
	readonly #madeKinds = new Map<string, string>();

	constructor(input: PageInput) {
		this.#input = input;
		this.#isOwn = isOwnPage(input.drawing);
		this.#shift = shiftOf(input.drawing);
		const { drawing, mapping } = input;
		const shapes = new Map(mapping.shapes.map((one) => [one.cell, one]));
		const lines = new Map(mapping.lines.map((one) => [one.cell, one]));
		for (const shape of drawing.shapes) this.#takeShape(shape, shapes.get(shape.cell));
		for (const shape of drawing.shapes) this.#tellContainment(shape);
		for (const line of drawing.lines) this.#takeLine(line, lines.get(line.cell));
		for (const { id, lines: name } of drawing.others)
			if (name.length > 0 && !(this.#isOwn && ownLayers.has(id))) this.#tell('layer', { cell: id, lines: name });
		const cells = [...drawing.shapes, ...drawing.lines];
		if (this.#isOwn) {
			const count = cells.filter(({ cell }) => isDrawnFromModel(cell)).length;
			this.#tell('furniture', undefined, String(count));
		} else if (cells.length > 0) this.#tell('look');
	}

	#tell(code: DrawioLedgerCode, of?: { readonly cell: string; readonly lines: readonly string[] }, found = ''): void {
		const place = of === undefined ? {} : { cell: of.cell, label: of.lines.join(' ') };
		this.ledger.push(ledgerEntry(code, { page: this.#input.page, ...place, found }));
	}

	#nameOf(id: string): string {
		const object = this.#input.architecture.objects.get(ObjectId(id));
		return object === undefined ? '' : textOf(object.fields['name']);
	}

	/** What people call a kind of object or of relation. */
	#kindName(kind: string): string {
		const { kinds, relationKinds } = this.#input.pack;
		return [...kinds, ...relationKinds].find(({ id }) => id === kind)?.label.vi ?? kind;
	}

	#moved([x, y, width, height]: Rectangle): Rectangle {
		return [x + this.#shift[0], y + this.#shift[1], Math.max(1, width), Math.max(1, height)];
	}

	#takeShape(shape: Shape, mapped: ShapeMapping | undefined): void {
		if (this.#isOwn && isDrawnFromModel(shape.cell)) return;
		if (mapped === undefined || mapped.as === 'aside')
			return this.#tell(shape.lines.length === 0 ? 'no-text' : 'left-aside', shape);
		if (!mapped.confirmed)
			return this.#tell('object-not-confirmed', shape, this.#nameOf(mapped.object) || this.#kindName(mapped.kind));
		if (mapped.as === 'note' || mapped.as === 'group') return this.#takeNote(shape, mapped.as === 'group');
		const object = mapped.as === 'new' ? this.#newObject(shape, mapped.kind) : mapped.object;
		if (mapped.as === 'object') this.#tellDifferences(shape, this.#nameOf(object));
		this.#shown.set(shape.cell, object);
		if (this.#placed.has(object)) return this.#tell('drawn-twice', shape);
		this.#placed.add(object);
		this.places.push({
			type: 'node.add',
			diagram: this.#input.diagram,
			object,
			rectangle: this.#moved(shape.rectangle)
		});
	}

	#takeNote(shape: Shape, group: boolean): void {
		const { text } = shape;
		if (text === '') return this.#tell('no-text', shape);
		if (text.length > MAX_NOTE) this.#tell('too-long', shape);
		this.places.push({
			type: 'note.add',
			diagram: this.#input.diagram,
			text: text.slice(0, MAX_NOTE),
			rectangle: this.#moved(shape.rectangle),
			group
		});
	}

	#newObject(shape: Shape, kind: string): string {
		const { made, architecture, fileName, page } = this.#input;
		const name = shape.lines.join(' ');
		const key = `${kind}\n${bare(name)}`;
		const known = made.get(key);
		if (known !== undefined) {
			this.#madeKinds.set(known, kind);
			return known;
		}
		const importKey = `drawio-${stableHash(key)}`;
		const id = freeId(importKey, (wanted) => architecture.objects.has(ObjectId(wanted)));
		made.set(key, id);
		this.#madeKinds.set(id, kind);
		const notes = Object.entries(shape.properties).map(([property, value], index) => ({
			id: `${id}-n${String(index + 1)}`,
			text: `${property}: ${value}`,
			from: `${fileName} › ${page} › ${shape.cell}`
		}));
		this.objects.push({ type: 'object.add', id, kind, fields: { name: { value: name } }, importKey, notes });
		return id;
	}

	#tellDifferences(shape: Shape, name: string): void {
		const label = shape.lines.join(' ');
		const says = this.#isOwn ? saysName(label, name) : bare(label) === bare(name);
		if (!says) this.#tell('name-differs', shape, name);
		if (Object.keys(shape.properties).length > 0)
			this.#tell('properties', shape, Object.keys(shape.properties).join(', '));
	}

	#tellContainment(shape: Shape): void {
		const [part, whole] = [this.#shown.get(shape.cell), this.#shown.get(shape.inside)];
		if (part === undefined || whole === undefined || part === whole) return;
		const { objects } = this.#input.architecture;
		for (let at = objects.get(ObjectId(part))?.parent ?? null; at !== null; at = objects.get(at)?.parent ?? null)
			if (at === whole) return;
		this.#tell('containment', shape, this.#nameOf(whole));
	}

	#takeLine(line: Line, mapped: LineMapping | undefined): void {
		if (this.#isOwn && isDrawnFromModel(line.cell)) return;
		const told = { cell: line.cell, lines: [line.label] };
		if (line.from === '' || line.to === '') return this.#tell('dangling-end', told);
		const [source, target] = [this.#shown.get(line.from), this.#shown.get(line.to)];
		if (source === undefined || target === undefined) return this.#tell('end-not-taken', told);
		if (source === target) return this.#tell('self-relation', told);
		if (mapped === undefined || mapped.as === 'aside') return this.#tell('left-aside', told);
		if (!mapped.confirmed)
			return this.#tell('relation-not-confirmed', told, mapped.relation || this.#kindName(mapped.kind));
		if (Object.keys(line.properties).length > 0)
			this.#tell('properties', told, Object.keys(line.properties).join(', '));
		if (mapped.as === 'new' && !this.#isAllowed(source, mapped.kind, target))
			return this.#tell('relation-not-allowed', told, this.#kindName(mapped.kind));
		if (mapped.as === 'new') return this.#bend(line, this.#newRelation(line, mapped.kind, source, target), line.bends);
		const relation = this.#input.architecture.relations.get(RelationId(mapped.relation));
		const isAlong = relation?.source === source && relation.target === target;
		const isAgainst = relation?.source === target && relation.target === source;
		if (relation === undefined || (!isAlong && !isAgainst)) return this.#tell('end-not-taken', told, mapped.relation);
		if (!this.#isOwn && line.label !== '') this.#tell('label-not-taken', told, relation.code);
		this.#bend(line, relation.id, isAlong ? line.bends : [...line.bends].reverse());
	}

	#isAllowed(source: string, relation: string, target: string): boolean {
		const kindOf = (id: string): string =>
			this.#input.architecture.objects.get(ObjectId(id))?.kind ?? this.#madeKinds.get(id) ?? '';
		return allowsRelation(this.#input.pack, kindOf(source), relation, kindOf(target));
	}

	#newRelation({ cell, label }: Line, kind: string, source: string, target: string): string {
		const { pack, architecture, diagram } = this.#input;
		const importKey = `drawio-${stableHash([diagram, cell].join('\n'))}`;
		const id = freeId(
			importKey,
			// Two lines of a broken file may have one id.
			(wanted) => architecture.relations.has(RelationId(wanted)) || this.relations.some((made) => made.id === wanted)
		);
		const hasNote = pack.fields.some((field) => field.subject === 'relation' && field.id === 'note');
		const isKind = pack.relationKinds.some(({ label: words }) => [words.vi, words.en].map(bare).includes(bare(label)));
		const note = hasNote && label !== '' && !isKind ? { note: { value: label } } : {};
		if (!hasNote && label !== '' && !isKind) this.#tell('label-not-taken', { cell, lines: [label] });
		this.relations.push({ type: 'relation.add', id, source, target, kind, fields: note, importKey });
		return id;
	}

	#bend(line: Line, relation: string, bends: readonly Point[]): void {
		if (bends.length === 0) return;
		if (bends.length > MAX_BENDS) return this.#tell('bends-not-taken', { cell: line.cell, lines: [line.label] });
		const points = bends.map(([x, y]): Point => [x + this.#shift[0], y + this.#shift[1]]);
		this.bends.push({ type: 'line.bend', diagram: this.#input.diagram, relation, points });
	}
}

export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
	let id = wanted;
	for (let turn = 2; isTaken(id); turn += 1) id = `${wanted}-${String(turn)}`;
	return id;
}
