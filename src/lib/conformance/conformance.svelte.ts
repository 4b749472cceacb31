/** The conformance page: the file as it was fetched, what is checked by what, and what people decided. */
import { createContext } from 'svelte';
import type { AnswerInput, AnswersInput } from '$collab/runtime/decision-inputs';
import { ruleAnswerSchema } from '$lib/api/decision-shapes';
import { callApi, type ApiProblem, type ApiResult } from '$lib/api/client';
import type { Known, OpenedFile, Overview, Scope, Step } from './desk-shapes';
import { Loaded } from './loaded.svelte';
import { ReportClient, type DeskArgs, type DeskMethod, type DeskValue } from './report-client';
import { decidedWaiverSchema, decisionsSchema, packsSchema, type Decisions, type InstalledPack } from './shapes';
import { decideAll, type Decided, type WaiverVerdict } from './waiver-deciding';

export interface ConformanceSettings {
	readonly id: string;
	readonly name: string;
	/** Name of the frozen version that is looked at; '' for the live state. */
	readonly version: string;
	/** ISO instant of the last change of what is worked on; absent where a frozen version is looked at. */
	readonly changedAt?: string;
	/** Of a frozen version the one that was submitted last before it, and when; absent where none was. */
	readonly before?: { readonly version: string; readonly at: string };
	/** Whether the pack is the one kept with the version, since another one goes by its name here, or none. */
	readonly isPackKept: boolean;
	/** `id@version` of the pinned pack. */
	readonly pack: string;
	/** ISO date. */
	readonly asOf: string;
	readonly mayMakeVersion: boolean;
	readonly maySwitchPack: boolean;
	readonly mayAttach: boolean;
	readonly mayAnswer: boolean;
	readonly mayInstall: boolean;
	readonly mayDecideWaivers: boolean;
	/** Id of the account that looks. */
	readonly account: string;
	/** Version of the program. */
	readonly engine: string;
}

function knownOf(decisions: Decisions | null): Known {
	const counts = new Map<string, number>();
	for (const { about } of decisions?.evidence ?? []) counts.set(about, (counts.get(about) ?? 0) + 1);
	return {
		answers: decisions?.answers ?? [],
		evidence: [...counts],
		waivers: decisions?.waivers ?? [],
		today: decisions?.today ?? ''
	};
}

/** Answers by the names of who gave them, as documents tell them. */
const named = (decisions: Decisions | null): Decisions | null =>
	decisions === null
		? null
		: {
				...decisions,
				answers: decisions.answers.map((one) => ({ ...one, account: decisions.accounts[one.account] ?? one.account }))
			};

export class Conformance {
	readonly settings: ConformanceSettings;
	readonly overview = new Loaded<Overview>();
	readonly decided = new Loaded<Decisions>();
	readonly #client = new ReportClient((step) => (this.#step = step));
	readonly #packs = new Loaded<readonly InstalledPack[]>();
	readonly #file = new Loaded<OpenedFile>();
	#scope: Scope = $state.raw({ pack: '', profile: '', asOf: '' });
	#pinned = $state('');
	#step: Step = $state('fetch');
	#readAt: string | null = $state(null);
	#revision = $state(0);
	#cancelled = $state(false);
	/** Generation of the worker that holds the file. */
	#openedIn = 0;
	#opening: Promise<ApiResult<OpenedFile>> | null = null;
	/** A second desk for what takes so long that nobody should wait behind it; begun with the first such question. */
	readonly #aside = new ReportClient(() => undefined);
	#asideOpened: Promise<ApiResult<unknown>> | null = null;
	#asideKnows: Decisions | null = null;

	constructor(settings: ConformanceSettings) {
		this.settings = settings;
		this.#pinned = settings.pack;
		this.#scope = { pack: settings.pack, profile: '', asOf: settings.asOf };
	}

	/** Another number once a new file, scope or decision is there; what tabs show is asked for anew. */
	get revision(): number {
		return this.#revision;
	}

	get scope(): Scope {
		return this.#scope;
	}

	/** `id@version` of the pack that the architecture is checked against for everybody. */
	get pinned(): string {
		return this.#pinned;
	}

	get packs(): readonly InstalledPack[] {
		return this.#packs.value ?? [];
	}

	get file(): OpenedFile | null {
		return this.#file.value;
	}

	/** ISO instant at which the file was read. */
	get readAt(): string | null {
		return this.#readAt;
	}

	get step(): Step {
		return this.#step;
	}

	get busy(): boolean {
		return this.#file.busy || this.decided.busy || this.overview.busy;
	}

	get cancelled(): boolean {
		return this.#cancelled;
	}

	/** What keeps the page from being told at all. */
	get problem(): ApiProblem | null {
		return this.#file.problem ?? this.overview.problem;
	}

	/** Reads the architecture and the decisions anew, and checks. */
	async read(): Promise<void> {
		this.#cancelled = false;
		void this.packsChanged();
		const file = await this.#file.load(() => this.#open());
		if (file !== null) await this.#check();
	}

	/** Checks something else, or by something else. */
	async look(change: Partial<Scope>): Promise<void> {
		const isOtherPack = change.pack !== undefined && change.pack !== this.#scope.pack;
		this.#scope = { ...this.#scope, ...(isOtherPack ? { profile: '' } : {}), ...change };
		if (this.file !== null) await this.#check();
	}

	/** Gives up what is under way; what was shown last stays. */
	cancel(): void {
		this.#cancelled = true;
		this.#client.stop();
	}

	/** What a tab wants to know. */
	async ask<Key extends DeskMethod>(method: Key, ...args: DeskArgs<Key>): Promise<ApiResult<DeskValue<Key>>> {
		if (this.#client.generation === 0 || this.#client.generation !== this.#openedIn) {
			this.#opening ??= this.#open().finally(() => (this.#opening = null));
			const opened = await this.#opening;
			if (!opened.ok) return opened;
		}
		return this.#client.ask(method, ...args);
	}

	/** The same of a desk of its own, for what takes seconds. */
	async askAside<Key extends DeskMethod>(method: Key, ...args: DeskArgs<Key>): Promise<ApiResult<DeskValue<Key>>> {
		const { id, version, pack, isPackKept } = this.settings;
		this.#asideOpened ??= this.#aside.ask('open', id, version, isPackKept ? pack : '');
		const opened = await this.#asideOpened;
		if (!opened.ok) {
			this.#asideOpened = null;
			return opened;
		}
		// Worked out anew by the desk where somebody decided something since.
		if (this.#asideKnows !== this.decided.value) {
			this.#asideKnows = this.decided.value;
			await this.#aside.ask('know', knownOf(named(this.decided.value)));
		}
		return this.#aside.ask(method, ...args);
	}

	/** Another pack was pinned, here. */
	async repinned(pack: string): Promise<void> {
		this.#pinned = pack;
		this.#scope = { ...this.#scope, pack, profile: '' };
		await this.read();
	}

	/** Somebody decided something, here: what counts with it is told anew. */
	async decisionsChanged(): Promise<void> {
		const decisions = await this.#fetchDecisions();
		if (decisions === null) return;
		await this.ask('know', knownOf(decisions));
		this.#revision += 1;
	}

	/** Answers a rule of any pack, or takes the answer back; null where that was taken. */
	async answer(input: AnswerInput): Promise<ApiProblem | null> {
		const url = `/api/v1/architectures/${this.settings.id}/answers`;
		const given = await callApi(url, { method: 'PUT', body: input, answer: ruleAnswerSchema.nullable() });
		if (!given.ok) return given.problem;
		await this.decisionsChanged();
		return null;
	}

	/** Decides waivers for one reason, each as far as it can be; what came of it is told by waiver. */
	async decideWaivers(
		waivers: readonly string[],
		decision: WaiverVerdict,
		reason: string,
		/** Called with how many are behind it. */
		told: (behind: number) => void
	): Promise<Decided> {
		const base = `/api/v1/architectures/${this.settings.id}/waivers`;
		const outcome = await decideAll(
			waivers,
			async (waiver) => {
				const url = `${base}/${encodeURIComponent(waiver)}/decide`;
				const given = await callApi(url, { method: 'POST', body: { decision, reason }, answer: decidedWaiverSchema });
				return given.ok ? null : given.problem;
			},
			told
		);
		// What somebody else decided meanwhile is to be seen too.
		await this.decisionsChanged();
		return outcome;
	}

	/** Answers several rules of a pack with one conclusion and one reason; null where that was taken. */
	async answerMany(input: AnswersInput): Promise<ApiProblem | null> {
		const url = `/api/v1/architectures/${this.settings.id}/answers`;
		const given = await callApi(url, { method: 'POST', body: input, answer: ruleAnswerSchema.array() });
		if (!given.ok) return given.problem;
		await this.decisionsChanged();
		return null;
	}

	async packsChanged(): Promise<void> {
		await this.#packs.load(() => callApi('/api/v1/packs', { answer: packsSchema }));
	}

	destroy(): void {
		this.#client.stop();
		this.#aside.stop();
	}

	/** Fetches the file and the decisions at once; without the decisions, answers and evidence count for nothing. */
	async #open(): Promise<ApiResult<OpenedFile>> {
		const { id, version, pack, isPackKept } = this.settings;
		const [opened, decisions] = await Promise.all([
			this.#client.ask('open', id, version, isPackKept ? pack : ''),
			this.#fetchDecisions()
		]);
		if (!opened.ok) return opened;
		await this.#client.ask('know', knownOf(decisions));
		this.#openedIn = this.#client.generation;
		this.#readAt = new Date().toISOString();
		return opened;
	}

	#fetchDecisions(): Promise<Decisions | null> {
		const { id, version } = this.settings;
		const of = version === '' ? '' : `?version=${encodeURIComponent(version)}`;
		const url = `/api/v1/architectures/${id}/decisions${of}`;
		return this.decided.load(() => callApi(url, { answer: decisionsSchema }));
	}

	async #check(): Promise<void> {
		const scope = this.#scope;
		if (scope.asOf === '') return;
		await this.overview.load(() => this.ask('overview', scope));
		this.#revision += 1;
	}
}

export const [useConformance, provideConformance] = createContext<Conformance>();
