/** What anybody reads of issued dossiers: only what was made when the page was switched on, never anything live. */
import { vietnamDay } from '$models/text/vietnam-day';
import { done, notFound } from '$collab/runtime/answers';
import type { Gate } from '$collab/runtime/gate';
import type { PublicPage, PublicReadRuntime } from '$collab/runtime/public-runtime';
import type { StoredSignature } from '$collab/storage/lifecycle-store';
import type { StoredPublicPage } from '$collab/storage/public-store';
import type { Store } from '$collab/storage/store';
import { pageState } from './state';

/**
 * Who signed what anybody may have: names, the day that the signatory's program wrote down, and the kind of file. Of other
 * editions, and of what else a certificate says of a person, nothing is told.
 */
function publicSignatures(all: readonly StoredSignature[], { version }: StoredPublicPage): PublicPage['signatures'] {
	return all
		.filter((one) => one.version === version && one.edition === 'public')
		.flatMap(({ signers, over }) =>
			signers
				.filter(({ name }) => name !== '')
				.map(({ name, claimedTime, isSelfSigned }) => ({
					name,
					isSelfSigned,
					day: claimedTime === null ? null : vietnamDay(new Date(claimedTime)),
					over
				}))
		)
		.filter((one, at, list) => list.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at);
}

export interface PublicReadParts {
	readonly store: Store;
	readonly gate: Gate;
	/** Whether this installation has public pages at all. */
	readonly publicPages: boolean;
}

export function publicReadActs(parts: PublicReadParts): PublicReadRuntime {
	const { store, gate } = parts;

	/** null for all that is not to be told apart: off, closed, deleted, never there. */
	async function pageOf(code: string): Promise<PublicPage | null> {
		const page = parts.publicPages ? await store.publicPage({ code }) : null;
		const stored = page === null ? null : await store.architecture(page.architecture);
		if (page === null || stored === null) return null;
		const submissions = await store.submissions(page.architecture);
		const own = submissions.find(({ version }) => version === page.version);
		const kept = await store.version(page.architecture, page.version);
		if (kept === null || (own?.state !== 'issued' && own?.state !== 'superseded')) return null;
		const inForce = submissions.find(({ state }) => state === 'issued');
		const isReplaced = own.state === 'superseded' && inForce !== undefined;
		return {
			code: page.code,
			title: page.title,
			sample: stored.sample,
			version: page.version,
			cutoffDate: kept.dossier.cutoffDate,
			effectiveDate: own.effectiveDate,
			decision: own.decision === null ? null : { number: own.decision.number, date: own.decision.date },
			signatures: publicSignatures(await store.signatures(page.architecture), page),
			at: page.at,
			replacedBy: isReplaced ? { version: inForce.version, effectiveDate: inForce.effectiveDate } : null,
			sha256: page.blob,
			size: page.size,
			forms: page.forms
		};
	}

	return {
		publicPage: async (code) => {
			const page = await pageOf(code);
			return page === null ? notFound : done(page);
		},
		publicSite: async (code) => {
			const page = await pageOf(code);
			const bytes = page === null ? null : await store.blob(page.sha256);
			return page === null || bytes === null ? notFound : done({ sha256: page.sha256, bytes });
		},
		publicForm: async (code, format) => {
			const form = (await pageOf(code))?.forms.find((one) => one.format === format);
			const bytes = form === undefined ? null : await store.blob(form.sha256);
			return form === undefined || bytes === null ? notFound : done({ sha256: form.sha256, bytes });
		},
		publicPageState: async (token, id) => {
			const open = await gate.allowed(token, id, 'lifecycle.read');
			return open.ok ? done(await pageState(store, open.value, parts.publicPages)) : open;
		}
	};
}
