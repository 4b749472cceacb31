/** Conditions of every construct, put together at random as far as a pack and a subject allow; the same for the same random numbers. */
import type { Comparison, Condition, LinkedRecords, RuleSubject } from '$models/framework/condition';
import type { FieldDefinition, Pack, Rule, Subject } from '$models/framework/pack';
import type { Random } from './random';

const comparisons: readonly Comparison[] = ['same', 'different', 'less', 'at-most', 'more', 'at-least'];
const dates = ['2026-11-23', '2025-08-31', '2027-01-01', '@as-of'];
const patterns = ['dữ liệu', '^kho', '\\bKT-\\d', 'x|y$', '[0-9]{2}', 'mật.{0,9}khẩu', '\\s', '^\\S{1,40}$', 'Đ'];
const structural: Partial<Record<RuleSubject, readonly string[]>> = {
	object: [
		'@kind',
		'@code',
		'@parent',
		'@catalogue',
		'@catalogue-owner',
		'@catalogue-group',
		'@owner-is-agency',
		'@owner-block',
		'@id'
	],
	relation: ['@type', '@code'],
	diagram: ['@type'],
	gap: ['@code'],
	task: ['@code'],
	kpi: ['@code'],
	chapter: ['@id'],
	architecture: ['@architecture-name']
};
const ofWhole = ['@frame', '@agency', '@agency-name', '@as-of', '@dossier-code', '@cutoff-date'];
const links: Partial<Record<RuleSubject, readonly (readonly [LinkedRecords, Subject])[]>> = {
	object: [
		['gaps', 'gap'],
		['children', 'object'],
		['mappings', 'mapping'],
		['diagrams', 'diagram']
	],
	gap: [
		['tasks', 'task'],
		['objects', 'object']
	],
	task: [['gaps', 'gap']],
	diagram: [['objects', 'object']]
};
const ends: Partial<Record<RuleSubject, readonly ('source' | 'target' | 'parent' | 'object')[]>> = {
	relation: ['source', 'target'],
	object: ['parent'],
	mapping: ['object']
};
const counted: readonly Subject[] = ['object', 'relation', 'gap', 'task', 'mapping', 'diagram', 'kpi', 'goal'];

interface Standing {
	readonly subject: RuleSubject;
	/** null where nothing was stepped from. */
	readonly outer: RuleSubject | null;
	readonly depth: number;
	readonly inWhole: boolean;
}

export class ConditionMaker {
	constructor(
		private readonly pack: Pack,
		private readonly random: Random
	) {}

	#fields(subject: RuleSubject): readonly FieldDefinition[] {
		return this.pack.fields.filter((field) => field.subject === subject);
	}

	/** A path, and its field where it is one. */
	#path({ subject, outer }: Standing): { readonly path: string; readonly field: FieldDefinition | null } {
		const { random } = this;
		const isOuter = outer !== null && random.below(4) === 0;
		const of = isOuter ? outer : subject;
		const sign = isOuter ? '^' : '';
		const fields = this.#fields(of);
		const roll = random.below(10);
		if (of === 'chapter' && roll < 6) return { path: `${sign}text`, field: null };
		if (fields.length === 0 || roll === 0) return { path: sign + random.pick(ofWhole), field: null };
		if (roll === 1) return { path: sign + random.pick(structural[of] ?? ofWhole), field: null };
		// Fields that are often there say more.
		const often = fields.filter(({ id }) =>
			['name', 'owner', 'recordType', 'lifecycle', 'securityLevel', 'state', 'deadline'].includes(id)
		);
		const field = often.length > 0 && random.below(2) === 0 ? random.pick(often) : random.pick(fields);
		return { path: `${sign}${random.below(8) === 0 ? 'to:' : ''}${field.id}`, field };
	}

	#value(path: string, field: FieldDefinition | null): string {
		const { pack, random } = this;
		const listed = pack.lists.find(({ id }) => id === field?.list)?.values ?? [];
		if (listed.length > 0) return random.pick(listed).id;
		if (path.endsWith('@kind')) return random.pick(pack.kinds).id;
		if (path.endsWith('@type')) return random.pick([...pack.relationKinds, ...pack.diagramTypes]).id;
		if (path.endsWith('@frame')) return random.pick(['province', 'ministry']);
		if (path.endsWith('@owner-is-agency') || field?.type === 'boolean') return random.pick(['true', 'false']);
		return random.pick(['Kho dữ liệu', '5', '50', '49.5', '2026-11-23', 'A', '96', 'x; y', 'a; b', 'KT-1 và KT-99']);
	}

	#bounds(): { readonly min?: number; readonly max?: number } {
		const { random } = this;
		return random.pick([
			{},
			{ min: 1 },
			{ min: 2 },
			{ max: 0 },
			{ max: 1 },
			{ min: 1, max: 2 },
			{ min: 2, max: 3 },
			{ min: 0 }
		]);
	}

	#onPath(at: Standing): Condition {
		const { random } = this;
		const { path, field } = this.#path(at);
		const value = (): string => this.#value(path, field);
		const isPlain = field !== null && !path.includes(':') && !path.startsWith('^');
		switch (random.below(14)) {
			case 0:
			case 1:
				return { is: [path, random.pick<string | number | boolean>([value(), value(), value(), 50, true])] };
			case 2:
				return { in: [path, [value(), value()]] };
			case 3:
				return { has: [path, value()] };
			case 4:
				return { present: path };
			case 5:
				return { answered: path };
			case 6:
				return { absent: path };
			case 7:
				return { undetermined: path };
			case 8:
				return { matches: [path, random.pick(patterns)] };
			case 9:
				return random.pick<Condition>([
					{ before: [path, random.pick(dates)] },
					{ after: [path, random.pick(dates)] },
					{ within: [path, random.pick([0, 1, 400])] }
				]);
			case 10:
				return { number: [path, random.pick([{ min: 3 }, { max: 50 }, { min: 4, max: 49.5 }, { min: 100_000 }])] };
			case 11:
				return { size: [path, random.pick([{ min: 1 }, { min: 2 }, { max: 0 }, { max: 1 }, { min: 1, max: 1 }])] };
			case 12:
				return isPlain && field.list !== '' ? { listed: path } : { present: path };
			default:
				return { compare: [path, random.pick(comparisons), this.#path(at).path] };
		}
	}

	#stepped(at: Standing, subject: RuleSubject): Condition {
		return this.make({ subject, outer: at.subject, depth: at.depth - 1, inWhole: at.inWhole });
	}

	#relations(at: Standing): Condition {
		const { pack, random } = this;
		const kinds = pack.relationKinds.map(({ id }) => id);
		return {
			relations: {
				direction: random.pick(['out', 'in', 'any']),
				...(random.below(3) === 0 ? { types: [random.pick(kinds), random.pick(kinds)] } : {}),
				...(random.below(2) === 0 ? { where: this.#stepped(at, 'relation') } : {}),
				...(random.below(2) === 0 ? { other: this.#stepped(at, 'object') } : {}),
				...this.#bounds()
			}
		};
	}

	#neighbours(at: Standing): Condition {
		const { random } = this;
		const { subject } = at;
		const options: (() => Condition)[] = [];
		if (subject === 'object') {
			options.push(
				() => this.#relations(at),
				() => this.#relations(at),
				() => ({
					reaches: {
						direction: random.pick(['out', 'in', 'any']),
						steps: 1 + random.below(3),
						to: this.#stepped({ ...at, depth: 1 }, 'object')
					}
				}),
				() => ({
					sameFunction: {
						...(random.below(2) === 0
							? { where: this.#stepped({ ...at, depth: Math.min(at.depth, 2) }, 'object') }
							: {}),
						...this.#bounds()
					}
				})
			);
		}
		const linked = links[subject];
		if (linked !== undefined) {
			options.push(() => {
				const [to, of] = random.pick(linked);
				return {
					linked: { to, ...(random.below(3) === 0 ? {} : { where: this.#stepped(at, of) }), ...this.#bounds() }
				};
			});
		}
		const end = ends[subject];
		if (end !== undefined) options.push(() => ({ end: [random.pick(end), this.#stepped(at, 'object')] }));
		return options.length === 0 ? this.#onPath(at) : random.pick(options)();
	}

	#ofPack(at: Standing): Condition {
		const { pack, random } = this;
		const { subject } = at;
		const functions = pack.figures.flatMap(({ slots }) => slots.map((slot) => slot.function));
		const options: Condition[] = [{ anyText: random.pick(patterns) }, { undeterminedExplained: true }];
		if (subject !== 'architecture' && subject !== 'chapter') {
			const fields = this.#fields(subject).map(({ id }) => id);
			const unique = random.pick([['@code'], ['name'], fields.slice(0, 2)]);
			options.push(random.below(2) === 0 ? { unique } : { unique, diacritics: true });
			options.push({ requiredFieldsPresent: { except: fields.filter(() => random.below(2) === 0) } });
		}
		if (subject === 'object') {
			options.push({ componentOfLayer: true });
			if (functions.length > 0)
				options.push({ slotFunction: Array.from({ length: 20 }, () => random.pick(functions)) });
		}
		if (subject === 'relation' && pack.matrix !== null) options.push({ allowedRelation: true });
		if (subject === 'diagram' && pack.viewpoints.length > 0) options.push({ withinViewpoint: 'viewpoint' });
		if (subject === 'chapter') options.push({ codesKnown: true });
		if (subject === 'architecture')
			options.push({ mandatoryDiagrams: true }, { slotsFilled: { kinds: ['mandatory'] } });
		return random.pick(options);
	}

	#whole(at: Standing): Condition {
		const { random } = this;
		const of = random.pick(counted);
		const inside = (): Condition => this.make({ subject: of, outer: null, depth: at.depth - 1, inWhole: true });
		if (random.below(3) > 0) return { count: { of, where: inside(), ...this.#bounds() } };
		const among = random.below(2) === 0 ? {} : { among: inside() };
		return { share: { of, where: inside(), percent: random.pick([100, 100, 0, 50]), ...among } };
	}

	make(at: Standing): Condition {
		const { random } = this;
		const part = (): Condition => this.make({ ...at, depth: at.depth - 1 });
		const roll = random.below(20);
		if (at.depth <= 0 || roll < 6) return this.#onPath(at);
		if (roll < 8) return { all: Array.from({ length: 2 + random.below(2) }, part) };
		if (roll < 11) return { any: Array.from({ length: 2 + random.below(2) }, part) };
		if (roll < 12) return { not: part() };
		if (roll < 18) return this.#neighbours(at);
		return roll === 18 && !at.inWhole ? this.#whole(at) : this.#ofPack(at);
	}
}

const subjects: readonly RuleSubject[] = [
	'object',
	'object',
	'object',
	'relation',
	'mapping',
	'gap',
	'task',
	'kpi',
	'goal',
	'diagram',
	'chapter',
	'architecture'
];

/** A rule about anything; it says nothing that makes sense, but all that can be said. */
export function randomRule(pack: Pack, random: Random, id: string): Rule {
	const maker = new ConditionMaker(pack, random);
	const subject = random.pick(subjects);
	const at = { subject, outer: null, inWhole: false } as const;
	const words = { vi: id, en: id };
	return {
		id,
		title: words,
		basis: {
			instrument: pack.instruments[0]?.id ?? '',
			article: '',
			certainty: 'interpretation',
			paraphrase: words
		} as Rule['basis'],
		severity: 'required',
		covers: [],
		target: { subject, where: random.below(3) === 0 ? null : maker.make({ ...at, depth: 2 }) },
		require: maker.make({ ...at, depth: 3 }),
		asked: null,
		message: words,
		howToFix: words,
		fix: null,
		examples: []
	};
}
