/** What one object touches within some steps: bands by distance, and the shortest way to each told as a sentence. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import { ObjectId } from '$models/architecture/identifier';
import { liveRelations } from '$models/architecture/live';
import type { RequestOf } from '$models/architecture/view-request';
import type { ViewContext } from '../context';
import type { ViewComponent, ViewLayer } from '../view';
import { viewRelations } from '../view-relations';
import { aggregated, MOST_BOXES } from './aggregate';
import { assembled, type BoxesView, type ImpactPath } from './assembled';
import { filtered } from './filter';
import { heatOf, type FindingsOf } from './heat';
import { plainBox } from './nested';
import { reach, type Reached } from './reach';
import { generatedWords } from './words';

function pathText(context: ViewContext, reached: ReadonlyMap<string, Reached>, to: string): string {
	const { pack, locale, byId } = context;
	const name = (id: string): string => {
		const object = byId.get(id);
		return object === undefined ? id : context.nameOf(object) || object.code;
	};
	const parts: string[] = [name(to)];
	for (let by = reached.get(to)?.by ?? null; by !== null; by = reached.get(by.from)?.by ?? null) {
		const { relation, from } = by;
		const kind = pack.relationKinds.find(({ id }) => id === relation.type)?.label[locale] ?? relation.type;
		parts.unshift(relation.source === from ? `— ${kind} →` : `← ${kind} —`);
		parts.unshift(name(from));
	}
	return parts.join(' ');
}

/** Objects of one distance by their kinds. */
function byKind(
	context: ViewContext,
	step: number,
	objects: readonly ArchitectureObject[],
	overlayOf: ReturnType<typeof heatOf>['overlayOf']
): ViewComponent[] {
	const groups = new Map<string, ArchitectureObject[]>();
	for (const object of objects) groups.set(object.kind, [...(groups.get(object.kind) ?? []), object]);
	return context.pack.kinds.flatMap(({ id }): ViewComponent[] => {
		const members = groups.get(id) ?? [];
		if (members.length === 0) return [];
		const at = `${String(step)}/${id}`;
		return [
			{
				id: at,
				name: `${context.labels.kind(id)} (${String(members.length)})`,
				reference: { kind: 'furniture', id: at },
				blocks: [],
				objects: members.map((object) => plainBox(context, object, overlayOf(object))),
				tray: []
			}
		];
	});
}

export function impact(
	context: ViewContext,
	{ object: start, steps, relationKinds, direction, filter, overlay }: RequestOf<'impact'>,
	findings: FindingsOf
): BoxesView {
	const own = generatedWords(context.locale);
	const first = context.byId.get(ObjectId(start));
	const of = first === undefined ? '' : context.nameOf(first) || first.code;
	const followed = liveRelations(context.architecture).filter(
		({ type }) => relationKinds.length === 0 || relationKinds.includes(type)
	);
	const reached = first === undefined ? new Map<string, Reached>() : reach(followed, { start, steps, direction });
	const asked = filter.kinds.length === 0 ? { ...filter, kinds: context.pack.kinds.map(({ id }) => id) } : filter;
	// The filter hides what stands at the end of a way, never the way itself.
	const left = new Set<string>(filtered(context, asked).map(({ id }) => id));
	const objects = context.objects.filter(({ id }) => reached.has(id) && (id === start || left.has(id)));
	if (objects.length > MOST_BOXES) return aggregated({ context, name: 'impact', of, filter, objects });
	const { overlayOf, classes } = heatOf(context, overlay, objects, findings);
	const stepsTo = (object: ArchitectureObject): number => reached.get(object.id)?.steps ?? 0;
	const nameOf = (step: number): string => (step === 0 ? own.start : `${own.step} ${String(step)}`);
	const farthest = Math.max(0, ...objects.map(stepsTo));
	const layers = Array.from({ length: first === undefined ? 0 : farthest + 1 }, (_, step): ViewLayer => {
		const here = objects.filter((object) => stepsTo(object) === step);
		const id = `step-${String(step)}`;
		return {
			id,
			number: nameOf(step),
			name: step === 0 ? '' : `${String(here.length)} ${own.count}`,
			reference: { kind: 'furniture', id },
			components: byKind(context, step, here, overlayOf)
		};
	});
	const shown = new Set<string>(objects.map(({ id }) => id));
	// Only lines that lead a step further: those among neighbours of one distance are no way of this impact.
	const onTheWay = followed.filter(({ source, target }) => {
		const [from, to] = [reached.get(source)?.steps, reached.get(target)?.steps];
		return from !== undefined && to !== undefined && Math.abs(from - to) === 1;
	});
	const lines = new Set<string>(onTheWay.map(({ id }) => id));
	const relations = viewRelations(context, shown, 'figure').filter(({ id }) => lines.has(id));
	const types = new Set(onTheWay.map(({ type }) => type));
	const paths = objects
		.filter(({ id }) => id !== start)
		.map((object): ImpactPath => ({
			object: object.id,
			steps: stepsTo(object),
			text: pathText(context, reached, object.id)
		}))
		.sort((a, b) => a.steps - b.steps);
	return assembled({
		context,
		name: 'impact',
		of,
		filter,
		objects,
		groupOf: (object) => nameOf(stepsTo(object)),
		wordOf: (object) => overlayOf(object)?.word ?? '',
		content: { kind: 'figure', layers, relations },
		relationTypes: types,
		classes,
		paths
	});
}
