/** What each line of a page seems to be: a relation that is there, or one that a person may want to make. */
import { bare } from '$exporters/inventory/map-values';
import type { Architecture, Relation } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import { liveRelations } from '$models/architecture/live';
import { allowsRelation } from '$models/framework/lookup';
import type { Pack, RelationKind } from '$models/framework/pack';
import type { Drawing, Line } from './drawing';
import { formOfLine } from './form';
import type { LineMapping, ShapeMapping } from './mapping';
import { isDrawnFromModel, isOwnPage } from './match-shapes';

/** Stroke and arrow of a line, in the words of our notation. */
function notationOf(style: ReadonlyMap<string, string>): Pick<RelationKind, 'stroke' | 'arrow'> {
	// The dashes that draw.io gives of itself are 3 long.
	const dash = Number.parseFloat(style.get('dashPattern') ?? '3');
	const stroke = style.get('dashed') !== '1' ? 'solid' : dash <= 2 ? 'dotted' : 'dashed';
	const end = style.get('endArrow') ?? 'classic';
	const start = style.get('startArrow') ?? 'none';
	const head = end === 'none' ? start : end;
	const arrow =
		head === 'none'
			? 'none'
			: head.startsWith('diamond')
				? 'diamond'
				: /^(?:open|openThin)$/u.test(head)
					? 'open'
					: 'triangle';
	return { stroke, arrow };
}

const noMatch = { form: '', relation: '', kind: '', confirmed: true } as const;

const leftAside = (cell: string, label: string): LineMapping => ({
	...noMatch,
	cell,
	label,
	certainty: 'aside',
	as: 'aside',
	confirmed: false
});

class LineGuess {
	readonly #pack: Pack;
	readonly #between = new Map<string, Relation[]>();
	/** A relation is drawn once. */
	readonly #drawn = new Set<string>();

	constructor(architecture: Architecture, pack: Pack) {
		this.#pack = pack;
		for (const relation of liveRelations(architecture)) {
			const key = `${relation.source}>${relation.target}`;
			this.#between.set(key, [...(this.#between.get(key) ?? []), relation]);
		}
	}

	of(line: Line, from: End, to: End): LineMapping {
		const { cell, label } = line;
		const free = (source: string, target: string): Relation[] =>
			(this.#between.get(`${source}>${target}`) ?? []).filter(({ id }) => !this.#drawn.has(id));
		const along = free(from.object, to.object);
		const against = free(to.object, from.object);
		const own = [...along, ...against].find(({ id }) => cell === `relation/${id}`);
		// One that runs the other way is meant only where there is no way to tell.
		const isFlat = notationOf(line.style).arrow === 'none';
		const meant = [...along, ...against.filter((relation) => isFlat || this.#kind(relation)?.arrow === 'none')];
		const told = label === '' ? undefined : meant.find((relation) => this.#isToldBy(relation, label));
		const single = meant.length === 1 && label === '' ? meant[0] : undefined;
		const sure = own ?? told ?? single;
		const found = sure ?? along[0] ?? against[0];
		if (found === undefined) return this.#newRelation(line, from, to);
		this.#drawn.add(found.id);
		const certainty = sure === undefined ? 'proposed' : 'sure';
		const confirmed = sure !== undefined;
		return { ...noMatch, cell, label, certainty, as: 'relation', relation: found.id, confirmed };
	}

	#kind(relation: Relation): RelationKind | undefined {
		return this.#pack.relationKinds.find(({ id }) => id === relation.type);
	}

	/** Whether a label tells a relation by its code, by what it carries or by its kind. */
	#isToldBy(relation: Relation, label: string): boolean {
		const said = ` ${bare(label)} `;
		const kind = this.#kind(relation);
		return [relation.code, textOf(relation.fields['data']), kind?.label.vi ?? '', kind?.label.en ?? '']
			.map(bare)
			.some((words) => words !== '' && said.includes(` ${words} `));
	}

	/** Its kind is known where the label says it; else the notation proposes one of those that may stand there. */
	#newRelation({ cell, label, style }: Line, from: End, to: End): LineMapping {
		const kinds = this.#pack.relationKinds.filter(({ id }) => allowsRelation(this.#pack, from.kind, id, to.kind));
		const named = kinds.find(({ label: words }) => [words.vi, words.en].some((word) => bare(word) === bare(label)));
		const { stroke, arrow } = notationOf(style);
		const drawn =
			kinds.find((kind) => kind.stroke === stroke && kind.arrow === arrow) ??
			kinds.find((kind) => kind.arrow === arrow);
		const kind = named ?? drawn ?? kinds[0];
		if (kind === undefined) return leftAside(cell, label);
		const confirmed = named !== undefined;
		const certainty = confirmed ? 'new' : 'proposed';
		return { ...noMatch, cell, label, certainty, as: 'new', kind: kind.id, confirmed };
	}
}

/** What a shape at the end of a line shows: an object that is there, or a new one by its cell. */
interface End {
	readonly object: string;
	readonly kind: string;
}

const endOf = ({ cell, as, object, kind }: ShapeMapping, architecture: Architecture): End | null =>
	as === 'object'
		? { object, kind: architecture.objects.get(ObjectId(object))?.kind ?? '' }
		: as === 'new'
			? { object: `new:${cell}`, kind }
			: null;

/** The lines of a page whose shapes are taken as told. */
export function guessLines(
	drawing: Drawing,
	shapes: readonly ShapeMapping[],
	{ architecture, pack }: { readonly architecture: Architecture; readonly pack: Pack }
): readonly LineMapping[] {
	const guess = new LineGuess(architecture, pack);
	const ends = new Map(shapes.map((shape) => [shape.cell, endOf(shape, architecture)]));
	const own = isOwnPage(drawing);
	const guessed = (line: Line): LineMapping => {
		const [from, to] = [ends.get(line.from) ?? null, ends.get(line.to) ?? null];
		const isFurniture = own && isDrawnFromModel(line.cell);
		if (isFurniture || from === null || to === null || from.object === to.object)
			return leftAside(line.cell, line.label);
		return guess.of(line, from, to);
	};
	return drawing.lines.map((line) => ({ ...guessed(line), form: formOfLine(line.style) }));
}
