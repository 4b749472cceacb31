/**
 * How far a check reaches and how it came out, by layer, component, clause and unit; how well each component of the
 * framework is shown; and which clauses no rule answers to.
 */
import { listOf, textOf } from '$models/architecture/field';
import type { Clause, Obligation, Pack } from '$models/framework/pack';
import type { Words } from '$models/framework/provenance';
import type { Checker } from './checker';
import { objectOf, type ObjectHolder } from './holder';
import { verdicts, type Counts, type Verdict } from './report';
import type { RuleRun } from './rule-run';

export interface CoverageRow {
	/** Layer, component, clause or unit. */
	readonly id: string;
	readonly name: Words;
	readonly counts: Counts;
	/** Rules that were asked here at all. */
	readonly rules: number;
}

/** How well a component is shown: said, drawn, tied to others, or proved. Each rung needs the one below. */
export const rungs = ['absent', 'claimed', 'drawn', 'related', 'evidenced'] as const;
export type Rung = (typeof rungs)[number];

export interface LadderRow {
	readonly component: string;
	readonly name: Words;
	readonly rung: Rung;
	/** Objects that reach each rung. */
	readonly objects: Readonly<Record<Exclude<Rung, 'absent'>, number>>;
}

export interface Coverage {
	readonly layers: readonly CoverageRow[];
	readonly components: readonly CoverageRow[];
	readonly clauses: readonly CoverageRow[];
	readonly units: readonly CoverageRow[];
	readonly ladder: readonly LadderRow[];
	/** Clauses and obligations that no rule answers to, each with why none can where that is known. */
	readonly withoutRule: readonly (Clause | Obligation)[];
}

class Sums {
	readonly #rows = new Map<string, { readonly counts: Record<Verdict, number>; readonly rules: Set<string> }>();

	add(id: string, verdict: Verdict, rule: string, count = 1): void {
		let row = this.#rows.get(id);
		if (row === undefined) {
			row = {
				counts: { pass: 0, fail: 0, undetermined: 0, 'not-enough-basis': 0, 'not-applicable': 0 },
				rules: new Set()
			};
			this.#rows.set(id, row);
		}
		row.counts[verdict] += count;
		row.rules.add(rule);
	}

	row(id: string, name: Words): CoverageRow {
		const row = this.#rows.get(id);
		const none: Counts = { pass: 0, fail: 0, undetermined: 0, 'not-enough-basis': 0, 'not-applicable': 0 };
		return { id, name, counts: row?.counts ?? none, rules: row?.rules.size ?? 0 };
	}

	get ids(): readonly string[] {
		return [...this.#rows.keys()].sort();
	}
}

const unnamed: Words = { vi: '(chưa ghi)', en: '(not said)' };

/** Adds the verdict of every record to the layer, the component and the owner of the object that it is about. */
function sumRecords(run: RuleRun, checker: Checker, layers: Sums, components: Sums, units: Sums): void {
	const { layer, component, owner } = checker.pack.roles;
	const { subject } = run.rule.target;
	if (subject === 'architecture') return;
	checker.population.shelf(subject).each((holder) => {
		const verdict = run.verdictOf(holder);
		const object = objectOf(holder);
		if (verdict === null || verdict === 'not-applicable' || object === null) return;
		layers.add(textOf(object.fields[layer]), verdict, run.rule.id);
		components.add(textOf(object.fields[component]), verdict, run.rule.id);
		units.add(textOf(object.fields[owner]), verdict, run.rule.id);
	});
}

/** Kinds of objects, and the layers across the others, that figures with layers draw in a strip without any slot. */
interface Strips {
	readonly kinds: ReadonlySet<string>;
	readonly layers: ReadonlySet<string>;
}

/** The strips of the figures that an architecture has as diagrams; none where it has none. */
function stripsOf({ pack, population }: Checker): Strips {
	const figures = new Set(pack.figures.flatMap(({ id, frame }) => (frame === 'commune' ? [] : [id])));
	const drawn = new Set(pack.diagramTypes.flatMap(({ id, figure }) => (figures.has(figure) ? [id] : [])));
	const isThere = [...population.diagrams.live()].some(({ raw }) => raw !== null && drawn.has(raw.type));
	return {
		kinds: new Set(pack.kinds.filter(({ form03 }) => form03).map(({ id }) => id)),
		layers: new Set(isThere ? pack.layers.filter(({ crossCut }) => crossCut).map(({ id }) => id) : [])
	};
}

function rungOf(object: ObjectHolder, { slots, evidence, layer }: Pack['roles'], strips: Strips): Rung {
	const isDrawn =
		object.diagrams.some(({ live }) => live) ||
		(strips.layers.has(textOf(object.fields[layer])) && strips.kinds.has(object.raw?.kind ?? '')) ||
		object.mappings.some(({ live, fields }) => live && slots.some((slot) => listOf(fields[slot]).length > 0));
	if (!isDrawn) return 'claimed';
	const tied = [...object.out, ...object.into].filter(({ live }) => live);
	if (tied.length === 0) return 'drawn';
	return textOf(object.fields[evidence]) === '' ? 'related' : 'evidenced';
}

function ladderOf(checker: Checker): readonly LadderRow[] {
	const { pack, population } = checker;
	const reached = new Map<string, Record<Exclude<Rung, 'absent'>, number>>();
	const strips = stripsOf(checker);
	population.objects.each((object) => {
		const component = textOf(object.fields[pack.roles.component]);
		const layer = textOf(object.fields[pack.roles.layer]);
		const place = component === '' ? layer : component;
		if (place === '') return;
		const sums = reached.get(place) ?? { claimed: 0, drawn: 0, related: 0, evidenced: 0 };
		reached.set(place, sums);
		const at = rungs.indexOf(rungOf(object, pack.roles, strips));
		for (const rung of rungs.slice(1, at + 1)) sums[rung as Exclude<Rung, 'absent'>] += 1;
	});
	const places = [...pack.components, ...pack.layers.filter(({ crossCut }) => crossCut)];
	return places.map(({ id, name }) => {
		const objects = reached.get(id) ?? { claimed: 0, drawn: 0, related: 0, evidenced: 0 };
		const rung = [...rungs].reverse().find((one) => one !== 'absent' && objects[one] > 0) ?? 'absent';
		return { component: id, name, rung, objects };
	});
}

/** Clauses and obligations of a pack that no rule covers. */
export function clausesWithoutRule(pack: Pack): readonly (Clause | Obligation)[] {
	const covered = new Set(pack.rules.flatMap(({ covers }) => covers));
	return [...pack.clauses, ...pack.obligations].filter(({ id }) => !covered.has(id));
}

/** Over the last state that a checker was shown. */
export function coverageOf(checker: Checker): Coverage {
	const { pack } = checker;
	const [layers, components, units, clauses] = [new Sums(), new Sums(), new Sums(), new Sums()];
	for (const run of checker.runs) {
		sumRecords(run, checker, layers, components, units);
		for (const clause of run.rule.covers) {
			const { counts } = run.outcome;
			for (const verdict of verdicts)
				if (counts[verdict] > 0) clauses.add(clause, verdict, run.rule.id, counts[verdict]);
		}
	}
	return {
		layers: pack.layers.map(({ id, name }) => layers.row(id, name)),
		components: pack.components.map(({ id, name }) => components.row(id, name)),
		clauses: [...pack.clauses, ...pack.obligations].map(({ id, text }) => clauses.row(id, text)),
		units: units.ids.map((id) => units.row(id, id === '' ? unnamed : { vi: id, en: id })),
		ladder: ladderOf(checker),
		withoutRule: clausesWithoutRule(pack)
	};
}
