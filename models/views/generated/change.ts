/** The landscape of two states at once: what is added, what ends, what changes, what is kept, each by colour and word. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import { changes, type RequestOf } from '$models/architecture/view-request';
import { fieldOf } from '$models/framework/lookup';
import type { ViewContext } from '../context';
import type { ViewRelation } from '../view';
import { viewRelations } from '../view-relations';
import { aggregated, MOST_BOXES } from './aggregate';
import { assembled, type BoxesView, type OverlayClass } from './assembled';
import { filtered } from './filter';
import { layered, positionOf } from './layered';
import { groupWords } from './landscape';
import { nested, type OverlayOf } from './nested';
import { differenceOf, stateNow, stateThen, type Difference } from './states';
import { generatedWords } from './words';

/** What changes, in words: the field names, and what is to become of the object where it says so. */
function detail(context: ViewContext, object: ArchitectureObject, { fields }: Difference): string {
	const { pack, locale, labels } = context;
	return fields
		.map((id) =>
			id === 'disposition' ? labels.of('object', id, object.fields) : (fieldOf(pack, 'object', id)?.label[locale] ?? id)
		)
		.join(', ');
}

export function change(context: ViewContext, { date, changes: asked, filter }: RequestOf<'change'>): BoxesView {
	const { architecture, pack, locale } = context;
	const own = generatedWords(locale);
	const [before, after] = [stateNow(architecture, pack), stateThen(architecture, pack, date)];
	const differences = differenceOf(before, after);
	const objects = filtered(context, filter).filter(({ id }) => {
		const found = differences.get(id);
		return found !== undefined && (asked.length === 0 || asked.includes(found.change));
	});
	if (objects.length > MOST_BOXES) return aggregated({ context, name: 'change', of: date, filter, objects });
	const overlayOf: OverlayOf = (object) => {
		const found = differences.get(object.id);
		if (found === undefined) return undefined;
		const told = found.change === 'changed' ? detail(context, object, found) : '';
		return { tone: found.change, word: told === '' ? own[found.change] : `${own[found.change]}: ${told}` };
	};
	const { roots, box } = nested(context, objects, overlayOf);
	const classes = changes.flatMap((id): OverlayClass[] => {
		const count = objects.filter((object) => differences.get(object.id)?.change === id).length;
		return count === 0 ? [] : [{ id, tone: id, word: own[id], count }];
	});
	const shown = new Set<string>(objects.map(({ id }) => id));
	const wordOfLine = (id: string): string => {
		if (before.relations.has(id) === after.relations.has(id)) return '';
		return before.relations.has(id) ? own.removed : own.added;
	};
	const relations = viewRelations(context, shown, 'figure').flatMap((line): ViewRelation[] => {
		const word = wordOfLine(line.id);
		if (word === '') return [];
		return [{ ...line, label: `${line.label} – ${word}`, description: `${line.description}. ${word}` }];
	});
	const drawn = new Set(relations.map(({ id }) => id));
	const types = new Set([...architecture.relations.values()].filter(({ id }) => drawn.has(id)).map(({ type }) => type));
	return assembled({
		context,
		name: 'change',
		of: date,
		filter,
		objects,
		groupOf: groupWords(context),
		wordOf: (object) => overlayOf(object)?.word ?? '',
		content: {
			kind: 'figure',
			...layered(
				context,
				roots.map((object) => [positionOf(context, object), box(object)] as const)
			),
			relations
		},
		relationTypes: types,
		classes
	});
}
