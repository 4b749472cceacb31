/**
 * Refuses conditions that name what the pack does not have, ask a record for what its kind cannot tell, lead in a circle,
 * or step further than a rule may: what passes here costs at most its parts times the records and relations.
 */
import type { Problem } from '$models/architecture/result';
import { placedConditions } from './condition-places';
import { structuralPaths, type Condition, type LinkedRecords, type RuleSubject } from './condition';
import type { FieldDefinition, Pack } from './pack';

const linkedSubject = {
	gaps: 'gap',
	tasks: 'task',
	objects: 'object',
	children: 'object',
	mappings: 'mapping',
	diagrams: 'diagram'
} as const satisfies Record<LinkedRecords, RuleSubject>;

/** Which subjects know which linked records. */
const linkedFrom = {
	gaps: ['object', 'task'],
	tasks: ['gap'],
	objects: ['gap', 'diagram'],
	children: ['object'],
	mappings: ['object'],
	diagrams: ['object']
} as const satisfies Record<LinkedRecords, readonly RuleSubject[]>;

const endOf = { source: 'relation', target: 'relation', parent: 'object', object: 'mapping' } as const;

/** Parts that a condition may have, its definitions counted in. */
const MOST_PARTS = 400;
/** Records that a condition may step through one after the other. */
const MOST_STEPS = 6;

interface Known {
	readonly fields: ReadonlyMap<string, FieldDefinition>;
	readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
	readonly functions: ReadonlySet<string>;
	readonly structural: ReadonlyMap<string, ReadonlySet<string>>;
	readonly definitions: ReadonlyMap<string, { readonly subject: RuleSubject; readonly condition: Condition }>;
	readonly hasMatrix: boolean;
	readonly hasViewpoints: boolean;
	readonly slotKinds: ReadonlySet<string>;
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
			['@agency', idsOf(pack.agencies)],
			['@catalogue-group', new Set(['A', 'B'])],
			['@catalogue-layer', idsOf(pack.layers)],
			['@catalogue-component', idsOf(pack.components)],
			['@owner-block', new Set(pack.agencies.map(({ block }) => block))]
		]),
		definitions: new Map(pack.definitions.map((definition) => [definition.id, definition])),
		hasMatrix: pack.matrix !== null,
		hasViewpoints: pack.viewpoints.length > 0,
		slotKinds: new Set(pack.figures.flatMap(({ slots }) => slots.map(({ kind }) => kind)))
	};
}

/** Where a condition stands: what it is asked of, what it was stepped to from, and how far in. */
interface Standing {
	readonly subject: RuleSubject;
	readonly outer: RuleSubject | null;
	readonly steps: number;
	readonly inWhole: boolean;
	readonly uses: readonly string[];
}

class Walk {
	problem: Problem | null = null;
	#parts = 0;

	constructor(
		private readonly known: Known,
		private readonly place: string
	) {}

	private refuse(code: string, message: string): void {
		this.problem ??= { code, message, place: this.place };
	}

	private path(written: string, at: Standing): FieldDefinition | null {
		const isOuter = written.startsWith('^');
		if (isOuter && at.outer === null) {
			this.refuse('no-record-outside', `${written} looks at a record outside, and there is none`);
			return null;
		}
		const subject = isOuter ? (at.outer ?? at.subject) : at.subject;
		const path = isOuter ? written.slice(1) : written;
		if (path.startsWith('@')) {
			if (!structuralPaths.some((known) => known === path)) this.refuse('unknown-path', `There is no key ${path}`);
			return null;
		}
		if (subject === 'chapter' && path === 'text') return null;
		const field = this.known.fields.get(`${subject}.${path.replace(/^to:/u, '')}`);
		if (field === undefined) this.refuse('unknown-field', `${subject} has no field ${path}`);
		return field ?? null;
	}

	/** A field of the record itself, as it is now. */
	private plainField(path: string, at: Standing, fits: (field: FieldDefinition) => boolean): void {
		const field = /^[A-Za-z]/u.test(path) && !path.startsWith('to:') ? this.path(path, at) : null;
		if (field === null) this.refuse('unknown-field', `${path} is no field of a ${at.subject}`);
		else if (!fits(field)) this.refuse('unknown-field', `${path} is no field with a list`);
	}

	private values(path: string, values: readonly (string | number | boolean)[], at: Standing): void {
		const field = this.path(path, at);
		const key = path.replace(/^\^/u, '');
		const subject = path.startsWith('^') ? (at.outer ?? at.subject) : at.subject;
		const allowed =
			field === null
				? (this.known.structural.get(`${subject}.${key}`) ?? this.known.structural.get(key))
				: this.known.lists.get(field.list);
		if (allowed === undefined) return;
		for (const value of values) {
			if (!allowed.has(String(value))) this.refuse('unknown-value', `${path} never has the value ${String(value)}`);
		}
	}

	private bounds(bounds: { readonly min?: number; readonly max?: number }): void {
		if (bounds.min !== undefined && bounds.max !== undefined && bounds.min > bounds.max) {
			this.refuse('empty-bounds', `Nothing is at least ${bounds.min} and at most ${bounds.max}`);
		}
	}

	private step(condition: Condition | undefined, subject: RuleSubject, at: Standing, steps = 1): void {
		const next = at.steps + steps;
		if (next > MOST_STEPS) this.refuse('too-many-steps', `A condition steps through at most ${MOST_STEPS} records`);
		else if (condition !== undefined) this.check(condition, { ...at, subject, outer: at.subject, steps: next });
	}

	check(condition: Condition, at: Standing): void {
		this.#parts += 1;
		if (this.#parts > MOST_PARTS) {
			this.refuse('too-many-parts', `A condition has at most ${MOST_PARTS} parts`);
			return;
		}
		if ('all' in condition) for (const part of condition.all) this.check(part, at);
		else if ('any' in condition) for (const part of condition.any) this.check(part, at);
		else if ('not' in condition) this.check(condition.not, at);
		else if ('use' in condition) this.use(condition.use, at);
		else if ('is' in condition) this.values(condition.is[0], [condition.is[1]], at);
		else if ('in' in condition) this.values(condition.in[0], condition.in[1], at);
		else if ('has' in condition) this.values(condition.has[0], [condition.has[1]], at);
		else if ('present' in condition) this.path(condition.present, at);
		else if ('answered' in condition) this.path(condition.answered, at);
		else if ('absent' in condition) this.path(condition.absent, at);
		else if ('undetermined' in condition) this.path(condition.undetermined, at);
		else if ('matches' in condition) this.path(condition.matches[0], at);
		else if ('before' in condition) this.path(condition.before[0], at);
		else if ('after' in condition) this.path(condition.after[0], at);
		else if ('within' in condition) this.path(condition.within[0], at);
		else if ('listed' in condition) this.plainField(condition.listed, at, (field) => field.list !== '');
		else if ('number' in condition) this.ranged(condition.number, at);
		else if ('size' in condition) this.ranged(condition.size, at);
		else if ('compare' in condition) {
			this.path(condition.compare[0], at);
			this.path(condition.compare[2], at);
		} else this.checkReaching(condition, at);
	}

	private ranged(
		[path, bounds]: readonly [string, { readonly min?: number; readonly max?: number }],
		at: Standing
	): void {
		this.path(path, at);
		this.bounds(bounds);
	}

	private use(id: string, at: Standing): void {
		const definition = this.known.definitions.get(id);
		if (definition === undefined) this.refuse('unknown-definition', `There is no condition named ${id}`);
		else if (at.uses.includes(id)) this.refuse('circular-definition', `The condition ${id} uses itself`);
		else if (definition.subject !== at.subject) {
			this.refuse('wrong-subject', `The condition ${id} is about a ${definition.subject}, not a ${at.subject}`);
		} else this.check(definition.condition, { ...at, outer: null, uses: [...at.uses, id] });
	}

	/** Conditions that leave the record. */
	private checkReaching(condition: Condition, at: Standing): void {
		const { subject } = at;
		const only = (...subjects: readonly RuleSubject[]): void => {
			if (!subjects.includes(subject)) {
				this.refuse('wrong-subject', `${Object.keys(condition).join()} cannot be asked of a ${subject}`);
			}
		};
		if ('relations' in condition) {
			only('object');
			const { types, where, other } = condition.relations;
			this.bounds(condition.relations);
			this.values('@type', types ?? [], { ...at, subject: 'relation' });
			this.step(where, 'relation', at);
			this.step(other, 'object', at);
		} else if ('reaches' in condition) {
			only('object');
			const { types, where, to, steps } = condition.reaches;
			this.values('@type', types ?? [], { ...at, subject: 'relation' });
			this.step(where, 'relation', at);
			this.step(to, 'object', at, steps);
		} else if ('linked' in condition) {
			const { to, where } = condition.linked;
			only(...linkedFrom[to]);
			this.bounds(condition.linked);
			this.step(where, linkedSubject[to], at);
		} else if ('end' in condition) {
			only(endOf[condition.end[0]]);
			this.step(condition.end[1], 'object', at);
		} else if ('sameFunction' in condition) {
			only('object');
			this.bounds(condition.sameFunction);
			this.step(condition.sameFunction.where, 'object', at);
		} else if ('count' in condition) {
			this.bounds(condition.count);
			this.whole(condition.count.where, condition.count.of, at);
		} else if ('share' in condition) {
			this.whole(condition.share.among, condition.share.of, at);
			this.whole(condition.share.where, condition.share.of, at);
		} else this.checkFramework(condition, at, only);
	}

	private whole(condition: Condition | undefined, subject: RuleSubject, at: Standing): void {
		if (at.inWhole) this.refuse('nested-count', 'A count is made of records, not of other counts');
		else if (condition !== undefined) this.check(condition, { ...at, subject, outer: null, inWhole: true });
	}

	/** Conditions that the pack answers as a whole. */
	private checkFramework(condition: Condition, at: Standing, only: (...subjects: RuleSubject[]) => void): void {
		if ('unique' in condition) {
			for (const path of condition.unique) {
				if (path.startsWith('^')) this.refuse('unknown-path', `unique looks at the record itself, not at ${path}`);
				else this.path(path, at);
			}
		} else if ('slotFunction' in condition) {
			only('object');
			for (const id of condition.slotFunction) {
				if (!this.known.functions.has(id)) this.refuse('unknown-function', `No slot has the function ${id}`);
			}
		} else if ('requiredFieldsPresent' in condition) {
			for (const id of condition.requiredFieldsPresent.except) this.plainField(id, at, () => true);
		} else if ('allowedRelation' in condition) {
			only('relation');
			if (!this.known.hasMatrix) this.refuse('no-matrix', 'The pack has no matrix of allowed relations');
		} else if ('withinViewpoint' in condition) {
			only('diagram');
			this.plainField(condition.withinViewpoint, at, () => true);
			if (!this.known.hasViewpoints) this.refuse('no-viewpoints', 'The pack has no viewpoints');
		} else if ('codesKnown' in condition) only('chapter');
		else if ('mandatoryDiagrams' in condition) only('architecture');
		else if ('slotsFilled' in condition) {
			only('architecture');
			for (const kind of condition.slotsFilled.kinds) {
				if (!this.known.slotKinds.has(kind)) this.refuse('unknown-value', `No slot is of the kind ${kind}`);
			}
		} else if ('componentOfLayer' in condition) only('object');
	}
}

/** First condition that names something unknown, leads in a circle or steps too far, or null. */
export function refusedCondition(pack: Pack): Problem | null {
	const known = knownOf(pack);
	for (const { condition, subject, place } of placedConditions(pack)) {
		const walk = new Walk(known, place);
		walk.check(condition, { subject, outer: null, steps: 0, inWhole: false, uses: [] });
		if (walk.problem !== null) return walk.problem;
	}
	return null;
}
