/** A person's own exports as the page finds them again after it was left. */
import type { ListedJob } from '$collab/runtime/work-runtime';

type OwnExport = Pick<ListedJob, 'id' | 'kind' | 'state' | 'isOwn' | 'result' | 'createdAt'>;

/** The export that is under way, and the last that has a file; null where there is none. */
export function ownExports<Job extends OwnExport>(
	jobs: readonly Job[]
): { readonly underWay: Job | null; readonly last: Job | null } {
	const own = jobs
		.filter(({ kind, isOwn }) => kind === 'export' && isOwn)
		.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
	return {
		underWay: own.find(({ state }) => state === 'waiting' || state === 'running') ?? null,
		last: own.find(({ result }) => result !== null) ?? null
	};
}

/**
 * Whether a newer file of the same format is there or under way: whoever downloads this one downloads an old one. Files come the
 * newest first; `making` is the format that is under way, '' for none.
 */
export const isPrevious = (files: readonly { readonly format: string }[], at: number, making: string): boolean =>
	files[at]?.format === making || files.slice(0, at).some(({ format }) => format === files[at]?.format);

/** Whether the model was changed since what was exported was asked for; a frozen version never is. */
export const isOfEarlierState = (
	{ version, createdAt }: Pick<ListedJob, 'version' | 'createdAt'>,
	changedAt: string
): boolean => version === '' && createdAt < changedAt;
