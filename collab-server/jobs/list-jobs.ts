/** Jobs as a list tells them: what each was about, by whom, and what came of it. */
import { z } from 'zod';
import type { JobKind, JobSummary, RuntimeError } from '$collab/runtime/runtime';
import type { ListedJob } from '$collab/runtime/work-runtime';
import type { Store, StoredJob } from '$collab/storage/store';

const exportInput = z.looseObject({ format: z.string().catch(''), edition: z.string().catch('internal') });
const stepInput = z.looseObject({ source: z.string() });
const exportData = z.looseObject({ losses: z.array(z.unknown()) });

/** A plan goes on from an analysis, applying from a plan, taking back from applying. */
const MOST_STEPS = 4;

const parsed = (text: string): unknown => JSON.parse(text) as unknown;

/** How far a job is and what came of it, without its data. */
export const stateOf = (job: StoredJob): Omit<JobSummary, 'architecture' | 'data'> => ({
	id: job.id,
	kind: job.kind as JobKind,
	state: job.state,
	progress: job.progress,
	step: job.step,
	error: job.error === null ? null : (parsed(job.error) as RuntimeError),
	result:
		job.resultName === null || job.resultType === null
			? null
			: { name: job.resultName, mediaType: job.resultType, size: job.resultSize ?? 0 }
});

/** Tells jobs of one list; what several of them rest on is read once. */
export function jobTeller(
	store: Pick<Store, 'job' | 'blob'>,
	account: string,
	names: ReadonlyMap<string, string>
): (job: StoredJob) => Promise<ListedJob> {
	const files = new Map<string, string>();

	async function fileOf(job: StoredJob): Promise<string> {
		let at: StoredJob | null = job;
		for (let step = 0; at !== null && step < MOST_STEPS; step += 1) {
			const known = files.get(at.id) ?? at.fileName;
			if (known !== null) {
				files.set(job.id, known);
				return known;
			}
			const before = stepInput.safeParse(parsed(at.input));
			at = before.success ? await store.job(before.data.source) : null;
		}
		return '';
	}

	async function lossesOf({ kind, state, dataBlob }: StoredJob): Promise<number | null> {
		if (kind !== 'export' || state !== 'done' || dataBlob === null) return null;
		const bytes = await store.blob(dataBlob);
		const data = bytes === null ? null : exportData.safeParse(parsed(new TextDecoder().decode(bytes)));
		return data?.success === true ? data.data.losses.length : null;
	}

	return async (job) => {
		const about = job.kind === 'export' ? exportInput.safeParse(parsed(job.input)) : null;
		return {
			...stateOf(job),
			createdAt: job.createdAt,
			by: names.get(job.account) ?? job.account,
			isOwn: job.account === account,
			file: await fileOf(job),
			format: about?.success === true ? about.data.format : '',
			edition: about?.success === true ? about.data.edition : '',
			losses: await lossesOf(job)
		};
	};
}
