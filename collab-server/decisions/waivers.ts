/**
 * Waivers: asked for by one person, decided by another, for a reason and a time. What a waiver covers is told by the
 * server from its own report; a decision is final, and approving it asks again whether all of it is as it was.
 */
import { randomUUID } from 'node:crypto';
import { textOf } from '$models/architecture/field';
import type { ObjectId } from '$models/architecture/identifier';
import { isWaivable } from '$models/conformance/waivable';
import type { Finding } from '$models/conformance/report';
import type { Words } from '$models/framework/provenance';
import { vietnamDay } from '$models/text/vietnam-day';
import type { CurrentCheck } from '$collab/checks/architecture-check';
import { done, notFound, refusal, type Failed } from '$collab/runtime/answers';
import { limits, type WaiverDecisionInput, type WaiverInput } from '$collab/runtime/decision-inputs';
import type { DecisionRuntime } from '$collab/runtime/decision-runtime';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredWaiver } from '$collab/storage/decision-store';
import { tell } from './notices';
import { actOf, tellPages, type DecisionParts } from './parts';
import { tellDecided } from './tell-variants';

const noPack = refusal('pack-missing', 'The pack of this architecture is not installed');

const unwaivable = refusal('invalid', 'The framework lets nobody waive this rule', 'unwaivable');

/** The layer that a finding is in; '' for what stands in none. */
function layerOf({ subject }: Finding, { architecture, pack }: CurrentCheck): string {
	if (subject.kind !== 'object' || pack.roles.layer === '') return '';
	return textOf(architecture.objects.get(subject.id as ObjectId)?.fields[pack.roles.layer]);
}

function coveredBy({ rule, finding, layer }: WaiverInput, check: CurrentCheck): readonly Finding[] {
	return check.report.findings.filter(
		(each) =>
			each.rule === rule &&
			(finding === null || each.id === finding) &&
			(layer === null || layerOf(each, check) === layer)
	);
}

const othersIn: Readonly<Record<keyof Words, (count: number) => string>> = {
	vi: (count) => ` và ${count} bản ghi khác`,
	en: (count) => ` and ${count} other ${count === 1 ? 'record' : 'records'}`
};

/** The rule by its title and the first of the records by its name, told as long as it waits, also once it is gone. */
function titleOf([first, ...more]: readonly Finding[], locale: keyof Words): string {
	if (first === undefined) return '';
	const { rule, ruleTitle, subject } = first;
	const record = [subject.code, subject.name].filter((part) => part !== '').join(' ');
	const others = more.length === 0 ? '' : othersIn[locale](more.length);
	return [`${rule} ${ruleTitle[locale]}`, `${record}${others}`.trim()].filter((part) => part !== '').join(' · ');
}

async function ask(
	parts: DecisionParts,
	{ stored, session }: Opened,
	input: WaiverInput
): Promise<Answer<StoredWaiver>> {
	const { checks, store, clock } = parts;
	const now = clock();
	if (input.expiresOn <= vietnamDay(now))
		return refusal('invalid', 'A waiver ends on a day that is yet to come', 'expiresOn');
	const found = await checks.read(stored, (check) => {
		const findings = coveredBy(input, check);
		return {
			covered: findings.map((finding) => [finding.id, check.fingerprintOf(finding)] as const),
			title: titleOf(findings, 'vi'),
			titleEn: titleOf(findings, 'en'),
			mayBeWaived: isWaivable(check.pack, input.rule)
		};
	});
	if (found === null) return noPack;
	if (!found.mayBeWaived) return unwaivable;
	const { covered } = found;
	if (covered.length === 0) return refusal('invalid', 'There is no such finding that could be waived', 'scope');
	if (covered.length > limits.covered) {
		return refusal('too-large', `A waiver covers at most ${limits.covered} findings; ask layer by layer`, 'scope');
	}
	const at = now.toISOString();
	const { rule, finding, layer, reason, expiresOn } = input;
	const waiver: StoredWaiver = {
		id: randomUUID(),
		scope: { rule, finding, layer },
		title: found.title,
		titleEn: found.titleEn,
		covered: Object.fromEntries(covered),
		reason,
		author: session.account,
		approver: null,
		state: 'asked',
		expiresOn,
		createdAt: at,
		decidedAt: null,
		decisionReason: ''
	};
	const detail = { waiver: waiver.id, title: found.title, ...input, covered: covered.length };
	await store.addWaiver(stored.id, waiver, actOf(session.account, 'waiver.ask', at, detail));
	await tellPages(parts, stored);
	return done(waiver);
}

const inherited = refusal('conflict', 'This waiver is of the main line, where it is decided', 'main');
const decided = refusal('conflict', 'This waiver was decided already', 'waiver');

/** Why a waiver cannot be approved (any more): what it covers is not what it was, or its time is over. */
async function approvalProblem(
	{ checks, clock }: DecisionParts,
	stored: Opened['stored'],
	waiver: StoredWaiver
): Promise<Failed | null> {
	if (waiver.expiresOn < vietnamDay(clock()))
		return refusal('conflict', 'The time that was asked for is over', 'expiresOn');
	if ((await checks.read(stored, ({ pack }) => isWaivable(pack, waiver.scope.rule))) === false) return unwaivable;
	const changed = await checks.read(stored, ({ report, fingerprintOf }) => {
		const now = new Map(report.findings.map((finding) => [finding.id, finding]));
		return Object.entries(waiver.covered)
			.filter(([id, fingerprint]) => {
				const finding = now.get(id);
				return finding === undefined || fingerprintOf(finding) !== fingerprint;
			})
			.map(([id]) => id);
	});
	if (changed === null) return noPack;
	const [first] = changed;
	return first === undefined
		? null
		: refusal('conflict', 'What it covers has changed since it was asked for; it has to be asked for anew', first);
}

/** What who asked is told. */
const news = { approve: 'granted', refuse: 'refused' } as const;

const states = { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' } as const;

async function decide(
	parts: DecisionParts,
	{ stored, session }: Opened,
	id: string,
	{ decision, reason }: WaiverDecisionInput
): Promise<Answer<StoredWaiver>> {
	const { store, clock } = parts;
	const waiver = await store.waiver(stored.id, id);
	if (waiver === null) {
		const main = stored.variant === undefined ? null : await store.waiver(stored.variant.main, id);
		return main === null ? notFound : inherited;
	}
	const isAuthor = waiver.author === session.account;
	if (decision === 'withdraw' && !isAuthor) return refusal('not-allowed', 'Only who asked for a waiver takes it back');
	if (decision !== 'withdraw' && isAuthor) {
		return refusal('same-person', 'Who asked for a waiver cannot decide it; somebody else must', 'approver');
	}
	if (waiver.state !== 'asked') return decided;
	if (decision === 'refuse' && reason === '') return refusal('invalid', 'A refusal needs its reason', 'reason');
	const problem = decision === 'approve' ? await approvalProblem(parts, stored, waiver) : null;
	if (problem !== null) return problem;
	const at = clock().toISOString();
	const state = states[decision];
	const approver = decision === 'withdraw' ? null : session.account;
	const act = actOf(session.account, `waiver.${decision}`, at, { waiver: id, title: waiver.title, reason });
	if (!(await store.decideWaiver(stored.id, id, { state, approver, reason, at }, act))) return decided;
	if (decision !== 'withdraw') {
		const thread = `waiver:${id}`;
		const told = { thread, about: thread, title: waiver.title, words: reason, author: session.account, at };
		await tell(parts, stored, told, [{ kind: news[decision], account: waiver.author }]);
	}
	await tellDecided(parts, stored);
	return done({ ...waiver, state, approver, decisionReason: reason, decidedAt: at });
}

export function waiverActs(parts: DecisionParts): Pick<DecisionRuntime, 'askWaiver' | 'decideWaiver'> {
	const { gate } = parts;
	return {
		askWaiver: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'waiver.ask');
			return open.ok ? ask(parts, open.value, input) : open;
		},
		decideWaiver: async (token, id, waiver, input) => {
			const open = await gate.allowed(token, id, input.decision === 'withdraw' ? 'waiver.ask' : 'waiver.decide');
			return open.ok ? decide(parts, open.value, waiver, input) : open;
		}
	};
}
