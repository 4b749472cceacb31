/** What the process that speaks HTTP and the one that holds the documents say to each other; all of it can be cloned. */
import type { Problem } from '$models/architecture/result';
import type { Settings } from '$collab/settings';
import type { UpgradeRequest } from '$collab/rooms/upgrade';

export type ToLive =
	| { readonly kind: 'start'; readonly settings: Settings; readonly samplePath: string | null }
	| { readonly kind: 'call'; readonly id: number; readonly act: string; readonly args: readonly unknown[] }
	/** The socket itself comes along. */
	| { readonly kind: 'upgrade'; readonly request: UpgradeRequest; readonly head: Uint8Array }
	| { readonly kind: 'stop' };

export type FromLive =
	/** `acts`: what can be called. */
	| { readonly kind: 'ready'; readonly acts: readonly string[] }
	| { readonly kind: 'refused'; readonly problem: Problem }
	| { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
	| { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** Beside the acts of the runtime. */
export const METRICS = 'metrics';
