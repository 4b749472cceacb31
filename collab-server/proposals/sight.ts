/** What the check of a part may say to whoever works in it, by what the whole is found to be now. */
import { partOf } from '$models/architecture/part';
import { Checker } from '$models/conformance/checker';
import { partSight, wholeSight, type PartSight } from '$models/conformance/part-sight';
import type { DecisionParts } from '$collab/decisions/parts';
import type { StoredPart } from '$collab/storage/proposal-store';
import type { StoredArchitecture } from '$collab/storage/store';

/** Where the pack is not there nothing is checked, and nothing has to be kept back. */
export async function sightOf(
	{ checks }: Pick<DecisionParts, 'checks'>,
	stored: StoredArchitecture,
	{ objects }: Pick<StoredPart, 'objects'>
): Promise<PartSight> {
	const sight = await checks.read(stored, ({ architecture, pack, asOf, dossier, report }) => {
		const cut = partOf(architecture, objects);
		const checker = new Checker(pack, { asOf, dossier });
		checker.update(cut);
		return partSight(cut, checker, report);
	});
	return sight ?? wholeSight;
}
