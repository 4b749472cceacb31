/** What the page and its worker say to each other: plain values that can be cloned. */
import type { Unsettled } from '$models/conformance/unsettled';
import type { DossierClaims } from '$models/architecture/architecture';
import type { ChecklistStanding } from '$models/conformance/checklist';
import type { CoverageRow, LadderRow } from '$models/conformance/coverage';
import type { Answer, FindingWaiver, Waiver } from '$models/conformance/decisions';
import type { ObligationStanding, ObligationTotals } from '$models/conformance/obligations';
import type { Counts, Finding, Verdict } from '$models/conformance/report';
import type { RuleStanding } from '$models/conformance/rule-standing';
import type { Severity, Words } from '$models/framework/pack';
import type { SceneBox } from '$models/scene/scene';
import type { FlowMatrix } from '$models/views/flow-matrix';
import type { QualityGroup } from '$lib/editor/quality/quality-grid';

/** What is checked by what. */
export interface Scope {
	/** `id@version`. */
	readonly pack: string;
	/** Profile of the pack; '' for all its rules. */
	readonly profile: string;
	/** ISO date. */
	readonly asOf: string;
}

export type Step = 'fetch' | 'read' | 'pack' | 'check' | 'sum';

export interface OpenedFile {
	readonly name: string;
	readonly objects: number;
	readonly relations: number;
	/** Bytes of the file. */
	readonly size: number;
	readonly dossier: DossierClaims;
}

/** What only the server knows, told to the worker: answers to rules of any pack, and how much evidence stands behind what. */
export interface Known {
	readonly answers: readonly Answer[];
	readonly evidence: readonly (readonly [string, number])[];
	readonly waivers: readonly Waiver[];
	/** ISO date by which waivers are reckoned. */
	readonly today: string;
}

/** A layer, or a component in it. */
export interface PlaceRow extends CoverageRow {
	/** Layer that it is in, or is. */
	readonly layer: string;
	readonly isLayer: boolean;
}

export type SeverityCounts = Readonly<Record<Severity, Readonly<Record<Finding['verdict'], number>>>>;

export interface Overview {
	/** `id@version`. */
	readonly pack: string;
	readonly packTitle: Words;
	readonly asOf: string;
	readonly rules: number;
	readonly profiles: readonly { readonly id: string; readonly title: Words; readonly rules: number }[];
	readonly counts: Counts;
	readonly severities: SeverityCounts;
	/** Of the required ones that fail those with a waiver that holds. */
	readonly waived: number;
	/** Of the required ones those that nobody can say yet, and a waiver holds for. */
	readonly letPass: number;
	/** Whether all that is required, and is not answered only once a version is issued, is met. */
	readonly isAllMet: boolean;
	/** Of the required ones those that nobody can say yet, and no waiver holds for; without questions. */
	readonly unsettled: readonly Unsettled[];
	readonly places: readonly PlaceRow[];
	readonly units: readonly CoverageRow[];
	readonly ladder: readonly (LadderRow & { readonly layer: string })[];
	/** Sections of Form 01 to write: those with words, and of these the ones that say “Chưa xác định”. */
	readonly chapters: { readonly count: number; readonly written: number; readonly undetermined: number };
	/** Rules that could not be computed. */
	readonly broken: readonly { readonly rule: string; readonly error: string }[];
	/** Milliseconds that the check took. */
	readonly took: number;
}

export interface ClauseRow {
	readonly id: string;
	readonly text: Words;
	readonly who: Words;
	/** With the word why it is no firm ground where it is none. */
	readonly basis: Words;
	/** null for an obligation, which has none. */
	readonly severity: 'required' | 'recommended' | null;
	readonly rules: readonly RuleStanding[];
	readonly counts: Counts;
	readonly verdict: Verdict;
	/** Why no rule can answer to it; null where one does, or could. */
	readonly beyond: Words | null;
}

export interface Obligations {
	/** `id@version` of the pack that brings them. */
	readonly pack: string;
	readonly title: Words;
	readonly rows: readonly ObligationStanding[];
	readonly totals: ObligationTotals;
}

/** An item of the checklist, and how many findings of its rules a waiver holds for. */
export interface ChecklistRow extends ChecklistStanding {
	readonly waived: number;
}

export interface Checklist {
	readonly pack: string;
	readonly rows: readonly ChecklistRow[];
}

export interface QualityCell {
	readonly kind: 'value' | 'undetermined' | 'not-applicable';
	/** The value, or the reason why there is none. */
	readonly text: string;
}

export interface QualityRow {
	readonly id: string;
	readonly code: string;
	readonly name: string;
	readonly owner: string;
	readonly cells: readonly QualityCell[];
}

export interface Quality {
	readonly groups: readonly QualityGroup[];
	readonly rows: readonly QualityRow[];
}

export interface Flows extends FlowMatrix {
	/** Words of the states that flows are in. */
	readonly states: readonly (readonly [string, Words])[];
	readonly kinds: readonly (readonly [string, Words])[];
}

/** A diagram of the file that is read. */
export interface FrozenDiagram {
	readonly id: string;
	readonly title: string;
}

/** Where an object is drawn on a diagram, and what it is called in the file that is read. */
export interface DrawnBox extends Pick<SceneBox, 'reference' | 'rectangle'> {
	readonly name: string;
}

/** A diagram of the file that is read, as SVG, with the boxes that places on it are told from. */
export interface DrawnFigure {
	readonly svg: string;
	readonly boxes: readonly DrawnBox[];
}

/** A heading of the document in the file that is read, and the words under it. */
export interface FrozenHeading {
	/** Key of its chapter, '' where it only holds others. */
	readonly key: string;
	/** Bookmark of the heading in the printed document. */
	readonly mark: string;
	/** With its number, as it is printed. */
	readonly heading: string;
	/** As it is called where it stands alone: with the chapter that its number counts in. */
	readonly called: string;
	/** Whether it opens a part of the document. */
	readonly isTop: boolean;
	/** Level of the heading on the page. */
	readonly level: number;
	/** `heading`: it only holds others. */
	readonly standing: 'heading' | 'written' | 'unwritten';
	/** Safe by construction, as `$lib/markdown` is; '' where nothing is written. */
	readonly html: string;
	/** How often it says that something is not determined. */
	readonly undetermined: number;
}

export interface FindingQuery extends Scope {
	/** Their ids, or all that wait for a person's answer. */
	readonly rules: readonly string[] | 'asked';
	readonly limit: number;
}

/** A finding without what a list does not show. */
export interface FoundFinding extends Pick<
	Finding,
	'id' | 'rule' | 'verdict' | 'severity' | 'subject' | 'fields' | 'message' | 'howToFix' | 'basis' | 'doubt' | 'asked'
> {
	/** The waiver of it, and how that stands; null where there is none. */
	readonly waiver: FindingWaiver | null;
}

/** A rule that found something, as a reviewer goes through them. */
export interface FoundRule {
	readonly id: string;
	readonly title: Words;
	readonly severity: Severity;
	readonly findings: number;
	/** Of them those with a waiver that holds. */
	readonly waived: number;
	/** All of them are questions that are answered only after issue, by the signatures of the version. */
	readonly isLater: boolean;
}

export interface FindingPage {
	readonly total: number;
	/** Of all that wait for a person's answer those that hold a submission up; they come first. */
	readonly needed: number;
	readonly findings: readonly FoundFinding[];
}

export type ReportFile = 'json' | 'sarif';
