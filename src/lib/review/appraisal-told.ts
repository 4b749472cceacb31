/** The appraisal of a submission as the printed checklist tells it. */
import type { Submission } from '$lib/lifecycle/shapes';
import type { Appraisal } from '$exporters/exporter';

/** null before it is concluded, and once the version was returned. */
export function appraisalTold(submission: Submission | undefined): Appraisal | null {
	const concluded = submission?.moves.findLast(({ to }) => to === 'appraised');
	if (submission === undefined || concluded === undefined || submission.state === 'returned') return null;
	const { name: by, at, reason: conclusion } = concluded;
	return {
		by,
		at,
		conclusion,
		items:
			submission.checklist.length === 0 ? null : { decided: submission.items.length, of: submission.checklist.length },
		decisions: submission.items.map(({ item, decision, reason, name, at: when }) => ({
			no: Number(item),
			decision,
			reason,
			by: name,
			at: when
		}))
	};
}
