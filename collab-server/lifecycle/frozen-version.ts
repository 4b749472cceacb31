/** A frozen version as files are made from it, whoever asks for them. */
import type { DossierClaims } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import type { AppraisalRemark, Approval, ReturnedRound } from '$exporters/exporter';
import { packGone } from '$collab/decisions/queries';
import { done, refusal } from '$collab/runtime/answers';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredVersion } from '$collab/storage/decision-store';
import { RETURN_REASON, type StoredSubmission } from '$collab/storage/lifecycle-store';
import type { Store } from '$collab/storage/store';
import { appraisalSoFar, decisionsOf, passedDecisions } from './appraisal-so-far';
import { issuedClaims } from './history';
import { wasIssued } from './moves';

export interface FrozenVersion {
	/** Bytes of its canonical file. */
	readonly canonical: Uint8Array;
	/** The very pack that it was made by, and how the version names it. */
	readonly pack: Pack;
	readonly pinnedTo: string;
	/** What it was frozen with, and what issued it since. */
	readonly dossier: DossierClaims;
	/** Who approved and appraised it, by account; null where it was not submitted, or taken back. */
	readonly approval: Approval | null;
}

const numbersOf = ({ forms }: Pack): readonly string[] => forms.form01.checklist.map(({ no }) => String(no));

const accountOf = ({ account }: { readonly account: string }): string => account;

/** Rounds that came back since the last version that was issued before it, the oldest first; submissions come the newest first. */
export function roundsBefore(submissions: readonly StoredSubmission[], version: string): readonly StoredSubmission[] {
	const earlier = submissions.slice(submissions.findIndex((one) => one.version === version) + 1);
	const issued = earlier.findIndex(({ state }) => wasIssued(state));
	return (issued < 0 ? earlier : earlier.slice(0, issued)).filter(({ state }) => state === 'returned').toReversed();
}

/** What was decided is told in the order of the very checklist that it was decided by. */
function roundOf(submission: StoredSubmission, pack: Pack): readonly ReturnedRound[] {
	const { version, moves } = submission;
	const back = moves.findLast(({ to }) => to === 'returned');
	if (back === undefined) return [];
	const taken = moves.findLast(({ move }) => move === 'take' || move === 'take-over');
	const [first] = moves;
	const passed = passedDecisions([...submission.replaced, ...submission.items], accountOf);
	return [
		{
			...{ version, by: back.account, at: back.at, reason: back.reason },
			...(first === undefined ? {} : { submittedAt: first.at }),
			taken: taken === undefined ? null : { by: taken.account, at: taken.at },
			...decisionsOf(submission.items, numbersOf(pack), accountOf),
			...(passed.length === 0 ? {} : { passed }),
			...(submission.answers.length === 0
				? {}
				: {
						answers: submission.answers.map(({ item, words, account, at }) => ({
							...{ words, by: account, at },
							item: item === RETURN_REASON ? null : item
						}))
					})
		}
	];
}

function approvalOf(
	{ name, blob, at }: StoredVersion,
	submission: StoredSubmission | undefined,
	{ pack, rounds }: { readonly pack: Pack; readonly rounds: readonly ReturnedRound[] }
): FrozenVersion['approval'] {
	if (submission === undefined || submission.state === 'withdrawn') return null;
	const { approvedBy, capacities, decision, effectiveDate, moves, openAtIssue } = submission;
	const issue = moves.findLast(({ move }) => move === 'issue');
	// What the agency asked itself while it drew the version up is its own talk, which no file tells.
	const requests = (openAtIssue ?? []).filter(({ isOfAppraisal }) => isOfAppraisal !== false);
	const appraisal = appraisalSoFar(submission, numbersOf(pack), accountOf);
	return {
		version: name,
		state: blob,
		approvedBy,
		...(Object.keys(capacities).length === 0
			? {}
			: { capacities: approvedBy.map((account) => capacities[account] ?? null) }),
		submittedAt: moves[0]?.at ?? at,
		appraisal,
		rounds,
		decision,
		effectiveDate,
		...(issue === undefined || requests.length === 0
			? {}
			: {
					openAtIssue: {
						...{ by: issue.account, at: issue.at },
						requests: requests.map(({ name: of, state }) => ({ name: of, state }))
					}
				})
	};
}

/** Where frozen versions are read from, each with the very pack that it was frozen with. */
export interface FrozenSource {
	readonly store: Pick<Store, 'version' | 'blob' | 'submissions'>;
	readonly exactPack: (reference: string, hash: string) => Promise<Pack | undefined>;
}

/** Those that came back before it; one whose own pack is not here any more by that of the version. */
async function returnedRounds(
	{ store, exactPack }: FrozenSource,
	submissions: readonly StoredSubmission[],
	{ architecture, name, pack }: { readonly architecture: string; readonly name: string; readonly pack: Pack }
): Promise<readonly ReturnedRound[]> {
	const rounds = roundsBefore(submissions, name).map(async (round) => {
		const own = await store.version(architecture, round.version);
		const ownPack = own === null ? undefined : await exactPack(own.pack, own.packHash);
		return roundOf(round, ownPack ?? pack);
	});
	return (await Promise.all(rounds)).flat();
}

export async function frozenVersion(
	source: FrozenSource,
	architecture: string,
	name: string
): Promise<Answer<FrozenVersion>> {
	const { store, exactPack } = source;
	const version = await store.version(architecture, name);
	const canonical = version === null ? null : await store.blob(version.blob);
	if (version === null || canonical === null) return refusal('not-found', `There is no version ${name}`, 'version');
	const pack = await exactPack(version.pack, version.packHash);
	if (pack === undefined) return packGone(name, version.pack);
	const submissions = await store.submissions(architecture);
	const submission = submissions.find((one) => one.version === name);
	const dossier = issuedClaims(version.dossier, submission);
	const rounds = await returnedRounds(source, submissions, { architecture, name, pack });
	return done({
		canonical,
		pack,
		pinnedTo: version.pack,
		dossier,
		approval: approvalOf(version, submission, { pack, rounds })
	});
}

/** With the post of an instant where one is given. */
type NameOf = (account: string, at?: string) => string;

/** With names in place of accounts. */
const named = <One extends { readonly by: string }>(ones: readonly One[], nameOf: NameOf): readonly One[] =>
	ones.map((one) => ({ ...one, by: nameOf(one.by) }));

/** And with the posts that they held when they decided. */
const namedInPost = <One extends { readonly by: string; readonly at: string }>(
	ones: readonly One[],
	nameOf: NameOf
): readonly One[] => ones.map((one) => ({ ...one, by: nameOf(one.by, one.at) }));

const namedRound = (round: ReturnedRound, nameOf: NameOf): ReturnedRound => ({
	...round,
	by: nameOf(round.by, round.at),
	...(round.taken == null ? {} : { taken: { ...round.taken, by: nameOf(round.taken.by, round.taken.at) } }),
	...(round.decisions === undefined ? {} : { decisions: namedInPost(round.decisions, nameOf) }),
	...(round.beyond === undefined ? {} : { beyond: namedInPost(round.beyond, nameOf) }),
	...(round.passed === undefined ? {} : { passed: namedInPost(round.passed, nameOf) }),
	...(round.answers === undefined ? {} : { answers: namedInPost(round.answers, nameOf) })
});

function namedRemark(remark: AppraisalRemark, nameOf: NameOf): AppraisalRemark {
	const { by, reply, told } = remark;
	return {
		...remark,
		by: nameOf(by),
		reply: reply && { ...reply, by: nameOf(reply.by) },
		...(told === undefined
			? {}
			: {
					told: {
						...told,
						assignee: told.assignee === '' ? '' : nameOf(told.assignee),
						replies: named(told.replies, nameOf),
						turns: named(told.turns, nameOf)
					}
				})
	};
}

/** The same with the names that are shown in place of accounts. */
export const namedApproval = (approval: Approval, nameOf: NameOf): Approval => ({
	...approval,
	// What was approved was put together, and those who approved it named, when it was submitted.
	approvedBy: approval.approvedBy.map((account) => nameOf(account, approval.submittedAt)),
	...(approval.rounds === undefined ? {} : { rounds: approval.rounds.map((round) => namedRound(round, nameOf)) }),
	...(approval.remarks === undefined ? {} : { remarks: approval.remarks.map((one) => namedRemark(one, nameOf)) }),
	...(approval.openAtIssue === undefined
		? {}
		: { openAtIssue: { ...approval.openAtIssue, by: nameOf(approval.openAtIssue.by, approval.openAtIssue.at) } }),
	appraisal:
		approval.appraisal === null
			? null
			: {
					...approval.appraisal,
					by: nameOf(approval.appraisal.by, approval.appraisal.at),
					decisions: namedInPost(approval.appraisal.decisions, nameOf),
					...(approval.appraisal.beyond === undefined
						? {}
						: { beyond: namedInPost(approval.appraisal.beyond, nameOf) }),
					...(approval.appraisal.passed === undefined
						? {}
						: {
								passed: {
									...approval.appraisal.passed,
									by: nameOf(approval.appraisal.passed.by, approval.appraisal.passed.at)
								}
							})
				}
});
