/**
 * Our full check against an independent SHACL engine, on exactly the rules that SHACL can say and in the same run. The
 * engine is given every advantage: data and shapes lie ready in indexes, it remembers what it knows, it writes no report,
 * and it need not say which rules do not apply; ours is timed from nothing to the whole report.
 */
import type { Architecture } from '$models/architecture/architecture';
import { edition } from '$models/architecture/edition';
import { Checker } from '$models/conformance/checker';
import type { Pack, Rule } from '$models/framework/pack';
import { dataToRdf } from '$exporters/shacl/data-to-rdf';
import { translateRules, type SpokenVerdict } from '$exporters/shacl/rule-to-shapes';
import { shapesToRdf } from '$exporters/shacl/shapes-to-rdf';
import { compareVerdicts } from '../shacl/compare';
import { IndependentEngine, OutOfTime, type Reported } from '../shacl/independent-engine';
import { QuickDataset } from '../shacl/quick-dataset';

export interface ShaclComparison {
	readonly objects: number;
	readonly relations: number;
	/** Rules compared, and rules there are. */
	readonly covered: number;
	readonly total: number;
	/** Milliseconds of a full check; the middle one of several. */
	readonly ours: number;
	/** Milliseconds of a validation; null where it took longer than the limit. */
	readonly theirs: number | null;
	/** Verdicts that differ; null where the engine did not come to an end. */
	readonly differences: number | null;
}

const findings: readonly SpokenVerdict[] = ['fail', 'undetermined', 'not-enough-basis'];

function timeOurs(
	architecture: Architecture,
	pack: Pack,
	asOf: string,
	rules: readonly Rule[],
	rounds: number
): number {
	const times = Array.from({ length: rounds + 2 }, () => {
		const begun = performance.now();
		const checker = new Checker(pack, { asOf, rules });
		checker.update(architecture);
		checker.report();
		return performance.now() - begun;
	});
	// The first rounds only warm the machine up.
	return times.slice(2).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

export class ShaclBench {
	readonly #rules: readonly Rule[];
	readonly #translation: ReturnType<typeof translateRules>;
	readonly #engine: IndependentEngine;

	constructor(
		private readonly pack: Pack,
		private readonly asOf: string
	) {
		this.#translation = translateRules(pack, asOf);
		this.#rules = this.#translation.covered.map(({ rule }) => rule);
		this.#engine = new IndependentEngine(shapesToRdf(this.#translation, findings));
	}

	/** `limit` in milliseconds is what the engine is given. */
	async compare(architecture: Architecture, limit: number, rounds = 5): Promise<ShaclComparison> {
		const { pack, asOf } = this;
		const rules = this.#rules;
		const state = edition(architecture, { level: 'restricted', asOf, pack }).architecture;
		const source = { architecture: state, pack, asOf, dossier: null };
		const data = new QuickDataset(dataToRdf(source, this.#translation.needs.all));
		const ours = timeOurs(architecture, pack, asOf, rules, rounds);
		const begun = performance.now();
		const reported = await this.#within(data, limit);
		const theirs = reported === null ? null : performance.now() - begun;
		const said =
			reported === null
				? null
				: compareVerdicts(architecture, reported, { pack, asOf, rules, findingsOnly: true }).differences.length;
		return {
			objects: architecture.objects.size,
			relations: architecture.relations.size,
			covered: rules.length,
			total: pack.rules.length,
			ours,
			theirs,
			differences: said
		};
	}

	async #within(data: QuickDataset, limit: number): Promise<readonly Reported[] | null> {
		try {
			return await this.#engine.validate(data, { limit });
		} catch (error) {
			if (error instanceof OutOfTime) return null;
			throw error;
		}
	}
}
