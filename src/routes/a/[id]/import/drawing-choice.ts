/** What a person says a shape or a line is, as one value that a list of choices can hold. */
import type { LineMapping, ShapeMapping } from '$exporters/drawio/mapping';

/** `object:<id>`, `new:<kind>`, `relation:<id>`, `note`, `group` or `aside`. */
export type Choice = string;

const split = (choice: Choice): readonly [string, string] => {
	const colon = choice.indexOf(':');
	return colon < 0 ? [choice, ''] : [choice.slice(0, colon), choice.slice(colon + 1)];
};

export const choiceOfShape = ({ as, object, kind }: ShapeMapping): Choice =>
	as === 'object' ? `object:${object}` : as === 'new' ? `new:${kind}` : as;

export const choiceOfLine = ({ as, relation, kind }: LineMapping): Choice =>
	as === 'relation' ? `relation:${relation}` : as === 'new' ? `new:${kind}` : as;

/** A shape as somebody said it is; with that it is confirmed. */
export function withChoice(shape: ShapeMapping, choice: Choice): ShapeMapping {
	const [as, of] = split(choice);
	if (as === 'object') return { ...shape, as, object: of, kind: '', confirmed: true };
	if (as === 'new') return { ...shape, as, object: '', kind: of, confirmed: true };
	if (as === 'note' || as === 'group') return { ...shape, as, object: '', kind: '', confirmed: true };
	return { ...shape, as: 'aside', object: '', kind: '', confirmed: false };
}

export function withLineChoice(line: LineMapping, choice: Choice): LineMapping {
	const [as, of] = split(choice);
	if (as === 'relation') return { ...line, as, relation: of, kind: '', confirmed: true };
	if (as === 'new') return { ...line, as, relation: '', kind: of, confirmed: true };
	return { ...line, as: 'aside', relation: '', kind: '', confirmed: false };
}

/** What is not left aside and that nobody has confirmed yet. */
export const waits = ({ as, confirmed }: { readonly as: string; readonly confirmed: boolean }): boolean =>
	as !== 'aside' && !confirmed;

export interface Form {
	readonly form: string;
	readonly count: number;
	readonly waiting: number;
	/** What all of it are taken for; '' where they differ. */
	readonly choice: Choice;
}

/** The forms of what is drawn, the most frequent first. Objects that are there count as what they are. */
export function formsOf<Item extends { readonly form: string; readonly as: string; readonly confirmed: boolean }>(
	items: readonly Item[],
	choiceOf: (item: Item) => Choice
): readonly Form[] {
	const forms = new Map<string, { count: number; waiting: number; choice: Choice }>();
	for (const item of items) {
		const choice = choiceOf(item);
		const known = forms.get(item.form);
		if (known === undefined) forms.set(item.form, { count: 1, waiting: waits(item) ? 1 : 0, choice });
		else {
			known.count += 1;
			if (waits(item)) known.waiting += 1;
			if (known.choice !== choice) known.choice = '';
		}
	}
	return [...forms].map(([form, told]) => ({ form, ...told })).sort((a, b) => b.count - a.count);
}

/**
 * All of one form told at once: `confirm` takes them as they seem; a kind is for those that are no objects yet, anything else
 * for all that say something.
 */
export function shapeByForm(shape: ShapeMapping, choice: Choice): ShapeMapping {
	if (choice === 'confirm') return shape.as === 'aside' ? shape : { ...shape, confirmed: true };
	if (choice.startsWith('new:') && shape.as === 'object') return shape;
	return shape.label === '' ? shape : withChoice(shape, choice);
}

export function lineByForm(line: LineMapping, choice: Choice): LineMapping {
	if (choice === 'confirm') return line.as === 'aside' ? line : { ...line, confirmed: true };
	if (choice.startsWith('new:') && line.as === 'relation') return line;
	return withLineChoice(line, choice);
}
