/** What every exporter is: a pure function from an edition of an architecture to files and a loss ledger. */
import type { DossierClaims, IssuingDecision } from '$models/architecture/architecture';
import type { Edition } from '$models/architecture/edition';
import type { Certificate, CertifiedDecisions } from '$models/conformance/certificate';
import type { Answer } from '$models/conformance/decisions';
import type { ItemAnswers } from '$models/conformance/checklist-answers';
import type { EvidenceChange } from '$models/conformance/evidence-since';
import type { AgencyWord, RemarkTurn } from '$models/conformance/remark-standing';
import type { CheckReport, Finding } from '$models/conformance/report';
import type { Contradicted } from '$models/conformance/unmet';
import type { Pack, Words } from '$models/framework/pack';
import type { DividedFigure } from '$models/layout/figure-parts';
import type { Scene } from '$models/scene/scene';
import type { LossKind } from './loss-kinds';

/** Whose certificate of the check goes along, and what it says beside the check itself. */
export interface Certifier {
	/** Version of the program. */
	readonly engine: string;
	/** All there are; what a reader of the edition may not see is cut by the exporter. */
	readonly decisions: CertifiedDecisions;
	/** Last row of the architecture's audit chain; null for a file, which has none. */
	readonly auditHead: string | null;
	/** Signs for an installation; null where none stands behind the check. */
	readonly sign: ((certificate: Certificate) => Certificate) | null;
}

/** What a reviewer decided on an item of the checklist. */
export interface ItemDecision {
	/** Number of the item. */
	readonly no: number;
	readonly decision: 'accepted' | 'refused' | 'open';
	readonly reason: string;
	/** Name that is shown. */
	readonly by: string;
	/** ISO instant. */
	readonly at: string;
	/** Of a round that came back: whose “not met” stood against it when it was accepted; absent where none did. */
	readonly against?: Contradicted;
}

/** What a reviewer decided on a required rule that no item of the checklist asks for. */
export interface RuleDecision extends Omit<ItemDecision, 'no'> {
	readonly rule: string;
}

/** What a reviewer decided at once on all required rules beyond the items that the check by itself passed. */
export interface PassedDecision extends Omit<ItemDecision, 'no' | 'decision' | 'against'> {
	/** Whether they were accepted; else it was taken back. */
	readonly isAccepted: boolean;
}

/** What the agency said of why a version came back. */
export interface ReturnAnswer {
	/** Number of an item or id of a rule that was not accepted; null for the reason of the return as a whole. */
	readonly item: string | null;
	readonly words: string;
	/** Name that is shown. */
	readonly by: string;
	/** ISO instant. */
	readonly at: string;
}

/** A version that came back before this one, with why. */
export interface ReturnedRound {
	readonly version: string;
	/** Name that is shown. */
	readonly by: string;
	/** ISO instant. */
	readonly at: string;
	readonly reason: string;
	/** ISO instant at which it was submitted. */
	readonly submittedAt?: string;
	/** Who took it into review last, by the name that is shown, and when; null where nobody did. */
	readonly taken?: { readonly by: string; readonly at: string } | null;
	/** What was decided on single items by then, in their order. */
	readonly decisions?: readonly ItemDecision[];
	/** And on required rules beyond them. */
	readonly beyond?: readonly RuleDecision[];
	/** That all of them which the check by itself passed were accepted at once, or that this was taken back: the oldest first. */
	readonly passed?: readonly PassedDecision[];
	/** What the agency answered to it before it submitted the next one; absent where it answered nothing. */
	readonly answers?: readonly ReturnAnswer[];
	/** What the agency answered by then was not kept, so that nobody can say which of these went against the check. */
	readonly isUnkept?: true;
}

/** What was said to a remark, or answered to a request for change. */
export interface RemarkReply extends AgencyWord {
	readonly words: string;
	/** Name that is shown. */
	readonly by: string;
	/** Whether whoever appraises spoke, and not the agency. */
	readonly isReviewer: boolean;
	/** What became of what was asked about since the version in which it was; null for nothing that can be compared. */
	readonly since: {
		readonly version: string;
		readonly isChanged: boolean;
		readonly before: string;
		readonly now: string;
		/** Of a finding whether it was still found when it was answered; absent or null for all else. */
		readonly isFound?: boolean | null;
	} | null;
}

/** What a reviewer said of the version, or of one that came back before it. */
export interface AppraisalRemark {
	/** What it is about, as it was called then; '' for the whole. */
	readonly about: string;
	/** Key of the field that is meant, and the words that are; '' for neither. */
	readonly field: string;
	readonly quote: string;
	readonly words: string;
	/** Name that is shown. */
	readonly by: string;
	/** ISO instant. */
	readonly at: string;
	readonly isRequest: boolean;
	/** How a request for change was answered, or what was said to a remark last; null for nothing. */
	readonly reply: { readonly words: string; readonly by: string; readonly at: string } | null;
	/** `declined`: answered that nothing is changed. */
	readonly state: 'open' | 'answered' | 'declined' | 'settled';
	/** What follows is told of a remark since all of it is kept; a version that was issued before has none of it. */
	readonly told?: {
		/** What it is about, such as `chapter:form01/III.1`. */
		readonly subject: string;
		/** Id of the finding of it that is meant; none for the record itself. */
		readonly finding?: string;
		/** Of a place on the diagram the object in whose box it is, '' for none; absent where no place is meant. */
		readonly point?: { readonly object: string };
		/** In which version it was said; of what is raised again, the one that it was said of before. */
		readonly version: string;
		/** The issued version whose open remark it raises again; absent where it raises none. */
		readonly raisedAgainFrom?: string;
		/** ISO date, '' for none. */
		readonly due: string;
		/** Name that is shown of whoever sees to it, '' for nobody. */
		readonly assignee: string;
		/** All that was said to it, the oldest first. */
		readonly replies: readonly RemarkReply[];
		/** How it was settled and opened again, the oldest first; people by the names that are shown. */
		readonly turns: readonly RemarkTurn[];
	};
}

/** What the appraisal of a version came to so far. */
export interface Appraisal {
	/** `under-way`: somebody decides on it and has not concluded; it is told by whom and since when he decided last. */
	readonly outcome: 'passed' | 'returned' | 'under-way';
	/** Name that is shown. */
	readonly by: string;
	/** ISO instant. */
	readonly at: string;
	readonly conclusion: string;
	/** Items of the checklist that were decided, of so many; null where the pack has no checklist. */
	readonly items: { readonly decided: number; readonly of: number } | null;
	/** What was decided on single items, in their order. */
	readonly decisions: readonly ItemDecision[];
	/** And on required rules beyond them. */
	readonly beyond?: readonly RuleDecision[];
	/** That all of them which the check by itself passed were accepted at once; absent where nobody did. */
	readonly passed?: { readonly by: string; readonly at: string; readonly reason: string };
}

/** Who approved a version that was submitted, and what issued it. */
export interface Approval {
	readonly version: string;
	/** SHA-256 of the whole canonical file that was approved. */
	readonly state: string;
	/** Names that are shown. */
	readonly approvedBy: readonly string[];
	/** In which capacity each of them approved, in the same order; null where that was not said. Absent where none did. */
	readonly capacities?: readonly ('it' | 'business' | null)[];
	/** ISO instant. */
	readonly submittedAt: string;
	/** null before anything of it was decided. */
	readonly appraisal: Appraisal | null;
	/** Since the last version that was issued, the oldest first. */
	readonly rounds?: readonly ReturnedRound[];
	/** Of this round and of those, the oldest first. */
	readonly remarks?: readonly AppraisalRemark[];
	/** null before it is issued. */
	readonly decision: IssuingDecision | null;
	/** ISO date or null. */
	readonly effectiveDate: string | null;
	/** Requests of the appraisal over which it was issued knowingly; absent where none was open, or before that was kept. */
	readonly openAtIssue?: OpenAtIssue;
}

/** What whoever appraised had asked and nobody settled when a version was issued, as whoever issued it said that he knew. */
export interface OpenAtIssue {
	/** Who issued it, and when: an ISO instant. */
	readonly by: string;
	readonly at: string;
	readonly requests: readonly { readonly name: string; readonly state: 'open' | 'answered' | 'declined' }[];
}

/** A version that was submitted before the one that is exported, as readers of the edition may see it. */
export interface EarlierVersion {
	readonly version: string;
	/** Whether it is the one that was submitted last before, and not only one in which a remark was made. */
	readonly isLast: boolean;
	/** How it ended: `issued` also where a later one took its place. */
	readonly ended: 'returned' | 'issued';
	/** ISO date, '' for none. */
	readonly cutoffDate: string;
	/** ISO instant, '' where that is not known. */
	readonly submittedAt: string;
	/** Evidence that was attached or taken away since, people by the names that are shown; absent where that is not known. */
	readonly evidence?: readonly EvidenceChange[];
	/** What it is checked by; absent where that is not known. */
	readonly basis?: { readonly dossier: DossierClaims; readonly pack: Pack };
	readonly edition: Edition;
}

/** Of a waiver what any reader may have: when it was granted and until when; why and by whom where words of people may be told. */
export interface GrantedWaiver {
	/** ISO dates; the last one is the last day on which it holds. */
	readonly grantedOn: string | null;
	readonly until: string;
	/** Absent where the readers of the edition may not have it; people as print calls them, '' for whom nobody named. */
	readonly told?: { readonly reason: string; readonly askedBy: string; readonly grantedBy: string };
}

export interface ExportInput {
	/** Only `edition` makes one: nothing reaches a file that its readers may not see. */
	readonly edition: Edition;
	readonly pack: Pack;
	readonly dossier: DossierClaims;
	/** ISO date whose state is told; equals `edition.asOf`. */
	readonly asOf: string;
	/** Positioned diagrams in the order of the dossier; made by `models/layout` beforehand since layout is asynchronous. */
	readonly scenes: readonly Scene[];
	/** The same figure over sheets on which its letters can be read; undefined where it is not divided. */
	readonly dividedOf?: (scene: Scene) => DividedFigure | undefined;
	/** Diagrams that could not be drawn, or not whole, each with the reason; pictures tell it in their ledger. */
	readonly undrawn?: readonly Loss[];
	/** Of an edition from which something was left out only what is true of the whole as well. */
	readonly report: CheckReport;
	/** What a check of the edition's own file finds, which its certificate is worked out from; the report where nothing was left out. */
	readonly ownReport?: CheckReport;
	/** Findings that a waiver holds for, each with what granted it. */
	readonly waived?: ReadonlyMap<string, GrantedWaiver>;
	/** What people said of items of the checklist, who by name; as far as the readers of the edition may have it. */
	readonly itemAnswers?: ItemAnswers;
	/** What people answered to the questions of rules about records of the edition, told as far as the others. */
	readonly ruleAnswers?: readonly Answer[];
	/** What a finding of the report rests on; without it no certificate can be made. */
	readonly fingerprintOf?: (finding: Finding) => string;
	readonly certifier?: Certifier;
	/** Of a version that was submitted. */
	readonly approval?: Approval;
	/** Versions that it is compared with, as far as they are kept, the oldest first; none where nothing was submitted before. */
	readonly earlier?: readonly EarlierVersion[];
	/** What a person made of the mapping onto the format, as JSON; most formats have none. */
	readonly mapping?: unknown;
}

export interface ExportedFile {
	/** Relative path with forward slashes, ASCII. */
	readonly path: string;
	readonly mediaType: string;
	readonly bytes: Uint8Array;
}

export interface Loss {
	/** What could not be said in the format, such as `relations/r1`. */
	readonly place: string;
	/** What kind of line it is; something lost where it does not say. */
	readonly kind?: LossKind;
	/** In the language of the documents, Vietnamese. */
	readonly message: string;
	/** The same for who reads English. */
	readonly en: string;
	/** The place as people call it; given to all by `runExport`. */
	readonly title?: Words;
}

export interface Exported {
	readonly files: readonly ExportedFile[];
	readonly losses: readonly Loss[];
}

/** A step of long work told to whoever waits. */
export type Progress = (done: number, step: string) => void;

export type Exporter = (input: ExportInput, progress: Progress) => Promise<Exported>;
