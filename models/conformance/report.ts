/** What a check answers. */
import type { FieldValue } from '$models/architecture/field';
import type { RuleSubject } from '$models/framework/condition';
import type { GroundDoubt } from '$models/framework/ground';
import type { Words } from '$models/framework/provenance';
import type { Severity } from '$models/framework/rule';

export const verdicts = ['pass', 'fail', 'undetermined', 'not-enough-basis', 'not-applicable'] as const;
export type Verdict = (typeof verdicts)[number];
export type Counts = Readonly<Record<Verdict, number>>;

/** A repair of a finding, worked out for its record; the page shows it before it does it. */
export interface FindingFix {
	readonly label: Words;
	readonly field: string;
	/** null empties the field. */
	readonly value: FieldValue | null;
}

export interface Finding {
	/** Identity that survives renames, moves and new versions of the rule: rule id, subject and record id. */
	readonly id: string;
	readonly rule: string;
	readonly ruleTitle: Words;
	readonly verdict: 'fail' | 'undetermined' | 'not-enough-basis';
	readonly severity: Severity;
	readonly subject: {
		readonly kind: RuleSubject;
		readonly id: string;
		readonly code: string;
		readonly name: string;
	};
	/** Line of the chapter that it is about, from 1; only where it is about one. */
	readonly line?: number | undefined;
	/** Fields that the finding is about; the page puts the cursor there. */
	readonly fields: readonly string[];
	readonly message: Words;
	readonly howToFix: Words;
	/** Such as `Quyết định 1425/QĐ-TTg, Điều 2.1d`. */
	readonly basis: string;
	/** Why that is no firm ground; only where it is none. */
	readonly doubt?: GroundDoubt;
	readonly paraphrase: Words;
	readonly fix: FindingFix | null;
	/** True where the rule is one that only a person can decide, and nobody did. */
	readonly asked: boolean;
	/** Of a question about what comes only later: it is answered then, and nobody is waited for before. */
	readonly answeredAfter?: 'issue';
	/** What must not be in a dossier at all, whoever agrees to it. */
	readonly unwaivable?: true;
}

export interface RuleOutcome {
	readonly rule: string;
	readonly counts: Counts;
	/** Set where the rule itself could not be computed; other rules go on. */
	readonly error: string;
}

export interface CheckReport {
	/** `id@version`. */
	readonly pack: string;
	/** ISO date. */
	readonly asOf: string;
	readonly outcomes: readonly RuleOutcome[];
	/** In the order of the rules and then of ids, whatever the order of records. */
	readonly findings: readonly Finding[];
	readonly counts: Counts;
}

/** What an update changed in a report. */
export interface ReportChange {
	/** New findings, and known ones whose words, verdict or fix are others now. */
	readonly set: readonly Finding[];
	readonly removed: readonly string[];
	readonly outcomes: readonly RuleOutcome[];
	readonly counts: Counts;
}
