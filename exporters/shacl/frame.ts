/** How a condition reaches the record that it is asked of, and the one that this was stepped to from. */
import type { Condition, RuleSubject } from '$models/framework/condition';
import type { Path } from './shape-graph';

export interface Frame {
	/** Of the node that the shapes are about. */
	readonly focus: RuleSubject;
	readonly subject: RuleSubject;
	/** From that node to the record asked. */
	readonly here: Path;
	readonly outerSubject: RuleSubject | null;
	/** From that node to the record stepped from; null where no way leads back to one alone. */
	readonly outer: Path | null;
}

export const ownFrame = (subject: RuleSubject): Frame => ({
	focus: subject,
	subject,
	here: [],
	outerSubject: null,
	outer: null
});

/** Paths that a condition asks of one record; not those of what is nested in it. */
function pathsOf(condition: Condition): readonly string[] {
	if ('present' in condition) return [condition.present];
	if ('answered' in condition) return [condition.answered];
	if ('absent' in condition) return [condition.absent];
	if ('undetermined' in condition) return [condition.undetermined];
	if ('listed' in condition) return [condition.listed];
	if ('compare' in condition) return [condition.compare[0], condition.compare[2]];
	const [asked] = Object.values(condition as Readonly<Record<string, unknown>>);
	return Array.isArray(asked) && pathFirst.some((name) => name in condition) ? [String(asked[0])] : [];
}

const pathFirst = ['is', 'in', 'has', 'matches', 'before', 'after', 'within', 'number', 'size'] as const;

/** Whether a condition looks at the record that was stepped from. */
export function looksOut(condition: Condition): boolean {
	if ('all' in condition) return condition.all.some(looksOut);
	if ('any' in condition) return condition.any.some(looksOut);
	if ('not' in condition) return looksOut(condition.not);
	return pathsOf(condition).some((path) => path.startsWith('^'));
}

/** A condition on one path, asked of the record itself that it looked out to. */
export function turnedIn(condition: Condition): Condition {
	const [name, asked] = Object.entries(condition as Readonly<Record<string, unknown>>)[0] ?? ['', null];
	const bare = (path: unknown): string => String(path).replace(/^\^/u, '');
	const turned = Array.isArray(asked) ? [bare(asked[0]), ...asked.slice(1)] : bare(asked);
	return { [name]: turned } as unknown as Condition;
}
