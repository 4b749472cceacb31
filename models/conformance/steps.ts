/** Steps from a record to its neighbours. Every step has its inverse, which is how a change finds who read it. */
import type { Holder, ObjectHolder, RelationHolder } from './holder';

export type Step =
	| 'out'
	| 'into'
	| 'relations'
	| 'source'
	| 'target'
	| 'ends'
	| 'parent'
	| 'children'
	| 'mappings'
	| 'mapped'
	| 'gaps'
	| 'objects-of-gap'
	| 'tasks'
	| 'gaps-of-task'
	| 'diagrams'
	| 'objects-on-diagram'
	| 'peers';

export const inverseOf: Readonly<Record<Step, Step>> = {
	out: 'source',
	into: 'target',
	relations: 'ends',
	source: 'out',
	target: 'into',
	ends: 'relations',
	parent: 'children',
	children: 'parent',
	mappings: 'mapped',
	mapped: 'mappings',
	gaps: 'objects-of-gap',
	'objects-of-gap': 'gaps',
	tasks: 'gaps-of-task',
	'gaps-of-task': 'tasks',
	diagrams: 'objects-on-diagram',
	'objects-on-diagram': 'diagrams',
	peers: 'peers'
};

/** Who stands in a slot of the same function; the population knows. */
export type PeersOf = (object: ObjectHolder) => Iterable<ObjectHolder>;

const one = (holder: Holder | null): readonly Holder[] => (holder === null ? [] : [holder]);

function ofObject(holder: ObjectHolder, step: Step, peersOf: PeersOf): Iterable<Holder> {
	switch (step) {
		case 'out':
			return holder.out;
		case 'into':
			return holder.into;
		case 'relations':
			return [...holder.out, ...holder.into];
		case 'parent':
			return one(holder.parent);
		case 'children':
			return holder.children;
		case 'mappings':
			return holder.mappings;
		case 'gaps':
			return holder.gaps;
		case 'diagrams':
			return [...new Set(holder.diagrams)];
		case 'peers':
			return peersOf(holder);
		default:
			return [];
	}
}

function ofRelation(holder: RelationHolder, step: Step): readonly Holder[] {
	if (step === 'source') return one(holder.source);
	if (step === 'target') return one(holder.target);
	return step === 'ends' ? [...one(holder.source), ...one(holder.target)] : [];
}

/** All neighbours behind a step, those in the bin too; none where the kind of record has no such step. */
export function walk(holder: Holder, step: Step, peersOf: PeersOf): Iterable<Holder> {
	switch (holder.subject) {
		case 'object':
			return ofObject(holder, step, peersOf);
		case 'relation':
			return ofRelation(holder, step);
		case 'mapping':
			return step === 'mapped' ? one(holder.object) : [];
		case 'gap':
			if (step === 'objects-of-gap') return holder.objects;
			return step === 'tasks' ? holder.tasks : [];
		case 'task':
			return step === 'gaps-of-task' ? holder.gaps : [];
		case 'diagram':
			return step === 'objects-on-diagram' ? [...new Set(holder.objects)] : [];
		default:
			return [];
	}
}
