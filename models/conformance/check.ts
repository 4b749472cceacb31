/** Checks an architecture against the rules of a pack. */
import type { Architecture } from '$models/architecture/architecture';
import { liveArchitecture } from '$models/architecture/live';
import { stateAt } from '$models/architecture/state-at';
import { citation } from '$models/framework/lookup';
import type { Pack, Profile, Rule } from '$models/framework/pack';
import { judge } from './condition';
import { holdersOf, type Holder } from './holder';
import { indexArchitecture, type ArchitectureIndex } from './index-architecture';
import { judged, type Judged } from './judged';
import { codeOf, fillWords, nameOf } from './message';
import type { CheckReport, Finding, RuleOutcome, Verdict } from './report';

type Counts = Record<Verdict, number>;

const noCounts = (): Counts => ({ pass: 0, fail: 0, 'not-applicable': 0, undetermined: 0, 'not-enough-basis': 0 });

/** The verdict over one record, and what it rests on. A rule that holds anyway passes even where its target is open. */
function verdictOf(rule: Rule, holder: Holder, index: ArchitectureIndex): { verdict: Verdict; outcome: Judged } {
	const target = rule.target.where === null ? judged('true') : judge(rule.target.where, holder, index);
	if (target.truth === 'false') return { verdict: 'not-applicable', outcome: target };
	const outcome = judge(rule.require, holder, index);
	if (outcome.truth === 'true') return { verdict: 'pass', outcome };
	if (target.truth !== 'true') return { verdict: target.truth, outcome: target };
	return { verdict: outcome.truth === 'false' ? 'fail' : outcome.truth, outcome };
}

function findingOf(
	rule: Rule,
	verdict: Finding['verdict'],
	holder: Holder,
	outcome: Judged,
	index: ArchitectureIndex
): Finding {
	const id = holder.record === null ? index.architecture.meta.id : holder.record.id;
	return {
		id: `${rule.id}:${holder.subject}:${id}`,
		rule: rule.id,
		ruleTitle: rule.title,
		verdict,
		severity: rule.severity,
		subject: { kind: holder.subject, id, code: codeOf(holder), name: nameOf(holder, index) },
		fields: outcome.fields,
		message: fillWords(rule.message, holder, outcome, index),
		howToFix: fillWords(rule.howToFix, holder, outcome, index),
		basis: citation(index.pack, rule.basis),
		paraphrase: rule.basis.paraphrase,
		fix: verdict === 'fail' ? rule.fix : null
	};
}

/** One rule over all its records. A fault of the rule is told in its outcome and stops no other rule. */
function applyRule(rule: Rule, index: ArchitectureIndex): { outcome: RuleOutcome; findings: readonly Finding[] } {
	const counts = noCounts();
	const findings: Finding[] = [];
	try {
		for (const holder of holdersOf(index.architecture, rule.target.subject)) {
			const { verdict, outcome } = verdictOf(rule, holder, index);
			counts[verdict] += 1;
			if (verdict === 'pass' || verdict === 'not-applicable') continue;
			findings.push(findingOf(rule, verdict, holder, outcome, index));
		}
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { outcome: { rule: rule.id, counts, error: `${rule.id}: ${message}` }, findings };
	}
	findings.sort((a, b) => (a.id < b.id ? -1 : 1));
	return { outcome: { rule: rule.id, counts, error: '' }, findings };
}

/**
 * Checks the state at an ISO date; deleted records count for nothing. Without a profile all rules of the pack apply.
 * Findings stand in the order of the rules and then of ids, whatever the order of records.
 */
export function check(
	architecture: Architecture,
	pack: Pack,
	asOf: string,
	profile: Profile | null = null
): CheckReport {
	const index = indexArchitecture(liveArchitecture(stateAt(architecture, asOf)), pack, asOf);
	const rules = profile === null ? pack.rules : pack.rules.filter(({ id }) => profile.rules.includes(id));
	const results = rules.map((rule) => applyRule(rule, index));
	const counts = noCounts();
	for (const { outcome } of results) {
		for (const verdict of Object.keys(counts) as Verdict[]) counts[verdict] += outcome.counts[verdict];
	}
	return {
		pack: `${pack.id}@${pack.version}`,
		asOf,
		outcomes: results.map(({ outcome }) => outcome),
		findings: results.flatMap(({ findings }) => findings),
		counts
	};
}
