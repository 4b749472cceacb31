/** How a dossier stands: the state that is approved, who approved it, what it lacks, and what was submitted. */
import type { DossierClaims } from '$models/architecture/architecture';
import { writeCanonical, type ReadFile } from '$models/architecture/canonical';
import type { Pack } from '$models/framework/pack';
import { checklistStandings, isUnsaid } from '$models/conformance/checklist';
import { itemAnswers } from '$models/conformance/checklist-answers';
import { isWaived, waiversOf } from '$models/conformance/decisions';
import { dossierCounts, type DossierCounts } from '$models/conformance/dossier-counts';
import { isAnsweredAgainst } from '$models/conformance/unmet';
import { requiredStanding } from '$models/conformance/required-standing';
import { unsettledOf, type Unsettled } from '$models/conformance/unsettled';
import type { Words } from '$models/framework/provenance';
import { chapterTitles } from '$models/framework/sections';
import { vietnamDay } from '$models/text/vietnam-day';
import { claimsOf } from '$collab/checks/architecture-check';
import { closedVersions } from '$collab/decisions/closed-talk';
import { pinned } from '$collab/decisions/live';
import { openRemarks, openRequests, type OpenRequest } from '$collab/decisions/open-requests';
import { type DecisionParts } from '$collab/decisions/parts';
import { sha256 } from '$collab/packs/packs';
import { may, roleIn } from '$collab/permission/table';
import { roomOf } from '$collab/rooms/room-names';
import { done, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import type { ItemAhead, ItemView, LifecycleView, SubmissionView } from '$collab/runtime/lifecycle-runtime';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredVersion } from '$collab/storage/decision-store';
import {
	reviewerOf,
	type StoredApproval,
	type StoredItemDecision,
	type StoredSubmission
} from '$collab/storage/lifecycle-store';
import type { StoredArchitecture } from '$collab/storage/store';
import { hasHead } from './agency-head';
import { proposedCapacity, takenByOthers } from './capacities';
import { concernedNow, type ConcernedChapter } from './concerned-chapters';
import { decidedBefore } from './decided-before';
import { submittedCheck } from './frozen-check';
import { evidenceSince } from './evidence-since';
import { changesBetween, isWordsOnly, toldClaims } from './history';
import { lastSigned } from './last-signed';
import { leftByIssue } from './left-by-issue';
import { missingFor, type Missing } from './missing';
import { isForReviewer, isUnderWay, moveNames, moves, wasIssued, type MoveName } from './moves';
import { nextVersion } from './next-version';
import { reviewDue } from './review-due';
import { waitingReturn } from './waiting-return';
import { unwrittenChapters, type Unwritten, type UnwrittenChapter } from './unwritten';

export interface Frozen {
	readonly text: string;
	readonly claims: DossierClaims;
	readonly state: string;
	readonly sequence: number;
	/** What the file holds. */
	readonly file: ReadFile;
	/** ISO instant of the last change of the model. */
	readonly changedAt: string;
}

/** The live state as a file: what is hashed, approved and submitted. Every record has its code before. */
export async function frozenState({ rooms, store }: DecisionParts, stored: StoredArchitecture): Promise<Frozen> {
	const room = roomOf(stored.id, stored.epoch);
	await rooms.settled(room);
	const open = await rooms.open(room);
	const { architecture, sequence } = await open.frozen();
	const claims = await toldClaims(store, stored, architecture);
	const text = writeCanonical(pinned(architecture, stored), claims);
	const changedAt = open.room.changedAt ?? stored.changedAt;
	return { text, claims, state: sha256(text), sequence, file: { architecture, dossier: claims }, changedAt };
}

/** Approvals of this very state by who still is a chief engineer of the agency. */
export async function holdingApprovals(
	{ store }: DecisionParts,
	stored: StoredArchitecture,
	state: string
): Promise<readonly StoredApproval[]> {
	const engineers = new Set((await engineersOf(store, stored.agency)).map(({ account }) => account));
	const approvals = await store.approvals(stored.id);
	return approvals.filter((one) => one.state === state && engineers.has(one.account));
}

/** Who gave them. */
export const approvers = async (
	parts: DecisionParts,
	stored: StoredArchitecture,
	state: string
): Promise<readonly string[]> => (await holdingApprovals(parts, stored, state)).map(({ account }) => account);

/** Who may approve the dossiers of an agency. */
export async function engineersOf(
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

export interface Lacks extends Unwritten {
	readonly missing: readonly Missing[];
	/** What is required and not settled, which holds up nothing. */
	readonly unsettled: readonly Unsettled[];
	/** Chapters to be read again: what they speak of does not meet what is required, let pass or not. */
	readonly concerned: readonly ConcernedChapter[];
	readonly counts: DossierCounts;
	readonly requests: readonly OpenRequest[];
	/** The items that a reviewer will go through, each with what the check and people's answers say of it now. */
	readonly checklist: readonly ItemAhead[];
}

/** What the dossier lacks, and where it has no words; null where its pack is not installed. */
export async function lacksOf(parts: DecisionParts, stored: StoredArchitecture, state: string): Promise<Lacks | null> {
	const { checks, store, clock } = parts;
	const today = vietnamDay(clock());
	const [{ waivers, answers }, versions, submissions, approved] = await Promise.all([
		store.decisions(stored.id),
		store.versions(stored.id),
		store.submissions(stored.id),
		approvers(parts, stored, state)
	]);
	const requests = await openRequests(parts, stored, closedVersions(submissions));
	return checks.read(stored, (current) => {
		const { architecture, pack, report, fingerprintOf } = current;
		const standings = waiversOf(pack, report, waivers, fingerprintOf, today);
		const unwritten = unwrittenChapters(architecture, pack, { report, dossier: claimsOf(stored.dossier) });
		return {
			...unwritten,
			unsettled: requiredStanding(report.findings, (finding) => isWaived(standings, finding)).unsettled.map(
				unsettledOf
			),
			concerned: concernedNow(current),
			counts: dossierCounts(pack, report, answers, (finding) => isWaived(standings, finding)),
			requests,
			checklist: checklistStandings(pack, report, itemAnswers(pack, answers)).map(
				({ item, verdict, machine, answer }) => ({
					item: String(item.no),
					text: item.text,
					verdict,
					isUnsaid: isUnsaid({ item, answer }),
					against: answer !== null && isAnsweredAgainst({ machine, answer }) ? answer.reason : null
				})
			),
			missing: missingFor({
				blank: unwritten.blank,
				architecture,
				dossier: stored.dossier,
				pack,
				report,
				waivers: standings,
				itemAnswers: itemAnswers(pack, answers),
				versions: versions.map(({ name }) => name),
				isUnderWay: submissions.some((submission) => isUnderWay(submission.state)),
				requests: requests.filter(({ isAnswered }) => !isAnswered),
				approvals: approved.length
			})
		};
	});
}

/**
 * What reviewers of the agency said in all rounds of the version that is being made, and nobody settled: since the first
 * submission after the last one that was issued. Nothing where none of them is under way or came back.
 */
async function remarksOn(
	parts: DecisionParts,
	stored: StoredArchitecture,
	submissions: readonly StoredSubmission[]
): Promise<LifecycleView['remarks']> {
	const issuedAt = submissions.findIndex(({ state }) => wasIssued(state));
	const rounds = issuedAt < 0 ? submissions : submissions.slice(0, issuedAt);
	const since = rounds.at(-1)?.moves[0]?.at;
	if (since === undefined || rounds.every(({ state }) => state === 'withdrawn')) return [];
	const reviewers = new Map(
		(await parts.store.accounts())
			.filter(({ agencies }) => agencies.some(({ agency, role }) => agency === stored.agency && role === 'reviewer'))
			.map(({ id, displayName }) => [id, displayName])
	);
	return (await openRemarks(parts, stored, since)).flatMap(({ author, lastBy, ...remark }) => {
		const by = reviewers.get(author);
		return by === undefined ? [] : [{ ...remark, by, isAnswered: remark.isHandled || !reviewers.has(lastBy) }];
	});
}

/** Whether somebody may make a move of a submission now. */
function mayMove(
	{ session, stored }: Opened,
	submission: StoredSubmission,
	{ name, isHeaded }: { readonly name: MoveName; readonly isHeaded: boolean }
): boolean {
	const { from, action, byAnother, forHead = false } = moves[name];
	return (
		from.includes(submission.state) &&
		isForReviewer(moves[name], submission.moves, session.account) &&
		may(session, action, stored.agency) &&
		!((byAnother || (forHead && isHeaded)) && submission.approvedBy.includes(session.account))
	);
}

const mayDecideItems = ({ session, stored }: Opened, { state, approvedBy, moves: made }: StoredSubmission): boolean =>
	state === 'in-review' &&
	reviewerOf(made) === session.account &&
	may(session, 'dossier.review', stored.agency) &&
	!approvedBy.includes(session.account);

/** The cut-off date where the model was changed after it, with that day and today; null else. */
function cutoffBefore(date: string, changedAt: string, today: string): LifecycleView['cutoff'] {
	const changed = vietnamDay(new Date(changedAt));
	return date === '' || date >= changed ? null : { date, changed, today };
}

export const noPack = refusal('pack-missing', 'The pack of this architecture is not installed');

/** The items that a version is reviewed by: those of the very pack that it is kept with; null where that is not there. */
export async function checklistOf(
	{ packs }: DecisionParts,
	version: Pick<StoredVersion, 'pack' | 'packHash'> | null
): Promise<Pack['forms']['form01']['checklist'] | null> {
	const pack = version === null ? undefined : await packs.exact(version.pack, version.packHash);
	return pack?.forms.form01.checklist ?? null;
}

function reviewerName({ moves: made }: StoredSubmission, nameOf: (account: string) => string): string | null {
	const reviewer = reviewerOf(made);
	return reviewer === null ? null : nameOf(reviewer);
}

/** Of a dossier whose check is not waited for. */
const notLookedAt: Lacks = {
	blank: [],
	generated: [],
	undetermined: [],
	missing: [],
	unsettled: [],
	concerned: [],
	requests: [],
	checklist: [],
	counts: { waived: 0, answered: 0, unsettled: 0 }
};

export async function view(
	parts: DecisionParts,
	open: Opened,
	{ frozen, unchecked = false }: { readonly frozen?: Frozen; readonly unchecked?: boolean } = {}
): Promise<Answer<LifecycleView>> {
	const { store } = parts;
	const { stored, session } = open;
	const { state, sequence, file, changedAt } = frozen ?? (await frozenState(parts, stored));
	const lacks = unchecked ? notLookedAt : await lacksOf(parts, stored, state);
	if (lacks === null) return noPack;
	const accounts = await store.accounts();
	const isHeaded = hasHead(accounts, stored.agency);
	const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
	const nameOf = (account: string): string => names.get(account) ?? account;
	const [submissions, reviews, versions, signatures] = await Promise.all([
		store.submissions(stored.id),
		store.reviews(stored.id),
		store.versions(stored.id),
		store.signatures(stored.id)
	]);
	const pack = parts.packs.find(stored.pack);
	const checklists = new Map<string, SubmissionView['checklist']>();
	for (const version of versions) {
		if (checklists.has(version.packHash) || !submissions.some((one) => one.version === version.name)) continue;
		const items = (await checklistOf(parts, version)) ?? [];
		checklists.set(
			version.packHash,
			items.map(({ no, text }) => ({ item: String(no), text }))
		);
	}
	const versionNamed = new Map(versions.map((version) => [version.name, version]));
	const own = versionNamed.get(stored.dossier.version);
	const isIssued = submissions.some((one) => one.state === 'issued' && one.version === own?.name);
	// Every change of the model has a number of its own.
	const isUnchanged = isIssued && own?.sequence === sequence && own.pack === stored.pack;
	const underWay = submissions.find((submission) => isUnderWay(submission.state));
	const waiting = stored.variant === undefined ? waitingReturn(submissions) : null;
	const newest = submissions.find(({ state: of }) => of !== 'withdrawn');
	const [of, since] = [newest?.version, newest === undefined ? '' : decidedBefore(submissions, newest.version)].map(
		(name) => versionNamed.get(name ?? '')
	);
	const changes = of === undefined || since === undefined ? null : await changesBetween(store, since, of);
	const evidence =
		of === undefined || since === undefined
			? []
			: await evidenceSince(parts, stored, { submissions, between: [since, of], nameOf });
	const decided = (item: StoredItemDecision): ItemView => ({
		...item,
		name: nameOf(item.account),
		isOwn: item.account === session.account
	});
	const titles = pack === undefined ? new Map<string, Words>() : chapterTitles(pack);
	const titled = (chapter: string): UnwrittenChapter => ({
		chapter,
		title: titles.get(chapter) ?? { vi: chapter, en: chapter }
	});
	/**
	 * Of whatever was or will be reviewed, however that ended, as its printed files tell it: one check of what never changes.
	 */
	const foundIn = async (
		submission: StoredSubmission
	): Promise<Pick<SubmissionView, 'beyond' | 'passedBeyond' | 'unmet'>> => {
		const isReviewed = isUnderWay(submission.state) || submission.moves.some(({ to }) => to === 'in-review');
		if (unchecked || !isReviewed) return { beyond: [], passedBeyond: [], unmet: [] };
		const check = await submittedCheck(parts, stored, versionNamed.get(submission.version) ?? null, submission);
		const { beyond, passedBeyond, unmet } = check ?? { beyond: [], passedBeyond: [], unmet: new Map<string, never>() };
		return { beyond, passedBeyond, unmet: [...unmet.keys()] };
	};
	const told = async (submission: StoredSubmission): Promise<SubmissionView> => {
		const { capacities: given, ...rest } = submission;
		return {
			...rest,
			facts: versionNamed.get(submission.version)?.dossier.decision ?? {},
			code: versionNamed.get(submission.version)?.dossier.code ?? '',
			plannedEffective: versionNamed.get(submission.version)?.dossier.effectiveDate ?? null,
			tablesOnly: submission.tablesOnly && {
				...submission.tablesOnly,
				chapters: submission.tablesOnly.chapters.map(titled)
			},
			moves: submission.moves.map((move) => ({ ...move, name: nameOf(move.account) })),
			items: submission.items.map(decided),
			replaced: submission.replaced.map(decided),
			answers: submission.answers.map((answer) => ({ ...answer, name: nameOf(answer.account) })),
			mayAnswerReturn: submission === waiting && may(session, 'dossier.answer', stored.agency),
			changed: versionNamed.get(submission.version)?.dossier.history?.at(-1)?.objects ?? null,
			changes: submission === newest ? changes : null,
			evidence: submission === newest ? evidence : [],
			checklist: checklists.get(versionNamed.get(submission.version)?.packHash ?? '') ?? [],
			...(await foundIn(submission)),
			mayDecideItems: mayDecideItems(open, submission),
			signatures: signatures
				.filter(({ version }) => version === submission.version)
				.map(({ version: _, account, blob, ...signature }) => ({ ...signature, sha256: blob, by: nameOf(account) })),
			maySign: wasIssued(submission.state) && may(session, 'dossier.issue', stored.agency),
			reviewer: reviewerName(submission, nameOf),
			approvers: submission.approvedBy.map((account) => ({ name: nameOf(account), capacity: given[account] ?? null })),
			approvedBy: submission.approvedBy.map(nameOf),
			may: moveNames.filter((name) => mayMove(open, submission, { name, isHeaded }))
		};
	};
	const holding = await holdingApprovals(parts, stored, state);
	const mayFill = (['dossier.issue', 'dossier.decide'] as const).some((act) => may(session, act, stored.agency));
	return done({
		state,
		approvals: (await store.approvals(stored.id)).map((approval) => ({
			account: approval.account,
			name: nameOf(approval.account),
			at: approval.at,
			capacity: approval.capacity,
			holds: approval.state === state
		})),
		engineers: await engineersOf(store, stored.agency),
		isChecked: !unchecked,
		...lacks,
		remarks: await remarksOn(parts, stored, submissions),
		left: await leftByIssue(parts, stored, submissions, { unchecked }),
		submissions: await Promise.all(submissions.map(told)),
		next:
			underWay !== undefined
				? null
				: nextVersion(
						submissions,
						versions.map(({ name }) => name),
						stored.dossier.version,
						isIssued && !isUnchanged && own !== undefined && (await isWordsOnly(store, own, file))
					),
		cutoff:
			underWay !== undefined || isUnchanged
				? null
				: cutoffBefore(stored.dossier.cutoffDate, changedAt, vietnamDay(parts.clock())),
		review: reviewDue(submissions, reviews, pack?.review, vietnamDay(parts.clock())),
		unchangedSince: isUnchanged ? stored.dossier.version : null,
		hasHead: isHeaded,
		frame: stored.frame,
		dossier: {
			code: stored.dossier.code,
			version: stored.dossier.version,
			change: stored.dossier.change,
			basis: stored.dossier.basis,
			decision: stored.dossier.decision ?? {}
		},
		mayDecide: may(session, 'dossier.decide', stored.agency),
		lastSigned: mayFill ? await lastSigned(store, stored.agency) : null,
		mayApprove: stored.variant === undefined && roleIn(session, stored.agency) === 'chief-engineer',
		capacity: {
			proposed: proposedCapacity(session.account, holding, submissions),
			taken: takenByOthers(holding, session.account)
		},
		maySubmit: stored.variant === undefined && may(session, 'dossier.submit', stored.agency)
	});
}

export const samePerson = refusal(
	'same-person',
	'Who approved a dossier does not review it; somebody else must',
	'account'
);

/** Official papers print who did it: nobody does it under a login name. */
export const noFullName = refusal(
	'invalid',
	'Official papers print who does this: say your full name first; your account has its login name only',
	'full-name'
);

export const notReviewer = refusal(
	'conflict',
	'Somebody else has taken it into review; take it over from him before you decide or conclude',
	'reviewer'
);

export const notByApprover = refusal(
	'same-person',
	'Who approved a dossier does not issue it or send it back; whoever leads the agency does',
	'issuer'
);

export const notPublicByApprover = refusal(
	'same-person',
	'Who approved a dossier does not open its public page; whoever leads the agency does, or somebody who did not approve it',
	'public-issuer'
);
