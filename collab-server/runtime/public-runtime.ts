/** The part of the runtime that is about pages of issued dossiers that anybody may read. Values can be cloned like all others. */
import { z } from 'zod';
import { versionName } from './decision-inputs';
import type { Answer } from './runtime';

export const publicPageInput = z.strictObject({ version: versionName });
export type PublicPageInput = z.infer<typeof publicPageInput>;

/** How the page of a dossier stands, for its own people. */
export interface PublicPageState {
	/** Whether this installation has public pages at all. */
	readonly isAllowed: boolean;
	/** null while it is switched off. */
	readonly page: {
		readonly code: string;
		readonly version: string;
		readonly size: number;
		readonly at: string;
		/** Name that is shown. */
		readonly by: string;
	} | null;
}

/** What anybody reads of a dossier beside the site itself. */
export interface PublicPage {
	readonly code: string;
	readonly title: string;
	readonly version: string;
	/** ISO dates. */
	readonly cutoffDate: string;
	readonly effectiveDate: string | null;
	/** When it was made public. */
	readonly at: string;
	/** The version in force by now; null while it is this one. */
	readonly replacedBy: { readonly version: string; readonly effectiveDate: string | null } | null;
	/** SHA-256 of the site, and its bytes. */
	readonly sha256: string;
	readonly size: number;
}

/** Without a session. What is switched off, and what was never there, are answered alike. */
export interface PublicReadRuntime {
	publicPage(code: string): Promise<Answer<PublicPage>>;
	publicSite(code: string): Promise<Answer<{ readonly sha256: string; readonly bytes: Uint8Array }>>;
	publicPageState(token: string, id: string): Promise<Answer<PublicPageState>>;
}

export interface PublicWriteRuntime {
	/** Makes the site of an issued version and shows it from now on. */
	openPublicPage(token: string, id: string, input: PublicPageInput): Promise<Answer<PublicPageState>>;
	/** Also where it is off already. */
	closePublicPage(token: string, id: string): Promise<Answer<PublicPageState>>;
}
