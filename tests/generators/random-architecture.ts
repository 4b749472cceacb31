/**
 * Architectures that nobody would draw: records of every kind in every state, related and placed at random, some deleted,
 * with the values that rules ask about and with others. Records from the examples of rules are mixed in, each a little
 * changed, so that conditions of many parts are met too. The same for the same seed.
 */
import type { Architecture } from '$models/architecture/architecture';
import { exampleArchitecture } from '$models/conformance/examples';
import type { FieldDefinition, Pack, Rule, Subject } from '$models/framework/pack';
import { AskedValues, isRaw, roots, rowsOf, subjectOf, type Raw, type Root } from './asked-values';
import { seeded, type Random } from './random';

type RawRecord = Raw & { id: string; fields: Raw };

const dates = [
	'2020-01-01',
	'2025-08-31',
	'2026-02-31',
	'2026-11-22',
	'2026-11-23',
	'2026-11-24',
	'2026-12-31',
	'2027-01-01',
	'2030-06-30T08:00',
	'tháng 9/2025'
];
const texts = [
	'Kho dữ liệu',
	'KT-1 và KT-99',
	'[điền tên]',
	'Mật khẩu: illustrative1',
	'máy 10.0.0.1:8080',
	' ',
	'x; y'
];

class Maker {
	readonly raw: Record<Root | 'nodes', RawRecord[]> & {
		gapTasks: [string, string][];
		chapters: Record<string, string>;
	};
	readonly #units: string[] = [];
	#examples = 0;

	constructor(
		private readonly pack: Pack,
		private readonly rules: readonly Rule[],
		private readonly random: Random,
		private readonly meta: { readonly agencyName: string }
	) {
		const empty = Object.fromEntries([...roots, 'nodes'].map((root) => [root, []])) as unknown as Record<
			Root | 'nodes',
			RawRecord[]
		>;
		this.raw = { ...empty, gapTasks: [], chapters: {} };
		this.#pools = new AskedValues(rules);
	}

	readonly #pools: AskedValues;

	#maybe(chance: number): boolean {
		return this.random.next() < chance;
	}

	#id(root: Root): string {
		return this.random.pick(this.raw[root]).id;
	}

	#owner(): string {
		const { pack, random } = this;
		const known = [...pack.agencies.map(({ ownerName }) => ownerName), ...pack.platforms.map(({ owner }) => owner)];
		const others = known.length === 0 ? ['Bộ Công an'] : known;
		const long = this.meta.agencyName.replace(/^UBND /u, 'Ủy ban nhân dân ');
		return random.pick([
			this.meta.agencyName,
			this.meta.agencyName,
			long,
			...this.#units,
			random.pick(others),
			'Công ty X'
		]);
	}

	#valueOf(field: FieldDefinition): unknown {
		const { pack, random } = this;
		if (field.id === pack.roles.owner) return this.#owner();
		const roll = random.next();
		const asked = roll < 0.5 ? this.#pools.pick(field.id, random) : null;
		if (asked !== null) return asked;
		if (roll > 0.97) return random.pick<unknown>(['', 'không có trong danh mục', 7, true, [], ['a', 'b'], [''], '5']);
		const listed = (): string => {
			const values = pack.lists.find(({ id }) => id === field.list)?.values ?? [];
			return values.length === 0 ? 'none' : random.pick(values).id;
		};
		switch (field.type) {
			case 'list':
				return listed();
			case 'multi-list':
				return Array.from({ length: random.below(4) }, listed);
			case 'date':
				return random.pick(dates);
			case 'number':
				return random.pick<unknown>([0, 3, 49.5, 50, 9_999, 10_000, 100_000, '12', '3.5', 'nhiều']);
			case 'boolean':
				return this.#maybe(0.5);
			case 'slot': {
				const slots = random.pick(pack.figures).slots;
				return slots.length === 0 ? '' : random.pick(slots).id;
			}
			case 'multi-reference':
				return Array.from({ length: random.below(3) }, () => random.pick(texts));
			default:
				return random.pick(texts);
		}
	}

	/** A value, open with more or less said of it, or not applicable. */
	#entry(field: FieldDefinition): unknown {
		const roll = this.random.next();
		if (roll < 0.14) return this.#open();
		return roll < 0.22 ? { notApplicable: { reason: this.random.pick(texts) } } : this.#valueOf(field);
	}

	#open(): unknown {
		const { random } = this;
		const contact = random.pick(['Phòng CNTT', '', ' ']);
		return { undetermined: { reason: random.pick(texts), contact, due: random.pick(['2026-12-15', '']) } };
	}

	#fieldsOf(subject: Subject, kind: string): readonly FieldDefinition[] {
		const form03 = this.pack.kinds.find(({ id }) => id === kind)?.form03 === true;
		return this.pack.fields.filter(
			(field) =>
				field.subject === subject &&
				(subject !== 'object' || (field.kinds.length === 0 ? form03 : field.kinds.includes(kind)) || this.#maybe(0.03))
		);
	}

	#fields(subject: Subject, kind: string, share: number): Raw {
		const { roles } = this.pack;
		const often = new Set(['name', roles.owner, roles.reference?.field, roles.layer, roles.component]);
		const fields: Raw = {};
		for (const field of this.#fieldsOf(subject, kind)) {
			if (this.#maybe(often.has(field.id) ? 0.85 : share)) fields[field.id] = this.#entry(field);
		}
		return fields;
	}

	#deleted(): Raw {
		return this.#maybe(0.06) ? { deletedAt: '2026-11-20T00:00:00Z' } : {};
	}

	#addRandom(root: Root, extra: Raw, share = 0.4): void {
		const { raw } = this;
		const kind = typeof extra['kind'] === 'string' ? extra['kind'] : '';
		const subject = subjectOf[root];
		const to = this.#maybe(0.15) ? { to: this.#fields(subject, kind, 0.08) } : {};
		raw[root].push({ id: `${root}-${raw[root].length}`, ...extra, fields: this.#fields(subject, kind, share), ...to });
	}

	/** The records of an example under ids of their own, each perhaps a little changed. */
	addExample(): void {
		const { raw, random } = this;
		const { architecture } = random.pick(random.pick(this.rules).examples);
		this.#examples += 1;
		const prefix = `e${this.#examples}-`;
		const own = (value: unknown): unknown => (typeof value === 'string' ? prefix + value : value);
		for (const root of roots) {
			for (const row of rowsOf(architecture, root)) {
				const made: RawRecord = {
					...row,
					id: prefix + String(row['id']),
					fields: isRaw(row['fields']) ? row['fields'] : {}
				};
				for (const end of ['source', 'target', 'object', 'parent']) if (end in made) made[end] = own(made[end]);
				if (Array.isArray(made['objects'])) made['objects'] = made['objects'].map(own);
				if (this.#maybe(0.5)) made.fields = this.#changed(subjectOf[root], made);
				raw[root].push(made);
			}
		}
		const pairs = isRaw(architecture) && Array.isArray(architecture['gapTasks']) ? architecture['gapTasks'] : [];
		for (const [gap, task] of pairs as [string, string][]) raw.gapTasks.push([prefix + gap, prefix + task]);
		for (const row of rowsOf(architecture, 'nodes')) {
			const object = 'object' in row ? { object: own(row['object']) } : {};
			raw.nodes.push({ ...row, ...object, id: prefix + String(row['id']), diagram: own(row['diagram']) } as never);
		}
		const chapters = isRaw(architecture) && isRaw(architecture['chapters']) ? architecture['chapters'] : {};
		for (const [key, text] of Object.entries(chapters)) raw.chapters[key] = String(text);
	}

	#changed(subject: Subject, { fields, kind }: RawRecord): Raw {
		const changed = { ...fields };
		const { reference } = this.pack.roles;
		// What is open on another body's record is not for the agency to determine.
		if (subject === 'object' && reference !== null && this.#maybe(0.3)) changed[reference.field] = reference.value;
		const all = this.#fieldsOf(subject, typeof kind === 'string' ? kind : '');
		for (const id of Object.keys(changed)) {
			if (!this.#maybe(0.25)) continue;
			const field = all.find((one) => one.id === id);
			if (field === undefined || this.#maybe(0.25)) Reflect.deleteProperty(changed, id);
			else changed[id] = this.#maybe(0.4) ? this.#open() : this.#entry(field);
		}
		return changed;
	}

	addObject(): void {
		const { pack, raw, random } = this;
		const pooled = this.#maybe(0.5) ? this.#pools.pick('object.@kind', random) : null;
		const kind = typeof pooled === 'string' ? pooled : random.pick(pack.kinds).id;
		const entries = [...pack.platforms, ...pack.databases].map(({ id }) => id);
		const asked = this.#maybe(0.5) ? this.#pools.pick('@catalogue', random) : null;
		const catalogue = typeof asked === 'string' ? asked : entries.length > 0 ? random.pick(entries) : '';
		this.#addRandom('objects', {
			kind,
			...(this.#maybe(0.6)
				? { code: random.pick([`KT-${random.below(8)}`, `CX-${random.below(3)}`, `LQ-${random.below(3)}`]) }
				: {}),
			...(this.#maybe(0.3) && raw.objects.length > 0 ? { parent: this.#id('objects') } : {}),
			...(this.#maybe(0.25) && catalogue !== '' ? { catalogue } : {}),
			...(this.#maybe(0.1) ? { notes: [{ id: 'n', text: random.pick(texts), from: 'x' }] } : {}),
			...this.#deleted()
		});
		const made = raw.objects.at(-1);
		if (made !== undefined && kind === pack.roles.unit && typeof made.fields['name'] === 'string') {
			this.#units.push(made.fields['name']);
		}
	}

	addRelation(): void {
		const { pack, random } = this;
		const pooled = this.#maybe(0.4) ? this.#pools.pick('relation.@type', random) : null;
		this.#addRandom('relations', {
			source: this.#id('objects'),
			target: this.#id('objects'),
			type: typeof pooled === 'string' ? pooled : random.pick(pack.relationKinds).id,
			...(this.#maybe(0.5) ? { code: `QH-${random.below(6)}` } : {}),
			...this.#deleted()
		});
	}

	addMapping(): void {
		this.#addRandom('mappings', { object: this.#id('objects') }, 0.6);
	}

	addGap(): void {
		const objects = Array.from({ length: this.random.below(3) }, () => this.#id('objects'));
		this.#addRandom('gaps', { code: `ND-${this.random.below(4)}`, objects, ...this.#deleted() });
		if (this.#maybe(0.8)) this.#addRandom('tasks', { code: `NV-${this.random.below(4)}`, ...this.#deleted() });
		if (this.raw.tasks.length > 0) this.raw.gapTasks.push([this.#id('gaps'), this.#id('tasks')]);
	}

	addDiagram(): void {
		const { pack, random, raw } = this;
		if (pack.diagramTypes.length === 0) return;
		this.#addRandom('diagrams', { type: random.pick(pack.diagramTypes).id, ...this.#deleted() });
		const diagram = this.#id('diagrams');
		for (let count = random.below(4); count > 0; count -= 1) {
			const object = this.#id('objects');
			const id = `${diagram}/${object}`;
			if (raw.nodes.some((node) => node.id === id || (node['diagram'] === diagram && node['object'] === object)))
				continue;
			raw.nodes.push({ id, diagram, kind: 'object', object } as never);
		}
	}

	addRest(): void {
		if (this.#maybe(0.5)) this.#addRandom('kpis', { code: `KPI-${this.random.below(3)}` });
		if (this.#maybe(0.5)) this.#addRandom('goals', {});
		if (this.#maybe(0.5)) this.raw.chapters[`form01/${this.random.pick(['I', 'II.1'])}`] = this.random.pick(texts);
	}
}

/** Parents and ends that are not there, and circles, are no part of a file; what an example left out is left out. */
function withoutLooseEnds(raw: Maker['raw']): Raw {
	const objects = new Map(raw.objects.map((object) => [object.id, object]));
	const has = (id: unknown): boolean => objects.has(String(id));
	for (const object of raw.objects) {
		const seen = new Set([object.id]);
		for (let at = object['parent']; at !== undefined; at = objects.get(String(at))?.['parent']) {
			if (has(at) && !seen.has(String(at))) seen.add(String(at));
			else {
				delete object['parent'];
				break;
			}
		}
	}
	const gaps = new Set(raw.gaps.map(({ id }) => id));
	const tasks = new Set(raw.tasks.map(({ id }) => id));
	const diagrams = new Set(raw.diagrams.map(({ id }) => id));
	return {
		...raw,
		relations: raw.relations.filter(({ source, target }) => has(source) && has(target)),
		mappings: raw.mappings.filter(({ object }) => has(object)),
		gapTasks: raw.gapTasks.filter(([gap, task]) => gaps.has(gap) && tasks.has(task)),
		nodes: raw.nodes
			.filter((node) => diagrams.has(String(node['diagram'])) && (node['kind'] === 'note' || has(node['object'])))
			.map(({ fields: _, ...node }) => node)
	};
}

interface RawMeta {
	readonly frame: string;
	readonly agency: string;
	readonly agencyName: string;
}

/** Mostly the agency that examples are of, whose owners they name; else one of an example, or any of the pack. */
function metaOf(pack: Pack, rules: readonly Rule[], random: Random): RawMeta {
	const usual = { frame: 'province', agency: '96', agencyName: 'UBND tỉnh Cà Mau' };
	const roll = random.next();
	if (roll < 0.6 || rules.length === 0) return usual;
	const { architecture } = random.pick(random.pick(rules).examples);
	const own = isRaw(architecture) && isRaw(architecture['meta']) ? architecture['meta'] : {};
	const agencies = pack.agencies.filter(({ id }) => id !== '');
	if (roll < 0.8 || agencies.length === 0) {
		const said = (key: keyof RawMeta): string => (typeof own[key] === 'string' ? own[key] : usual[key]);
		return { frame: said('frame'), agency: said('agency'), agencyName: said('agencyName') };
	}
	const agency = random.pick(agencies);
	return { frame: agency.frame, agency: agency.id, agencyName: agency.ownerName };
}

/**
 * About so many objects, with as many relations and whatever else hangs on them. Examples are taken from the rules given,
 * from all of the pack without.
 */
export function randomArchitecture(
	pack: Pack,
	seed: number,
	size: number,
	rules: readonly Rule[] = pack.rules
): Architecture {
	const random = seeded(seed);
	const meta = { id: `random-${seed}`, ...metaOf(pack, rules, random) };
	const maker = new Maker(pack, rules, random, meta);
	const most = Math.ceil(size / 2) + random.below(size / 2);
	while (maker.raw.objects.length < most && random.next() < 0.97) maker.addExample();
	while (maker.raw.objects.length < size) maker.addObject();
	const times = (share: number, add: () => void): void => {
		for (let count = Math.ceil(size * share); count > 0; count -= 1) add();
	};
	times(0.9, () => {
		maker.addRelation();
	});
	times(0.5, () => {
		maker.addMapping();
	});
	times(0.25, () => {
		maker.addGap();
	});
	times(0.25, () => {
		maker.addDiagram();
	});
	times(0.1, () => {
		maker.addRest();
	});
	const read = exampleArchitecture({ meta, ...withoutLooseEnds(maker.raw) });
	if (read.ok) return read.value;
	throw new Error(`Seed ${seed} makes no architecture: ${read.problem.place ?? ''} ${read.problem.message}`);
}
