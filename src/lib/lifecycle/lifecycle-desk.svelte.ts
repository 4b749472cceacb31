/** What the review page knows, and the acts that it asks of the server; each answer is the state as it is then. */
import { callApi, type ApiCall, type ApiProblem } from '$lib/api/client';
import type { FactKey } from '$models/architecture/decision-facts';
import type { IssuingDecision } from '$models/architecture/architecture';
import type { MoveName } from '$collab/lifecycle/moves';
import { dossierSchema } from '$lib/api/shapes';
import { acceptEach, type AcceptedItems } from './passed-by-machine';
import { lifecycleSchema, type Capacity, type ItemVerdict, type Lifecycle } from './shapes';

/** A submission, or one item of its checklist. */
interface ProblemPlace {
	readonly version: string;
	readonly item: string;
}

export class LifecycleDesk {
	readonly #address: string;
	value: Lifecycle | null = $state.raw(null);
	problem: ApiProblem | null = $state.raw(null);
	/** What the problem is about, so that it is told there; null for the page as a whole. */
	problemPlace: ProblemPlace | null = $state.raw(null);
	busy = $state(false);

	constructor(id: string) {
		this.#address = `/api/v1/architectures/${id}`;
	}

	/** Answers whether it was done. What is refused leaves all as it was, and is looked at anew. */
	async #ask(path: string, call: Omit<ApiCall<Lifecycle>, 'answer'>): Promise<boolean> {
		if (this.busy) return false;
		this.problem = null;
		this.problemPlace = null;
		return this.#askOf(path, call);
	}

	async #askOf(path: string, call: Omit<ApiCall<Lifecycle>, 'answer'>): Promise<boolean> {
		this.busy = true;
		const answer = await callApi(`${this.#address}${path}`, { ...call, answer: lifecycleSchema });
		this.busy = false;
		if (answer.ok) {
			this.value = answer.value;
			return true;
		}
		this.problem = answer.problem;
		return false;
	}

	/** Where nothing is shown yet, what needs no check is shown before; nothing is pressed until the check is there too. */
	readonly read = async (): Promise<boolean> => {
		if (this.value === null && !(await this.#ask('/lifecycle?unchecked=true', {}))) return false;
		return this.#ask('/lifecycle', {});
	};

	async #act(
		path: string,
		call: Omit<ApiCall<Lifecycle>, 'answer'>,
		place: ProblemPlace | null = null
	): Promise<boolean> {
		if (this.busy) return false;
		if (await this.#ask(path, call)) return true;
		const { problem } = this;
		// It stands while all is looked at anew: a form that goes on telling it is not taken away meanwhile.
		this.problemPlace = place;
		await this.#askOf('/lifecycle', {});
		this.problem = problem;
		return false;
	}

	/** The problem of an act on a submission, or on an item of it. */
	problemIn(version: string, item = ''): ApiProblem | null {
		const place = this.problemPlace;
		return place?.version === version && place.item === item ? this.problem : null;
	}

	/** `capacity`: for its technology, or for the work that it serves; null where that is not said. */
	approve(capacity: Capacity | null): Promise<boolean> {
		const body = { state: this.value?.state, ...(capacity === null ? {} : { capacity }) };
		return this.#act('/approval', { method: 'PUT', body });
	}

	takeApprovalBack(): Promise<boolean> {
		return this.#act('/approval', { method: 'DELETE' });
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
		this.busy = true;
		const answer = await callApi(`${this.#address}/dossier`, { method: 'PATCH', body, answer: dossierSchema });
		this.busy = false;
		const isRead = await this.read();
		if (!answer.ok) this.problem = answer.problem;
		return answer.ok && isRead;
	}

	/** `tablesOnly`: why headings stay with what is made from the model alone; '' where there are none. */
	submit(tablesOnly: string): Promise<boolean> {
		return this.#act('/submissions', { method: 'POST', body: { state: this.value?.state, tablesOnly } });
	}

	/** `seen`: when the decision was given that this one replaces; null for none. `byCheck`: for what the check says of it. */
	decideItem(
		version: string,
		item: string,
		said: { decision: ItemVerdict; reason: string; seen: string | null; byCheck: boolean }
	): Promise<boolean> {
		const path = `/submissions/${encodeURIComponent(version)}/items/${encodeURIComponent(item)}`;
		return this.#act(path, { method: 'PUT', body: said }, { version, item });
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
			async (item) =>
				(await this.decideItem(version, item, { decision: 'accepted', reason, seen: null, byCheck: true }))
					? null
					: this.problem,
			told
		);
		// It is told where it was asked for, of all items together.
		this.problem = null;
		this.problemPlace = null;
		return outcome;
	}

	reviewed(version: string, reason: string): Promise<boolean> {
		return this.#act(`/submissions/${encodeURIComponent(version)}/reviewed`, { method: 'POST', body: { reason } });
	}

	issue(version: string, facts: { decision: IssuingDecision; effectiveDate: string }): Promise<boolean> {
		const path = `/submissions/${encodeURIComponent(version)}/issue`;
		return this.#act(path, { method: 'POST', body: facts }, { version, item: '' });
	}

	/** Attaches a signature that was made elsewhere over what was exported of an issued version; answers why not, to be told of the file. */
	async sign(version: string, file: File): Promise<ApiProblem | null> {
		const path = `/submissions/${encodeURIComponent(version)}/signatures`;
		if (await this.#act(path, { method: 'POST', file })) return null;
		const { problem } = this;
		this.problem = null;
		return problem;
	}

	move(version: string, move: Exclude<MoveName, 'issue'>, reason: string): Promise<boolean> {
		const of = `/submissions/${encodeURIComponent(version)}`;
		const place = { version, item: '' };
		if (move === 'withdraw' || move === 'send-back') {
			return this.#act(`${of}/${move}`, { method: 'POST', body: { reason } }, place);
		}
		return this.#act(`${of}/review`, { method: 'POST', body: { move, reason } }, place);
	}
}
