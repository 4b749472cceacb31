/** Which findings are shown. An empty list of a filter leaves nothing out. */
import type { FindingWaiver } from '$models/conformance/decisions';
import type { Finding } from '$models/conformance/report';
import type { Severity } from '$models/framework/rule';
import { fold, soughtWords } from '$models/text/fold';

export interface Filters {
	readonly text: string;
	readonly severities: readonly Severity[];
	readonly verdicts: readonly Finding['verdict'][];
	/** Of rules that a person must decide, or that are computed. */
	readonly by: 'all' | 'person' | 'computed';
	/** Of findings that a waiver holds for. */
	readonly waived: 'all' | 'hidden' | 'only';
	/** Only what the reader is charged with. */
	readonly mine: boolean;
	/** Only what is chosen on the page. */
	readonly chosen: boolean;
	/** Also questions that somebody answered, so that an answer can be looked up and taken back. */
	readonly answered: boolean;
}

export const noFilters: Filters = {
	text: '',
	severities: [],
	verdicts: [],
	by: 'all',
	waived: 'all',
	mine: false,
	chosen: false,
	answered: false
};

/** What filters ask about a finding beyond itself. */
export interface FilterFacts {
	readonly standingOf: (finding: string) => FindingWaiver | undefined;
	readonly isMine: (finding: string) => boolean;
	readonly isChosen: (finding: Finding) => boolean;
	/** Ids of the clauses that a rule covers. */
	readonly coversOf: (rule: string) => readonly string[];
}

const texts = new WeakMap<Finding, string>();

/** Everything of a finding that a person may search by, folded; made once, since every key press asks for all of them. */
function searchText(finding: Finding, covers: readonly string[]): string {
	const known = texts.get(finding);
	if (known !== undefined) return known;
	const { rule, ruleTitle, subject, message, basis } = finding;
	const parts = [
		rule,
		ruleTitle.vi,
		ruleTitle.en,
		subject.code,
		subject.name,
		message.vi,
		message.en,
		basis,
		...covers
	];
	const text = fold(parts.join('\n'));
	texts.set(finding, text);
	return text;
}

const fits = <Value>(wanted: readonly Value[], value: Value): boolean => wanted.length === 0 || wanted.includes(value);

const isWaived = (finding: Finding, { standingOf }: FilterFacts): boolean =>
	standingOf(finding.id)?.standing === 'holds';

export function filtered(findings: readonly Finding[], filters: Filters, facts: FilterFacts): readonly Finding[] {
	const words = soughtWords(filters.text);
	return findings.filter((finding) => {
		if (!fits(filters.severities, finding.severity) || !fits(filters.verdicts, finding.verdict)) return false;
		if (filters.by !== 'all' && finding.asked !== (filters.by === 'person')) return false;
		if (filters.waived !== 'all' && isWaived(finding, facts) !== (filters.waived === 'only')) return false;
		if (filters.mine && !facts.isMine(finding.id)) return false;
		if (filters.chosen && !facts.isChosen(finding)) return false;
		if (words.length === 0) return true;
		const text = searchText(finding, facts.coversOf(finding.rule));
		return words.every((word) => text.includes(word));
	});
}

/** A filter that is set, and how to lift it; the page shows one chip for each. */
export interface SetFilter {
	readonly key: 'severity' | 'verdict' | 'by' | 'waived' | 'mine' | 'chosen' | 'answered';
	/** '' where the key says it all. */
	readonly value: string;
	readonly without: Filters;
}

/** All that is set but the search text, which stands in its own field. */
export function setFilters(filters: Filters): readonly SetFilter[] {
	const { severities, verdicts, by, waived, mine, chosen, answered } = filters;
	const flag = (key: 'mine' | 'chosen' | 'answered', on: boolean): readonly SetFilter[] =>
		on ? [{ key, value: '', without: { ...filters, [key]: false } }] : [];
	return [
		...severities.map((value): SetFilter => ({
			key: 'severity',
			value,
			without: { ...filters, severities: severities.filter((one) => one !== value) }
		})),
		...verdicts.map((value): SetFilter => ({
			key: 'verdict',
			value,
			without: { ...filters, verdicts: verdicts.filter((one) => one !== value) }
		})),
		...(by === 'all' ? [] : [{ key: 'by', value: by, without: { ...filters, by: 'all' } } as const]),
		...(waived === 'all' ? [] : [{ key: 'waived', value: waived, without: { ...filters, waived: 'all' } } as const]),
		...flag('mine', mine),
		...flag('chosen', chosen),
		...flag('answered', answered)
	];
}

/** The list with a value added or taken out. */
export const toggled = <Value>(values: readonly Value[], value: Value): readonly Value[] =>
	values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
