/** Jobs as a list tells them: what each was about, by whom, and what came of it. */
import { z } from 'zod';
import type { JobSummary, RuntimeError, ToldJobKind } from '$collab/runtime/runtime';
import type { ListedJob } from '$collab/runtime/work-runtime';
import { lossCounts, lossKinds, type LossCounts } from '$exporters/loss-kinds';
import type { Store, StoredJob } from '$collab/storage/store';

const exportInput = z.looseObject({
	format: z.string().catch(''),
	edition: z.string().catch('internal'),
	version: z.string().catch('')
});
/** Of an import: it goes on from an earlier job. */
export const furtherStep = z.looseObject({ source: z.string() });
const withLosses = z.looseObject({
	losses: z.array(z.looseObject({ kind: z.enum(lossKinds).optional().catch(undefined) }))
});

/** Of a form that was read back: it made a proposal, or none where nothing differed, and changed nothing by itself. */
const withProposal = z.looseObject({ proposal: z.string().nullable() });

/** What a list tells of the data of a job. */
export interface ToldData {
	readonly losses: LossCounts | null;
	readonly isProposal: boolean;
}
const untold: ToldData = { losses: null, isProposal: false };
const toldKinds: ReadonlySet<string> = new Set(['export', 'open', 'import-apply']);

const MOST_TOLD = 10_000;

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

/** Tells the jobs of one list. `known`: known already, by the hash of a job's data. */
export function jobTeller(
	store: Pick<Store, 'blob'>,
	account: string,
	names: ReadonlyMap<string, string>,
	known = new Map<string, ToldData>()
): (job: StoredJob) => Promise<ListedJob> {
	async function toldOf({ kind, state, dataBlob }: StoredJob): Promise<ToldData> {
		if (!toldKinds.has(kind) || state !== 'done' || dataBlob === null) return untold;
		const before = known.get(dataBlob);
		if (before !== undefined) return before;
		const bytes = await store.blob(dataBlob);
		const data = bytes === null ? null : parsed(new TextDecoder().decode(bytes));
		const losses = withLosses.safeParse(data);
		const told: ToldData = {
			losses: losses.success ? lossCounts(losses.data.losses) : null,
			isProposal: kind === 'import-apply' && withProposal.safeParse(data).success
		};
		if (known.size < MOST_TOLD) known.set(dataBlob, told);
		return told;
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
			version: about?.success === true ? about.data.version : '',
			source: step.success ? step.data.source : '',
			...(await toldOf(job))
		};
	};
}
