/** What the compare page asks of its worker and what that answers. */
import type { ComparedVersion, ToldComparison, ToldLocale } from '$exporters/comparison/told';
import type { Answer } from '$models/conformance/decisions';
import type { Change } from '$models/compare/change';
import type { EvidenceChange } from '$models/conformance/evidence-since';
import type { Problem } from '$models/architecture/result';
import type { Theme } from '$models/scene/notation';

export interface ComparedSource {
	/** What it is called in words, such as a version or a file. */
	readonly name: string;
	/** A canonical file. */
	readonly text: string;
	/** What people answered to asked rules by then; null where that is not known. */
	readonly answers?: readonly Answer[] | null;
	/** What is known of a version beside its file. */
	readonly version?: Omit<ComparedVersion, 'cutoffDate'> | null;
	/** ISO date in Việt Nam on which a version was frozen; '' for what is none. */
	readonly frozenOn?: string;
	/** Made upon it before it is compared, such as by a merge that is yet to be. */
	readonly changes?: readonly Change[];
}

export interface PackPlace {
	readonly reference: string;
	/** Address of a pack of the program; null for one that only the installation has. */
	readonly address: string | null;
}

export interface ComparedDiagram {
	readonly id: string;
	readonly title: string;
	/** What stands on it, or where, is not the same. */
	readonly differs: boolean;
}

export type CompareQuestion =
	| {
			readonly kind: 'compare';
			readonly before: ComparedSource;
			readonly after: ComparedSource;
			readonly pack: PackPlace;
			/** ISO date for what has no cut-off date. */
			readonly today: string;
			readonly locale: ToldLocale;
			/** What came and went beside the two; null where that is not known. */
			readonly evidence: readonly EvidenceChange[] | null;
	  }
	| { readonly kind: 'tell'; readonly locale: ToldLocale }
	| { readonly kind: 'draw'; readonly diagram: string; readonly locale: ToldLocale; readonly theme: Theme }
	| { readonly kind: 'report' };

/** Questions may overlap: a language is chosen while a diagram is drawn. */
export interface NumberedQuestion {
	readonly no: number;
	readonly question: CompareQuestion;
}

export interface NumberedAnswer {
	readonly no: number;
	readonly answer: CompareAnswer;
}

export type CompareAnswer =
	| { readonly kind: 'told'; readonly told: ToldComparison; readonly diagrams: readonly ComparedDiagram[] }
	| { readonly kind: 'drawn'; readonly svg: string }
	| { readonly kind: 'report'; readonly html: string }
	| { readonly kind: 'problem'; readonly problem: Problem };
