/** What the review page knows, and the acts that it asks of the server; each answer is the state as it is then. */
import { sha256Hex } from '$exporters/dossier/signatures/digest';
import { callApi, type ApiCall, type ApiProblem, type ApiResult } from '$lib/api/client';
import type { FactKey } from '$models/architecture/decision-facts';
import type { IssuingDecision } from '$models/architecture/architecture';
import type { MoveName } from '$collab/lifecycle/moves';
import { dossierSchema } from '$lib/api/shapes';
import { acceptEach, type AcceptedItems } from './passed-by-machine';
import { typedIn, typedWith, typedWithout, type TypedAnswer } from './typed-answers';
import { lifecycleSchema, type Capacity, type ItemVerdict, type Lifecycle, type ReturnAnswer } from './shapes';

/** A submission, or one item of its checklist. */
interface ProblemPlace {
	readonly version: string;
	readonly item: string;
}

/** What nobody answered for was not kept. */
const notKept: ApiProblem = { code: 'internal', message: 'Nothing was kept', place: '' };

const itemPath = (version: string, item: string): string =>
	`/submissions/${encodeURIComponent(version)}/items/${encodeURIComponent(item)}`;

export class LifecycleDesk {
	readonly #address: string;
	value: Lifecycle | null = $state.raw(null);
	problem: ApiProblem | null = $state.raw(null);
	/** What the problem is about, so that it is told there; null for the page as a whole. */
	problemPlace: ProblemPlace | null = $state.raw(null);
	busy = $state(false);
	/** Answers to the return that are being typed. */
	typed: readonly TypedAnswer[] = $state.raw([]);
	/** What is under way, or was last. */
	#running: Promise<unknown> = Promise.resolve();

	constructor(id: string) {
		this.#address = `/api/v1/architectures/${id}`;
	}

	/** Answers why it was not done; null where it was. */
	async #ask(path: string, call: Omit<ApiCall<Lifecycle>, 'answer'>): Promise<ApiProblem | null> {
		if (this.busy) return notKept;
		this.problem = null;
		this.problemPlace = null;
		return this.#askOf(path, call);
	}

	async #call<T>(path: string, call: ApiCall<T>): Promise<ApiResult<T>> {
		this.busy = true;
		const running = callApi(`${this.#address}${path}`, call);
		this.#running = running;
		const answer = await running;
		this.busy = false;
		return answer;
	}

	async #askOf(path: string, call: Omit<ApiCall<Lifecycle>, 'answer'>): Promise<ApiProblem | null> {
		const answer = await this.#call(path, { ...call, answer: lifecycleSchema });
		if (answer.ok) {
			this.value = answer.value;
			return null;
		}
		this.problem = answer.problem;
		return answer.problem;
	}

	/** Where nothing is shown yet, what needs no check is shown before; nothing is pressed until the check is there too. */
	readonly read = async (): Promise<boolean> => {
		if (this.value === null && (await this.#ask('/lifecycle?unchecked=true', {})) !== null) return false;
		return (await this.#ask('/lifecycle', {})) === null;
	};

	/** Answers why it was not done; null where it was. What is refused leaves all as it was, and is looked at anew. */
	async #act(
		path: string,
		call: Omit<ApiCall<Lifecycle>, 'answer'>,
		place: ProblemPlace | null = null
	): Promise<ApiProblem | null> {
		if (this.busy) return notKept;
		const problem = await this.#ask(path, call);
		if (problem === null) return null;
		// It stands while all is looked at anew: a form that goes on telling it is not taken away meanwhile.
		this.problemPlace = place;
		while (this.busy) await this.#running;
		await this.#askOf('/lifecycle', {});
		this.problem = problem;
		return problem;
	}

	/** The same for who only asks whether it was done; why it was not is told in its place. */
	async #isDone(
		path: string,
		call: Omit<ApiCall<Lifecycle>, 'answer'>,
		place: ProblemPlace | null = null
	): Promise<boolean> {
		return (await this.#act(path, call, place)) === null;
	}

	/**
	 * The same, once what is under way is done: for acts that nobody presses a button for one by one, and that must not get
	 * lost behind a look at how things stand. Answers why it was not done; null only where the server says that it was.
	 */
	async #actInTurn(
		path: string,
		call: Omit<ApiCall<Lifecycle>, 'answer'>,
		place: ProblemPlace | null = null
	): Promise<ApiProblem | null> {
		while (this.busy) await this.#running;
		return this.#act(path, call, place);
	}

	/** The problem of an act on a submission, or on an item of it. */
	problemIn(version: string, item = ''): ApiProblem | null {
		const place = this.problemPlace;
		return place?.version === version && place.item === item ? this.problem : null;
	}

	/** `capacity`: for its technology, or for the work that it serves; null where that is not said. */
	approve(capacity: Capacity | null): Promise<boolean> {
		const body = { state: this.value?.state, ...(capacity === null ? {} : { capacity }) };
		return this.#isDone('/approval', { method: 'PUT', body });
	}

	takeApprovalBack(): Promise<boolean> {
		return this.#isDone('/approval', { method: 'DELETE' });
	}

	/** Says what the version changes; with another number it opens that version, also in the title blocks of diagrams if asked. */
	async tellVersion(facts: {
		version?: string;
		change: string;
		basis: string;
		raiseDiagrams?: boolean;
	}): Promise<boolean> {
		return this.#patch(facts);
	}

	/** Says what the decision is to say that issues the dossier, all of it. */
	async tellDecision(decision: Readonly<Record<FactKey, string>>): Promise<boolean> {
		return this.#patch({ decision });
	}

	/** Sets the day up to which data is counted, also in the title blocks of diagrams that name the day before if asked. */
	setCutoff(cutoffDate: string, raiseDiagrams: boolean): Promise<boolean> {
		return this.#patch({ cutoffDate, raiseDiagrams });
	}

	async #patch(body: object): Promise<boolean> {
		if (this.busy) return false;
		const answer = await this.#call('/dossier', { method: 'PATCH', body, answer: dossierSchema });
		const isRead = await this.read();
		if (!answer.ok) this.problem = answer.problem;
		return answer.ok && isRead;
	}

	/** `tablesOnly`: why headings stay with what is made from the model alone; '' where there are none. */
	submit(tablesOnly: string): Promise<boolean> {
		return this.#isDone('/submissions', { method: 'POST', body: { state: this.value?.state, tablesOnly } });
	}

	/** `seen`: when the decision was given that this one replaces; null for none. `byCheck`: for what the check says of it. */
	decideItem(
		version: string,
		item: string,
		said: { decision: ItemVerdict; reason: string; seen: string | null; byCheck: boolean }
	): Promise<boolean> {
		return this.#isDone(itemPath(version, item), { method: 'PUT', body: said }, { version, item });
	}

	/** The agency's word on why a version came back; '' takes it back. `seen`: when the answer was given that it replaces. */
	answerReturn(version: string, item: string, said: { words: string; seen: string | null }): Promise<boolean> {
		const path = `/submissions/${encodeURIComponent(version)}/answers/${encodeURIComponent(item)}`;
		return this.#isDone(path, { method: 'PUT', body: said }, { version, item });
	}

	/** What the agency said of why a version came back, as it is known now. */
	answerTo(version: string, item: string): ReturnAnswer | undefined {
		const of = this.value?.submissions.find((one) => one.version === version);
		return of?.answers.find((one) => one.item === item);
	}

	typedIn(version: string, item: string): TypedAnswer | null {
		return typedIn(this.typed, { version, item });
	}

	type(answer: TypedAnswer): void {
		this.typed = typedWith(this.typed, answer);
	}

	dropTyped({ version, item }: Pick<TypedAnswer, 'version' | 'item'>): void {
		this.typed = typedWithout(this.typed, { version, item });
	}

	/** Accepts items that nobody decided, each by an act of its own; one that somebody decided meanwhile stays as he decided it. */
	async acceptItems(
		version: string,
		items: readonly string[],
		reason: string,
		told: (behind: number) => void
	): Promise<AcceptedItems> {
		const outcome = await acceptEach(
			items,
			(item) => {
				const body = { decision: 'accepted', reason, seen: null, byCheck: true };
				return this.#actInTurn(itemPath(version, item), { method: 'PUT', body }, { version, item });
			},
			told
		);
		// It is told where it was asked for, of all items together.
		this.problem = null;
		this.problemPlace = null;
		return outcome;
	}

	reviewed(version: string, reason: string): Promise<boolean> {
		return this.#isDone(`/submissions/${encodeURIComponent(version)}/reviewed`, { method: 'POST', body: { reason } });
	}

	/** `knownOpen`: threads of the requests for change over which it is issued knowingly. */
	issue(
		version: string,
		facts: { decision: IssuingDecision; effectiveDate: string; knownOpen: readonly string[] }
	): Promise<boolean> {
		const path = `/submissions/${encodeURIComponent(version)}/issue`;
		return this.#isDone(path, { method: 'POST', body: facts }, { version, item: '' });
	}

	/**
	 * Attaches a signature that was made elsewhere over what was exported of an issued version; answers why not, to be told
	 * of the file. It counts as attached where the list that the server answers has it.
	 */
	async sign(version: string, file: File): Promise<ApiProblem | null> {
		const path = `/submissions/${encodeURIComponent(version)}/signatures`;
		const bytes = await file.arrayBuffer().catch(() => null);
		if (bytes === null) return notKept;
		const hash = await sha256Hex(new Uint8Array(bytes));
		const problem = await this.#actInTurn(path, { method: 'POST', file });
		this.problem = null;
		if (problem !== null) return problem;
		const kept = this.value?.submissions.find((one) => one.version === version)?.signatures ?? [];
		return kept.some(({ sha256 }) => sha256 === hash) ? null : notKept;
	}

	move(version: string, move: Exclude<MoveName, 'issue'>, reason: string): Promise<boolean> {
		const of = `/submissions/${encodeURIComponent(version)}`;
		const place = { version, item: '' };
		if (move === 'withdraw' || move === 'send-back') {
			return this.#isDone(`${of}/${move}`, { method: 'POST', body: { reason } }, place);
		}
		return this.#isDone(`${of}/review`, { method: 'POST', body: { move, reason } }, place);
	}
}
