/** Evidence that was attached or taken away between two versions, for whoever reads what the later one changed. */
import { evidenceBetween } from '$models/conformance/evidence-since';
import type { DecisionParts } from '$collab/decisions/parts';
import { readState } from '$collab/decisions/read-state';
import { titleIn } from '$collab/decisions/subject-title';
import type { SubmissionView } from '$collab/runtime/lifecycle-runtime';
import type { StoredVersion } from '$collab/storage/decision-store';
import type { StoredArchitecture } from '$collab/storage/store';

/** People as `nameOf` tells them; what it is about as the later version calls it. */
export async function evidenceSince(
	parts: DecisionParts,
	stored: StoredArchitecture,
	[since, of]: readonly [since: StoredVersion, of: StoredVersion],
	nameOf: (account: string) => string
): Promise<SubmissionView['evidence']> {
	const { evidence } = await parts.store.decisions(stored.id);
	const changes = evidenceBetween(evidence, { from: since.at, to: of.at });
	if (changes.length === 0) return [];
	const read = await readState(parts, stored, of.name);
	return changes.map((change) => ({
		...change,
		by: nameOf(change.by),
		title: read.ok ? titleIn(read.value, stored.name, change.about) : ''
	}));
}
