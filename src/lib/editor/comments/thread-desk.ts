/** What the forms and lists of threads need of the page that they stand on: the editor, or the page of a frozen version. */
import { createContext } from 'svelte';
import type { Role } from '$collab/runtime/session';
import type { Decisions } from '../decisions.svelte';

export interface ThreadDesk {
	readonly decisions: Decisions;
	readonly settings: { readonly id: string; readonly account: string; readonly role: Role };
	readonly comments: {
		/** False for whoever only reads. */
		readonly canWrite: boolean;
		/** Whether somebody can be charged with what is said. */
		readonly canCharge: boolean;
	};
}

export const [useThreadDesk, provideThreadDesk] = createContext<ThreadDesk>();
