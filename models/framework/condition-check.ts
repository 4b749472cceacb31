/** Refuses conditions that name what the pack does not have, or ask a record for what its kind cannot tell. */
import type { Problem } from '$models/architecture/result';
import { placedConditions } from './condition-places';
import { structuralPaths, type Condition, type FieldDefinition, type Pack, type Subject } from './pack';

type Holder = Subject | 'architecture';

const linkedSubject = {
	gaps: 'gap',
	tasks: 'task',
	objects: 'object',
	children: 'object',
	mappings: 'mapping'
} as const satisfies Record<string, Subject>;

interface Known {
	readonly fields: ReadonlyMap<string, FieldDefinition>;
	readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
	readonly functions: ReadonlySet<string>;
	readonly structural: ReadonlyMap<string, ReadonlySet<string>>;
}

const idsOf = (records: readonly { readonly id: string }[]): ReadonlySet<string> =>
	new Set(records.map(({ id }) => id));

function knownOf(pack: Pack): Known {
	return {
		fields: new Map(pack.fields.map((field) => [`${field.subject}.${field.id}`, field])),
		lists: new Map(pack.lists.map((list) => [list.id, idsOf(list.values)])),
		functions: new Set(pack.figures.flatMap((figure) => figure.slots.map((slot) => slot.function))),
		structural: new Map([
			['object.@kind', idsOf(pack.kinds)],
			['object.@catalogue', idsOf([...pack.platforms, ...pack.databases])],
			['relation.@type', idsOf(pack.relationKinds)],
			['diagram.@type', idsOf(pack.diagramTypes)],
			['@frame', idsOf(pack.frames)],
			['@agency', idsOf(pack.agencies)]
		])
	};
}

class Walk {
	problem: Problem | null = null;

	constructor(
		private readonly known: Known,
		private readonly place: string
	) {}

	private refuse(code: string, message: string): void {
		this.problem ??= { code, message, place: this.place };
	}

	private path(path: string, holder: Holder): FieldDefinition | null {
		if (path.startsWith('@')) {
			if (!structuralPaths.some((known) => known === path)) this.refuse('unknown-path', `There is no key ${path}`);
			return null;
		}
		const field = this.known.fields.get(`${holder}.${path.replace(/^to:/u, '')}`);
		if (field === undefined) this.refuse('unknown-field', `${holder} has no field ${path}`);
		return field ?? null;
	}

	private values(path: string, values: readonly (string | number | boolean)[], holder: Holder): void {
		const field = this.path(path, holder);
		const allowed =
			field === null
				? (this.known.structural.get(`${holder}.${path}`) ?? this.known.structural.get(path))
				: this.known.lists.get(field.list);
		if (allowed === undefined) return;
		for (const value of values) {
			if (!allowed.has(String(value))) this.refuse('unknown-value', `${path} never has the value ${String(value)}`);
		}
	}

	check(condition: Condition, holder: Holder): void {
		if ('all' in condition) for (const part of condition.all) this.check(part, holder);
		else if ('any' in condition) for (const part of condition.any) this.check(part, holder);
		else if ('not' in condition) this.check(condition.not, holder);
		else if ('is' in condition) this.values(condition.is[0], [condition.is[1]], holder);
		else if ('in' in condition) this.values(condition.in[0], condition.in[1], holder);
		else if ('has' in condition) this.values(condition.has[0], [condition.has[1]], holder);
		else if ('present' in condition) this.path(condition.present, holder);
		else if ('answered' in condition) this.path(condition.answered, holder);
		else if ('absent' in condition) this.path(condition.absent, holder);
		else if ('undetermined' in condition) this.path(condition.undetermined, holder);
		else if ('matches' in condition) this.path(condition.matches[0], holder);
		else if ('before' in condition) this.path(condition.before[0], holder);
		else if ('listed' in condition) this.path(condition.listed, holder);
		else if ('unique' in condition) for (const path of condition.unique) this.path(path, holder);
		else this.checkReaching(condition, holder);
	}

	/** Conditions that leave the record, or that the engine answers as a whole. */
	private checkReaching(condition: Condition, holder: Holder): void {
		if ('relations' in condition) {
			const { types, where, other } = condition.relations;
			this.values('@type', types ?? [], 'relation');
			if (where !== undefined) this.check(where, 'relation');
			if (other !== undefined) this.check(other, 'object');
		} else if ('linked' in condition) {
			const { to, where } = condition.linked;
			if (where !== undefined) this.check(where, linkedSubject[to]);
		} else if ('end' in condition) {
			this.check(condition.end[1], 'object');
		} else if ('count' in condition) {
			if (condition.count.where !== undefined) this.check(condition.count.where, condition.count.of);
		} else if ('slotFunction' in condition) {
			for (const id of condition.slotFunction) {
				if (!this.known.functions.has(id)) this.refuse('unknown-function', `No slot has the function ${id}`);
			}
		} else if ('requiredFieldsPresent' in condition) {
			for (const id of condition.requiredFieldsPresent.except) this.path(id, holder);
		}
	}
}

/** First condition that names something unknown, or null. */
export function refusedCondition(pack: Pack): Problem | null {
	const known = knownOf(pack);
	for (const { condition, subject, place } of placedConditions(pack)) {
		const walk = new Walk(known, place);
		walk.check(condition, subject);
		if (walk.problem !== null) return walk.problem;
	}
	return null;
}
