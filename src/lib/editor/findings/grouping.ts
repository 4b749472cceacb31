/** Findings as rows of one list: groups with a head each, in the order of what matters most. */
import type { Finding } from '$models/conformance/report';
import type { Severity } from '$models/framework/rule';
import { severities } from '../findings';

export const groupings = ['severity', 'rule', 'object'] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
	readonly key: string;
	readonly label: string;
	/** The worst of its findings. */
	readonly severity: Severity;
	readonly findings: readonly Finding[];
}

export interface GroupTexts {
	readonly severity: (severity: Severity) => string;
	readonly rule: (finding: Finding) => string;
	readonly subject: (finding: Finding) => string;
	/** Order of labels in the reader's language. */
	readonly compare: (a: string, b: string) => number;
	/** The record whose form holds the finding's fields, which is another one for a mapping. */
	readonly recordOf: (finding: Finding) => string;
}

const rank = (severity: Severity): number => severities.indexOf(severity);

const worst = (findings: readonly Finding[]): Severity =>
	findings.map(({ severity }) => severity).reduce((a, b) => (rank(a) <= rank(b) ? a : b), 'information');

function keyed(findings: readonly Finding[], keyOf: (finding: Finding) => string): ReadonlyMap<string, Finding[]> {
	const groups = new Map<string, Finding[]>();
	for (const finding of findings) {
		const key = keyOf(finding);
		const known = groups.get(key);
		if (known === undefined) groups.set(key, [finding]);
		else known.push(finding);
	}
	return groups;
}

/** Groups in their order: by weight; rules of one weight as in the report, objects by name. */
export function grouped(findings: readonly Finding[], by: Grouping, texts: GroupTexts): readonly Group[] {
	const keyOf = {
		severity: ({ severity }: Finding) => severity,
		rule: ({ rule }: Finding) => rule,
		object: texts.recordOf
	}[by];
	const labelOf = {
		severity: ({ severity }: Finding) => texts.severity(severity),
		rule: texts.rule,
		object: texts.subject
	}[by];
	const groups = [...keyed(findings, keyOf)].flatMap(([key, some]): Group[] => {
		const [first] = some;
		if (first === undefined) return [];
		return [{ key: `${by}:${key}`, label: labelOf(first), severity: worst(some), findings: some }];
	});
	const whole = (group: Group): number => (group.findings[0]?.subject.kind === 'architecture' ? 0 : 1);
	return by === 'object'
		? groups.sort((a, b) => whole(a) - whole(b) || texts.compare(a.label, b.label))
		: groups.sort((a, b) => rank(a.severity) - rank(b.severity));
}

export type Row =
	| { readonly kind: 'group'; readonly key: string; readonly group: Group; readonly isOpen: boolean }
	| { readonly kind: 'finding'; readonly key: string; readonly finding: Finding; readonly group: string };

export const findingKey = (finding: string): string => `finding:${finding}`;

export function rowsOf(groups: readonly Group[], closed: { has(key: string): boolean }): readonly Row[] {
	return groups.flatMap((group): Row[] => {
		const isOpen = !closed.has(group.key);
		const head: Row = { kind: 'group', key: group.key, group, isOpen };
		if (!isOpen) return [head];
		const rest = group.findings.map((finding): Row => {
			return { kind: 'finding', key: findingKey(finding.id), finding, group: group.key };
		});
		return [head, ...rest];
	});
}
