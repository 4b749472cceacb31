import type { Relation } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { liveRelations } from '$models/architecture/live';
import { belongsOn, statesOfRelation } from '$models/architecture/model-states';
import { compareVietnamese } from '$models/text/collate';
import type { ViewContext } from './context';
import type { ViewRelation } from './view';

/** Whether a relation runs, or will, in the state that a diagram shows; on one of a transition stands whatever there is. */
export const runsOn = (relation: Relation, diagramState: string): boolean =>
	belongsOn(statesOfRelation(relation), diagramState);

/** All relations of the diagram's state between two shown objects, with what they carry and in which state they are. */
export function viewRelations(
	context: ViewContext,
	shown: ReadonlySet<string>,
	kind: 'figure' | 'free'
): ViewRelation[] {
	const { pack, labels, locale } = context;
	const kinds = new Map(pack.relationKinds.map((one) => [one.id, one]));
	const nameOf = (id: string): string => {
		const object = context.byId.get(id);
		return object === undefined ? id : context.nameOf(object);
	};
	const diagramState = textOf(context.diagram.fields['state']);
	return liveRelations(context.architecture)
		.filter(({ source, target }) => source !== target && shown.has(source) && shown.has(target))
		.filter((relation) => runsOn(relation, diagramState))
		.sort((a, b) => compareVietnamese(a.code, b.code) || (a.id < b.id ? -1 : 1))
		.map((relation): ViewRelation => {
			const of = kinds.get(relation.type);
			const type = of?.label[locale] ?? relation.type;
			const data = labels.of('relation', 'data', relation.fields);
			const channel = labels.of('relation', 'channel', relation.fields);
			const stateId = textOf(relation.fields['state']);
			const state = labels.of('relation', 'state', relation.fields);
			const aside = stateId === '' || stateId === 'in-use' ? '' : ` (${state})`;
			const short =
				kind === 'figure' && relation.code !== ''
					? relation.code
					: [relation.code, data || type].filter((part) => part !== '').join(' ');
			const told = [type, data, channel, state].filter((part) => part !== '').join('; ');
			return {
				id: relation.id,
				source: relation.source,
				target: relation.target,
				label: short + aside,
				stroke: of?.stroke ?? 'solid',
				arrow: of?.arrow ?? 'none',
				description: `${relation.code === '' ? '' : `${relation.code}: `}${nameOf(relation.source)} → ${nameOf(relation.target)}. ${told}`
			};
		});
}
