/** What is said of versions that were issued: it stays as it was by then, for everybody. Read by the pages too. */
import { wasIssued } from '$collab/lifecycle/moves';
import type { StoredSubmission, SubmissionState } from '$collab/storage/lifecycle-store';

export interface ClosedVersions {
	/** Those that were issued, with the rounds that came back before them. */
	readonly versions: readonly string[];
}

export const noneClosed: ClosedVersions = { versions: [] };

type Submitted = Pick<StoredSubmission, 'version' | 'state' | 'moves'>;

/** Submissions come the newest first. */
export function closedVersions(submissions: readonly Submitted[]): ClosedVersions {
	const at = submissions.findIndex(({ state }) => wasIssued(state));
	return at < 0 ? noneClosed : { versions: submissions.slice(at).map(({ version }) => version) };
}

/** Why what was said of a version is closed: it was issued itself, or came back and a later round of it was issued. */
export interface Closing {
	readonly version: string;
	readonly state: SubmissionState;
	/** The version that was issued: itself, or the one of that later round. */
	readonly issued: string;
	/** ISO instant at which that was issued. */
	readonly at: string;
}

/** Of every version that is closed; submissions come the newest first. */
export function closingsOf(submissions: readonly Submitted[]): readonly Closing[] {
	let last: Submitted | undefined;
	return submissions.flatMap((one) => {
		if (wasIssued(one.state)) last = one;
		if (last === undefined) return [];
		const at = last.moves.findLast(({ to }) => to === 'issued')?.at ?? '';
		return [{ version: one.version, state: one.state, issued: last.version, at }];
	});
}

interface Words {
	readonly version?: string | undefined;
}

/** Whether a thread is about such versions alone, whatever it is about; what was said beside them is of that talk too. */
export function isClosedTalk(said: readonly Words[], { versions }: ClosedVersions): boolean {
	const about = said.flatMap(({ version = '' }) => (version === '' ? [] : [version]));
	return about.length > 0 && about.every((version) => versions.includes(version));
}
