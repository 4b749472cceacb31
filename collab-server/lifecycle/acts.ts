/**
 * How a dossier becomes official: two chief engineers approve one state, it is frozen and submitted, reviewed, returned or
 * appraised, and issued. An approval is of a state by its hash, so that an edit voids it by itself.
 */
import type { IssuingDecision } from '$models/architecture/architecture';
import { saidFacts } from '$models/architecture/decision-facts';
import { vietnamDay } from '$models/text/vietnam-day';
import { actOf, tellPages, type DecisionParts } from '$collab/decisions/parts';
import { talkNow } from '$collab/decisions/thread-room';
import { keepDecisions } from '$collab/decisions/kept-decisions';
import { hasFullName } from '$collab/accounts/full-name';
import { versionOf } from '$collab/decisions/versions';
import { done, notFound, refusal, type Failed } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import { limits } from '$collab/runtime/decision-inputs';
import type { ApprovalInput, MoveInput, SubmissionInput } from '$collab/runtime/lifecycle-inputs';
import type { LifecycleRuntime, LifecycleView } from '$collab/runtime/lifecycle-runtime';
import type { Answer } from '$collab/runtime/runtime';
import {
	reviewerOf,
	type OpenAtIssue,
	type StoredSubmission,
	type SubmissionMove
} from '$collab/storage/lifecycle-store';
import type { AuditAct } from '$collab/storage/store';
import { remarksNow } from './appraisal-remarks';
import { capacitiesOf, isTwice, takenByOthers } from './capacities';
import { issuingFault, openFault } from './issuing';
import { openAtIssue } from './open-at-issue';
import { isForAnother } from './agency-head';
import { decidedItems, undecidedOf, type DecidedItems } from './decided-items';
import { submittedCheck } from './frozen-check';
import { leftByIssue } from './left-by-issue';
import { CONCLUSION_LETTERS, isForReviewer, moves, saysWhy, unnamedIn, type MoveName } from './moves';
import {
	endApprovals,
	endClosedTalk,
	endLeft,
	readApprovals,
	tellApproval,
	tellIssue,
	tellLeft,
	tellReviewer,
	tellWithdrawal,
	untellApproval,
	type Undecided
} from './news';
import { issuedVersions } from './issued-versions';
import { answerReturn } from './return-answers';
import { decideItem, dueReviews, reviewed } from './reviews';
import { attachSignature, signatureFile, type SignatureParts } from './signatures';
import {
	checklistOf,
	frozenState,
	holdingApprovals,
	lacksOf,
	noFullName,
	noPack,
	notByApprover,
	notReviewer,
	samePerson,
	view,
	type Lacks
} from './standing';

const sameCapacity = refusal(
	'conflict',
	'The other one has approved in this capacity; one approves for the technology and one for the work',
	'capacity'
);

const changed = refusal('conflict', 'The dossier was changed since you saw it; look at it again', 'state');

/** For the audit trail: under which headings what was approved or submitted has no words, or says “Chưa xác định”, what required is not settled, and which items the agency answers against the check. */
const unwrittenIn = ({
	blank,
	generated,
	undetermined,
	unsettled,
	checklist
}: Lacks): Readonly<
	Partial<Record<'unwritten' | 'undetermined' | 'unsettled' | 'answeredAgainst', readonly string[]>>
> => ({
	...(blank.length + generated.length === 0
		? {}
		: { unwritten: [...blank, ...generated].map(({ chapter }) => chapter) }),
	...(undetermined.length === 0 ? {} : { undetermined: undetermined.map(({ chapter }) => chapter) }),
	...(checklist.every(({ against }) => against === null)
		? {}
		: { answeredAgainst: checklist.flatMap(({ item, against }) => (against === null ? [] : [item])) }),
	...(unsettled.length === 0 ? {} : { unsettled: unsettled.map(({ rule, record }) => `${rule} ${record}`.trim()) })
});

async function approve(
	parts: DecisionParts,
	open: Opened,
	{ state, capacity }: ApprovalInput
): Promise<Answer<LifecycleView>> {
	const { stored, session } = open;
	if (!hasFullName(session)) return noFullName;
	const frozen = await frozenState(parts, stored);
	if (frozen.state !== state) return changed;
	const lacks = await lacksOf(parts, stored, state);
	if (lacks === null) return noPack;
	const { account } = session;
	if (capacity !== undefined && takenByOthers(await holdingApprovals(parts, stored, state), account).includes(capacity))
		return sameCapacity;
	const at = parts.clock().toISOString();
	const said = capacity === undefined ? {} : { capacity };
	const act = actOf(account, 'dossier.approve', at, { state, ...said, ...unwrittenIn(lacks) });
	await parts.store.setApproval(stored.id, { account, state, at, ...said }, act);
	await tellApproval(parts, open, at);
	await readApprovals(parts, open, at);
	await tellPages(parts, stored);
	return view(parts, open, { frozen });
}

async function takeBack(parts: DecisionParts, open: Opened): Promise<Answer<LifecycleView>> {
	const { stored, session } = open;
	const act = actOf(session.account, 'dossier.unapprove', parts.clock().toISOString(), {});
	if (!(await parts.store.removeApproval(stored.id, session.account, act))) return notFound;
	await untellApproval(parts, open);
	await tellPages(parts, stored);
	return view(parts, open);
}

/** For the audit trail: who approved in which capacity. */
const approvedAs = { it: 'approvedForIt', business: 'approvedForBusiness' } as const;

async function submit(
	parts: DecisionParts,
	open: Opened,
	{ state, reason = '', tablesOnly = '' }: SubmissionInput
): Promise<Answer<LifecycleView>> {
	const { store, clock } = parts;
	const { stored, session } = open;
	const frozen = await frozenState(parts, stored);
	if (frozen.state !== state) return changed;
	const lacks = await lacksOf(parts, stored, state);
	if (lacks === null) return noPack;
	const [first] = lacks.missing;
	if (first !== undefined) return refusal('conflict', 'The dossier is not complete yet', first.code);
	const why = tablesOnly.trim();
	if (lacks.generated.length > 0 && why === '') {
		return refusal('invalid', 'Headings with tables alone need a reason why they may stay so', 'tables-only');
	}
	// What lacks was asked of the document as it was by then: that has to be the one which is frozen.
	if ((await frozenState(parts, stored)).state !== state) return changed;
	const at = clock().toISOString();
	const words = reason === '' ? stored.dossier.change : reason;
	const version = await versionOf(parts, stored, {
		name: stored.dossier.version,
		title: stored.dossier.change.slice(0, limits.title),
		text: frozen.text,
		claims: frozen.claims,
		sequence: frozen.sequence,
		account: session.account,
		at
	});
	if (version === null) return noPack;
	const holding = await holdingApprovals(parts, stored, state);
	// Both may have approved at the same moment.
	if (isTwice(holding)) return sameCapacity;
	const approvedBy = holding.map(({ account }) => account);
	const kept =
		lacks.generated.length === 0 ? null : { chapters: lacks.generated.map(({ chapter }) => chapter), reason: why };
	const detail = {
		...{ version: version.name, sequence: version.sequence, sha256: version.blob, approvedBy, reason: words },
		...Object.fromEntries(
			holding.flatMap(({ account, capacity }) => (capacity === null ? [] : [[approvedAs[capacity], account]]))
		),
		...unwrittenIn(lacks),
		...(kept === null ? {} : { tablesOnly: kept.reason })
	};
	const added = await store.addSubmission(
		stored.id,
		version,
		{
			approvedBy,
			capacities: capacitiesOf(holding),
			tablesOnly: kept,
			counts: lacks.counts,
			first: { move: 'submit', to: 'submitted', account: session.account, reason: words, at }
		},
		actOf(session.account, 'dossier.submit', at, detail)
	);
	if (!added)
		return refusal('conflict', 'Another submission is under way, or this version is there already', 'version');
	await endApprovals(parts, stored.id, approvedBy);
	await endLeft(parts, stored.id, await store.submissions(stored.id));
	await tellPages(parts, stored);
	return view(parts, open);
}

interface Decided {
	/** null where there is no checklist. */
	readonly items: DecidedItems | null;
	/** null where the check finds nothing required beyond the items. */
	readonly beyond: DecidedItems | null;
	/** Rules beyond the items that nobody decided on. */
	readonly open: readonly string[];
	/** Of either what nobody said anything of, not even that it lacks a basis. */
	readonly none: Undecided;
}

/** How many items of the checklist were decided, and how many of the required rules beyond them that found something. */
async function decidedOf(
	parts: DecisionParts,
	stored: Opened['stored'],
	submission: StoredSubmission
): Promise<Decided> {
	const { version, items } = submission;
	const frozen = await parts.store.version(stored.id, version);
	const checklist = ((await checklistOf(parts, frozen)) ?? []).map(({ no }) => String(no));
	const rules = ((await submittedCheck(parts, stored, frozen, submission))?.beyond ?? []).map(({ rule }) => rule);
	const said = new Set(items.map(({ item }) => item));
	const unsaid = (of: readonly string[]): readonly string[] => of.filter((one) => !said.has(one));
	return {
		items: decidedItems(checklist, items),
		beyond: decidedItems(rules, items),
		open: undecidedOf(rules, items),
		none: { items: unsaid(checklist), rules: unsaid(rules) }
	};
}

const countWords = (count: DecidedItems | null): string | undefined =>
	count === null ? undefined : `${count.decided}/${count.of}`;

/** With what the version says of its decision, wherever whoever issues it says nothing else. */
async function wholeDecision(
	{ store }: DecisionParts,
	stored: Opened['stored'],
	version: string,
	{ number, date, ...facts }: IssuingDecision
): Promise<IssuingDecision> {
	const frozen = await store.version(stored.id, version);
	const given = Object.entries(facts).filter(([, text]) => text !== undefined);
	return { number, date, ...saidFacts({ ...frozen?.dossier.decision, ...Object.fromEntries(given) }) };
}

/** So often somebody may speak of a version while it is being issued. */
const TRIES = 5;

/**
 * What was decided and said by now goes with an issued version for good, what was let pass while it was in review among it:
 * all of it, so that nothing is issued where more was said since that was read, and nothing more is said of it after.
 */
async function issueWithTalk(
	parts: DecisionParts,
	stored: Opened['stored'],
	version: string,
	{
		move: made,
		knownOpen,
		actOver
	}: {
		readonly move: Omit<SubmissionMove, 'issuedWith' | 'openAtIssue' | 'talk'>;
		/** Threads of what is open and may be. */
		readonly knownOpen: readonly string[];
		readonly actOver: (open: readonly OpenAtIssue[]) => AuditAct;
	}
): Promise<boolean | Failed> {
	const { store } = parts;
	for (let left = TRIES; left > 0; left -= 1) {
		const talk = await talkNow(parts, stored);
		const open = await openAtIssue(parts, stored);
		const fault = openFault(open, knownOpen);
		if (fault !== null) return fault;
		const remarks = await remarksNow(parts, stored, version);
		const issuedWith = await keepDecisions(store, stored, made.at, { remarks });
		const whole = { ...made, issuedWith, openAtIssue: open, talk };
		if (await store.moveSubmission(stored.id, version, whole, actOver(open))) return true;
		const standing = (await store.submissions(stored.id)).find((one) => one.version === version);
		if (standing?.state !== made.from) return false;
	}
	return false;
}

/** Moves that name who made them in the papers of the dossier. */
const isPrinted: ReadonlySet<MoveName> = new Set(['return', 'appraise', 'send-back', 'issue']);

async function move(
	parts: DecisionParts,
	open: Opened,
	version: string,
	{ move: name, reason, effectiveDate, decision: given, knownOpen = [] }: MoveInput
): Promise<Answer<LifecycleView>> {
	const { store, clock } = parts;
	const { stored, session } = open;
	const submissions = await store.submissions(stored.id);
	const submission = submissions.find((one) => one.version === version);
	if (submission === undefined) return notFound;
	const rule = moves[name];
	const { from, to, needsReason, byAnother } = rule;
	if (byAnother && submission.approvedBy.includes(session.account)) {
		return samePerson;
	}
	if (!from.includes(submission.state)) {
		return refusal('conflict', `The submission is ${submission.state}; somebody may have moved it`, 'state');
	}
	if (rule.forHead === true) {
		const among = { accounts: await store.accounts(), agency: stored.agency };
		if (isForAnother(submission, session.account, among)) return notByApprover;
	}
	const reviewer = reviewerOf(submission.moves);
	if (!isForReviewer(rule, submission.moves, session.account)) return notReviewer;
	if (isPrinted.has(name) && !hasFullName(session)) return noFullName;
	if (needsReason && reason === '') return refusal('invalid', 'A reason is needed', 'reason');
	const refused = submission.items.filter(({ decision: said }) => said === 'refused').map(({ item }) => item);
	if (to === 'appraised' && refused.length > 0) {
		const numbers = refused.sort((a, b) => a.localeCompare(b, 'vi', { numeric: true })).join(', ');
		return refusal('conflict', `Items ${numbers} are decided as not met`, 'items-refused');
	}
	const isIssue = name === 'issue';
	if (isIssue !== (effectiveDate !== null) || isIssue !== (given !== null)) {
		return refusal(
			'invalid',
			'A document and a date of effect go with issuing, and with nothing else',
			'effectiveDate'
		);
	}
	const decision = given && (await wholeDecision(parts, stored, version, given));
	const now = clock();
	const at = now.toISOString();
	if (decision !== null && effectiveDate !== null) {
		const appraised = submission.moves.findLast(({ to: reached }) => reached === 'appraised')?.at ?? at;
		const days = { appraised: vietnamDay(new Date(appraised)), today: vietnamDay(now), effective: effectiveDate };
		const fault = issuingFault(decision, days);
		if (fault !== null) return fault;
	}
	const decided = to === 'appraised' ? await decidedOf(parts, stored, submission) : null;
	const items = decided?.items ?? null;
	if (items !== null && items.decided < items.of && !saysWhy(reason)) {
		const needed = `${items.of - items.decided} items are undecided: say why in at least ${CONCLUSION_LETTERS} letters`;
		return refusal('invalid', needed, 'reason-short');
	}
	const beyond = decided?.open ?? [];
	const unnamed = unnamedIn(reason, beyond);
	if (unnamed.length > 0 || (beyond.length > 0 && !saysWhy(reason))) {
		const rules = (unnamed.length > 0 ? unnamed : beyond).join(', ');
		const needed = `Required rules beyond the items are undecided: decide on ${rules}, or name them and say why`;
		return refusal('invalid', needed, 'beyond-undecided');
	}
	const supersedes = isIssue ? (submissions.find(({ state }) => state === 'issued')?.version ?? '') : '';
	const actWith = (more: object): AuditAct => actOf(session.account, `dossier.${name}`, at, { ...detail, ...more });
	const none = decided === null ? [] : [...decided.none.items, ...decided.none.rules];
	const detail = {
		version,
		reason,
		...(none.length === 0 ? {} : { undecided: none }),
		...(decided === null ? {} : { items: countWords(decided.items), beyond: countWords(decided.beyond) }),
		...(name === 'take-over' ? { reviewer } : {}),
		effectiveDate,
		decision,
		supersedes
	};
	const made = { move: name, from: submission.state, to, account: session.account, reason, at } as const;
	const whole = { ...made, effectiveDate, decision, supersedes, reviewer };
	const moved = isIssue
		? await issueWithTalk(parts, stored, version, {
				...{ move: whole, knownOpen },
				actOver: (still) => actWith(still.length === 0 ? {} : { openRequests: still.map(({ name: of }) => of) })
			})
		: await store.moveSubmission(stored.id, version, { ...whole, issuedWith: null }, actWith({}));
	if (typeof moved !== 'boolean') return moved;
	if (!moved) return refusal('conflict', 'Somebody else moved it at the same time', 'state');
	const said = { version, words: reason, at };
	if (isIssue) {
		await tellIssue(parts, open, submission, at);
		await endClosedTalk(parts, stored);
	}
	if (name === 'withdraw') await tellWithdrawal(parts, open, said);
	if (reviewer !== null && name === 'send-back') await tellReviewer(parts, open, 'sent-back', { ...said, reviewer });
	if (reviewer !== null && name === 'take-over') await tellReviewer(parts, open, 'taken-over', { ...said, reviewer });
	await tellPages(parts, stored);
	// After the pages, which shall know of the issue whatever becomes of the check that this asks.
	if (isIssue) {
		const now = await store.submissions(stored.id);
		const left = await leftByIssue(parts, stored, now);
		const issued = now.find((one) => one.version === version) ?? submission;
		await tellLeft(parts, open, issued, { left, undecided: (await decidedOf(parts, stored, issued)).none, at });
	}
	return view(parts, open);
}

export function lifecycleActs(parts: SignatureParts): LifecycleRuntime {
	const { gate } = parts;
	return {
		lifecycle: async (token, id, { unchecked = false } = {}) => {
			const open = await gate.allowed(token, id, 'lifecycle.read');
			return open.ok ? view(parts, open.value, { unchecked }) : open;
		},
		approve: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'dossier.approve');
			return open.ok ? approve(parts, open.value, input) : open;
		},
		takeApprovalBack: async (token, id) => {
			const open = await gate.allowed(token, id, 'dossier.approve');
			return open.ok ? takeBack(parts, open.value) : open;
		},
		submit: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'dossier.submit');
			return open.ok ? submit(parts, open.value, input) : open;
		},
		decideItem: async (token, id, version, item, input) => {
			const open = await gate.allowed(token, id, 'dossier.review');
			return open.ok ? decideItem(parts, open.value, version, item, input) : open;
		},
		answerReturn: async (token, id, version, item, input) => {
			const open = await gate.allowed(token, id, 'dossier.answer');
			return open.ok ? answerReturn(parts, open.value, { version, item }, input) : open;
		},
		dueReviews: async (token) => {
			const session = await gate.signedIn(token);
			return session.ok ? done(await dueReviews(parts, session.value)) : session;
		},
		issuedVersions: async (token) => {
			const session = await gate.signedIn(token);
			return session.ok ? done(await issuedVersions(parts, session.value)) : session;
		},
		reviewed: async (token, id, version, input) => {
			const open = await gate.allowed(token, id, 'dossier.decide');
			return open.ok ? reviewed(parts, open.value, version, input) : open;
		},
		attachSignature: async (token, id, version, file) => {
			const open = await gate.allowed(token, id, 'dossier.issue');
			return open.ok ? attachSignature(parts, open.value, version, file) : open;
		},
		signatureFile: async (token, id, signature) => {
			const open = await gate.allowed(token, id, 'lifecycle.read');
			return open.ok ? signatureFile(parts, id, signature) : open;
		},
		moveSubmission: async (token, id, version, input) => {
			const open = await gate.allowed(token, id, moves[input.move].action);
			return open.ok ? move(parts, open.value, version, input) : open;
		}
	};
}
