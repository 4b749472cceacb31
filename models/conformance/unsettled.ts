/** Findings that settle nothing, as they are named to whoever approves, reviews or issues. */
import type { Words } from '$models/framework/provenance';
import type { Finding } from './report';

export interface Unsettled {
	/** Id of the finding. */
	readonly finding: string;
	readonly rule: string;
	/** Code of its record, its name where it has none, '' where it is about the whole. */
	readonly record: string;
	readonly message: Words;
	readonly verdict: Finding['verdict'];
}

export const unsettledOf = ({ id, rule, subject, message, verdict }: Finding): Unsettled => ({
	finding: id,
	rule,
	record: subject.kind === 'architecture' ? '' : subject.code || subject.name,
	message,
	verdict
});
