/** Jobs as a list tells them: what each was about, by whom, and what came of it. */
import { z } from 'zod';
import type { JobSummary, RuntimeError, ToldJobKind } from '$collab/runtime/runtime';
import type { ListedJob } from '$collab/runtime/work-runtime';
import { lossCounts, lossKinds, type LossCounts } from '$exporters/loss-kinds';
import type { Store, StoredJob } from '$collab/storage/store';

const exportInput = z.looseObject({ format: z.string().catch(''), edition: z.string().catch('internal') });
/** Of an import: it goes on from an earlier job. */
export const furtherStep = z.looseObject({ source: z.string() });
const withLosses = z.looseObject({
	losses: z.array(z.looseObject({ kind: z.enum(lossKinds).optional().catch(undefined) }))
});

const MOST_COUNTS = 10_000;

const parsed = (text: string): unknown => JSON.parse(text) as unknown;

/** How far a job is and what came of it, without its data. */
export const stateOf = (job: StoredJob): Omit<JobSummary, 'architecture' | 'data'> => ({
	id: job.id,
	kind: job.kind as ToldJobKind,
	state: job.state,
	progress: job.progress,
	step: job.step,
	error: job.error === null ? null : (parsed(job.error) as RuntimeError),
	result:
		job.resultName === null || job.resultType === null
			? null
			: { name: job.resultName, mediaType: job.resultType, size: job.resultSize ?? 0 }
});

/** Tells the jobs of one list. `knownCounts`: known already, by the hash of what was told of a file. */
export function jobTeller(
	store: Pick<Store, 'blob'>,
	account: string,
	names: ReadonlyMap<string, string>,
	knownCounts = new Map<string, LossCounts | null>()
): (job: StoredJob) => Promise<ListedJob> {
	async function lossesOf({ kind, state, dataBlob }: StoredJob): Promise<LossCounts | null> {
		if ((kind !== 'export' && kind !== 'open') || state !== 'done' || dataBlob === null) return null;
		const known = knownCounts.get(dataBlob);
		if (known !== undefined) return known;
		const bytes = await store.blob(dataBlob);
		const data = bytes === null ? null : withLosses.safeParse(parsed(new TextDecoder().decode(bytes)));
		const count = data?.success === true ? lossCounts(data.data.losses) : null;
		if (knownCounts.size < MOST_COUNTS) knownCounts.set(dataBlob, count);
		return count;
	}

	return async (job) => {
		const step = furtherStep.safeParse(parsed(job.input));
		const about = job.kind === 'export' ? exportInput.safeParse(parsed(job.input)) : null;
		return {
			...stateOf(job),
			createdAt: job.createdAt,
			by: names.get(job.account) ?? job.account,
			isOwn: job.account === account,
			file: job.fileName ?? '',
			format: about?.success === true ? about.data.format : '',
			edition: about?.success === true ? about.data.edition : '',
			source: step.success ? step.data.source : '',
			losses: await lossesOf(job)
		};
	};
}
