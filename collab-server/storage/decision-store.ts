/**
 * What people decided about findings, versions and packs: rows that only checked acts of the server write. Every write is
 * in one transaction with its row of the audit chain, so that neither can be there without the other.
 */
import type { Answer, Waiver, WaiverState } from '$models/conformance/decisions';
import type { DossierClaims } from '$models/architecture/architecture';
import type { AuditAct } from './store';

export const findingStates = ['open', 'in-progress', 'disputed', 'done'] as const;
export type FindingState = (typeof findingStates)[number];

/** Who works on a finding, and how far. */
export interface StoredFindingRecord {
	readonly finding: string;
	/** Account id, null for nobody. */
	readonly assignee: string | null;
	readonly state: FindingState;
	/** ISO date, '' for none. */
	readonly due: string;
	readonly note: string;
	readonly account: string;
	readonly at: string;
}

/** A waiver with the words of whoever decided it; '' while nobody did. */
export interface StoredWaiver extends Waiver {
	/** What it was asked for as it was called then; '' of one from before that was kept. */
	readonly title: string;
	/** The same in English; '' where that was not kept. */
	readonly titleEn?: string;
	readonly decisionReason: string;
}

export interface WaiverDecision {
	readonly state: Exclude<WaiverState, 'asked'>;
	/** null where the author took it back. */
	readonly approver: string | null;
	readonly reason: string;
	readonly at: string;
}

/** A document that was issued elsewhere, cited instead of attached; nobody fetches it. */
export interface EvidenceLink {
	/** Its number and symbol, such as `15/QĐ-UBND`. */
	readonly symbol: string;
	readonly issuer: string;
	/** ISO date. */
	readonly date: string;
	/** https; '' where it is not on the web. */
	readonly url: string;
}

export interface EvidenceRemoval {
	readonly at: string;
	readonly account: string;
	readonly reason: string;
}

export interface StoredEvidence {
	readonly id: string;
	/** `finding:<id>`, `waiver:<id>`, `obligation:<id>`, `checklist:<number>`, or a record such as `object:<id>`. */
	readonly about: string;
	readonly name: string;
	readonly mediaType: string;
	readonly size: number;
	/** SHA-256 of its bytes, by which the blob is kept. */
	readonly blob: string;
	readonly note: string;
	readonly account: string;
	readonly at: string;
	/** null for a file. The blob of a link is its canonical JSON, so that its hash stands for what was cited. */
	readonly link: EvidenceLink | null;
	readonly removedAt: string | null;
	/** Account id; null while it is there. */
	readonly removedBy: string | null;
	readonly removedReason: string;
}

/** All decisions of one architecture at one moment. */
export interface StoredDecisions {
	readonly records: readonly StoredFindingRecord[];
	/** In the order they were asked for. */
	readonly waivers: readonly StoredWaiver[];
	readonly answers: readonly Answer[];
	/** What was removed stays in the list, marked so. */
	readonly evidence: readonly StoredEvidence[];
	/** Hash of the audit chain's last row; null where nothing was ever done. */
	readonly auditHead: string | null;
}

/** A state that was given a name; never changed, never written over. */
export interface StoredVersion {
	readonly name: string;
	readonly title: string;
	/** The update up to which it holds everything. */
	readonly sequence: number;
	/** SHA-256 of the canonical file. */
	readonly blob: string;
	/** `id@version` of the pack in force, and the hash of its canonical JSON, which is kept as a blob too. */
	readonly pack: string;
	readonly packHash: string;
	readonly dossier: DossierClaims;
	/** SHA-256 of what people had decided by then; absent for a version of before that was kept. */
	readonly decided?: string;
	readonly account: string;
	readonly at: string;
}

/** A pack that an administrator brought in. */
export interface StoredPack {
	readonly id: string;
	readonly version: string;
	/** SHA-256 of the bundle `{ "files": { … } }`. */
	readonly blob: string;
	/** SHA-256 of the loaded pack's canonical JSON. */
	readonly hash: string;
	readonly account: string;
	readonly at: string;
}

/** Audit chain of acts that belong to the installation rather than to an architecture. */
export const INSTALLATION = 'installation';

export interface DecisionStore {
	decisions(architecture: string): Promise<StoredDecisions>;
	/** Of the decisions those that a check takes in. */
	answers(architecture: string): Promise<readonly Answer[]>;
	/** Replaces the record of its finding. */
	setFindingRecord(architecture: string, record: StoredFindingRecord, act: AuditAct): Promise<void>;

	waiver(architecture: string, id: string): Promise<StoredWaiver | null>;
	/** English titles of waivers of whatever architecture, by id. */
	englishTitles(waivers: readonly string[]): Promise<ReadonlyMap<string, string>>;
	addWaiver(architecture: string, waiver: StoredWaiver, act: AuditAct): Promise<void>;
	/** Answers false, and writes nothing, where it was decided already. */
	decideWaiver(architecture: string, id: string, decision: WaiverDecision, act: AuditAct): Promise<boolean>;

	/** Replaces the answer of its finding. */
	setAnswer(architecture: string, answer: Answer, act: AuditAct): Promise<void>;
	/** Answers false, and writes nothing, where there is none. */
	removeAnswer(architecture: string, answer: Pick<Answer, 'pack' | 'finding'>, act: AuditAct): Promise<boolean>;

	addEvidence(architecture: string, evidence: StoredEvidence, act: AuditAct): Promise<void>;
	evidence(architecture: string, id: string): Promise<StoredEvidence | null>;
	/** Marks it as removed; answers false where it is not there any more. */
	removeEvidence(architecture: string, id: string, removal: EvidenceRemoval, act: AuditAct): Promise<boolean>;

	/** Answers false, and writes nothing, where the name is taken. */
	addVersion(architecture: string, version: StoredVersion, act: AuditAct): Promise<boolean>;
	/** The newest first. */
	versions(architecture: string): Promise<readonly StoredVersion[]>;
	version(architecture: string, name: string): Promise<StoredVersion | null>;

	/** Which pack an architecture is checked against. */
	setPack(architecture: string, pack: string, act: AuditAct): Promise<void>;
	/** Answers false, and writes nothing, where this version of the pack is there. */
	addPack(pack: StoredPack, act: AuditAct): Promise<boolean>;
	packs(): Promise<readonly StoredPack[]>;
}
