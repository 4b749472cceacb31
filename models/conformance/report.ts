/** What a check answers. */
import type { Severity, Subject, Words, Fix } from '$models/framework/pack';

export type Verdict = 'pass' | 'fail' | 'not-applicable' | 'undetermined' | 'not-enough-basis';

export interface Finding {
	/** Identity that survives renames and moves: rule id and subject id. */
	readonly id: string;
	readonly rule: string;
	readonly ruleTitle: Words;
	readonly verdict: 'fail' | 'undetermined' | 'not-enough-basis';
	readonly severity: Severity;
	readonly subject: {
		readonly kind: Subject | 'architecture';
		readonly id: string;
		readonly code: string;
		readonly name: string;
	};
	/** Fields that the finding is about; the page puts the cursor there. */
	readonly fields: readonly string[];
	readonly message: Words;
	readonly howToFix: Words;
	/** Such as `Quyết định 1425/QĐ-TTg, Điều 2.1d`. */
	readonly basis: string;
	readonly paraphrase: Words;
	readonly fix: Fix | null;
}

export interface RuleOutcome {
	readonly rule: string;
	readonly counts: Readonly<Record<Verdict, number>>;
	/** Set where the rule itself could not be computed; other rules go on. */
	readonly error: string;
}

export interface CheckReport {
	readonly pack: string;
	/** ISO date. */
	readonly asOf: string;
	readonly outcomes: readonly RuleOutcome[];
	readonly findings: readonly Finding[];
	readonly counts: Readonly<Record<Verdict, number>>;
}
