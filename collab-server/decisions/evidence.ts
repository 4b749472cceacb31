/** Evidence: files that stand behind a finding's record, a waiver or an obligation; kept by hash, never shown in place. */
import { randomUUID } from 'node:crypto';
import { normalise } from '$models/text/normalise';
import { done, notFound, refusal } from '$collab/runtime/answers';
import { limits, type EvidenceInput } from '$collab/runtime/decision-inputs';
import type { DecisionRuntime, EvidenceView } from '$collab/runtime/decision-runtime';
import type { Opened } from '$collab/runtime/gate';
import type { Answer } from '$collab/runtime/runtime';
import type { StoredEvidence } from '$collab/storage/decision-store';
import { mediaTypeOf } from './evidence-type';
import { isKnownFinding } from './findings';
import { actOf, tellPages, type DecisionParts } from './parts';

export const viewOf = ({ removedAt: _, ...evidence }: StoredEvidence): EvidenceView => evidence;

async function isThere(parts: DecisionParts, stored: Opened['stored'], about: string): Promise<boolean> {
	const [kind, id = ''] = about.split(/:(.*)/su);
	if (kind === 'waiver') return (await parts.store.waiver(stored.id, id)) !== null;
	if (kind === 'finding') return isKnownFinding(parts, stored, id);
	return parts.packs.list().some(({ pack }) => pack.obligations.some((obligation) => obligation.id === id));
}

/** The name of a file without folders and what nobody sees. */
const nameOf = (given: string): string => normalise(given.replace(/^.*[/\\]/su, '').replace(/\s+/gu, ' '));

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
	if (!(await isThere(parts, stored, about)))
		return refusal('not-found', 'There is nothing like that to prove', 'about');
	const mediaType = await mediaTypeOf(name, file.bytes);
	if (mediaType === null) {
		const taken =
			'PDF, PNG, JPEG, DOCX, XLSX, PPTX, ODT, ODS, and TXT or CSV in UTF-8 are taken, each under its own ending';
		return refusal('unsupported-type', taken, 'file');
	}
	const { evidence } = await store.decisions(stored.id);
	if (evidence.filter(({ removedAt }) => removedAt === null).length >= limits.pieces) {
		return refusal('too-large', `An architecture has at most ${limits.pieces} pieces of evidence`, 'file');
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
		removedAt: null
	};
	const detail = { evidence: piece.id, about, name, sha256: piece.blob };
	await store.addEvidence(stored.id, piece, actOf(session.account, 'evidence.add', at, detail));
	await tellPages(parts, stored);
	return done(viewOf(piece));
}

async function remove(parts: DecisionParts, { stored, session }: Opened, id: string): Promise<Answer<null>> {
	const at = parts.clock().toISOString();
	const act = actOf(session.account, 'evidence.remove', at, { evidence: id });
	if (!(await parts.store.removeEvidence(stored.id, id, at, act))) return notFound;
	await tellPages(parts, stored);
	return done(null);
}

export function evidenceActs(
	parts: DecisionParts
): Pick<DecisionRuntime, 'addEvidence' | 'evidence' | 'removeEvidence'> {
	const { gate, store } = parts;
	return {
		addEvidence: async (token, id, input, file) => {
			const open = await gate.allowed(token, id, 'evidence.attach');
			return open.ok ? add(parts, open.value, input, file) : open;
		},
		evidence: async (token, id, evidence) => {
			const open = await gate.allowed(token, id, 'decisions.read');
			if (!open.ok) return open;
			const piece = await store.evidence(open.value.stored.id, evidence);
			const bytes = piece?.removedAt === null ? await store.blob(piece.blob) : null;
			if (piece === null || bytes === null) return notFound;
			return done({ name: piece.name, mediaType: piece.mediaType, bytes });
		},
		removeEvidence: async (token, id, evidence) => {
			const open = await gate.allowed(token, id, 'evidence.attach');
			return open.ok ? remove(parts, open.value, evidence) : open;
		}
	};
}
