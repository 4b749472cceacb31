/** What the decision said that issued an agency's last version, so that the next one is not asked anew. */
import { saidFacts, type DecisionFacts } from '$models/architecture/decision-facts';
import type { Store } from '$collab/storage/store';

/** Who proposed stays; the number and the day of the paper by which it was proposed do not. */
const withoutPaper = (proposer: string): string => proposer.replace(/[\s,;]*\btại tờ trình(?![\p{L}\p{N}]).*$/isu, '');

/** Of a decision what is there to be said again, without number and date. */
const factsOf = ({ proposer = '', ...decision }: DecisionFacts): DecisionFacts | undefined => {
	const facts = saidFacts({ ...decision, proposer: withoutPaper(proposer) });
	return Object.keys(facts).length === 0 ? undefined : facts;
};

/** As it was said when a version of any dossier of the agency was issued last; null where it never was. */
export async function lastSigned(
	store: Pick<Store, 'architectures' | 'submissions'>,
	agency: string
): Promise<DecisionFacts | null> {
	const own = (await store.architectures()).filter((one) => one.agency === agency);
	const submissions = (await Promise.all(own.map(({ id }) => store.submissions(id)))).flat();
	const issued = submissions.flatMap(({ decision, moves }) => {
		const at = moves.find(({ move }) => move === 'issue')?.at;
		const facts = decision === null ? undefined : factsOf(decision);
		return facts === undefined || at === undefined ? [] : [{ facts, at }];
	});
	return issued.sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.facts ?? null;
}

/** What the decision said that issued this very version; undefined for one that was not issued, or said nothing. */
export async function decidedIn(
	store: Pick<Store, 'submissions'>,
	id: string,
	version: string
): Promise<DecisionFacts | undefined> {
	const decision = (await store.submissions(id)).find((one) => one.version === version)?.decision;
	return decision ? factsOf(decision) : undefined;
}
