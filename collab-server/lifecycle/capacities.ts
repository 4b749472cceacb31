/** In which capacity the two who approve a dossier do so: one answers for its technology, one for the work that it serves. */
import { capacities, type Capacity, type StoredApproval, type StoredSubmission } from '$collab/storage/lifecycle-store';

type Given = Pick<StoredApproval, 'account' | 'capacity'>;

/** Those that others have taken by approvals that hold. */
export const takenByOthers = (holding: readonly Given[], account: string): readonly Capacity[] =>
	capacities.filter((one) => holding.some((given) => given.account !== account && given.capacity === one));

/** Whether two approvals are given in the same capacity; where one of them says none, they are not known to be. */
export const isTwice = (holding: readonly Given[]): boolean =>
	capacities.some((one) => holding.filter(({ capacity }) => capacity === one).length > 1);

const otherThan = (one: Capacity): Capacity => (one === 'it' ? 'business' : 'it');

/**
 * What somebody is asked whether he approves as: what the other one left, else what he was when he approved last, by the
 * submissions, the newest first; null where nothing tells.
 */
export function proposedCapacity(
	account: string,
	holding: readonly Given[],
	submissions: readonly Pick<StoredSubmission, 'capacities'>[]
): Capacity | null {
	const [taken] = takenByOthers(holding, account);
	if (taken !== undefined) return otherThan(taken);
	return submissions.flatMap((one) => one.capacities[account] ?? [])[0] ?? null;
}

/** By account, of those who said. */
export const capacitiesOf = (holding: readonly Given[]): Readonly<Record<string, Capacity>> =>
	Object.fromEntries(holding.flatMap(({ account, capacity }) => (capacity === null ? [] : [[account, capacity]])));
