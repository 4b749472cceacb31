/** The appraisal of a submission as the printed checklist tells it. */
import { appraisalSoFar } from '$collab/lifecycle/appraisal-so-far';
import type { Submission } from '$lib/lifecycle/shapes';
import type { Appraisal } from '$exporters/exporter';

/** null before anything of it was decided. */
export const appraisalTold = (submission: Submission | undefined): Appraisal | null =>
	submission === undefined
		? null
		: appraisalSoFar(
				submission,
				submission.checklist.map(({ item }) => item),
				({ name }) => name
			);
