/** What is said after looking: of the items of a submission, and of a version in force that stays as it is. */
import { PASSED_BEYOND } from '$models/conformance/beyond-checklist';
import { vietnamDay } from '$models/text/vietnam-day';
import { actOf, tellPages, type DecisionParts } from '$collab/decisions/parts';
import { may } from '$collab/permission/table';
import { notFound, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { Session } from '$collab/runtime/session';
import type { ItemInput, ReviewedInput } from '$collab/runtime/lifecycle-inputs';
import type { LifecycleView } from '$collab/runtime/lifecycle-runtime';
import type { Answer } from '$collab/runtime/runtime';
import { frozenCheck } from './frozen-check';
import { tellItem } from './news';
import { reviewDue, type DueReview } from './review-due';
import { checklistOf, noPack, notReviewer, samePerson, view } from './standing';

const notAccepted = refusal('conflict', 'Nothing stands accepted here that could be taken back', 'item');

export async function decideItem(
	parts: DecisionParts,
	open: Opened,
	version: string,
	item: string,
	{ decision, reason, seen, byCheck = false }: ItemInput
): Promise<Answer<LifecycleView>> {
	const { store, clock } = parts;
	const { stored, session } = open;
	const submission = (await store.submissions(stored.id)).find((one) => one.version === version);
	if (submission === undefined) return notFound;
	if (submission.approvedBy.includes(session.account)) return samePerson;
	const frozen = await store.version(stored.id, version);
	const checklist = await checklistOf(parts, frozen);
	if (checklist === null) return noPack;
	const isItem = checklist.some(({ no }) => String(no) === item);
	/** Whoever says why may go against the check; whoever says nothing is held to it. */
	const isSilent = decision === 'accepted' && reason === '';
	const check = isItem && !byCheck && !isSilent ? null : await frozenCheck(parts, stored, frozen);
	/** All at once that the check by itself passed beyond the items, never one of them alone. */
	const isPassed = item === PASSED_BEYOND;
	const before = submission.items.find((one) => one.item === item);
	/** What was accepted at once lies open again, at once: nobody says by it that any of them is not met. */
	const isTakenBack = isPassed && decision === 'open' && !byCheck;
	if (isTakenBack && before?.decision !== 'accepted') return notAccepted;
	if (!isItem && !isPassed && check?.beyond.some(({ rule }) => rule === item) !== true) return notFound;
	if ((decision !== 'accepted' || !isItem) && reason === '') return refusal('invalid', 'A reason is needed', 'reason');
	if (isSilent && check?.unmet.has(item) === true) {
		return refusal('invalid', 'The check finds this item not met: say why it is accepted', 'reason-against-check');
	}
	const passes = isPassed ? (check?.passedBeyond.length ?? 0) > 0 : check?.passed.has(item) === true;
	if ((byCheck || isPassed) && !isTakenBack && !(byCheck && decision === 'accepted' && passes)) {
		return refusal('conflict', 'The check alone does not answer this item, or it is not met', 'not-passed');
	}
	const at = clock().toISOString();
	const decided = { item, decision, reason, account: session.account, at };
	const outcome = await store.decideItem(
		stored.id,
		version,
		decided,
		seen,
		isTakenBack
			? actOf(session.account, 'dossier.item-back', at, { version, item, reason })
			: actOf(session.account, 'dossier.item', at, {
					...{ version, item, decision, reason },
					...(byCheck ? { ground: 'check' } : {})
				})
	);
	if (outcome === 'closed') return refusal('conflict', 'Items are decided while the submission is in review', 'state');
	if (outcome === 'not-reviewer') return notReviewer;
	if (outcome === 'changed') return refusal('conflict', 'Somebody else decided on this item meanwhile', 'item');
	if (before !== undefined && before.account !== session.account) {
		await tellItem(parts, open, { version, before, decided });
	}
	await tellPages(parts, stored);
	return view(parts, open);
}

export async function reviewed(
	parts: DecisionParts,
	open: Opened,
	version: string,
	{ reason }: ReviewedInput
): Promise<Answer<LifecycleView>> {
	const { store, clock } = parts;
	const { stored, session } = open;
	const now = clock();
	const [at, day] = [now.toISOString(), vietnamDay(now)];
	const kept = await store.addReview(
		stored.id,
		{ version, day, reason, account: session.account, at },
		actOf(session.account, 'dossier.reviewed', at, { version, day, reason })
	);
	if (!kept) return refusal('conflict', 'That version is not in force; somebody may have issued another', 'version');
	await tellPages(parts, stored);
	return view(parts, open);
}

export async function dueReviews(
	{ store, packs, clock }: DecisionParts,
	session: Session
): Promise<readonly (DueReview & { readonly architecture: string })[]> {
	const seen = (await store.architectures()).filter(({ agency }) => may(session, 'lifecycle.read', agency));
	const today = vietnamDay(clock());
	const due = await Promise.all(
		seen.map(async ({ id, pack }) => {
			const submissions = await store.submissions(id);
			if (!submissions.some(({ state }) => state === 'issued')) return null;
			const review = reviewDue(submissions, await store.reviews(id), packs.find(pack)?.review, today);
			return review === null || review.standing === 'later' ? null : { ...review, architecture: id };
		})
	);
	return due.filter((review) => review !== null);
}
