/**
 * A condition as four two-valued shapes: that it is true, false, undetermined, or without enough basis. The tables are
 * those of `models/conformance/truth.ts`; exactly one of the four holds of every record.
 */
import { ALWAYS, NEVER, type Path, type Shape, type ShapeGraph } from './shape-graph';

export interface Truths {
	readonly yes: Shape;
	readonly no: Shape;
	readonly undetermined: Shape;
	readonly notEnough: Shape;
}

export const YES: Truths = { yes: ALWAYS, no: NEVER, undetermined: NEVER, notEnough: NEVER };
export const NO: Truths = { yes: NEVER, no: ALWAYS, undetermined: NEVER, notEnough: NEVER };

/** True or false, never open. */
export const certain = (graph: ShapeGraph, yes: Shape): Truths => ({
	yes,
	no: graph.not(yes),
	undetermined: NEVER,
	notEnough: NEVER
});

export const isCertain = ({ undetermined, notEnough }: Truths): boolean => undetermined === NEVER && notEnough === NEVER;

/** What is neither true nor one of the open answers is false. */
export const otherwiseFalse = (graph: ShapeGraph, given: Omit<Truths, 'no'>): Truths => ({
	...given,
	no: graph.not(graph.or(given.yes, given.undetermined, given.notEnough))
});

export const opposite = (part: Truths): Truths => ({ ...part, yes: part.no, no: part.yes });

/** False wins, then undetermined, then not enough. */
export function allOf(graph: ShapeGraph, parts: readonly Truths[]): Truths {
	const [only, ...more] = parts;
	if (only !== undefined && more.length === 0) return only;
	const yes = graph.and(...parts.map((part) => part.yes));
	const no = graph.or(...parts.map((part) => part.no));
	const undetermined = graph.or(...parts.map((part) => part.undetermined));
	const notEnough = graph.or(...parts.map((part) => part.notEnough));
	return {
		yes,
		no,
		undetermined: graph.and(undetermined, graph.not(no)),
		notEnough: graph.and(notEnough, graph.not(no), graph.not(undetermined))
	};
}

/** True wins, then undetermined, then not enough. */
export const anyOf = (graph: ShapeGraph, parts: readonly Truths[]): Truths =>
	opposite(allOf(graph, parts.map(opposite)));

/** Asked of the one record at the end of a path; false where there is none. */
export function at(graph: ShapeGraph, path: Path, part: Truths): Truths {
	if (path.length === 0) return part;
	return {
		yes: graph.some(path, part.yes),
		no: graph.none(path, graph.not(part.no)),
		undetermined: graph.some(path, part.undetermined),
		notEnough: graph.some(path, part.notEnough)
	};
}

/** Says that at least so many records conform to one of the shapes of a condition. */
export type Counting = (count: number, shape: (part: Truths) => Shape) => Shape;

/** Whether the number of true answers is within bounds; open while the open ones could still tip it. */
export function counted(
	graph: ShapeGraph,
	{ least, most }: { readonly least: number; readonly most: number },
	part: Truths,
	atLeast: Counting
): Truths {
	const sure = (count: number): Shape => atLeast(count, ({ yes }) => yes);
	const possible = (count: number): Shape => atLeast(count, ({ no }) => graph.not(no));
	const tooMany = most === Number.POSITIVE_INFINITY ? NEVER : sure(most + 1);
	if (isCertain(part)) return certain(graph, graph.and(sure(least), graph.not(tooMany)));
	const maybeTooMany = most === Number.POSITIVE_INFINITY ? NEVER : possible(most + 1);
	const yes = graph.and(sure(least), graph.not(maybeTooMany));
	const no = graph.or(graph.not(possible(least)), tooMany);
	const open = graph.and(graph.not(yes), graph.not(no));
	const undetermined = atLeast(1, (one) => one.undetermined);
	return {
		yes,
		no,
		undetermined: graph.and(undetermined, open),
		notEnough: part.notEnough === NEVER ? NEVER : graph.and(open, graph.not(undetermined))
	};
}
