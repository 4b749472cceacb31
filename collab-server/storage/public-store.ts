/** Public pages that are switched on: at most one of a dossier, made of a version that was issued. */
import type { PublicForm } from '$collab/runtime/public-runtime';
import type { AuditAct } from './store';

export interface StoredPublicPage {
	readonly architecture: string;
	/** Dossier code of the version, by which the page is found; of one architecture alone. */
	readonly code: string;
	readonly version: string;
	/** Name of the architecture as the public edition has it. */
	readonly title: string;
	/** SHA-256 of the site that is shown. */
	readonly blob: string;
	readonly size: number;
	/** Form 01 of the same edition; none of pages that were made before there were any. */
	readonly forms: readonly PublicForm[];
	readonly account: string;
	readonly at: string;
}

export interface PublicStore {
	publicPage(by: { readonly architecture: string } | { readonly code: string }): Promise<StoredPublicPage | null>;
	/** Replaces the page of its architecture. Answers false, and writes nothing, where the code is another one's. */
	openPublicPage(page: StoredPublicPage, act: AuditAct): Promise<boolean>;
	/** Answers false, and writes nothing, where there is none. */
	closePublicPage(architecture: string, act: AuditAct): Promise<boolean>;
}
