/** Verdict by verdict: what our engine says of every rule and record, and what an independent one reads off the shapes. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { Checker } from '$models/conformance/checker';
import { verdicts, type Verdict } from '$models/conformance/report';
import type { Pack, Rule } from '$models/framework/pack';
import { recordNode, ruleShape } from '$exporters/shacl/vocabulary';
import { spokenVerdicts } from '$exporters/shacl/rule-to-shapes';
import type { Reported } from './independent-engine';

export interface Difference {
	readonly rule: string;
	readonly record: string;
	readonly ours: string;
	readonly theirs: string;
}

export interface Comparison {
	readonly compared: number;
	readonly differences: readonly Difference[];
	/** Verdicts of each rule that were met. */
	readonly met: ReadonlyMap<string, ReadonlySet<Verdict>>;
}

export interface Checked {
	readonly pack: Pack;
	readonly asOf: string;
	readonly rules: readonly Rule[];
	readonly dossier?: DossierClaims | null;
	/** The shapes say nothing of rules that do not apply. */
	readonly findingsOnly?: boolean;
}

/** Compares with the verdicts over an architecture as it lies there, with its bin and before any task has ended. */
export function compareVerdicts(
	architecture: Architecture,
	reported: readonly Reported[],
	{ pack, asOf, rules, dossier = null, findingsOnly = false }: Checked
): Comparison {
	const said = new Map<string, Set<string>>();
	for (const { shape, node } of reported) said.set(node, (said.get(node) ?? new Set()).add(shape));
	const checker = new Checker(pack, { asOf, rules, dossier });
	checker.update(architecture);
	const differences: Difference[] = [];
	const met = new Map<string, Set<Verdict>>();
	let compared = 0;
	for (const run of checker.runs) {
		const { rule } = run;
		const { subject } = rule.target;
		const ofRule = new Set<Verdict>();
		met.set(rule.id, ofRule);
		for (const holder of checker.population.of(subject)) {
			const verdict = run.verdictOf(holder);
			const ours = findingsOnly && verdict === 'not-applicable' ? 'pass' : verdict;
			const id = subject === 'architecture' ? architecture.meta.id : holder.id;
			const shapes = said.get(recordNode(subject, id).value);
			const theirs = spokenVerdicts.filter((spoken) => shapes?.has(ruleShape(rule.id, spoken).value));
			const spoken = theirs.length === 0 ? 'pass' : theirs.join(' and ');
			compared += 1;
			if (ours !== null && verdicts.includes(ours)) ofRule.add(ours);
			if (ours !== spoken)
				differences.push({ rule: rule.id, record: `${subject} ${id}`, ours: String(ours), theirs: spoken });
		}
	}
	return { compared, differences, met };
}
