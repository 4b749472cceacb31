/**
 * What somebody decided about a drawing once, told of one that is read anew: the same shape first, else one that says and
 * looks the same, else what all of one form were taken for. What was decided of objects that are gone is not taken over.
 */
import type { DrawioMapping, LineMapping, PageMapping, ShapeMapping } from './mapping';

interface Mapped {
	readonly cell: string;
	readonly label: string;
	readonly form: string;
	readonly as: string;
	readonly kind: string;
	readonly confirmed: boolean;
}

/** Decisions by the cell, by words and form, and by form alone where all of it agree. */
class Decisions<Item extends Mapped> {
	readonly #byCell = new Map<string, Item>();
	readonly #byWords = new Map<string, Item>();
	readonly #byForm = new Map<string, Item | null>();

	constructor(saved: readonly PageMapping[], itemsOf: (page: PageMapping) => readonly Item[]) {
		for (const page of saved) {
			for (const item of itemsOf(page)) {
				this.#byCell.set(`${page.page}\n${item.cell}`, item);
				if (!item.confirmed) continue;
				if (item.label !== '') this.#byWords.set(`${item.form}\n${item.label}`, item);
				const before = this.#byForm.get(item.form);
				const agrees = before === undefined || (before?.as === item.as && before.kind === item.kind);
				this.#byForm.set(item.form, agrees ? item : null);
			}
		}
	}

	/** The very thing, as it was decided. */
	same(page: string, { cell, label, form }: Item): Item | undefined {
		const own = this.#byCell.get(`${page}\n${cell}`);
		return own?.label === label ? own : this.#byWords.get(`${form}\n${label}`);
	}

	/** What everything of its form was taken for. */
	alike({ form }: Item): Item | undefined {
		return form === '' ? undefined : (this.#byForm.get(form) ?? undefined);
	}
}

/** What is there by now. */
export interface There {
	readonly hasObject: (id: string) => boolean;
	readonly hasRelation: (id: string) => boolean;
}

/** The guess with what `saved` says of it. */
export function adoptMapping(guess: DrawioMapping, saved: DrawioMapping, there: There): DrawioMapping {
	const shapes = new Decisions(saved.pages, ({ shapes: all }) => all);
	const lines = new Decisions(saved.pages, ({ lines: all }) => all);
	const pages = new Map(saved.pages.map((page) => [page.page, page]));
	const byName = new Map(saved.pages.map((page) => [page.name, page]));

	const shapeOf = (page: string, shape: ShapeMapping): ShapeMapping => {
		const same = shapes.same(page, shape);
		if (same !== undefined) {
			const { as, object, kind, confirmed } = same;
			const isThere = as !== 'object' || there.hasObject(object);
			return isThere ? { ...shape, as, object, kind, confirmed } : shape;
		}
		const alike = shapes.alike(shape);
		if (alike === undefined || alike.as === 'object' || shape.as !== 'new') return shape;
		return { ...shape, as: alike.as, object: '', kind: alike.kind, confirmed: true };
	};
	const lineOf = (page: string, line: LineMapping): LineMapping => {
		const same = lines.same(page, line);
		if (same !== undefined) {
			const { as, relation, kind, confirmed } = same;
			const isThere = as !== 'relation' || there.hasRelation(relation);
			return isThere ? { ...line, as, relation, kind, confirmed } : line;
		}
		const alike = lines.alike(line);
		if (alike === undefined || alike.as === 'relation' || line.as !== 'new') return line;
		return { ...line, as: alike.as, relation: '', kind: alike.kind, confirmed: true };
	};

	return {
		version: 1,
		pages: guess.pages.map((page) => {
			const before = pages.get(page.page) ?? byName.get(page.name);
			return {
				...page,
				...(before === undefined ? {} : { use: before.use, kind: before.kind, title: before.title }),
				shapes: page.shapes.map((shape) => shapeOf(page.page, shape)),
				lines: page.lines.map((line) => lineOf(page.page, line))
			};
		})
	};
}

/** A mapping as it was given, with what it says nothing of as `adoptMapping` tells it: the drawing may have grown since. */
export function completed(guess: DrawioMapping, given: DrawioMapping, there: There): DrawioMapping {
	const adopted = adoptMapping(guess, given, there);
	const pages = new Map(given.pages.map((page) => [page.page, page]));
	return {
		version: 1,
		pages: adopted.pages.map((page) => {
			const own = pages.get(page.page);
			if (own === undefined) return page;
			const shapes = new Map(own.shapes.map((shape) => [shape.cell, shape]));
			const lines = new Map(own.lines.map((line) => [line.cell, line]));
			return {
				...own,
				shapes: page.shapes.map((shape) => shapes.get(shape.cell) ?? shape),
				lines: page.lines.map((line) => lines.get(line.cell) ?? line)
			};
		})
	};
}

/** The forms of what a drawing shows, by which its mapping is offered again. */
export const formsOfDrawing = ({ pages }: DrawioMapping): readonly string[] =>
	[...new Set(pages.filter(({ use }) => use).flatMap(({ shapes }) => shapes.map(({ form }) => form)))]
		.filter((form) => form !== '')
		.sort();
