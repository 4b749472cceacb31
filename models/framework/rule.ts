/** A rule of a pack: one row of data that a reviewer can read, with the examples that prove it. */
import type { Condition, RuleSubject } from './condition';
import type { Provenance, Words } from './provenance';

export type Severity = 'required' | 'recommended' | 'information';

/** A small repair that the page offers with a preview: set a field, take it from elsewhere, or empty it. */
export type Fix = { readonly label: Words } & (
	| { readonly set: { readonly field: string; readonly value: string | readonly string[] } }
	| { readonly copy: { readonly field: string; readonly from: string } }
	| { readonly clear: { readonly field: string } }
);

export type ExampleVerdict = 'pass' | 'fail' | 'not-applicable' | 'undetermined' | 'not-enough-basis';

/** What a person answers to a rule that no machine can decide. */
export type PersonAnswer = 'pass' | 'fail' | 'not-applicable';

export interface RuleExample {
	readonly name: Words;
	/** The worst verdict over the records of the example. */
	readonly verdict: ExampleVerdict;
	/** A small architecture in canonical shape; what is left out is empty. */
	readonly architecture: unknown;
	/** For an asked rule: what a person answered for every record that it is about. */
	readonly answer?: PersonAnswer;
	/** ISO date of the check where the example needs its own. */
	readonly asOf?: string;
}

export interface Rule {
	/** Such as `G07` or `Q01`; never given to another rule, since findings go by it. */
	readonly id: string;
	readonly title: Words;
	readonly basis: Provenance & { readonly paraphrase: Words };
	readonly severity: Severity;
	/** Clauses and obligations of the pack that the rule answers to. */
	readonly covers: readonly string[];
	/** Every record of the subject that meets `where`; `architecture` is the whole, once. */
	readonly target: { readonly subject: RuleSubject; readonly where: Condition | null };
	/** What must hold; null for a rule that only a person can decide. */
	readonly require: Condition | null;
	/** Why only a person can decide, and what to look at; null for a computed rule. */
	readonly asked: Words | null;
	/** Of an asked rule about what comes only later: it is answered then, and holds up nothing before. */
	readonly answeredAfter?: 'issue';
	/** Why nobody may waive it; absent where somebody may. */
	readonly unwaivable?: Words;
	/** Placeholders `{name}`, `{code}`, `{field:<id>}`, and `{missing}` for the names of what is lacking. */
	readonly message: Words;
	/** What is said instead where one of them holds of the record, the first that does: for what can be missing in several ways. */
	readonly cases?: readonly { readonly when: Condition; readonly message: Words }[];
	readonly howToFix: Words;
	readonly fix: Fix | null;
	readonly examples: readonly RuleExample[];
}
