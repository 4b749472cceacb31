/** What people decided about findings, as this page knows it, and every act on it. The server alone writes. */
import { z } from 'zod';
import type { DossierState } from '$collab/runtime/runtime';
import type { DecisionsView, EvidenceView, WaiverView } from '$collab/runtime/decision-runtime';
import {
	limits,
	type AnswerInput,
	type EvidenceLinkInput,
	type CommentInput,
	type FindingRecordInput,
	type ThreadAnswerInput,
	type ThreadStateInput,
	type ThreadChargeInput,
	type WaiverDecisionInput,
	type WaiverInput
} from '$collab/runtime/decision-inputs';
import type { Answer } from '$models/conformance/decisions';
import { callApi, type ApiCall, type ApiProblem } from '../api/client';
import {
	commentSchema,
	decisionsSchema,
	evidenceSchema,
	recordSchema,
	ruleAnswerSchema,
	sinceSchema,
	threadFactsSchema,
	threadStateSchema,
	waiverSchema,
	type Since
} from '../api/decision-shapes';
import { dossierSchema } from '../api/shapes';
import type { Act, Facts, Settling } from './comments/conversations';
import type { Message } from './findings/messages';
import { Threads } from './threads.svelte';

export type FindingRecord = DecisionsView['records'][number];

/** null where it was done; what was typed stays where it was typed otherwise. */
export type Outcome = ApiProblem | null;

const byFinding = <Value extends { readonly finding: string }>(values: readonly Value[]): ReadonlyMap<string, Value> =>
	new Map(values.map((value) => [value.finding, value]));

export class Decisions {
	readonly #base: string;
	readonly #pack: string;
	readonly #told: (view: DecisionsView, dossier: DossierState | null) => void;
	readonly #threads: Threads;
	#view = $state.raw<DecisionsView | null>(null);
	#problem = $state.raw<ApiProblem | null>(null);
	#loading: Promise<void> | null = null;
	#isStale = false;
	#gone = false;
	readonly #records = $derived(byFinding(this.#view?.records ?? []));
	readonly #answers = $derived(byFinding((this.#view?.answers ?? []).filter(({ pack }) => pack === this.#pack)));

	/** `pack` is the id of the architecture's own; `told` hears of every state that was loaded. */
	constructor(
		architecture: string,
		pack: string,
		told: (view: DecisionsView, dossier: DossierState | null) => void,
		/** Hears of every comment that comes while the page is open. */
		said: (messages: readonly Message[]) => void,
		/** Whoever works on one part sees nothing of what is decided about the whole. */
		isPart = false
	) {
		this.#base = `/api/v1/architectures/${architecture}`;
		this.#pack = pack;
		this.#told = told;
		this.#threads = new Threads(architecture, () => void this.load(), said, isPart);
		if (!isPart) void this.load();
	}

	/** null until they are here for the first time. */
	get view(): DecisionsView | null {
		return this.#view;
	}

	/** Why the last loading failed; what was loaded before stays. */
	get problem(): ApiProblem | null {
		return this.#problem;
	}

	/** False while what others decide and write does not come by itself. */
	get isLive(): boolean {
		return this.#threads.isLive;
	}

	/** Whether what was said is here at all, and whether it is still on its way. */
	get isRead(): boolean {
		return this.#threads.isRead;
	}

	get isLoading(): boolean {
		return this.#threads.isLoading;
	}

	/** Answers to asked rules of the architecture's pack, by finding. */
	get answers(): ReadonlyMap<string, Answer> {
		return this.#answers;
	}

	recordOf(finding: string): FindingRecord | undefined {
		return this.#records.get(finding);
	}

	/** Waivers that cover a finding, the newest first. */
	waiversOf(finding: string): readonly WaiverView[] {
		return (this.#view?.waivers ?? []).filter(({ covered }) => Object.hasOwn(covered, finding)).toReversed();
	}

	evidenceOf(about: string): readonly EvidenceView[] {
		return (this.#view?.evidence ?? []).filter((piece) => piece.about === about);
	}

	/** All that is said, by what it is about. */
	get threads(): ReadonlyMap<string, readonly Message[]> {
		return this.#threads.all;
	}

	threadOf(about: string): readonly Message[] {
		return this.#threads.all.get(about) ?? [];
	}

	/** The name of an account; its id where nobody tells the name. */
	nameOf(account: string): string {
		const person = this.#view?.people.find(({ id }) => id === account);
		return person?.displayName ?? this.#view?.accounts[account] ?? account;
	}

	/** Loads again; a state that was asked for while another came is loaded after it. */
	load(): Promise<void> {
		this.#isStale = true;
		this.#loading ??= this.#loadWhileStale().finally(() => (this.#loading = null));
		return this.#loading;
	}

	setRecord(input: FindingRecordInput): Promise<Outcome> {
		return this.#act('findings/record', { method: 'PUT', body: input, answer: recordSchema });
	}

	/** Threads that were settled or reopened, by their key. */
	get settlings(): ReadonlyMap<string, Settling> {
		return this.#threads.settlings;
	}

	/** What threads ask of whom, by their key. */
	get facts(): ReadonlyMap<string, Facts> {
		return this.#threads.facts;
	}

	/** What was done with threads beside words, by their key. */
	get acts(): ReadonlyMap<string, readonly Act[]> {
		return this.#threads.acts;
	}

	/** Grows with every reason that somebody gives for a change; the history tells them. */
	get reasons(): number {
		return this.#threads.reasons;
	}

	/** Says why this person changed these records the last time; '' takes it back. */
	async explain(objects: readonly string[], text: string): Promise<Outcome> {
		const result = await callApi(`${this.#base}/history/reason`, {
			method: 'PUT',
			body: { objects: objects.slice(0, limits.explained), text },
			answer: z.null()
		});
		return result.ok ? null : result.problem;
	}

	/** Begins a thread, or answers in the one named. What was written comes back over the room of threads. */
	comment(comment: CommentInput): Promise<Outcome> {
		return this.#say('comments', { method: 'POST', body: comment, answer: commentSchema });
	}

	chargeThread(charge: ThreadChargeInput): Promise<Outcome> {
		return this.#say('comments/thread/charge', { method: 'PUT', body: charge, answer: threadFactsSchema });
	}

	answerThread(given: ThreadAnswerInput): Promise<Outcome> {
		return this.#say('comments/thread/answer', { method: 'POST', body: given, answer: threadFactsSchema });
	}

	setThreadState(input: ThreadStateInput): Promise<Outcome> {
		return this.#say('comments/thread', { method: 'PUT', body: input, answer: threadStateSchema });
	}

	askWaiver(input: WaiverInput): Promise<Outcome> {
		return this.#act('waivers', { method: 'POST', body: input, answer: waiverSchema });
	}

	decideWaiver(waiver: string, input: WaiverDecisionInput): Promise<Outcome> {
		return this.#act(`waivers/${encodeURIComponent(waiver)}/decide`, {
			method: 'POST',
			body: input,
			answer: waiverSchema
		});
	}

	answer(input: AnswerInput): Promise<Outcome> {
		return this.#act('answers', {
			method: 'PUT',
			body: { pack: this.#pack, ...input },
			answer: ruleAnswerSchema.nullable()
		});
	}

	addEvidence(about: string, file: File, note: string): Promise<Outcome> {
		return this.#act('evidence', { method: 'POST', file, fields: { about, note }, answer: evidenceSchema });
	}

	addEvidenceLink(link: EvidenceLinkInput): Promise<Outcome> {
		return this.#act('evidence/links', { method: 'POST', body: link, answer: evidenceSchema });
	}

	removeEvidence(evidence: string, reason: string): Promise<Outcome> {
		return this.#act(`evidence/${encodeURIComponent(evidence)}`, {
			method: 'DELETE',
			body: { reason },
			answer: evidenceSchema.nullable()
		});
	}

	evidenceAddress(evidence: string): string {
		return `${this.#base}/evidence/${encodeURIComponent(evidence)}`;
	}

	/** Since when a finding is there and by whose edit; null where it cannot be told. */
	async since(finding: string, signal: AbortSignal): Promise<Since | null> {
		const asked = await callApi(`${this.#base}/check/since?finding=${encodeURIComponent(finding)}`, {
			answer: sinceSchema,
			signal
		});
		return asked.ok ? asked.value : null;
	}

	destroy(): void {
		this.#gone = true;
		this.#threads.destroy();
	}

	/** What is only said decides nothing, so nothing is loaded again. */
	async #say<Value>(path: string, call: ApiCall<Value> & { readonly answer: z.ZodType<Value> }): Promise<Outcome> {
		const result = await callApi(`${this.#base}/${path}`, call);
		return result.ok ? null : result.problem;
	}

	async #act<Value>(path: string, call: ApiCall<Value> & { readonly answer: z.ZodType<Value> }): Promise<Outcome> {
		const result = await callApi(`${this.#base}/${path}`, call);
		if (!result.ok) return result.problem;
		await this.load();
		return null;
	}

	async #loadWhileStale(): Promise<void> {
		while (this.#isStale && !this.#gone) {
			this.#isStale = false;
			const [decisions, dossier] = await Promise.all([
				callApi(`${this.#base}/decisions`, { answer: decisionsSchema }),
				callApi(`${this.#base}/dossier`, { answer: dossierSchema })
			]);
			if (this.#gone) return;
			this.#problem = decisions.ok ? null : decisions.problem;
			if (!decisions.ok) continue;
			this.#view = decisions.value;
			this.#told(decisions.value, dossier.ok ? dossier.value : null);
		}
	}
}
