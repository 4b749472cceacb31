/**
 * Small mechanical faults in a condition. A rule is proved only if its examples notice them: whoever got a bound, a
 * direction or a guard wrong must see an example disagree.
 */
import type { Comparison, Condition } from '$models/framework/condition';
import type { Pack } from '$models/framework/pack';

export interface Mutant {
	/** What was changed, and where, such as `all[1]/relations: max 2 for 1`. */
	readonly change: string;
	readonly condition: Condition;
}

const never: Condition = { all: [{ present: '@id' }, { absent: '@id' }] };

const comparisons: Readonly<Record<Comparison, readonly Comparison[]>> = {
	same: ['different'],
	different: ['same'],
	less: ['at-most', 'more'],
	'at-most': ['less', 'at-least'],
	more: ['at-least', 'less'],
	'at-least': ['more', 'at-most']
};

type Reach = Extract<Condition, { relations: unknown }>['relations'];

const without = <Item>(items: readonly Item[], at: number): Item[] => items.filter((_, index) => index !== at);

/** Another value of the list that holds a value; none where no list holds it. */
function otherValue(value: string, pack: Pack): string | null {
	for (const { values } of pack.lists) {
		if (values.some(({ id }) => id === value)) return values.find(({ id }) => id !== value)?.id ?? null;
	}
	return null;
}

function* boundsOf(bounds: { readonly min?: number; readonly max?: number }): Generator<readonly [string, object]> {
	const { min, max } = bounds;
	if (min !== undefined) {
		yield [`min ${min + 1} for ${min}`, { min: min + 1 }];
		if (min > 0) yield [`min ${min - 1} for ${min}`, { min: min - 1 }];
	} else if (max === undefined) yield ['min 2 for 1', { min: 2 }];
	if (max !== undefined) {
		yield [`max ${max + 1} for ${max}`, { max: max + 1 }];
		if (max > 0) yield [`max ${max - 1} for ${max}`, { max: max - 1 }];
	}
}

function* ofParts(name: 'all' | 'any', parts: readonly Condition[], pack: Pack): Generator<Mutant> {
	const made = (list: readonly Condition[]): Condition => (name === 'all' ? { all: list } : { any: list });
	if (parts.length > 1) {
		yield { change: `${name} turned round`, condition: name === 'all' ? { any: parts } : { all: parts } };
		for (const at of parts.keys()) yield { change: `${name}[${at}] left out`, condition: made(without(parts, at)) };
	}
	for (const [at, part] of parts.entries()) {
		for (const inner of mutantsOf(part, pack)) {
			const list = parts.map((one, index) => (index === at ? inner.condition : one));
			yield { change: `${name}[${at}]/${inner.change}`, condition: made(list) };
		}
	}
}

function* ofRelations(reach: Reach, pack: Pack): Generator<Mutant> {
	const { where, other, types, direction } = reach;
	const made = (relations: Reach): Condition => ({ relations });
	for (const [change, bounds] of boundsOf(reach))
		yield { change: `relations: ${change}`, condition: made({ ...reach, ...bounds }) };
	const { types: _types, where: _where, other: _other, ...rest } = reach;
	const parts = {
		...(types === undefined ? {} : { types }),
		...(where === undefined ? {} : { where }),
		...(other === undefined ? {} : { other })
	};
	if (direction !== 'any') {
		const turned = direction === 'out' ? 'in' : 'out';
		yield { change: 'relations: other direction', condition: made({ ...rest, ...parts, direction: turned }) };
	}
	if (types !== undefined) {
		const { types: _gone, ...left } = parts;
		yield { change: 'relations: all types', condition: made({ ...rest, ...left }) };
	}
	if (where !== undefined) {
		const { where: _gone, ...left } = parts;
		yield { change: 'relations: where left out', condition: made({ ...rest, ...left }) };
		for (const inner of mutantsOf(where, pack)) {
			yield {
				change: `relations/where/${inner.change}`,
				condition: made({ ...rest, ...parts, where: inner.condition })
			};
		}
	}
	if (other !== undefined) {
		const { other: _gone, ...left } = parts;
		yield { change: 'relations: other left out', condition: made({ ...rest, ...left }) };
		for (const inner of mutantsOf(other, pack)) {
			yield {
				change: `relations/other/${inner.change}`,
				condition: made({ ...rest, ...parts, other: inner.condition })
			};
		}
	}
}

function* ofReaches(reach: Extract<Condition, { reaches: unknown }>['reaches'], pack: Pack): Generator<Mutant> {
	const { where, types, ...rest } = reach;
	const kept = { ...(types === undefined ? {} : { types }), ...(where === undefined ? {} : { where }) };
	if (reach.steps > 1)
		yield { change: 'reaches: one step less', condition: { reaches: { ...reach, steps: reach.steps - 1 } } };
	if (reach.direction !== 'any') {
		const direction = reach.direction === 'out' ? 'in' : 'out';
		yield { change: 'reaches: other direction', condition: { reaches: { ...reach, direction } } };
	}
	if (types !== undefined) {
		const { types: _gone, ...left } = kept;
		yield { change: 'reaches: all types', condition: { reaches: { ...rest, ...left } } };
	}
	if (where !== undefined) {
		const { where: _gone, ...left } = kept;
		yield { change: 'reaches: where left out', condition: { reaches: { ...rest, ...left } } };
	}
	for (const inner of mutantsOf(reach.to, pack)) {
		yield { change: `reaches/to/${inner.change}`, condition: { reaches: { ...reach, to: inner.condition } } };
	}
}

/** Bounds and inner conditions of linked, sameFunction and count, which are built alike. */
function* ofCounting<Body extends { readonly min?: number; readonly max?: number; readonly where?: Condition }>(
	name: string,
	body: Body,
	made: (body: Body) => Condition,
	pack: Pack
): Generator<Mutant> {
	for (const [change, bounds] of boundsOf(body))
		yield { change: `${name}: ${change}`, condition: made({ ...body, ...bounds }) };
	const { where } = body;
	if (where === undefined) return;
	const { where: _gone, ...rest } = body;
	yield { change: `${name}: where left out`, condition: made(rest as Body) };
	for (const inner of mutantsOf(where, pack)) {
		yield { change: `${name}/where/${inner.change}`, condition: made({ ...body, where: inner.condition }) };
	}
}

function* ofShare(share: Extract<Condition, { share: unknown }>['share'], pack: Pack): Generator<Mutant> {
	yield {
		change: 'share: fewer per cent',
		condition: { share: { ...share, percent: Math.max(0, share.percent - 40) } }
	};
	const { among, ...rest } = share;
	if (among !== undefined) {
		yield { change: 'share: among all', condition: { share: rest } };
		for (const inner of mutantsOf(among, pack)) {
			yield { change: `share/among/${inner.change}`, condition: { share: { ...share, among: inner.condition } } };
		}
	}
	for (const inner of mutantsOf(share.where, pack)) {
		yield { change: `share/where/${inner.change}`, condition: { share: { ...share, where: inner.condition } } };
	}
}

function* ofRange(
	name: 'number' | 'size',
	[path, bounds]: readonly [string, { readonly min?: number; readonly max?: number }]
): Generator<Mutant> {
	for (const key of ['min', 'max'] as const) {
		const bound = bounds[key];
		if (bound === undefined) continue;
		for (const change of [bound + 1, bound - 1]) {
			const range = { ...bounds, [key]: change };
			const condition: Condition = name === 'number' ? { number: [path, range] } : { size: [path, range] };
			yield { change: `${name}: ${key} ${change} for ${bound}`, condition };
		}
	}
}

function* ofLeaf(condition: Condition, pack: Pack): Generator<Mutant> {
	if ('is' in condition) {
		const other = otherValue(String(condition.is[1]), pack);
		if (other !== null) yield { change: `is ${other}`, condition: { is: [condition.is[0], other] } };
	} else if ('has' in condition) {
		const other = otherValue(condition.has[1], pack);
		if (other !== null) yield { change: `has ${other}`, condition: { has: [condition.has[0], other] } };
	} else if ('in' in condition) {
		const [path, values] = condition.in;
		if (values.length < 2) return;
		for (const [at, value] of values.entries()) {
			yield { change: `in without ${value}`, condition: { in: [path, without(values, at)] } };
		}
	} else if ('before' in condition) yield { change: 'after for before', condition: { after: condition.before } };
	else if ('after' in condition) yield { change: 'before for after', condition: { before: condition.after } };
	else if ('within' in condition) {
		const [path, days] = condition.within;
		yield { change: `within ${days * 4} days`, condition: { within: [path, days * 4] } };
	} else if ('number' in condition) yield* ofRange('number', condition.number);
	else if ('size' in condition) yield* ofRange('size', condition.size);
	else if ('compare' in condition) {
		const [left, how, right] = condition.compare;
		for (const other of comparisons[how])
			yield { change: `${other} for ${how}`, condition: { compare: [left, other, right] } };
	} else if ('answered' in condition)
		yield { change: 'present for answered', condition: { present: condition.answered } };
	else if ('matches' in condition || 'anyText' in condition) yield { change: 'matches never', condition: never };
	else if ('slotFunction' in condition && condition.slotFunction.length > 1) {
		for (const [at, id] of condition.slotFunction.entries()) {
			yield { change: `without ${id}`, condition: { slotFunction: without(condition.slotFunction, at) } };
		}
	} else if ('unique' in condition) {
		const { unique } = condition;
		if (condition.diacritics === true) yield { change: 'unique without diacritics', condition: { unique } };
		if (unique.length < 2) return;
		for (const [at, path] of unique.entries()) {
			yield { change: `unique without ${path}`, condition: { ...condition, unique: without(unique, at) } };
		}
	}
}

/** Every mutant of a condition: the whole denied, and each small change in its parts. */
export function* mutantsOf(condition: Condition, pack: Pack): Generator<Mutant> {
	if ('not' in condition) {
		yield { change: 'not left out', condition: condition.not };
		for (const inner of mutantsOf(condition.not, pack)) {
			// Denied twice is the change above.
			if ('not' in inner.condition && inner.change === 'denied') continue;
			yield { change: `not/${inner.change}`, condition: { not: inner.condition } };
		}
		return;
	}
	yield { change: 'denied', condition: { not: condition } };
	if ('all' in condition) yield* ofParts('all', condition.all, pack);
	else if ('any' in condition) yield* ofParts('any', condition.any, pack);
	else if ('relations' in condition) yield* ofRelations(condition.relations, pack);
	else if ('reaches' in condition) yield* ofReaches(condition.reaches, pack);
	else if ('linked' in condition) {
		yield* ofCounting('linked', condition.linked, (linked) => ({ linked }), pack);
	} else if ('sameFunction' in condition) {
		yield* ofCounting('sameFunction', condition.sameFunction, (sameFunction) => ({ sameFunction }), pack);
	} else if ('count' in condition) yield* ofCounting('count', condition.count, (count) => ({ count }), pack);
	else if ('share' in condition) yield* ofShare(condition.share, pack);
	else if ('end' in condition) {
		const [end, asked] = condition.end;
		for (const inner of mutantsOf(asked, pack)) {
			yield { change: `end ${end}/${inner.change}`, condition: { end: [end, inner.condition] } };
		}
	} else yield* ofLeaf(condition, pack);
}
