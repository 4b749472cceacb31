/** The page's end of its worker: questions and answers by number; ended and started anew when somebody cancels. */
import type { ApiProblem, ApiResult } from '$lib/api/client';
import type { Step } from './desk-shapes';
import type { ReportDesk } from './report-desk';
import ReportWorker from './report.worker?worker';

type Asked<Method> = Method extends (...args: infer Args) => Promise<infer Value>
	? { readonly args: Args; readonly value: Value }
	: never;

/** What may be asked of the desk. */
export type DeskMethod = {
	[Key in keyof ReportDesk]: ReportDesk[Key] extends (...args: never[]) => Promise<unknown> ? Key : never;
}[keyof ReportDesk];

export type DeskArgs<Key extends DeskMethod> = Asked<ReportDesk[Key]>['args'];
export type DeskValue<Key extends DeskMethod> = Asked<ReportDesk[Key]>['value'];

export interface DeskQuestion {
	readonly no: number;
	readonly method: DeskMethod;
	readonly args: readonly unknown[];
}

export type DeskAnswer =
	| { readonly kind: 'step'; readonly step: Step }
	| { readonly kind: 'answer'; readonly no: number; readonly ok: true; readonly value: unknown }
	| { readonly kind: 'answer'; readonly no: number; readonly ok: false; readonly problem: ApiProblem };

export const CANCELLED = 'cancelled';

export class ReportClient {
	readonly #tell: (step: Step) => void;
	readonly #waiting = new Map<number, (result: ApiResult<unknown>) => void>();
	#worker: Worker | null = null;
	#generation = 0;
	#no = 0;

	constructor(tell: (step: Step) => void) {
		this.#tell = tell;
	}

	/** Another number for each worker; a new one knows nothing of what the one before was told. */
	get generation(): number {
		return this.#worker === null ? 0 : this.#generation;
	}

	ask<Key extends DeskMethod>(method: Key, ...args: DeskArgs<Key>): Promise<ApiResult<DeskValue<Key>>> {
		this.#no += 1;
		const question: DeskQuestion = { no: this.#no, method, args };
		const worker = this.#worker ?? this.#start();
		return new Promise((resolve) => {
			// The worker answers a method with what that method gives.
			this.#waiting.set(question.no, resolve as (result: ApiResult<unknown>) => void);
			worker.postMessage(question);
		});
	}

	/** Ends the worker with all that it was doing; whoever waits is told so. */
	stop(code = CANCELLED, message = ''): void {
		this.#worker?.terminate();
		this.#worker = null;
		const waiting = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const tell of waiting) tell({ ok: false, problem: { code, message, place: '' } });
	}

	#start(): Worker {
		const worker = new ReportWorker();
		this.#generation += 1;
		worker.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => {
			if (data.kind === 'step') {
				this.#tell(data.step);
				return;
			}
			const resolve = this.#waiting.get(data.no);
			this.#waiting.delete(data.no);
			resolve?.(data.ok ? { ok: true, value: data.value } : { ok: false, problem: data.problem });
		});
		worker.addEventListener('error', ({ message }) => this.stop('internal', message));
		this.#worker = worker;
		return worker;
	}
}
