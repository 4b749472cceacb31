/** A frozen version as files are made from it, whoever asks for them. */
import type { DossierClaims } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import type { Approval, ReturnedRound } from '$exporters/exporter';
import { packGone } from '$collab/decisions/queries';
import { done, refusal } from '$collab/runtime/answers';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredVersion } from '$collab/storage/decision-store';
import type { StoredSubmission } from '$collab/storage/lifecycle-store';
import type { Store } from '$collab/storage/store';
import { appraisalEnd } from './appraisal-end';
import { decidedItems } from './decided-items';
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

function appraisalOf(submission: StoredSubmission, pack: Pack): Approval['appraisal'] {
	const end = appraisalEnd(submission, ({ account }) => account);
	if (end === null) return null;
	const { items } = submission;
	const { checklist } = pack.forms.form01;
	const decisions = checklist.flatMap(({ no }) => {
		const said = items.find(({ item }) => item === String(no));
		return said === undefined
			? []
			: [{ no, decision: said.decision, reason: said.reason, by: said.account, at: said.at }];
	});
	const numbers = new Set(checklist.map(({ no }) => String(no)));
	const beyond = items.flatMap(({ item: rule, decision, reason, account, at: decidedAt }) =>
		numbers.has(rule) ? [] : [{ rule, decision, reason, by: account, at: decidedAt }]
	);
	return {
		...end,
		items: decidedItems([...numbers], items),
		decisions,
		beyond
	};
}

/** Rounds that came back since the last version that was issued before it, the oldest first; submissions come the newest first. */
export function roundsBefore(submissions: readonly StoredSubmission[], version: string): readonly StoredSubmission[] {
	const earlier = submissions.slice(submissions.findIndex((one) => one.version === version) + 1);
	const issued = earlier.findIndex(({ state }) => wasIssued(state));
	return (issued < 0 ? earlier : earlier.slice(0, issued)).filter(({ state }) => state === 'returned').toReversed();
}

function roundOf({ version, moves }: StoredSubmission): readonly ReturnedRound[] {
	const back = moves.findLast(({ to }) => to === 'returned');
	return back === undefined ? [] : [{ version, by: back.account, at: back.at, reason: back.reason }];
}

function approvalOf(
	{ name, blob, at }: StoredVersion,
	submission: StoredSubmission | undefined,
	{ pack, submissions }: { readonly pack: Pack; readonly submissions: readonly StoredSubmission[] }
): FrozenVersion['approval'] {
	if (submission === undefined || submission.state === 'withdrawn') return null;
	const { approvedBy, capacities, decision, effectiveDate, moves } = submission;
	const appraisal = appraisalOf(submission, pack);
	return {
		version: name,
		state: blob,
		approvedBy,
		...(Object.keys(capacities).length === 0
			? {}
			: { capacities: approvedBy.map((account) => capacities[account] ?? null) }),
		submittedAt: moves[0]?.at ?? at,
		appraisal,
		rounds: roundsBefore(submissions, name).flatMap(roundOf),
		decision,
		effectiveDate
	};
}

export async function frozenVersion(
	{
		store,
		exactPack
	}: {
		readonly store: Pick<Store, 'version' | 'blob' | 'submissions'>;
		readonly exactPack: (reference: string, hash: string) => Promise<Pack | undefined>;
	},
	architecture: string,
	name: string
): Promise<Answer<FrozenVersion>> {
	const version = await store.version(architecture, name);
	const canonical = version === null ? null : await store.blob(version.blob);
	if (version === null || canonical === null) return refusal('not-found', `There is no version ${name}`, 'version');
	const pack = await exactPack(version.pack, version.packHash);
	if (pack === undefined) return packGone(name, version.pack);
	const submissions = await store.submissions(architecture);
	const submission = submissions.find((one) => one.version === name);
	const dossier = issuedClaims(version.dossier, submission);
	return done({
		canonical,
		pack,
		pinnedTo: version.pack,
		dossier,
		approval: approvalOf(version, submission, { pack, submissions })
	});
}

/** The same with the names that are shown in place of accounts. */
export const namedApproval = (approval: Approval, nameOf: (account: string) => string): Approval => ({
	...approval,
	approvedBy: approval.approvedBy.map(nameOf),
	...(approval.rounds === undefined
		? {}
		: { rounds: approval.rounds.map((round) => ({ ...round, by: nameOf(round.by) })) }),
	...(approval.remarks === undefined
		? {}
		: {
				remarks: approval.remarks.map((remark) => ({
					...remark,
					by: nameOf(remark.by),
					...(remark.acts === undefined ? {} : { acts: remark.acts.map((one) => ({ ...one, by: nameOf(one.by) })) }),
					reply: remark.reply && { ...remark.reply, by: nameOf(remark.reply.by) }
				}))
			}),
	appraisal:
		approval.appraisal === null
			? null
			: {
					...approval.appraisal,
					by: nameOf(approval.appraisal.by),
					decisions: approval.appraisal.decisions.map((one) => ({ ...one, by: nameOf(one.by) })),
					...(approval.appraisal.beyond === undefined
						? {}
						: { beyond: approval.appraisal.beyond.map((one) => ({ ...one, by: nameOf(one.by) })) })
				}
});
