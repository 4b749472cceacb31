/** What the page and its two workers say to each other. Each worker holds its own replica, fed with Y updates. */
import type { CheckReport } from '$models/conformance/report';
import type { Scene } from '$models/scene/scene';

export type ToReplica =
	| { readonly kind: 'start'; readonly pack: string; readonly update: Uint8Array }
	| { readonly kind: 'update'; readonly update: Uint8Array };

export type ToCheck = ToReplica | { readonly kind: 'date'; readonly asOf: string };

export interface DrawRequest {
	readonly kind: 'draw';
	readonly diagram: string;
	readonly locale: 'vi' | 'en';
}

export type ToLayout = ToReplica | DrawRequest;

export type FromCheck =
	{ readonly kind: 'report'; readonly report: CheckReport } | { readonly kind: 'failed'; readonly message: string };

export type FromLayout =
	| { readonly kind: 'scene'; readonly diagram: string; readonly scene: Scene }
	| { readonly kind: 'busy'; readonly diagram: string }
	| { readonly kind: 'failed'; readonly diagram: string; readonly message: string };
