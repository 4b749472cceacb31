/**
 * A condition as two-valued shapes: that it is true, that it is false, and what is open where it is neither. The tables are
 * those of `models/conformance/truth.ts`. What the agency has not determined and what only others can tell are mostly told
 * apart by the record alone, since everything open on one record is the matter of the same body.
 */
import { ALWAYS, NEVER, type Path, type Shape, type ShapeGraph } from './shape-graph';

/** `doubt` must hold of whatever is open: quick to ask, and few records have any. */
type Open =
	| { readonly open: 'never' }
	/** Undetermined, or without enough basis where the record is another body's. */
	| { readonly open: 'by-owner'; readonly doubt: Shape; readonly others: Shape }
	/** Undetermined where this shape says so, else without enough basis. */
	| { readonly open: 'told'; readonly doubt: Shape; readonly undetermined: Shape };

export type Truths = { readonly yes: Shape; readonly no: Shape } & Open;

export const YES: Truths = { yes: ALWAYS, no: NEVER, open: 'never' };
export const NO: Truths = { yes: NEVER, no: ALWAYS, open: 'never' };

/** True or false, never open. */
export const certain = (graph: ShapeGraph, yes: Shape): Truths => ({ yes, no: graph.not(yes), open: 'never' });

export const doubtOf = (part: Truths): Shape => (part.open === 'never' ? NEVER : part.doubt);

/** Neither true nor false. */
export const openOf = (graph: ShapeGraph, part: Truths): Shape =>
	part.open === 'never' ? NEVER : graph.and(part.doubt, graph.not(part.yes), graph.not(part.no));

export function undeterminedOf(graph: ShapeGraph, part: Truths): Shape {
	if (part.open === 'never') return NEVER;
	return part.open === 'told' ? part.undetermined : graph.and(openOf(graph, part), graph.not(part.others));
}

export const opposite = (part: Truths): Truths => ({ ...part, yes: part.no, no: part.yes });

/** False wins, then undetermined, then not enough. */
export function allOf(graph: ShapeGraph, parts: readonly Truths[]): Truths {
	const [only, ...more] = parts;
	if (only !== undefined && more.length === 0) return only;
	const yes = graph.and(...parts.map((part) => part.yes));
	const no = graph.or(...parts.map((part) => part.no));
	const open = parts.filter((part) => part.open !== 'never');
	const [first] = open;
	if (first === undefined) return { yes, no, open: 'never' };
	const doubt = graph.or(...open.map(doubtOf));
	if (first.open === 'by-owner' && open.every((part) => part.open === 'by-owner')) {
		return { yes, no, open: 'by-owner', doubt, others: first.others };
	}
	const some = graph.or(...open.map((part) => undeterminedOf(graph, part)));
	return { yes, no, open: 'told', doubt, undetermined: graph.and(doubt, some, graph.not(no)) };
}

/** True wins, then undetermined, then not enough. */
export const anyOf = (graph: ShapeGraph, parts: readonly Truths[]): Truths =>
	opposite(allOf(graph, parts.map(opposite)));

/** Asked of the one record at the end of a path; false where there is none. */
export function at(graph: ShapeGraph, path: Path, part: Truths): Truths {
	if (path.length === 0) return part;
	const yes = graph.some(path, part.yes);
	if (part.open === 'never') return certain(graph, yes);
	const no = graph.none(path, graph.not(part.no));
	const doubt = graph.some(path, part.doubt);
	return { yes, no, open: 'told', doubt, undetermined: graph.some(path, undeterminedOf(graph, part)) };
}

/** Says that at least so many records conform to one of the shapes of a condition. */
export type Counting = (count: number, shape: (part: Truths) => Shape) => Shape;

/** Whether the number of true answers is within bounds; open while the open ones could still tip it. */
export function counted(
	graph: ShapeGraph,
	{ least, most }: { readonly least: number; readonly most: number },
	isOpen: boolean,
	atLeast: Counting
): Truths {
	const isBounded = most !== Number.POSITIVE_INFINITY;
	const sure = (count: number): Shape => atLeast(count, ({ yes }) => yes);
	const possible = (count: number): Shape => atLeast(count, ({ no }) => graph.not(no));
	const tooMany = isBounded ? sure(most + 1) : NEVER;
	if (!isOpen) return certain(graph, graph.and(sure(least), graph.not(tooMany)));
	const yes = graph.and(sure(least), graph.not(isBounded ? possible(most + 1) : NEVER));
	const no = graph.or(graph.not(possible(least)), tooMany);
	const doubt = atLeast(1, doubtOf);
	const undetermined = atLeast(1, (part) => undeterminedOf(graph, part));
	return { yes, no, open: 'told', doubt, undetermined: graph.and(doubt, graph.not(yes), graph.not(no), undetermined) };
}
