/**
 * What a check looks at beside the rules of a pack. Whoever knows the matter hands it in, so that the engine knows nothing
 * of it and its findings are counted, waived, certified and followed like all others.
 */
import { digest } from 'lib0/hash/sha256';
import type { Architecture } from '$models/architecture/architecture';
import type { Words } from '$models/framework/provenance';
import type { Severity } from '$models/framework/rule';
import type { Changes } from './changes';
import type { Compiler } from './compiler';
import type { Finding, RuleOutcome } from './report';

export interface InspectedRule {
	readonly id: string;
	readonly title: Words;
	readonly severity: Severity;
	readonly basis: string;
	readonly paraphrase: Words;
	readonly howToFix: Words;
}

/** Something that is wrong. */
export interface Remark {
	/** Id of the rule that it falls under. */
	readonly rule: string;
	readonly subject: Finding['subject'];
	/** What it is about within its subject; the same as long as that is the same, wherever it stands. */
	readonly mark: string;
	/** Line of the chapter, from 1. */
	readonly line: number;
	readonly message: Words;
}

export interface Inspected {
	readonly remarks: readonly Remark[];
	/** How many were looked at and are right, by rule. */
	readonly passed: ReadonlyMap<string, number>;
}

/** Follows one architecture; what it answers is the same whichever states came before, and the same object while nothing is another. */
export interface Inspector {
	next(architecture: Architecture, changes: Changes): Inspected;
}

export interface Inspection {
	readonly rules: readonly InspectedRule[];
	/** Over the records that the compiler's population holds; conditions may look no further than their record. */
	begin(compiler: Compiler): Inspector;
}

const shortHash = (text: string): string =>
	[...digest(new TextEncoder().encode(text))]
		.slice(0, 16)
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');

const compareIds = (a: Finding, b: Finding): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** An inspection at work: its findings, and what changed in them. */
export class InspectionRun {
	#findings: ReadonlyMap<string, Finding> = new Map();
	#passed: ReadonlyMap<string, number> = new Map();
	/** What findings rest on, by their ids. */
	#marks: ReadonlyMap<string, string> = new Map();
	#last: Inspected | null = null;
	readonly #inspector: Inspector;

	constructor(
		private readonly inspection: Inspection,
		compiler: Compiler
	) {
		this.#inspector = inspection.begin(compiler);
	}

	#findingOf({ rule: id, subject, mark, line, message }: Remark, no: number): Finding | null {
		const rule = this.inspection.rules.find((one) => one.id === id);
		if (rule === undefined) return null;
		return {
			// Chapters have no number sign in their keys.
			id: `${id}:${subject.kind}:${subject.id}#${shortHash(mark).slice(0, 8)}${no === 0 ? '' : `-${String(no + 1)}`}`,
			rule: id,
			ruleTitle: rule.title,
			verdict: 'fail',
			severity: rule.severity,
			subject,
			line,
			fields: [],
			message,
			howToFix: rule.howToFix,
			basis: rule.basis,
			paraphrase: rule.paraphrase,
			fix: null,
			asked: false
		};
	}

	/** Looks at this state; answers what is another finding than before, and which are none any more. */
	take(
		architecture: Architecture,
		changes: Changes
	): Pick<InspectionRun, 'outcomes'> & {
		readonly set: readonly Finding[];
		readonly removed: readonly string[];
	} {
		const inspected = this.#inspector.next(architecture, changes);
		if (inspected === this.#last) return { set: [], removed: [], outcomes: [] };
		this.#last = inspected;
		const { remarks, passed } = inspected;
		const [before, outcomes] = [this.#findings, this.outcomes];
		const found = new Map<string, Finding>();
		const marks = new Map<string, string>();
		const seen = new Map<string, number>();
		for (const remark of remarks) {
			const key = JSON.stringify([remark.rule, remark.subject.kind, remark.subject.id, remark.mark]);
			const no = seen.get(key) ?? 0;
			seen.set(key, no + 1);
			const finding = this.#findingOf(remark, no);
			if (finding === null) continue;
			const known = before.get(finding.id);
			found.set(finding.id, known !== undefined && JSON.stringify(known) === JSON.stringify(finding) ? known : finding);
			marks.set(finding.id, remark.mark);
		}
		this.#findings = found;
		this.#passed = passed;
		this.#marks = marks;
		const old = new Map(outcomes.map((outcome) => [outcome.rule, JSON.stringify(outcome)]));
		return {
			set: [...found.values()].filter((finding) => before.get(finding.id) !== finding),
			removed: [...before.keys()].filter((id) => !found.has(id)),
			outcomes: this.outcomes.filter((outcome) => old.get(outcome.rule) !== JSON.stringify(outcome))
		};
	}

	/** In the order of the rules and then of ids. */
	get sorted(): readonly Finding[] {
		const all = [...this.#findings.values()];
		return this.inspection.rules.flatMap(({ id }) => all.filter(({ rule }) => rule === id).sort(compareIds));
	}

	/** One for each rule, whether anything was found or not. */
	get outcomes(): readonly RuleOutcome[] {
		const fails = new Map<string, number>();
		for (const { rule } of this.#findings.values()) fails.set(rule, (fails.get(rule) ?? 0) + 1);
		return this.inspection.rules.map(({ id }) => ({
			rule: id,
			counts: {
				pass: this.#passed.get(id) ?? 0,
				fail: fails.get(id) ?? 0,
				undetermined: 0,
				'not-enough-basis': 0,
				'not-applicable': 0
			},
			error: ''
		}));
	}

	/** What a finding rests on, as a short text; '' for one that is not here. */
	fingerprint({ id, rule, subject }: Finding): string {
		const mark = this.#marks.get(id);
		return mark === undefined ? '' : shortHash(JSON.stringify([rule, subject.kind, subject.id, mark]));
	}
}
