/** Mappings that people kept for this architecture: those that fit the file first. */
import { z } from 'zod';
import { fit } from '$exporters/inventory/adopt-mapping';
import { callApi, type ApiProblem } from '$lib/api/client';
import type { MappingSummary } from '$collab/runtime/work-runtime';

const summarySchema = z.object({
	id: z.string(),
	name: z.string(),
	kind: z.enum(['inventory', 'drawing']),
	heads: z.array(z.string()),
	by: z.string(),
	at: z.string()
}) satisfies z.ZodType<MappingSummary>;

/** A mapping that fits so much of a file is offered of itself. */
const OFFERED = 0.8;

export interface Shelved extends MappingSummary {
	/** 0 to 1. */
	readonly fit: number;
}

export class MappingShelf {
	readonly #url: string;
	readonly #kind: MappingSummary['kind'];
	readonly #heads: readonly string[];
	#list = $state.raw<readonly Shelved[] | null>(null);
	#problem = $state.raw<ApiProblem | null>(null);
	#busy = $state(false);

	/** `heads`: of the file. */
	constructor(url: string, kind: MappingSummary['kind'], heads: readonly string[]) {
		this.#url = url;
		this.#kind = kind;
		this.#heads = heads;
	}

	/** null while it is read. */
	get list(): readonly Shelved[] | null {
		return this.#list;
	}

	get problem(): ApiProblem | null {
		return this.#problem;
	}

	/** So many mappings are kept that this one was not. */
	get isFull(): boolean {
		return this.#problem?.code === 'too-large' && this.#problem.place === 'mappings';
	}

	get busy(): boolean {
		return this.#busy;
	}

	/** The one to begin with, where one fits. */
	get offered(): Shelved | null {
		const [best] = this.#list ?? [];
		return best !== undefined && best.fit >= OFFERED ? best : null;
	}

	async #call<T>(path: string, call: Parameters<typeof callApi<T>>[1]): Promise<T | null> {
		this.#busy = true;
		const answer = await callApi(`${this.#url}${path}`, call);
		this.#busy = false;
		this.#problem = answer.ok ? null : answer.problem;
		return answer.ok ? answer.value : null;
	}

	async load(): Promise<void> {
		const list = await this.#call('', { answer: z.array(summarySchema) });
		if (list === null) return;
		this.#list = list
			.filter(({ kind }) => kind === this.#kind)
			.map((one) => ({ ...one, fit: fit(one.heads, this.#heads) }))
			.sort((a, b) => b.fit - a.fit);
	}

	/** The mapping itself; null where it could not be had. */
	read(id: string): Promise<unknown> {
		return this.#call(`/${id}`, { answer: z.unknown() });
	}

	async save(name: string, mapping: unknown): Promise<boolean> {
		const saved = await this.#call('', { method: 'POST', body: { name, mapping }, answer: summarySchema });
		if (saved !== null) await this.load();
		return saved !== null;
	}

	async remove(id: string): Promise<void> {
		await this.#call(`/${id}`, { method: 'DELETE', answer: z.null() });
		if (this.#problem === null) await this.load();
	}
}
