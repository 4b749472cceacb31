/** Evidence: files that stand behind a finding's record, a waiver or an obligation; kept by hash, never shown in place. */
import { randomUUID } from 'node:crypto';
import { normalise } from '$models/text/normalise';
import { done, notFound, refusal, type Failed } from '$collab/runtime/answers';
import {
	limits,
	type EvidenceInput,
	type EvidenceLinkInput,
	type EvidenceRemovalInput
} from '$collab/runtime/decision-inputs';
import { canonicalJson } from '$models/conformance/certificate';
import { may } from '$collab/permission/table';
import type { DecisionRuntime, EvidenceBeside, EvidenceRow, EvidenceView } from '$collab/runtime/decision-runtime';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredEvidence } from '$collab/storage/decision-store';
import type { StoredArchitecture } from '$collab/storage/store';
import { contentInstead, mediaTypeOf } from './evidence-type';
import { isThere, subjectTeller } from './evidence-subjects';
import { versionDecisions } from './kept-decisions';
import { actOf, tellPages, type DecisionParts } from './parts';

export const viewOf = ({
	removedAt: _,
	removedBy: __,
	removedReason: ___,
	...evidence
}: StoredEvidence): EvidenceView => evidence;

/** The name of a file without folders and what nobody sees. */
const nameOf = (given: string): string =>
	normalise(
		given
			.replace(/^.*[/\\]/su, '')
			.replace(/[\p{Cc}\p{Cf}]+/gu, '')
			.replace(/\s+/gu, ' ')
	);

/** Of what is cited rather than attached: its blob says what. */
const LINK_TYPE = 'application/json';

const notRemoved = { removedAt: null, removedBy: null, removedReason: '' } as const;

/** Why nothing can be put behind this; null where it can. */
async function notProvable(parts: DecisionParts, stored: Opened['stored'], about: string): Promise<Failed | null> {
	if (!(await isThere(parts, stored, about))) {
		return refusal('not-found', 'There is nothing like that to prove', 'about');
	}
	const { evidence } = await parts.store.decisions(stored.id);
	return evidence.filter(({ removedAt }) => removedAt === null).length >= limits.pieces
		? refusal('too-large', `An architecture has at most ${limits.pieces} pieces of evidence`, 'file')
		: null;
}

async function kept(
	parts: DecisionParts,
	stored: Opened['stored'],
	piece: StoredEvidence
): Promise<Answer<EvidenceView>> {
	const { id, about, name, blob, account, at, link } = piece;
	const detail = { evidence: id, about, name, sha256: blob, ...(link ?? {}) };
	await parts.store.addEvidence(stored.id, piece, actOf(account, 'evidence.add', at, detail));
	await tellPages(parts, stored);
	return done(viewOf(piece));
}

async function add(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{ about, note }: EvidenceInput,
	file: { readonly name: string; readonly bytes: Uint8Array }
): Promise<Answer<EvidenceView>> {
	const { store, clock } = parts;
	const name = nameOf(file.name);
	if (name === '' || name.length > limits.name) {
		return refusal('invalid', `A file has a name of at most ${limits.name} characters`, 'file');
	}
	if (file.bytes.length === 0) return refusal('invalid', 'The file is empty', 'file');
	if (file.bytes.length > limits.evidence) {
		return refusal('too-large', `At most ${limits.evidence / 1024 / 1024} MiB are taken`, 'file');
	}
	const problem = await notProvable(parts, stored, about);
	if (problem !== null) return problem;
	const mediaType = await mediaTypeOf(name, file.bytes);
	if (mediaType === null) {
		const instead = await contentInstead(name, file.bytes);
		if (instead !== null) {
			const { ending, content } = instead;
			const message = `The name ends in .${ending}, the content is ${content}`;
			return refusal('unsupported-type', message, `file:${ending}:${content}`);
		}
		const taken =
			'PDF, PNG, JPEG, DOCX, XLSX, PPTX, ODT, ODS, and TXT or CSV in UTF-8 are taken, each under its own ending';
		return refusal('unsupported-type', taken, 'file');
	}
	const at = clock().toISOString();
	const piece: StoredEvidence = {
		id: randomUUID(),
		about,
		name,
		mediaType,
		size: file.bytes.length,
		blob: await store.putBlob(file.bytes, at),
		note,
		account: session.account,
		at,
		link: null,
		...notRemoved
	};
	return kept(parts, stored, piece);
}

async function addLink(
	parts: DecisionParts,
	{ stored, session }: Opened,
	{ about, title, note, ...link }: EvidenceLinkInput
): Promise<Answer<EvidenceView>> {
	const problem = await notProvable(parts, stored, about);
	if (problem !== null) return problem;
	const at = parts.clock().toISOString();
	const bytes = new TextEncoder().encode(canonicalJson({ title, ...link }));
	const blob = await parts.store.putBlob(bytes, at);
	return kept(parts, stored, {
		id: randomUUID(),
		about,
		name: title,
		mediaType: LINK_TYPE,
		size: bytes.length,
		blob,
		note,
		account: session.account,
		at,
		link,
		...notRemoved
	});
}

/** What stood beside a version, each with how it was removed since, by what is kept of it now. */
export function besideVersion(
	frozen: readonly StoredEvidence[],
	now: readonly StoredEvidence[]
): readonly EvidenceBeside[] {
	const byId = new Map(now.map((piece) => [piece.id, piece]));
	return frozen.map((piece) => {
		const kept = byId.get(piece.id);
		const at = kept?.removedAt ?? null;
		const removal = { account: kept?.removedBy ?? '', reason: kept?.removedReason ?? '' };
		return { ...viewOf(piece), removed: at === null ? null : { at, ...removal } };
	});
}

/** Whether it stood beside a frozen version, whatever became of it since. */
async function stoodBeside(
	parts: DecisionParts,
	stored: StoredArchitecture,
	id: string,
	name: string
): Promise<boolean> {
	const version = name === '' ? null : await parts.store.version(stored.id, name);
	if (version === null) return false;
	const { evidence } = await versionDecisions(parts.store, stored, version, new Set());
	return evidence.some((piece) => piece.id === id && piece.removedAt === null);
}

/** Whoever attached it, while he may attach anything, and leaders. */
const mayRemove = ({ stored, session }: Opened, { account }: StoredEvidence): boolean =>
	may(session, 'evidence.attach', stored.agency) &&
	(account === session.account || may(session, 'evidence.remove', stored.agency));

async function remove(
	parts: DecisionParts,
	open: Opened,
	id: string,
	{ reason }: EvidenceRemovalInput
): Promise<Answer<null>> {
	const { stored, session } = open;
	const piece = await parts.store.evidence(stored.id, id);
	if (piece === null) return notFound;
	if (!mayRemove(open, piece)) {
		return refusal('not-allowed', 'Evidence is removed by whoever attached it, or by leaders of the agency');
	}
	const at = parts.clock().toISOString();
	const { about, name } = piece;
	const act = actOf(session.account, 'evidence.remove', at, { evidence: id, about, name, reason });
	const removal = { at, account: session.account, reason };
	if (!(await parts.store.removeEvidence(stored.id, id, removal, act))) return notFound;
	await tellPages(parts, stored);
	return done(null);
}

async function list(parts: DecisionParts, open: Opened): Promise<Answer<readonly EvidenceRow[]>> {
	const { stored } = open;
	const { evidence } = await parts.store.decisions(stored.id);
	const names = new Map((await parts.store.accounts()).map(({ id, displayName }) => [id, displayName]));
	const subjectOf = await subjectTeller(parts, stored);
	const there = evidence.filter(({ removedAt }) => removedAt === null).toReversed();
	return done(
		there.map((piece) => ({
			...viewOf(piece),
			accountName: names.get(piece.account) ?? piece.account,
			subject: subjectOf(piece.about),
			mayRemove: mayRemove(open, piece)
		}))
	);
}

export function evidenceActs(
	parts: DecisionParts
): Pick<DecisionRuntime, 'addEvidence' | 'addEvidenceLink' | 'evidence' | 'evidenceList' | 'removeEvidence'> {
	const { gate, store } = parts;
	return {
		addEvidence: async (token, id, input, file) => {
			const open = await gate.allowed(token, id, 'evidence.attach');
			return open.ok ? add(parts, open.value, input, file) : open;
		},
		addEvidenceLink: async (token, id, input) => {
			const open = await gate.allowed(token, id, 'evidence.attach');
			return open.ok ? addLink(parts, open.value, input) : open;
		},
		evidenceList: async (token, id) => {
			const open = await gate.allowed(token, id, 'decisions.read');
			return open.ok ? list(parts, open.value) : open;
		},
		evidence: async (token, id, evidence, version = '') => {
			const open = await gate.allowed(token, id, 'decisions.read');
			if (!open.ok) return open;
			const piece = await store.evidence(open.value.stored.id, evidence);
			if (piece === null) return notFound;
			// What a version says of itself can be held against what it rested on.
			const isListed = piece.removedAt === null || (await stoodBeside(parts, open.value.stored, evidence, version));
			const bytes = isListed ? await store.blob(piece.blob) : null;
			if (bytes === null) return notFound;
			const name = piece.link === null ? piece.name : `${piece.name}.json`;
			return done({ name, mediaType: piece.mediaType, bytes });
		},
		removeEvidence: async (token, id, evidence, input) => {
			const open = await gate.allowed(token, id, 'evidence.attach');
			return open.ok ? remove(parts, open.value, evidence, input) : open;
		}
	};
}
