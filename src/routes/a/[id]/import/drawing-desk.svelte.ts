/** A drawing on its way in: what each page, shape and line is taken for, as somebody confirms it. */
import { SvelteMap } from 'svelte/reactivity';
import type { DrawioMapping, LineMapping, PageMapping, ShapeMapping } from '$exporters/drawio/mapping';
import { lineByForm, shapeByForm, waits, withChoice, withLineChoice, type Choice } from './drawing-choice';
import type { DrawingAnalysis, DrawingLedgerRow, NamedObject } from './drawing-data';

export class DrawingDesk {
	readonly fileName: string;
	/** Pages that could not be read. */
	readonly refused: readonly DrawingLedgerRow[];
	/** By name, for choosing among them. */
	readonly objects: readonly NamedObject[];
	readonly #objectsById: ReadonlyMap<string, NamedObject>;
	readonly #relations: ReadonlyMap<string, DrawingAnalysis['relations'][number]>;
	// Thousands of shapes: pages are replaced whole instead of being watched key by key.
	readonly #pages: SvelteMap<string, PageMapping>;

	constructor(
		{ fileName, mapping, refused, objects, relations }: DrawingAnalysis,
		compare: (a: string, b: string) => number
	) {
		this.fileName = fileName;
		this.refused = refused;
		this.objects = objects.toSorted((a, b) => compare(a.name, b.name));
		this.#objectsById = new Map(objects.map((object) => [object.id, object]));
		this.#relations = new Map(relations.map((relation) => [relation.id, relation]));
		this.#pages = new SvelteMap(mapping.pages.map((page) => [page.page, page]));
	}

	get pages(): readonly PageMapping[] {
		return [...this.#pages.values()];
	}

	get mapping(): DrawioMapping {
		return { version: 1, pages: [...this.#pages.values()] };
	}

	get waiting(): number {
		let count = 0;
		for (const { use, shapes, lines } of this.#pages.values())
			if (use) count += shapes.filter(waits).length + lines.filter(waits).length;
		return count;
	}

	object(id: string): NamedObject | undefined {
		return this.#objectsById.get(id);
	}

	relation(id: string): DrawingAnalysis['relations'][number] | undefined {
		return this.#relations.get(id);
	}

	/** Takes over what a saved mapping made of it. */
	take(mapping: DrawioMapping): void {
		for (const page of mapping.pages) this.#pages.set(page.page, page);
	}

	setPage(id: string, change: Partial<Pick<PageMapping, 'use' | 'kind' | 'title'>>): void {
		const page = this.#pages.get(id);
		if (page !== undefined) this.#pages.set(id, { ...page, ...change });
	}

	#changeShapes(id: string, change: (shape: ShapeMapping) => ShapeMapping): void {
		const page = this.#pages.get(id);
		if (page !== undefined) this.#pages.set(id, { ...page, shapes: page.shapes.map(change) });
	}

	#changeLines(id: string, change: (line: LineMapping) => LineMapping): void {
		const page = this.#pages.get(id);
		if (page !== undefined) this.#pages.set(id, { ...page, lines: page.lines.map(change) });
	}

	chooseShape(page: string, cell: string, choice: Choice): void {
		this.#changeShapes(page, (shape) => (shape.cell === cell ? withChoice(shape, choice) : shape));
	}

	confirmShape(page: string, cell: string, confirmed: boolean): void {
		this.#changeShapes(page, (shape) => (shape.cell === cell ? { ...shape, confirmed } : shape));
	}

	chooseLine(page: string, cell: string, choice: Choice): void {
		this.#changeLines(page, (line) => (line.cell === cell ? withLineChoice(line, choice) : line));
	}

	confirmLine(page: string, cell: string, confirmed: boolean): void {
		this.#changeLines(page, (line) => (line.cell === cell ? { ...line, confirmed } : line));
	}

	/** Takes everything that waits as it seems, on the pages that go in. */
	confirmAll(): void {
		for (const { page, use } of this.pages) {
			if (!use) continue;
			this.#changeShapes(page, (shape) => shapeByForm(shape, 'confirm'));
			this.#changeLines(page, (line) => lineByForm(line, 'confirm'));
		}
	}

	/** All of one form on a page; a choice as in `shapeByForm`. */
	chooseShapeForm(page: string, form: string, choice: Choice): void {
		this.#changeShapes(page, (shape) => (shape.form === form ? shapeByForm(shape, choice) : shape));
	}

	chooseLineForm(page: string, form: string, choice: Choice): void {
		this.#changeLines(page, (line) => (line.form === form ? lineByForm(line, choice) : line));
	}
}
