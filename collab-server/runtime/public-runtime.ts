/** The part of the runtime that is about pages of issued dossiers that anybody may read. Values can be cloned like all others. */
import { z } from 'zod';
import { versionName } from './decision-inputs';
import type { Answer } from './runtime';

export const publicPageInput = z.strictObject({ version: versionName });
export type PublicPageInput = z.infer<typeof publicPageInput>;

/** Formats of Form 01 that stand beside the site. */
export const publicFormats = ['docx', 'pdf'] as const;
export type PublicFormat = (typeof publicFormats)[number];

export const publicForms = z.array(
	z.object({ format: z.enum(publicFormats), sha256: z.string(), size: z.number() }).readonly()
);
/** A file of the public edition by its hash. */
export type PublicForm = z.infer<typeof publicForms>[number];

/** How the page of a dossier stands, for its own people. */
export interface PublicPageState {
	/** Whether this installation has public pages at all. */
	readonly isAllowed: boolean;
	/** Whoever asks approved the issued version, and its agency has an account of its head: it is for another to open. */
	readonly isOwnApproval: boolean;
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
	/** True for delivered demo data, whatever its title says. */
	readonly sample: boolean;
	readonly version: string;
	/** ISO dates. */
	readonly cutoffDate: string;
	readonly effectiveDate: string | null;
	/** The document that it was issued with; null for versions that were issued before it was asked for. */
	readonly decision: { readonly number: string; readonly date: string } | null;
	/** Who signed files of the public edition, on which ISO day by their own programs, and which file. */
	readonly signatures: readonly {
		readonly name: string;
		/** Nobody but himself vouches for who he is. */
		readonly isSelfSigned: boolean;
		readonly day: string | null;
		readonly over: string;
	}[];
	/** When it was made public. */
	readonly at: string;
	/** The version in force by now; null while it is this one. */
	readonly replacedBy: { readonly version: string; readonly effectiveDate: string | null } | null;
	/** SHA-256 of the site, and its bytes. */
	readonly sha256: string;
	readonly size: number;
	readonly forms: readonly PublicForm[];
}

/** Without a session. What is switched off, and what was never there, are answered alike. */
export interface PublicReadRuntime {
	publicPage(code: string): Promise<Answer<PublicPage>>;
	publicSite(code: string): Promise<Answer<{ readonly sha256: string; readonly bytes: Uint8Array }>>;
	/** Form 01 of the public edition. */
	publicForm(
		code: string,
		format: PublicFormat
	): Promise<Answer<{ readonly sha256: string; readonly bytes: Uint8Array }>>;
	publicPageState(token: string, id: string): Promise<Answer<PublicPageState>>;
}

export interface PublicWriteRuntime {
	/** Makes the site and Form 01 of an issued version and shows them from now on. */
	openPublicPage(token: string, id: string, input: PublicPageInput): Promise<Answer<PublicPageState>>;
	/** Also where it is off already. */
	closePublicPage(token: string, id: string): Promise<Answer<PublicPageState>>;
}
