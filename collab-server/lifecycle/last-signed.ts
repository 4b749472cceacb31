/** Where and by whom an agency's last version was issued, so that the next one is not asked anew. */
import type { IssuingDecision } from '$models/architecture/architecture';
import type { Store } from '$collab/storage/store';

export type LastSigned = Required<Pick<IssuingDecision, 'place' | 'signerTitle' | 'signerName'>>;

/** As it was said when a version of any dossier of the agency was issued last; null where it never was. */
export async function lastSigned(
	store: Pick<Store, 'architectures' | 'submissions'>,
	agency: string
): Promise<LastSigned | null> {
	const own = (await store.architectures()).filter((one) => one.agency === agency);
	const submissions = (await Promise.all(own.map(({ id }) => store.submissions(id)))).flat();
	const issued = submissions.flatMap(({ decision, moves }) => {
		const at = moves.find(({ move }) => move === 'issue')?.at;
		return decision === null || at === undefined ? [] : [{ decision, at }];
	});
	const said = issued.filter(({ decision: { place, signerTitle, signerName } }) =>
		[place, signerTitle, signerName].some((each) => each !== undefined)
	);
	const last = said.sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.decision;
	if (last === undefined) return null;
	return { place: last.place, signerTitle: last.signerTitle, signerName: last.signerName };
}
