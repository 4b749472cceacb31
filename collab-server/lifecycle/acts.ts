/**
 * How a dossier becomes official: two chief engineers approve one state, it is frozen and submitted, reviewed, returned or
 * appraised, and issued. An approval is of a state by its hash, so that an edit voids it by itself.
 */
import { writeCanonical } from '$models/architecture/canonical';
import { waiversOf } from '$models/conformance/decisions';
import { vietnamDay } from '$models/text/vietnam-day';
import { claimsOf } from '$collab/checks/architecture-check';
import { pinned } from '$collab/decisions/live';
import { actOf, tellPages, type DecisionParts } from '$collab/decisions/parts';
import { versionOf } from '$collab/decisions/versions';
import { sha256 } from '$collab/packs/packs';
import { may, roleIn } from '$collab/permission/table';
import { roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { ApprovalInput, MoveInput, SubmissionInput } from '$collab/runtime/lifecycle-inputs';
import type { LifecycleRuntime, LifecycleView, SubmissionView } from '$collab/runtime/lifecycle-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredSubmission } from '$collab/storage/lifecycle-store';
import type { StoredArchitecture } from '$collab/storage/store';
import { missingFor, type Missing } from './missing';
import { isUnderWay, moveNames, moves, type MoveName } from './moves';

interface Frozen {
	readonly text: string;
	readonly state: string;
	readonly sequence: number;
}

/** The live state as a file: what is hashed, approved and submitted. Every record has its code before. */
async function frozenState({ rooms }: DecisionParts, stored: StoredArchitecture): Promise<Frozen> {
	const room = roomOf(stored.id, stored.epoch);
	await rooms.settled(room);
	const { architecture, sequence } = await (await rooms.open(room)).frozen();
	const text = writeCanonical(pinned(architecture, stored), claimsOf(stored.dossier));
	return { text, state: sha256(text), sequence };
}

/** Chief engineers of the agency who approved this very state, and still are chief engineers. */
async function approvers(
	{ store }: DecisionParts,
	stored: StoredArchitecture,
	state: string
): Promise<readonly string[]> {
	const engineers = new Set((await engineersOf(store, stored.agency)).map(({ account }) => account));
	const approvals = await store.approvals(stored.id);
	return approvals.filter((one) => one.state === state && engineers.has(one.account)).map(({ account }) => account);
}

async function engineersOf(
	store: DecisionParts['store'],
	agency: string
): Promise<readonly { readonly account: string; readonly name: string }[]> {
	return (await store.accounts())
		.filter(
			({ disabled, agencies }) =>
				!disabled && agencies.some((grant) => grant.agency === agency && grant.role === 'chief-engineer')
		)
		.map(({ id, displayName }) => ({ account: id, name: displayName }));
}

/** What the dossier lacks; null where its pack is not installed. */
async function missing(
	parts: DecisionParts,
	stored: StoredArchitecture,
	state: string
): Promise<readonly Missing[] | null> {
	const { checks, store, clock } = parts;
	const today = vietnamDay(clock());
	const [{ waivers }, versions, submissions, approved] = await Promise.all([
		store.decisions(stored.id),
		store.versions(stored.id),
		store.submissions(stored.id),
		approvers(parts, stored, state)
	]);
	return checks.read(stored, ({ architecture, pack, report, fingerprintOf }) =>
		missingFor({
			architecture,
			dossier: claimsOf(stored.dossier),
			pack,
			report,
			waivers: waiversOf(report, waivers, fingerprintOf, today),
			versions: versions.map(({ name }) => name),
			isUnderWay: submissions.some((submission) => isUnderWay(submission.state)),
			approvals: approved.length
		})
	);
}

/** Whether somebody may make a move of a submission now. */
function mayMove({ session, stored }: Opened, submission: StoredSubmission, name: MoveName): boolean {
	const { from, action, byAnother } = moves[name];
	return (
		from.includes(submission.state) &&
		may(session, action, stored.agency) &&
		!(byAnother && submission.approvedBy.includes(session.account))
	);
}

const noPack = refusal('unsupported-version', 'The pack of this architecture is not installed');

async function view(parts: DecisionParts, open: Opened, frozen?: Frozen): Promise<Answer<LifecycleView>> {
	const { store } = parts;
	const { stored, session } = open;
	const { state } = frozen ?? (await frozenState(parts, stored));
	const lacks = await missing(parts, stored, state);
	if (lacks === null) return noPack;
	const names = new Map((await store.accounts()).map(({ id, displayName }) => [id, displayName]));
	const nameOf = (account: string): string => names.get(account) ?? account;
	const told = (submission: StoredSubmission): SubmissionView => ({
		...submission,
		moves: submission.moves.map((move) => ({ ...move, name: nameOf(move.account) })),
		approvedBy: submission.approvedBy.map(nameOf),
		may: moveNames.filter((name) => mayMove(open, submission, name))
	});
	return done({
		state,
		approvals: (await store.approvals(stored.id)).map((approval) => ({
			account: approval.account,
			name: nameOf(approval.account),
			at: approval.at,
			holds: approval.state === state
		})),
		engineers: await engineersOf(store, stored.agency),
		missing: lacks,
		submissions: (await store.submissions(stored.id)).map(told),
		mayApprove: stored.variant === undefined && roleIn(session, stored.agency) === 'chief-engineer',
		maySubmit: stored.variant === undefined && may(session, 'dossier.submit', stored.agency)
	});
}

const changed = refusal('conflict', 'The dossier was changed since you saw it; look at it again', 'state');

async function approve(parts: DecisionParts, open: Opened, { state }: ApprovalInput): Promise<Answer<LifecycleView>> {
	const { stored, session } = open;
	const frozen = await frozenState(parts, stored);
	if (frozen.state !== state) return changed;
	const at = parts.clock().toISOString();
	const act = actOf(session.account, 'dossier.approve', at, { state });
	await parts.store.setApproval(stored.id, { account: session.account, state, at }, act);
	await tellPages(parts, stored);
	return view(parts, open, frozen);
}

async function takeBack(parts: DecisionParts, open: Opened): Promise<Answer<LifecycleView>> {
	const { stored, session } = open;
	const act = actOf(session.account, 'dossier.unapprove', parts.clock().toISOString(), {});
	if (!(await parts.store.removeApproval(stored.id, session.account, act))) return notFound;
	await tellPages(parts, stored);
	return view(parts, open);
}

async function submit(
	parts: DecisionParts,
	open: Opened,
	{ state, reason }: SubmissionInput
): Promise<Answer<LifecycleView>> {
	const { store, clock } = parts;
	const { stored, session } = open;
	const frozen = await frozenState(parts, stored);
	if (frozen.state !== state) return changed;
	const lacks = await missing(parts, stored, state);
	if (lacks === null) return noPack;
	const [first] = lacks;
	if (first !== undefined) return refusal('conflict', 'The dossier is not complete yet', first.code);
	const at = clock().toISOString();
	const version = await versionOf(parts, stored, {
		name: stored.dossier.version,
		title: reason,
		text: frozen.text,
		sequence: frozen.sequence,
		account: session.account,
		at
	});
	if (version === null) return noPack;
	const approvedBy = await approvers(parts, stored, state);
	const detail = { version: version.name, sequence: version.sequence, sha256: version.blob, approvedBy, reason };
	const added = await store.addSubmission(
		stored.id,
		version,
		{ approvedBy, first: { move: 'submit', to: 'submitted', account: session.account, reason, at } },
		actOf(session.account, 'dossier.submit', at, detail)
	);
	if (!added)
		return refusal('conflict', 'Another submission is under way, or this version is there already', 'version');
	await tellPages(parts, stored);
	return view(parts, open);
}

async function move(
	parts: DecisionParts,
	open: Opened,
	version: string,
	{ move: name, reason, effectiveDate }: MoveInput
): Promise<Answer<LifecycleView>> {
	const { store, clock } = parts;
	const { stored, session } = open;
	const submissions = await store.submissions(stored.id);
	const submission = submissions.find((one) => one.version === version);
	if (submission === undefined) return notFound;
	const { from, to, needsReason, byAnother } = moves[name];
	if (byAnother && submission.approvedBy.includes(session.account)) {
		return refusal('same-person', 'Who approved a dossier does not review it; somebody else must', 'account');
	}
	if (!from.includes(submission.state)) {
		return refusal('conflict', `The submission is ${submission.state}; somebody may have moved it`, 'state');
	}
	if (needsReason && reason === '') return refusal('invalid', 'A reason is needed', 'reason');
	const isIssue = name === 'issue';
	if (isIssue !== (effectiveDate !== null)) {
		return refusal('invalid', 'A date of effect goes with issuing, and with nothing else', 'effectiveDate');
	}
	const at = clock().toISOString();
	const supersedes = isIssue ? (submissions.find(({ state }) => state === 'issued')?.version ?? '') : '';
	const moved = await store.moveSubmission(
		stored.id,
		version,
		{ move: name, from: submission.state, to, account: session.account, reason, at, effectiveDate, supersedes },
		actOf(session.account, `dossier.${name}`, at, { version, reason, effectiveDate, supersedes })
	);
	if (!moved) return refusal('conflict', 'Somebody else moved it at the same time', 'state');
	await tellPages(parts, stored);
	return view(parts, open);
}

export function lifecycleActs(parts: DecisionParts): LifecycleRuntime {
	const { gate } = parts;
	return {
		lifecycle: async (token, id) => {
			const open = await gate.allowed(token, id, 'lifecycle.read');
			return open.ok ? view(parts, open.value) : open;
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
		moveSubmission: async (token, id, version, input) => {
			const open = await gate.allowed(token, id, moves[input.move].action);
			return open.ok ? move(parts, open.value, version, input) : open;
		}
	};
}
