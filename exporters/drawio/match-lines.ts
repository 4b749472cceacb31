/** What each line of a page seems to be: a relation that is there, or one that a person may want to make. */
import { bare } from '$exporters/inventory/map-values';
import type { Architecture, Relation } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { liveRelations } from '$models/architecture/live';
import type { Pack, RelationKind } from '$models/framework/pack';
import type { Drawing, Line } from './drawing';
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

const noMatch = { relation: '', kind: '', confirmed: true } as const;

export class LineGuess {
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

	of(line: Line, from: string, to: string): LineMapping {
		const { cell, label } = line;
		const free = (source: string, target: string): Relation[] =>
			(this.#between.get(`${source}>${target}`) ?? []).filter(({ id }) => !this.#drawn.has(id));
		const along = free(from, to);
		const against = free(to, from);
		const own = [...along, ...against].find(({ id }) => cell === `relation/${id}`);
		const told = label === '' ? undefined : [...along, ...against].find((relation) => this.#isToldBy(relation, label));
		const single = along.length === 1 ? along[0] : along.length === 0 && against.length === 1 ? against[0] : undefined;
		const isPlain = single !== undefined && (along.length === 1 || this.#kind(single)?.arrow === 'none');
		const sure = own ?? told ?? (isPlain && label === '' ? single : undefined);
		const found = sure ?? along[0] ?? against[0];
		if (found !== undefined) {
			this.#drawn.add(found.id);
			const certainty = sure === undefined ? 'proposed' : 'sure';
			return {
				...noMatch,
				cell,
				label,
				certainty,
				as: 'relation',
				relation: found.id,
				confirmed: certainty === 'sure'
			};
		}
		return this.#newRelation(line);
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

	/** Its kind is known where the label says it; else the notation only proposes one. */
	#newRelation({ cell, label, style }: Line): LineMapping {
		const kinds = this.#pack.relationKinds;
		const named = kinds.find(({ label: words }) => [words.vi, words.en].some((word) => bare(word) === bare(label)));
		const { stroke, arrow } = notationOf(style);
		const drawn =
			kinds.find((kind) => kind.stroke === stroke && kind.arrow === arrow) ??
			kinds.find((kind) => kind.arrow === arrow);
		const kind = (named ?? drawn ?? kinds[0])?.id ?? '';
		const isNamed = named !== undefined;
		return { cell, label, certainty: isNamed ? 'new' : 'proposed', as: 'new', relation: '', kind, confirmed: isNamed };
	}
}

/** Objects that shapes show, by cell: those that are there by their id, new ones by their cell. */
export const endsOf = (shapes: readonly ShapeMapping[]): ReadonlyMap<string, string> =>
	new Map(
		shapes.flatMap(({ cell, as, object }): [string, string][] =>
			as === 'object' ? [[cell, object]] : as === 'new' ? [[cell, `new:${cell}`]] : []
		)
	);

export function guessLines(
	drawing: Drawing,
	shapes: readonly ShapeMapping[],
	guess: LineGuess
): readonly LineMapping[] {
	const ends = endsOf(shapes);
	const own = isOwnPage(drawing);
	return drawing.lines.map((line): LineMapping => {
		const [from, to] = [ends.get(line.from), ends.get(line.to)];
		const { cell, label } = line;
		const isFurniture = own && isDrawnFromModel(cell);
		if (isFurniture || from === undefined || to === undefined || from === to)
			return { ...noMatch, cell, label, certainty: 'aside', as: 'aside', confirmed: false };
		return guess.of(line, from, to);
	});
}
