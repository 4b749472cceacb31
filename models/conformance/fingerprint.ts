/**
 * What a finding rests on: the values that its rule reads of the record and of its neighbours. A waiver keeps the
 * fingerprint of what it covers, and reopens once it is another.
 */
import { digest } from 'lib0/hash/sha256';
import { ANY_FIELD, CODE, STRUCTURE } from './changes';
import { codeOf, type Holder } from './holder';
import type { Population } from './population';
import type { Finding } from './report';
import type { RuleRun } from './rule-run';
import { walk, type Step } from './steps';

const tieSteps: Readonly<Record<string, Step>> = {
	'~out': 'out',
	'~into': 'into',
	'~ends': 'ends',
	'~parent': 'parent',
	'~children': 'children',
	'~mappings': 'mappings',
	'~mapped': 'mapped',
	'~peers': 'peers'
};

function tied(holder: Holder, key: string, population: Population): readonly string[] {
	switch (key) {
		case '~gaps':
			return holder.subject === 'object' || holder.subject === 'task' ? idsOf(holder.gaps) : [];
		case '~objects':
			return holder.subject === 'gap' || holder.subject === 'diagram' ? idsOf(holder.objects) : [];
		case '~tasks':
			return holder.subject === 'gap' ? idsOf(holder.tasks) : [];
		case '~diagrams':
			return holder.subject === 'object' ? idsOf(holder.diagrams) : idsOf([...population.diagrams.live()]);
		case '~functions':
			return holder.subject === 'object' ? holder.functions : [];
		default: {
			const step = tieSteps[key];
			return step === undefined ? [] : idsOf([...walk(holder, step, population.sums.peersOf)]);
		}
	}
}

const idsOf = (holders: readonly Holder[]): readonly string[] =>
	holders
		.filter(({ live }) => live)
		.map(({ id }) => id)
		.sort();

function valueAt(holder: Holder, key: string, finding: Finding, population: Population): unknown {
	if (key === ANY_FIELD) return finding.fields.map((field) => [field, holder.fields[field] ?? null]);
	if (key === CODE) return codeOf(holder);
	if (key === STRUCTURE) {
		if (holder.subject === 'object') return [holder.raw?.kind, holder.raw?.catalogue];
		return holder.subject === 'relation' || holder.subject === 'diagram' ? holder.raw?.type : null;
	}
	if (key.startsWith('~')) return tied(holder, key, population);
	return (key.startsWith('to:') ? holder.targets[key.slice(3)] : holder.fields[key]) ?? null;
}

export function fingerprintOf(run: RuleRun, finding: Finding, population: Population): string {
	const { subject } = run.rule.target;
	const holder = subject === 'architecture' ? population.whole : population.shelf(subject).byId.get(finding.subject.id);
	if (holder === undefined) return '';
	const values = run.conditionReads().map(({ steps, key }) => {
		let ends: readonly Holder[] = [holder];
		for (const step of steps) {
			ends = [...new Set(ends.flatMap((one) => [...walk(one, step, population.sums.peersOf)]))].filter(
				({ live }) => live
			);
		}
		const found = ends.map((end) => [end.id, valueAt(end, key, finding, population)] as const);
		return [steps.join('.'), key, found.sort(([a], [b]) => (a < b ? -1 : 1))];
	});
	const text = JSON.stringify([run.rule.id, finding.verdict, values]);
	return [...digest(new TextEncoder().encode(text))]
		.slice(0, 16)
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
}
