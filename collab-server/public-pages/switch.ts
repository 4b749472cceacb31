/** Switching the public page of a dossier on and off. It shows artefacts of the frozen version, made at that moment. */
import { z } from 'zod';
import { vietnamDay } from '$models/text/vietnam-day';
import { decisionsForFiles } from '$collab/decisions/kept-decisions';
import { actOf, type DecisionParts } from '$collab/decisions/parts';
import type { Compute } from '$collab/jobs/computation';
import { computeHere } from '$collab/jobs/handlers';
import { isForAnother } from '$collab/lifecycle/agency-head';
import { frozenVersion } from '$collab/lifecycle/frozen-version';
import { notPublicByApprover } from '$collab/lifecycle/standing';
import { done, refusal } from '$collab/runtime/answers';
import type { Opened } from '$collab/runtime/gate';
import {
	publicFormats,
	type PublicForm,
	type PublicPageInput,
	type PublicPageState,
	type PublicWriteRuntime
} from '$collab/runtime/public-runtime';
import type { Answer } from '$collab/runtime/runtime';
import { pageState } from './state';

export interface PublicWriteParts extends DecisionParts {
	/** Whether this installation has public pages at all. */
	readonly publicPages: boolean;
	/** Does what is calculation alone; in this very thread where absent. */
	readonly compute?: Compute;
}

const siteData = z.object({ name: z.string() });

async function openPage(
	parts: PublicWriteParts,
	open: Opened,
	{ version: name }: PublicPageInput
): Promise<Answer<PublicPageState>> {
	const { stored, session } = open;
	const { store, packs, clock, compute = computeHere } = parts;
	if (!parts.publicPages) {
		return refusal(
			'conflict',
			'This installation has no public pages; KHUEVAN_PUBLIC_PAGES switches them on',
			'installation'
		);
	}
	const submission = (await store.submissions(stored.id)).find(({ version }) => version === name);
	if (submission === undefined) return refusal('not-found', `No version ${name} was submitted`, 'version');
	if (submission.state !== 'issued') {
		return refusal('conflict', 'Only the version that is issued and in force is made public', 'version');
	}
	const among = { accounts: await store.accounts(), agency: stored.agency };
	if (isForAnother(submission, session.account, among)) return notPublicByApprover;
	const exactPack = (reference: string, hash: string) => packs.exact(reference, hash);
	const frozen = await frozenVersion({ store, exactPack }, stored.id, name);
	if (!frozen.ok) return frozen;
	// Beside the page that tells the issuing document, the forms must tell the same.
	const { canonical, pack, dossier, approval } = frozen.value;
	const { code, cutoffDate } = dossier;
	if (code === '') return refusal('conflict', 'The version has no dossier code to be found by', 'code');
	const at = clock().toISOString();
	const { answers, waivers } = await decisionsForFiles(store, stored, name, pack);
	const made = await compute(
		{
			kind: 'public-edition',
			canonical,
			pack,
			dossier,
			asOf: cutoffDate === '' ? vietnamDay(clock()) : cutoffDate,
			answers,
			waivers,
			approval
		},
		{ progress: () => undefined, signal: new AbortController().signal }
	);
	if (!made.ok) return made;
	if (!('file' in made)) throw new Error('The site came without its bytes');
	const { file, data, keep = [] } = made;
	const blob = await store.putBlob(file.bytes, at);
	const forms: PublicForm[] = [];
	for (const [index, bytes] of keep.entries()) {
		const format = publicFormats[index];
		if (format !== undefined) forms.push({ format, sha256: await store.putBlob(bytes, at), size: bytes.length });
	}
	const page = {
		architecture: stored.id,
		code,
		version: name,
		title: siteData.parse(data).name,
		blob,
		size: file.bytes.length,
		forms,
		account: session.account,
		at
	};
	const act = actOf(session.account, 'public.open', at, { code, version: name, sha256: blob, forms });
	if (!(await store.openPublicPage(page, act))) {
		return refusal('conflict', `Another dossier is public under the code ${code}`, 'code');
	}
	return done(await pageState(store, open, parts.publicPages));
}

export function publicWriteActs(parts: PublicWriteParts): PublicWriteRuntime {
	const { gate, store, clock } = parts;
	return {
		openPublicPage: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'dossier.publish');
			return open.ok ? openPage(parts, open.value, input) : open;
		},
		closePublicPage: async (token, id) => {
			const open = await gate.allowed(token, id, 'dossier.publish');
			if (!open.ok) return open;
			const page = await store.publicPage({ architecture: id });
			if (page === null) return done(await pageState(store, open.value, parts.publicPages));
			const detail = { code: page.code, version: page.version };
			const act = actOf(open.value.session.account, 'public.close', clock().toISOString(), detail);
			await store.closePublicPage(id, act);
			return done(await pageState(store, open.value, parts.publicPages));
		}
	};
}
