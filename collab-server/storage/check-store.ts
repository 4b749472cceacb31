/** What the server's own check found over time: when findings came and went, and how the counts moved. */
import type { Counts, Finding } from '$models/conformance/report';
import type { Severity } from '$models/framework/rule';

export interface FindingEvent {
	/** `id@version` of the pack in force. */
	readonly pack: string;
	readonly finding: string;
	readonly rule: string;
	readonly severity: Severity;
	readonly verdict: Finding['verdict'];
	/** `changed`: its verdict or its severity is another now. */
	readonly event: 'opened' | 'closed' | 'changed';
	readonly at: string;
	/** Whose edit it was. */
	readonly account: string;
	/** The update up to which the document was read. */
	readonly sequence: number;
}

export interface CheckSummary {
	readonly pack: string;
	readonly asOf: string;
	readonly at: string;
	readonly sequence: number;
	readonly counts: Counts;
}

/** What one run of the check leaves behind. */
export interface CheckRecord {
	readonly events: readonly FindingEvent[];
	/** Takes the place of an earlier one of the same minute; null where nothing moved. */
	readonly summary: CheckSummary | null;
	/** Of what was checked; where it is the same again, nothing can have changed. */
	readonly mark: string;
}

/** A finding that opened and did not close. */
export type OpenFinding = Pick<FindingEvent, 'finding' | 'rule' | 'severity' | 'verdict'>;

export interface CheckStore {
	/** So many of what is open behind a finding, in the order of their ids. */
	openFindings(
		architecture: string,
		page: { readonly after: string; readonly limit: number }
	): Promise<readonly OpenFinding[]>;
	/** All or nothing. */
	recordCheck(architecture: string, record: CheckRecord): Promise<void>;
	checkMark(architecture: string): Promise<string | null>;
	/** The oldest first. */
	findingEvents(architecture: string, finding: string): Promise<readonly FindingEvent[]>;
	/** The last so many, the oldest first. */
	checkSummaries(architecture: string, limit: number): Promise<readonly CheckSummary[]>;
}
