/** Who works on a finding, and what a person answers to a rule that no machine can decide. */
import type { Architecture } from '$models/architecture/architecture';
import { checklistVerdict, isPersonAsked } from '$models/conformance/checklist';
import { itemAsked } from '$models/conformance/checklist-answers';
import { isAnsweredAgainst } from '$models/conformance/unmet';
import type { Answer as RuleAnswer } from '$models/conformance/decisions';
import { recordRoots } from '$models/architecture/edit';
import { ruleOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { saysWhy, wasIssued } from '$collab/lifecycle/moves';
import { roomOf } from '$collab/rooms/room-names';
import { done, notFound, refusal, type Failed } from '$collab/runtime/answers';
import type { AnswerInput, AnswersInput, FindingRecordInput } from '$collab/runtime/decision-inputs';
import type { DecisionRuntime } from '$collab/runtime/decision-runtime';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import type { Role } from '$collab/runtime/session';
import type { Account, StoredArchitecture } from '$collab/storage/store';
import { actOf, tellPages, type DecisionParts } from './parts';
import { tell } from './notices';
import { notInstalled } from './queries';
import { titleOf } from './subject-title';
import { tellDecided } from './tell-variants';

export const unknownFinding = refusal('not-found', 'There is no such finding', 'finding');

/** True of what the check finds now, and of what it found before. */
export async function isKnownFinding(
	{ checks, store }: DecisionParts,
	stored: StoredArchitecture,
	finding: string
): Promise<boolean> {
	const isThere = await checks.read(stored, ({ report }) => report.findings.some(({ id }) => id === finding));
	return isThere === true || (await store.findingEvents(stored.id, finding)).length > 0;
}

/** The role by which an account may be charged with something here; null for none. */
export const roleHere = (account: Account, agency: string): Role | null =>
	account.disabled ? null : (account.agencies.find((grant) => grant.agency === agency)?.role ?? null);

/** Why somebody cannot be charged with a finding or a thread here; nobody always can. */
export async function assigneeProblem(
	{ store }: DecisionParts,
	{ stored, session }: Opened,
	assignee: string | null
): Promise<Failed | null> {
	if (assignee === null || assignee === session.account) return null;
	const account = await store.account({ id: assignee });
	return account === null || roleHere(account, stored.agency) === null
		? refusal('invalid', 'Only somebody with a role here can be charged with it', 'assignee')
		: null;
}

async function setFindingRecord(
	parts: DecisionParts,
	opened: Opened,
	input: FindingRecordInput
): Promise<Answer<FindingRecordInput & { account: string; at: string }>> {
	const { stored, session } = opened;
	if (!(await isKnownFinding(parts, stored, input.finding))) return unknownFinding;
	const problem = await assigneeProblem(parts, opened, input.assignee);
	if (problem !== null) return problem;
	const at = parts.clock().toISOString();
	const record = { ...input, account: session.account, at };
	await parts.store.setFindingRecord(stored.id, record, actOf(session.account, 'finding.record', at, input));
	const { finding, assignee, due, note } = input;
	const about = `finding:${finding}`;
	const title = await titleOf(parts, stored, about);
	const told = { thread: about, about, title, words: note, author: session.account, at };
	const waits =
		assignee === null || input.state === 'done' ? [] : [{ kind: 'assigned', account: assignee, due } as const];
	await tell(parts, stored, told, waits, { ends: assignee === null ? ['assigned'] : ['assigned', 'remark'] });
	await tellPages(parts, stored);
	return done(record);
}

const partsOf = (finding: string): string[] => finding.split(/^([^:]+):([^:]+):/u).slice(1);

/** The pack that has the rule: the one named, else the architecture's own, else another of this installation. */
function packOfAnswer(
	{ packs }: DecisionParts,
	stored: StoredArchitecture,
	{ pack, finding }: AnswerInput
): Pack | undefined {
	if (pack !== undefined) return packs.find(pack);
	const [rule = ''] = partsOf(finding);
	const all = [packs.find(stored.pack), ...packs.list().map((one) => one.pack)];
	return all.find((one) => one !== undefined && ruleOf(one, rule) !== undefined) ?? all[0];
}

/** Why an item of the checklist cannot be answered, or null. */
function itemProblem(pack: Pack, no: number): Failed | null {
	const item = pack.forms.form01.checklist.find((one) => one.no === no);
	if (item === undefined) return unknownFinding;
	return isPersonAsked(item) ? null : refusal('invalid', 'This item is computed; nobody can answer it', 'finding');
}

/** Why an asked rule's finding, or an item of the checklist, cannot be answered, or null. */
function answerProblem(
	architecture: Architecture,
	pack: Pack,
	{ finding, answer, reason }: AnswerInput
): Failed | null {
	if (answer !== null && reason === '') return refusal('invalid', 'An answer needs its reason', 'reason');
	const item = itemAsked(finding);
	if (item !== null) return item.architecture === architecture.meta.id ? itemProblem(pack, item.no) : unknownFinding;
	const [rule = '', subject = '', record = ''] = partsOf(finding);
	const known = ruleOf(pack, rule);
	if (known === undefined || known.target.subject !== subject) return unknownFinding;
	if (known.asked === null) return refusal('invalid', 'This rule is computed; nobody can answer it', 'finding');
	if (subject === 'architecture') return record === architecture.meta.id ? null : unknownFinding;
	if (subject === 'chapter') return architecture.chapters.has(record) ? null : unknownFinding;
	const roots = [...recordRoots, 'relations'] as const;
	const root = roots.find((each) => each === `${subject}s`);
	const there: ReadonlyMap<string, unknown> | null = root === undefined ? null : architecture[root];
	return there?.has(record) === true ? null : unknownFinding;
}

const tooEarly = refusal('conflict', 'This is answered once a version is issued; none is', 'finding');

/** Whether something is said of what comes only with an issued version, such as its signatures, before there is one. */
async function isTooEarly(
	{ store }: DecisionParts,
	{ id }: StoredArchitecture,
	pack: Pack,
	{ finding, answer }: AnswerInput
): Promise<boolean> {
	const [rule = ''] = partsOf(finding);
	if (answer === null || ruleOf(pack, rule)?.answeredAfter !== 'issue') return false;
	return !(await store.submissions(id)).some(({ state }) => wasIssued(state));
}

const noReasonAgainst = refusal(
	'invalid',
	'The check finds this item not met: say in a sentence why it is answered otherwise',
	'reason-against-check'
);

/** Whether an item is said to be met, or not to apply, against what the check finds, and not why. */
async function isSilentAgainst(
	{ checks }: DecisionParts,
	stored: StoredArchitecture,
	{ finding, answer, reason }: AnswerInput
): Promise<boolean> {
	const asked = itemAsked(finding);
	if (asked === null || answer === null || answer === 'fail' || saysWhy(reason)) return false;
	const goesAgainst = await checks.read(stored, ({ pack, report }) => {
		const item = pack.forms.form01.checklist.find(({ no }) => no === asked.no);
		return item !== undefined && isAnsweredAgainst({ ...checklistVerdict(item, report, pack), answer: { answer } });
	});
	return goesAgainst === true;
}

/** An answer that can be kept: the pack whose rule it answers is known, and so is what it is about. */
async function answerable(
	parts: DecisionParts,
	{ stored }: Opened,
	input: AnswerInput
): Promise<Answer<{ readonly pack: string; readonly finding: string }>> {
	const pack = packOfAnswer(parts, stored, input);
	if (pack === undefined) return notInstalled(input.pack ?? stored.pack);
	const { architecture } = await parts.rooms.open(roomOf(stored.id, stored.epoch));
	const problem = answerProblem(architecture, pack, input);
	if (problem !== null) return problem;
	if (await isSilentAgainst(parts, stored, input)) return noReasonAgainst;
	return (await isTooEarly(parts, stored, pack, input)) ? tooEarly : done({ pack: pack.id, finding: input.finding });
}

const told = (parts: DecisionParts, { stored, session }: Opened): Promise<void> =>
	tellDecided(parts, stored, session.account);

const inherited = refusal('conflict', 'This was answered on the main line, where it is taken back', 'main');

async function answerRule(
	parts: DecisionParts,
	opened: Opened,
	input: AnswerInput
): Promise<Answer<RuleAnswer | null>> {
	const { store, clock } = parts;
	const { stored, session } = opened;
	const key = await answerable(parts, opened, input);
	if (!key.ok) return key;
	const { answer, reason } = input;
	const at = clock().toISOString();
	const given = answer === null ? null : { ...key.value, answer, reason, account: session.account, at };
	const detail = { ...input, ...key.value };
	if (given !== null) await store.setAnswer(stored.id, given, actOf(session.account, 'rule.answer', at, detail));
	else if (
		!(await store.removeAnswer(stored.id, key.value, actOf(session.account, 'rule.answer-withdraw', at, detail)))
	) {
		const main = stored.variant === undefined ? [] : await store.answers(stored.variant.main);
		const isMain = main.some((one) => one.pack === key.value.pack && one.finding === key.value.finding);
		return isMain ? inherited : notFound;
	}
	await told(parts, opened);
	return done(given);
}

/** Each is an act of its own in the audit chain, as if it had been answered alone; pages are told once. */
async function answerRules(
	parts: DecisionParts,
	opened: Opened,
	{ findings, answer, reason, pack }: AnswersInput
): Promise<Answer<readonly RuleAnswer[]>> {
	const { stored, session } = opened;
	const at = parts.clock().toISOString();
	const given: RuleAnswer[] = [];
	for (const finding of new Set(findings)) {
		const input = { finding, answer, reason, ...(pack === undefined ? {} : { pack }) };
		const key = await answerable(parts, opened, input);
		if (!key.ok) return key;
		given.push({ ...key.value, answer, reason, account: session.account, at });
	}
	for (const one of given) {
		const detail = { pack: one.pack, finding: one.finding, answer, reason };
		await parts.store.setAnswer(stored.id, one, actOf(session.account, 'rule.answer', at, detail));
	}
	await told(parts, opened);
	return done(given);
}

export function findingActs(
	parts: DecisionParts
): Pick<DecisionRuntime, 'setFindingRecord' | 'answerRule' | 'answerRules'> {
	const { gate } = parts;
	return {
		setFindingRecord: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'finding.record');
			return open.ok ? setFindingRecord(parts, open.value, input) : open;
		},
		answerRule: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'rule.answer');
			return open.ok ? answerRule(parts, open.value, input) : open;
		},
		answerRules: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'rule.answer');
			return open.ok ? answerRules(parts, open.value, input) : open;
		}
	};
}
